/** What the journeys of sharing begin with: a plan that Olive offered to Amira, and Amira who has logged in. */
import { expect, vi } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { referenceOf } from '../../functions/local/seed.ts';
import { paths } from '../../shared/paths.ts';
import { dateIn, inDays } from './acting.ts';
import { type Place, type Screen, Tab } from './browser.ts';
import { fillIn, takeOnInBrowser } from './forms.ts';
import { Keyboard } from './keyboard.ts';
import { addressOf, logIn } from './log-in.ts';
import { logInFormFor } from './patients.ts';
import { planMonday } from './plans.ts';

/** Olive writes a plan for Amira and offers it. @returns its address at the staff's door. */
export async function offeredPlan(place: Place): Promise<string> {
  const olive = await logIn(place, 'olive', { width: 1280, scripts: true });
  const record = await addressOf(olive, 'Amira Hussain');
  await takeOnInBrowser(olive, record);
  const staffPlan = await offeredPlanFor(olive, record, 'job');
  await olive.close();
  return staffPlan;
}

/** A plan for this job of a case that Olive has taken on, offered to the person. */
export async function offeredPlanFor(olive: Tab, record: string, job: 'job' | 'second-job'): Promise<string> {
  await olive.go(`${record}/plans/start/plan`);
  const start = { type: 'return_to_work', job, ...dateIn('start', planMonday()), from: 'a-office-heart' };
  await fillIn(olive, start);
  await olive.page.locator('main form button').first().click();
  const staffPlan = olive.at.replace('/weeks', '');
  await olive.go(`${staffPlan}/edit/driving`);
  await fillIn(olive, { ...dateIn('car', inDays(1)), 'car-by': 'The heart clinic' });
  await olive.page.locator('main form button').click();
  await offerInBrowser(olive, staffPlan);
  return staffPlan;
}

/** Signs and offers the draft with all its warnings seen. */
export async function offerInBrowser(olive: Tab, staffPlan: string): Promise<void> {
  await olive.go(`${staffPlan}/offer`);
  for (const box of await olive.page.locator('main input[type="checkbox"]').all()) await box.check({ force: true });
  await olive.page.locator('main form button').click();
}

/** The plan's address at the patient's door. */
export const mineOf = (staffPlan: string): string => paths.myPaper(staffPlan.slice(staffPlan.lastIndexOf('/') + 1));

export const logInAsAmira = (place: Place, screen: Screen): Promise<Tab> => logInAs(place, screen, 'amira');

/** Somebody of the demonstration logs in with the code that lands in the inbox. */
export async function logInAs(place: Place, screen: Screen, key: 'amira' | 'piotr'): Promise<Tab> {
  const tab = await Tab.open(place, screen);
  const before = await codesIn(tab);
  await tab.go(paths.myLogIn);
  await fillIn(tab, logInFormFor(people[key], referenceOf(key)));
  await tab.page.locator('main form button').click();
  await vi.waitFor(async () => expect((await codesIn(tab)).length).toBe(before.length + 1), { timeout: 15_000 });
  const [code = ''] = await codesIn(tab);
  await tab.go(paths.myCode);
  await fillIn(tab, { code });
  await tab.page.locator('main form button').click();
  return tab;
}

/** Messages in the inbox of the demonstration, newest first. */
export async function inbox(tab: Tab): Promise<readonly string[]> {
  await tab.go('/demo/inbox');
  return tab.page.locator('.nhsuk-inset-text').allInnerTexts();
}

/** Codes to log in that the inbox holds, newest first. */
const codesIn = async (tab: Tab): Promise<readonly string[]> =>
  (await inbox(tab)).filter((text) => /to log in/.test(text)).map((text) => /\b\d{6}\b/.exec(text)?.[0] ?? '');

/** Amira names somebody new at work and shares what people usually share. @returns the code for them. */
export async function shareUsual(amira: Tab, plan: string, name: string, email: string): Promise<string> {
  await amira.go(`${plan}/share/contact`);
  await fillIn(amira, { name, organisation: 'Invented Paper Company', email, role: 'manager', safe: 'yes' });
  await press(amira);
  return shareLines(amira);
}

/** From the lines to the receipt: the usual ones. @returns the code for the reader. */
export async function shareLines(amira: Tab): Promise<string> {
  await press(amira, 'button[value="usual"]');
  await press(amira);
  await new Keyboard(amira.page).choose('purpose', 'adjustments');
  await new Keyboard(amira.page).choose('pushed', 'no');
  await press(amira);
  await press(amira, 'form#preview button');
  return /Give this code to [^:]+: (\d{6})/.exec(await amira.words())?.[1] ?? 'none';
}

/** Presses a button with the keyboard. */
export const press = (tab: Tab, selector = 'main form button'): Promise<void> => new Keyboard(tab.page).press(selector);

/** The link in the newest message to this address. */
export async function linkTo(tab: Tab, email: string): Promise<string> {
  await vi.waitFor(async () => expect((await inbox(tab))[0]).toContain(email), { timeout: 15_000 });
  return /\/shared\/open\/[\w-]+/.exec((await inbox(tab))[0] ?? '')?.[0] ?? '/no-link';
}

/** Somebody at work opens the link of the email with the code that Amira gave them. */
export async function opens(place: Place, screen: Screen, email: string, code: string): Promise<Tab> {
  const tab = await Tab.open(place, screen);
  await tab.go(await linkTo(tab, email));
  await new Keyboard(tab.page).type('code', code);
  await press(tab);
  return tab;
}
