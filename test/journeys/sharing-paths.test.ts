/** The other ways of sharing, without scripts on a phone: not at all, not when pushed, spoken and undone, and two jobs apart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { dateIn, inDays } from '../people/acting.ts';
import { openPlace, type Place, type Screen, type Tab } from '../people/browser.ts';
import { fillIn, takeOnInBrowser } from '../people/forms.ts';
import { Keyboard } from '../people/keyboard.ts';
import { addressOf, logIn } from '../people/log-in.ts';
import { inbox, logInAs, mineOf, offeredPlanFor } from '../people/sharing-journey.ts';

const phone: Screen = { width: 320, scripts: false };

let place: Place;
let olive: Tab;
let staffPlan = '';
let amira: Tab;
let plan = '';
const looked: string[] = [];
const look = async (tab: Tab): Promise<void> => void looked.push(...(await tab.faults()));
const press = (tab: Tab, selector = 'main form button'): Promise<void> => new Keyboard(tab.page).press(selector);

beforeAll(async () => {
  place = await openPlace();
  olive = await logIn(place, 'olive', { width: 1280, scripts: true });
  const record = await addressOf(olive, 'Amira Hussain');
  await takeOnInBrowser(olive, record);
  staffPlan = await offeredPlanFor(olive, record, 'job');
  plan = mineOf(staffPlan);
  amira = await logInAs(place, phone, 'amira');
  await amira.go(`${plan}/answer/agree`);
  await press(amira);
});
afterAll(() => place.close());

const contact = { organisation: 'Invented Paper Company', role: 'manager', safe: 'yes' };

describe('without consent', () => {
  it('CON-7, CON-14 Amira agrees to her plan, shares it with nobody, and hands it over herself', async () => {
    await amira.go(`${plan}/share`);
    await new Keyboard(amira.page).choose('who', 'by-hand');
    await press(amira);
    expect(await amira.heading()).toBe('You hand it over yourself');
    expect(await amira.words()).toContain('We have sent nothing to anybody');
    await look(amira);
    const file = amira.page.locator('main a', { hasText: 'PDF' });
    expect(await file.getAttribute('href')).toBe(`${plan}/document.pdf`);
    await amira.go(paths.mySharing);
    expect(await amira.words()).toContain('You have shared nothing with anybody at work');
    expect((await inbox(amira)).filter((mail) => mail.includes('read a work plan'))).toEqual([]);
    await amira.go(paths.myHome);
    expect(await amira.words()).toContain('We can help you.');
    await look(amira);
  });
});

describe('pushed', () => {
  it('CON-11 the answer shares nothing, shows nothing that somebody looking on could use, and reaches the lead', async () => {
    await amira.go(`${plan}/share/contact`);
    await fillIn(amira, { ...contact, name: 'Pat Pusher', email: 'pat@paper.example' });
    await press(amira);
    await amira.page.locator('input[value="week-1"]').check({ force: true });
    await press(amira);
    await new Keyboard(amira.page).choose('purpose', 'return_to_work');
    await new Keyboard(amira.page).choose('pushed', 'yes');
    await press(amira);
    expect(await amira.heading()).toBe('Thank you');
    expect(await amira.words()).not.toMatch(/push|pressure/i);
    await look(amira);
    await amira.go(paths.mySharing);
    expect(await amira.words()).toContain('You have shared nothing with anybody at work');
    await olive.go(staffPlan.replace(/\/plans\/.*/, ''));
    expect(await olive.words()).toContain('Somebody may be pushing the person to share');
  });
});

describe('spoken', () => {
  it('CON-10 Olive reads it aloud and writes it down; Amira sees whose word it was, and undoes it in two clicks', async () => {
    await olive.go(`${staffPlan}/spoken`);
    await look(olive);
    await fillIn(olive, {
      pushed: 'no',
      line: ['contract', 'week-1'],
      purpose: 'return_to_work',
      ...dateIn('until', inDays(40)),
      reason: 'I rang the number in the record',
    });
    await olive.page.locator('label', { hasText: 'Pat Pusher' }).click();
    await olive.page.locator('main form button').click();
    expect(await olive.heading()).toContain('Read this to the person');
    await look(olive);
    await olive.page.locator('input[name="said"]').check({ force: true });
    await olive.page.locator('main form button').click();
    expect(await olive.words()).toContain('Pat Pusher');
    await amira.go(paths.mySharing);
    await press(amira, 'main a[href^="/my/sharing/consent_"]');
    expect(await amira.words()).toContain('Spoken, and written down by Olive Example');
    await look(amira);
    await press(amira, 'main a[href$="/stop"]');
    await press(amira);
    expect(await amira.heading()).toBe('Stopped');
  });
});

describe('two jobs', () => {
  it('EMP-1 Piotr has a plan for each, and whom he named for one is asked about before the other', async () => {
    const record = await listed('Piotr Nowak');
    await takeOnInBrowser(olive, record);
    const plans: string[] = [];
    for (const job of ['job', 'second-job'] as const) plans.push(mineOf(await offeredPlanFor(olive, record, job)));
    const piotr = await logInAs(place, phone, 'piotr');
    for (const one of plans) {
      await piotr.go(`${one}/answer/agree`);
      await press(piotr);
    }
    await piotr.go(paths.myPapers);
    expect(await piotr.words()).toContain('Warehouse operative');
    expect(await piotr.words()).toContain('Cleaner');
    await look(piotr);
    await piotr.go(`${plans[0]}/share/contact`);
    await fillIn(piotr, { ...contact, name: 'Wanda Warehouse', email: 'wanda@staffing.example' });
    await press(piotr);
    await piotr.go(`${plans[1]}/share`);
    await piotr.page.locator('label', { hasText: 'Wanda Warehouse' }).click();
    await press(piotr);
    await piotr.page.locator('input[value="week-1"]').check({ force: true });
    await press(piotr);
    expect(await piotr.words()).toContain('You named this person for another job');
    await look(piotr);
    await new Keyboard(piotr.page).choose('purpose', 'return_to_work');
    await new Keyboard(piotr.page).choose('pushed', 'no');
    await press(piotr);
    expect(await piotr.page.title()).toMatch(/^Error/);
    await piotr.close();
  });

  const listed = async (name: string): Promise<string> => {
    await olive.go('/staff/my-therapy/referrals');
    return addressOf(olive, name);
  };
});

it('each page on the way was fit to use, with no script and nothing asked elsewhere', () => {
  expect(looked).toEqual([]);
  expect([...amira.seen.complaints, ...olive.seen.complaints]).toEqual([]);
  expect(amira.seen.scripts).toEqual([]);
});
