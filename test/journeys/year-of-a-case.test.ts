/** A year of one case in a browser, moved on by the clock of the demonstration: what people are told when, once each. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPaths } from '../../functions/local/demo-pages.ts';
import { paths } from '../../shared/paths.ts';
import { addDays, daysBetween } from '../../shared/values/date.ts';
import { inDays } from '../people/acting.ts';
import { openPlace, type Place, type Screen, Tab } from '../people/browser.ts';
import { fillIn } from '../people/forms.ts';
import { logIn } from '../people/log-in.ts';
import { planMonday } from '../people/plans.ts';
import { inbox, logInAsAmira, mineOf, offeredPlan, opens, press, shareUsual } from '../people/sharing-journey.ts';

const phone: Screen = { width: 320, scripts: false };
const desk: Screen = { width: 1280, scripts: true };
const work = 'sam.boss@paper.example';

let place: Place;
let staffPlan = '';
beforeAll(async () => {
  place = await openPlace();
  staffPlan = await offeredPlan(place);
});
afterAll(() => place.close());

/** Presses the buttons of the clock, and answers the subjects and texts to Amira and her manager since, oldest first. */
async function movedOn(days: readonly number[]): Promise<readonly string[]> {
  const tab = await Tab.open(place, phone);
  const before = (await inbox(tab)).length;
  for (const span of days) {
    await tab.go(demoPaths.home);
    await press(tab, `button[value="${span}"]`);
  }
  const all = await inbox(tab);
  await tab.close();
  return all.slice(0, all.length - before).toReversed();
}
const count = (messages: readonly string[], words: string): number =>
  messages.filter((message) => message.includes(words)).length;

it('from a plan to the last question a year after the end', async () => {
  const plan = mineOf(staffPlan);
  const amira = await logInAsAmira(place, phone);
  await amira.go(`${plan}/answer/agree`);
  await press(amira);
  const olive = await logIn(place, 'olive', desk);
  await olive.go(`${staffPlan}/versions/1/move/start`);
  await press(olive);
  const code = await shareUsual(amira, plan, 'Sam Boss', work);
  const sam = await opens(place, phone, work, code);
  expect(await sam.heading()).toBe('Work plan');
  await sam.close();
  await amira.close();

  // Sam answers nothing: two reminders. The weeks begin, a review comes near, Amira says nothing for 14 days.
  const inCare = await movedOn([7, 7, 7, 7]);
  expect(count(inCare, 'Somebody you work with waits for your answer')).toBe(2);
  // On each Friday before a week, from that of the first: how many there are in 28 days depends on the day of the test.
  const fridays = Math.floor(daysBetween(addDays(planMonday(), -3), inDays(28)) / 7) + 1;
  expect(count(inCare, 'begins on Monday')).toBe(fridays);
  expect(count(inCare, 'we look together at how things are going')).toBeGreaterThan(0);

  // What she shares ends by itself, 7 days after she was told. What Sam sees then tells nothing.
  const later = await movedOn([28, 28, 28, 28]);
  expect(count(later, 'something you share ends in a few days')).toBe(1);
  const after = await Tab.open(place, phone);
  // The invitation, 2 reminders to answer, and one before each of the 2 reviews.
  expect(count(await inbox(after), `Email to ${work}`)).toBe(5);
  await after.go(paths.sharedLogIn);
  await fillIn(after, { email: work });
  await press(after);
  // No code: nothing is shared with this address any more.
  expect(count(await inbox(after), `Email to ${work}`)).toBe(5);
  await after.close();

  const record = staffPlan.replace(/\/plans\/.*/, '');
  const again = await logIn(place, 'olive', desk);
  await again.go(record);
  expect(await again.words()).toContain('No check-in for 14 days.');
  await again.go(`${record}/do/discharge`);
  await fillIn(again, { outcome: 'at_work_phased', why: 'goals-reached', summary: 'All the best' });
  await press(again);
  await again.close();

  expect(count(await movedOn([28]), 'answer 3 short questions')).toBe(1);
  // At 13 weeks she answers; at 26 she does not, and a colleague is asked to.
  expect(count(await movedOn([28, 28, 7]), 'answer 3 short questions')).toBe(1);
  const asked = await Tab.open(place, phone);
  const link = /\/my\/follow-up\/[\w-]+/.exec((await inbox(asked))[0] ?? '')?.[0] ?? '/no-link';
  await asked.go(link);
  expect(await asked.heading()).toBe('How are things now?');
  expect(await asked.faults()).toEqual([]);
  await fillIn(asked, { outcome: 'at_work_full', able: '9', ring: 'no' });
  await press(asked);
  expect(await asked.heading()).toBe('Thank you');
  await asked.close();
  expect(count(await movedOn([91, 28]), 'answer 3 short questions')).toBe(1);
  const last = await logIn(place, 'olive', desk);
  await last.go(record);
  const words = await last.words();
  expect(words).toContain('Followed up at 13 weeks');
  expect(words).toContain('No answer to the questions after 26 weeks. Please ask.');
  expect(words).not.toContain('No answer to the questions after 13 weeks');
  await last.close();
  expect(count(await movedOn([91, 91]), 'answer 3 short questions')).toBe(1);
  expect(place.troubles).toEqual([]);
});
