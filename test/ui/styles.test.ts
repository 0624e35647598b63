import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unusedClasses } from '../../web/src/styles/unused.ts';
import { files, read, root } from '../house/tree.ts';

const unused = new Set(unusedClasses);
const classesOf = (text: string): readonly string[] => text.match(/nhsuk-[\w-]+/g) ?? [];

describe('styles that were left out are used nowhere', () => {
  const sources = files.filter(
    (file) => /^(shared\/ui|web\/src|functions\/local)\/.*\.(tsx?|astro)$/.test(file) && !file.endsWith('unused.ts'),
  );
  it.each(sources)('%s', (file) => {
    expect(classesOf(read(file)).filter((name) => unused.has(name))).toEqual([]);
  });

  it('the built pages', () => {
    const site = join(root, 'web/dist');
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(40);
    const found = pages.flatMap((page) =>
      classesOf(readFileSync(join(site, page), 'utf8')).filter((name) => unused.has(name)),
    );
    expect(found).toEqual([]);
  });
});
