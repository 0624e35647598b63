/** A production build on a copy of the pages: only signed guides are there, and no link leads to one that is not. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
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

/** A change at work that somebody signed, as they would write it down. */
function signChange(id: string): void {
  const file = join(copy, 'shared/content/adjustment-reviews.ts');
  const line = `'${id}': { reviewer: 'Consultant occupational therapist', reviewedOn: '2026-11-26' }`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('ChangeReview>> = {', `$& ${line} `));
}

/** A language as a translator would bring it: its frame words, and one page that was checked. */
function translate(): void {
  const file = join(copy, 'web/src/languages.ts');
  const english = readFileSync(file, 'utf8');
  const arabic = "  ar: { name: 'العربية', direction: 'rtl', words: { ...english, skip: 'تخطي' } },";
  writeFileSync(
    file,
    english
      .replace('export const languages', 'const english: FrameWords = {} as FrameWords;\n\nexport const languages')
      .replace(/\n};\n\n\/\*\* The words of a frame/, `\n${arabic}$&`),
  );
  mkdirSync(join(copy, 'web/src/versions/ar'));
  writeFileSync(
    join(copy, 'web/src/versions/ar/start.md'),
    "---\npage: start\ntitle: 'العمل والصحة'\nby: Translators\ncheckedBy: Second translator\ncheckedOn: '2026-11-26'\nnextReview: '2029-11-26'\n---\n\nنساعدك.\n",
  );
}

beforeAll(() => {
  for (const part of ['shared', 'web/src', 'web/public', 'web/astro.config.ts', 'web/tsconfig.json', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // The fit note has no care card; back pain has one, and the words of the cards wait for their own review.
  for (const slug of ['fit-note', 'back-pain']) sign(slug);
  signChange('HRS-04');
  translate();
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

  it('has the changes at work that are signed, each by itself, and says which it left out', () => {
    const here = readdirSync(join(site, 'changes')).filter((file) => file.endsWith('.html'));
    expect(here).toEqual(['later-start.html']);
    expect(said).toMatch(/no occupational therapist has signed them: .*HRS-03, HRS-05.*POL-12/);
    const page = readFileSync(join(site, 'changes/later-start.html'), 'utf8');
    expect(page).not.toContain('This page is a draft');
    expect(page).toContain('26 November 2026 by Consultant occupational therapist');
    const lists = ['a-to-z', 'changes', 'changes/for/sleep'].map((name) => `${name}.html`);
    for (const list of lists.filter((file) => existsSync(join(site, file)))) {
      expect(
        [...readFileSync(join(site, list), 'utf8').matchAll(/href="\/changes\/([\w-]+)"/g)].map(([, to]) => to),
      ).toEqual(['later-start']);
    }
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

  it('has no page in Easy Read that nobody has checked, and says so', () => {
    expect(existsSync(join(site, 'easy-read'))).toBe(false);
    expect(said).toContain('easy-read/safety');
    expect(readFileSync(join(site, 'start.html'), 'utf8')).not.toContain('/easy-read/start');
  });

  it('has a page in another language, in its direction, and each version leads to the other', () => {
    const [arabic, english] = ['ar/start.html', 'start.html'].map((file) => readFileSync(join(site, file), 'utf8'));
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain('تخطي');
    expect(arabic).toContain('<a href="/start" lang="en" hreflang="en">');
    expect(arabic).toContain('<link rel="alternate" hreflang="en" href="/start">');
    expect(english).toContain('<a href="/ar/start" lang="ar" hreflang="ar">');
    expect(english).toContain('<html lang="en">');
  });
});
