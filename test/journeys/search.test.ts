/** Somebody looks for a word. The words stay in the browser; without JavaScript the A to Z serves. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guidance } from '../../shared/guidance-paths.ts';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

async function searchPage(width: 320 | 1280, scripts: boolean): Promise<Tab> {
  const tab = await Tab.open(place, { width, scripts });
  await tab.go(paths.selfHelp);
  await tab.page.getByRole('link', { name: 'Search guides and changes at work' }).click();
  return tab;
}

const links = (tab: Tab) => tab.page.locator('#found a');

async function lookFor(tab: Tab, words: string): Promise<string> {
  await tab.page.getByLabel('What are you looking for?').fill(words);
  await tab.page.keyboard.press('Enter');
  await tab.page.locator('#found-words').getByText(`“${words}”`).waitFor();
  return tab.page.locator('#found-words').innerText();
}

it('without JavaScript there is no box that does nothing, and the A to Z is a link away', async () => {
  const tab = await searchPage(320, false);
  expect(await tab.page.getByLabel('What are you looking for?').isVisible()).toBe(false);
  expect(await tab.faults()).toEqual([]);
  await tab.page.getByRole('link', { name: 'guides and changes from A to Z' }).click();
  expect(tab.at).toBe(guidance.aToZ);
  await tab.close();
});

it.each([320, 1280] as const)('at %i px finds guides and changes, and says nothing of it to anybody', async (width) => {
  const tab = await searchPage(width, true);
  expect(await lookFor(tab, 'pain')).toMatch(/^\d+ pages? found/);
  expect(await links(tab).count()).toBeGreaterThan(0);
  const places = await links(tab).evaluateAll((all) =>
    all.map((one) => new URL((one as HTMLAnchorElement).href).pathname),
  );
  for (const one of places) expect(one).toMatch(/^\/(self-help|changes|easy-read|for-employers|[a-z-]+$)/);
  expect(await tab.faults()).toEqual([]);
  // Markup in what was typed stays text.
  expect(await lookFor(tab, '<b>zzqqx</b>')).toMatch(/^Nothing found for “<b>zzqqx<\/b>”/);
  await tab.page.goBack();
  await tab.page.locator('#found-words').getByText('“pain”').waitFor();
  await links(tab).first().click();
  await tab.page.waitForURL((url) => url.pathname !== guidance.search);
  expect(await tab.heading()).not.toBe('');
  expect(tab.seen.urls.filter((url) => /^[^#]*(=pain|zzqqx|\?(?!ts=))/i.test(url))).toEqual([]);
  expect(tab.seen.complaints).toEqual([]);
  await tab.close();
});

it('a first visit is as light as any other: the index comes when somebody begins to search', async () => {
  const tab = await Tab.open(place, { width: 320, scripts: true });
  expect(await tab.weight(guidance.search)).toBeLessThanOrEqual(14_000);
  expect(tab.seen.scripts.map((url) => new URL(url).pathname)).toEqual(['/search.js']);
  await tab.close();
});

it('no page may compile anything: only the worker that searches may', async () => {
  const policy = async (path: string) =>
    (await fetch(place.origin + path)).headers.get('content-security-policy') ?? '';
  expect(await policy(guidance.search)).not.toContain('unsafe');
  expect(await policy('/pagefind/pagefind.js')).not.toContain('unsafe');
  expect(await policy('/pagefind/pagefind-worker.js')).toContain("script-src 'self' 'wasm-unsafe-eval'");
});
