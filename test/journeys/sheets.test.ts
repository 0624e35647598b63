/** Somebody weighs whether to tell, and makes a page for the talk at work: on a phone without scripts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';
import { fillIn } from '../people/forms.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

async function onPhone(link: string): Promise<Tab> {
  const tab = await Tab.open(place, { width: 320, scripts: false });
  await tab.go(paths.selfHelp);
  await tab.page.getByRole('link', { name: link, exact: true }).click();
  return tab;
}

const press = (tab: Tab, name: string): Promise<void> => tab.page.getByRole('button', { name }).click();

it('"Should I tell my employer?" has both sides, and asks again for what was left out', async () => {
  const tab = await onPhone('Should I tell my employer?');
  await fillIn(tab, { changes: 'yes', safety: 'no', trust: 'yes' });
  await press(tab, 'Show the reasons');
  expect(await tab.words()).toContain('There is a problem');
  const faults = [...(await tab.faults())];
  await fillIn(tab, { seen: 'no' });
  await press(tab, 'Show the reasons');
  for (const part of ['Reasons to tell them', 'Reasons to wait']) expect(await tab.words()).toContain(part);
  expect([...faults, ...(await tab.faults())]).toEqual([]);
  expect(tab.seen.urls.filter((url) => url.includes('?'))).toEqual([]);
  await tab.close();
});

it('a page for the talk at work keeps what was typed when something is missing', async () => {
  const tab = await onPhone('Plan a talk with your employer');
  await fillIn(tab, { can: 'Read emails', back: ['name'], often: 'week', way: 'phone' });
  await press(tab, 'Show my page');
  expect(await tab.page.inputValue('#can')).toBe('Read emails');
  const faults = [...(await tab.faults())];
  await fillIn(tab, { hard: 'Long days. Shorter days would help' });
  await press(tab, 'Show my page');
  expect(await tab.words()).toContain('Every week, by phone.');
  expect([...faults, ...(await tab.faults())]).toEqual([]);
  expect(tab.seen.scripts).toEqual([]);
  await tab.close();
});

it('an adjustment passport is made, and asks for the changes', async () => {
  const tab = await onPhone('Make an adjustment passport');
  await fillIn(tab, { job: 'Porter' });
  await press(tab, 'Show my passport');
  expect(await tab.page.inputValue('#job')).toBe('Porter');
  const faults = [...(await tab.faults())];
  await fillIn(tab, { changes: 'A later start' });
  await press(tab, 'Show my passport');
  for (const words of ['Porter', 'A later start', 'What we agreed']) expect(await tab.words()).toContain(words);
  expect([...faults, ...(await tab.faults())]).toEqual([]);
  await tab.close();
});

it('"Find what helps": ticks, and a list to print that leads on to a change', async () => {
  const tab = await onPhone('Find what helps: tick what is hard');
  await fillIn(tab, { hard: ['PAIN', 'LIFT'], work: 'warehouse' });
  await press(tab, 'Show what helps');
  expect(await tab.heading()).toBe('What can help');
  const faults = [...(await tab.faults())];
  await tab.page.locator('main a[href^="/changes/"]').first().click();
  expect(await tab.words()).toContain('Try it, and look at it again');
  expect([...faults, ...(await tab.faults())]).toEqual([]);
  expect(tab.seen.urls.filter((url) => url.includes('?'))).toEqual([]);
  await tab.close();
});
