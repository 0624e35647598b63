/** Every page that lies ready, as it arrives: narrow and wide, with and without JavaScript, which none of them has. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlace, type Place, Tab } from '../people/browser.ts';

const site = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** The shells are frames for the doors and no pages. */
const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/^(staff-|my-)?shell\.html$/.test(file))
  .toSorted();
/** The one page with a script has a journey of its own (`search.test.ts`). */
const scriptless = (file: string): boolean => file !== 'search.html';
const pageOf = (file: string): string => (file === 'index.html' ? '/' : `/${file.replace('.html', '')}`);
const pages = files.map(pageOf);

/**
 * Pages that one template makes of one catalogue differ in their words alone, and words are read in `test/ui`. A browser looks at
 * every tenth by length, and at the shortest and the longest.
 */
const bySize = (some: readonly string[]): readonly string[] =>
  some.toSorted((a, b) => readFileSync(site + a).length - readFileSync(site + b).length);
const alike = [/^changes\/[^/]+\.html$/, /^changes\/for\//].map((shape) =>
  bySize(files.filter((file) => shape.test(file))),
);
const leftOut = new Set(alike.flatMap((some) => some.filter((_, n) => n % 10 !== 0 && n !== some.length - 1)));
const looked = files.filter((file) => scriptless(file) && !leftOut.has(file)).map(pageOf);

describe(`each of the ${pages.length} static pages`, () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(() => place.close());

  it('is there to be looked at', () => {
    expect(pages.length).toBeGreaterThan(180);
    expect(looked.length).toBeGreaterThan(90);
    for (const page of [
      '/',
      '/start',
      '/start/heart',
      '/ask/goals',
      '/privacy',
      '/accessibility',
      '/changes',
      '/a-to-z',
    ])
      expect(looked).toContain(page);
  });

  it.each([320, 1280] as const)('at %i px has no barrier, and is the very same page with JavaScript', async (width) => {
    const [without, having] = [
      await Tab.open(place, { width, scripts: false }),
      await Tab.open(place, { width, scripts: true }),
    ];
    const faults: string[] = [];
    for (const page of looked) {
      expect(await without.go(page)).toBe(200);
      expect(await having.go(page)).toBe(200);
      // The same page in the same window has the same barriers, so axe need not read it twice.
      expect(await having.page.content()).toBe(await without.page.content());
      faults.push(...(await without.faults()));
    }
    expect(faults).toEqual([]);
    for (const { seen } of [without, having]) expect([...seen.scripts, ...seen.complaints]).toEqual([]);
    await without.close();
    await having.close();
  });

  it('moves at most 14,000 bytes at a first visit', async () => {
    const tab = await Tab.open(place, { width: 320, scripts: true });
    const heavy: string[] = [];
    for (const page of looked) {
      const bytes = await tab.weight(page);
      if (bytes > 14_000) heavy.push(`${page} ${bytes}`);
    }
    expect(heavy).toEqual([]);
  });

  it('holds no script, neither in a file nor in the page', () => {
    const scripted = files.filter(
      (file) => scriptless(file) && /<script|\son\w+=|javascript:/i.test(readFileSync(site + file, 'utf8')),
    );
    expect(scripted).toEqual([]);
  });
});
