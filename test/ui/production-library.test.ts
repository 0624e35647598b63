/** A production build on a copy of the pages: only signed guides are there, and no link leads to one that is not. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goesToDoor } from '../../shared/paths.ts';
import { root } from '../house/tree.ts';

const copy = mkdtempSync(join(tmpdir(), 'work-and-health-production-'));
const site = join(copy, 'web/dist');
let said = '';

function sign(slug: string): void {
  const file = join(copy, `web/src/topics/${slug}.md`);
  const signed = readFileSync(file, 'utf8')
    .replace("reviewer: ''", "reviewer: 'Consultant in the work and health team'")
    .replace("reviewedOn: ''", "reviewedOn: '2026-11-26'")
    .replaceAll("checkedOn: ''", "checkedOn: '2026-11-26'");
  writeFileSync(file, signed);
}

beforeAll(() => {
  for (const part of ['shared', 'web/src', 'web/public', 'web/astro.config.ts', 'web/tsconfig.json', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // The fit note has no care card; back pain has one, and the words of the cards wait for their own review.
  for (const slug of ['fit-note', 'back-pain']) sign(slug);
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  said = execFileSync(process.execPath, [astro, 'build', '--root', 'web', '--silent'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, STAGE: 'production', NODE_ENV: 'production' },
  });
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const pages = (): readonly string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

describe('a production build', () => {
  it('has the guides that are signed, and says which it left out', () => {
    expect(readdirSync(join(site, 'self-help')).sort()).toEqual(['fit-note.html', 'thank-you.html']);
    expect(said).toContain('SH-09 back-pain');
    expect(said).toContain('SH-22 sick-pay');
    expect(said).not.toContain('SH-02');
    expect(readFileSync(join(site, 'self-help/fit-note.html'), 'utf8')).not.toContain('waits for a clinician');
  });

  it('has no link to a page that is not there', () => {
    const broken = pages().flatMap((page) =>
      [...readFileSync(join(site, page), 'utf8').matchAll(/href="(\/[^"#?]*)/g)]
        .map(([, path = '']) => path)
        .filter((path) => !goesToDoor('GET', path, []) && !isThere(path))
        .map((path) => `${page}: ${path}`),
    );
    expect(broken).toEqual([]);
  });

  const isThere = (path: string): boolean =>
    [path, `${path}.html`, join(path, 'index.html')].some((file) => file !== '/' && existsSync(join(site, file)));
});
