/** The list keeps itself up to date for whoever looks at it: once a minute, and only while it is seen. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';
import { addressOf, logIn } from '../people/log-in.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

it('shows within a minute what a colleague did, and asks for nothing before', async () => {
  const screen = { width: 1280, scripts: true } as const;
  const adam = await logIn(place, 'adam', screen);
  const opened = Date.now();
  await adam.page.clock.install({ time: opened });
  await adam.go(paths.staffReferrals('my-therapy'));
  expect(await adam.words()).not.toContain('Olive Example');
  // From here on time only passes in this browser when the test says so, however slow the machine is.
  await adam.page.clock.pauseAt(opened + 45_000);
  const asked = adam.seen.urls.length;
  await adam.page.clock.runFor(14_000);
  expect(adam.seen.urls.length).toBe(asked);

  const olive = await logIn(place, 'olive', screen);
  const record = await addressOf(olive, 'Piotr Nowak');
  await olive.go(`${record}/do/take`);
  await new Keyboard(olive.page).press('main form button');
  await olive.close();

  const answered = adam.page.waitForResponse((answer) => answer.url().includes('/referrals'));
  await adam.page.clock.runFor(60_000);
  expect((await answered).status()).toBe(200);
  await adam.page.locator('main', { hasText: 'Olive Example' }).waitFor();

  const same = adam.page.waitForResponse((answer) => answer.url().includes('/referrals'));
  await adam.page.clock.runFor(60_000);
  expect((await same).status()).toBe(304);
  expect(await adam.words()).toContain('Olive Example');
  await adam.page.clock.resume();
  expect(await adam.faults()).toEqual([]);
  await adam.close();
});
