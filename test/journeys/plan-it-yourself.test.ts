/** Somebody tries a phased return on a phone without scripts, mends a mistake, and takes the hours away. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';
import { fillIn } from '../people/forms.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

const nextMonday = (): Date => {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7 || 7));
  return day;
};

it('a plan is tried, mended, shown and taken as a calendar; its numbers are in no address', async () => {
  const tab = await Tab.open(place, { width: 320, scripts: false });
  await tab.go(paths.selfHelp);
  await tab.page.getByRole('link', { name: 'Plan your return to work yourself' }).click();
  const start = nextMonday();
  await fillIn(tab, {
    contract: '37.5',
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    'start-day': String(start.getUTCDate()),
    'start-month': String(start.getUTCMonth() + 1),
    'start-year': String(start.getUTCFullYear()),
    share: '400',
    weeks: '5',
    age: 'adult',
  });
  await tab.page.getByRole('button', { name: 'Show my plan' }).click();
  expect(await tab.words()).toContain('must be a whole number from 1 to 100');
  expect(await tab.page.inputValue('#contract')).toBe('37.5');
  await fillIn(tab, { share: '40' });
  const faults = [...(await tab.faults())];
  await tab.page.getByRole('button', { name: 'Show my plan' }).click();
  expect(await tab.words()).toContain('My plan to return to work');
  expect(await tab.words()).toContain('37 hours 30 minutes');
  faults.push(...(await tab.faults()));
  const [download] = await Promise.all([
    tab.page.waitForEvent('download'),
    tab.page.getByRole('button', { name: 'Download for a calendar' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('weeks.ics');
  expect(faults).toEqual([]);
  expect(tab.seen.urls.filter((url) => url.includes('?'))).toEqual([]);
  expect(tab.seen.scripts).toEqual([]);
  await tab.close();
});
