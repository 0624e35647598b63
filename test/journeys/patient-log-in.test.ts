/** A person comes back to what they asked for: reference, date of birth, a code, and the page that says what happens next. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { referenceOf } from '../../functions/local/seed.ts';
import { paths } from '../../shared/paths.ts';
import { addressesOfTheirOwn } from '../people/addresses.ts';
import { goOn, newestMessage } from '../people/answering.ts';
import { openPlace, type Place, type Screen, Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';
import { logInFormFor } from '../people/patients.ts';

/** One network flight: what any page of a patient's may weigh at a first visit. */
const mostBytes = 14_000;

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

describe.each<[Screen, 'amira' | 'piotr', RegExp]>([
  [{ width: 320, scripts: false }, 'amira', /Email to amira\.hussain@example\.com/],
  [{ width: 1280, scripts: true }, 'piotr', /Text message to \+447700900222/],
])('at %o, by keyboard alone, %s', (screen, name, to) => {
  const form = logInFormFor(people[name], referenceOf(name));
  let tab: Tab;
  let keyboard: Keyboard;
  const faults: string[] = [];
  const look = async (): Promise<void> => void faults.push(...(await tab.faults()));

  it('finds the way from the start page, and is told what is missing', async () => {
    tab = await Tab.open(place, screen);
    keyboard = new Keyboard(tab.page);
    await tab.go(paths.home);
    await keyboard.press(`main a[href="${paths.myLogIn}"]`);
    await look();
    await keyboard.press(goOn);
    expect(await tab.page.title()).toMatch(/^Error: Log in to see your request/);
    expect(await tab.words()).toContain('Enter the reference of your request');
    await look();
  });

  it('types the reference and the date of birth, and gets a code where a code went before', async () => {
    for (const [box, text] of Object.entries(form)) await keyboard.type(box, String(text));
    await keyboard.press(goOn);
    expect(tab.at).toBe(paths.myCode);
    expect(await tab.heading()).toBe('Enter the 6 digit code');
    await look();
    expect(await newestMessage(tab, /to log in/)).toMatch(to);
  });

  it('is told when the code is wrong, then enters the right one', async () => {
    const message = await newestMessage(tab, /to log in/);
    const code = /\b\d{6}\b/.exec(message)?.[0] ?? '';
    await keyboard.type('code', code === '000000' ? '000001' : '000000');
    await keyboard.press(goOn);
    expect(await tab.words()).toContain('The code is not right');
    await look();
    await keyboard.type('code', code);
    await keyboard.press(goOn);
    expect(tab.at).toBe(paths.myHome);
  });

  it('reads where the request stands, what happens next and how to reach the service', async () => {
    expect(await tab.heading()).toBe('Your request');
    const words = await tab.words();
    for (const said of ['We have your request', 'What happens next', '01632 960 001', referenceOf(name)])
      expect(words).toContain(said);
    expect(words).toMatch(/contact you by \w+day \d+ \w+ \d{4}\./);
    await look();
  });

  it('waits for no more than one network flight at each page', async () => {
    for (const path of [paths.myLogIn, paths.myCode, paths.myHome])
      expect([path, (await tab.weight(path)) <= mostBytes]).toEqual([path, true]);
  });

  it('logs out, after which the same address leads to the login and going back shows nothing', async () => {
    await tab.go(paths.myHome);
    await keyboard.press(`form[action="${paths.myLogOut}"] button`);
    expect(tab.at).toBe(paths.home);
    await tab.page.goBack();
    expect(await tab.page.content()).not.toContain(referenceOf(name));
    await tab.go(paths.myHome);
    expect(tab.at).toBe(paths.myLogIn);
  });

  it('met no barrier, no script, and no address of their own', async () => {
    expect(faults).toEqual([]);
    expect(addressesOfTheirOwn(tab, paths.home)).toEqual([]);
    expect([...tab.seen.scripts, ...tab.seen.complaints]).toEqual([]);
    expect(place.troubles).toEqual([]);
    await tab.close();
  });
});

describe('somebody whose details match nothing', () => {
  it('sees the very same pages, and the inbox stays empty for them', async () => {
    const tab = await Tab.open(place, { width: 320, scripts: false });
    const keyboard = new Keyboard(tab.page);
    await tab.go(paths.myLogIn);
    const form = { ...logInFormFor(people.terry, referenceOf('terry')), 'date-of-birth-day': '23' };
    for (const [box, text] of Object.entries(form)) await keyboard.type(box, String(text));
    await keyboard.press(goOn);
    expect(tab.at).toBe(paths.myCode);
    expect(await tab.words()).toContain('If these details match a request, we have sent a code');
    await tab.go('/demo/inbox');
    expect(await tab.words()).not.toContain('terry.shaw@example.com');
    expect(await tab.faults()).toEqual([]);
    await tab.close();
  });
});
