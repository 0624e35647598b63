/** Amira logs in with NHS login: a photo is missing at first, a code links it once, and after that it is enough. No scripts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { referenceOf } from '../../functions/local/seed.ts';
import { paths } from '../../shared/paths.ts';
import { goOn, newestMessage } from '../people/answering.ts';
import { openPlace, type Place, type Screen, Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';
import { logInFormFor } from '../people/patients.ts';

/** One network flight: what any page of a patient's may weigh at a first visit. */
const mostBytes = 14_000;
const begin = `main a[href="${paths.nhsLogIn}"]`;

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

describe.each<[Screen, 'amira' | 'piotr', RegExp]>([
  [{ width: 320, scripts: false }, 'amira', /Email to amira[\s\S]*to log in/],
  [{ width: 1280, scripts: false }, 'piotr', /Text message to \+447700900222[\s\S]*to log in/],
])('at %o, by keyboard alone, %s', (screen, name, message) => {
  let tab: Tab;
  let keyboard: Keyboard;
  const faults: string[] = [];
  const look = async (): Promise<void> => void faults.push(...(await tab.faults()));
  const choose = (who: string): Promise<void> => keyboard.press(`button[value="${who}"]`);
  const logOut = async (): Promise<void> => {
    await tab.go(paths.myHome);
    await keyboard.press(`form[action="${paths.myLogOut}"] button`);
  };

  it('finds NHS login first on the page, and may say no', async () => {
    tab = await Tab.open(place, screen);
    keyboard = new Keyboard(tab.page);
    expect(await tab.weight(paths.myLogIn)).toBeLessThanOrEqual(mostBytes);
    await look();
    await keyboard.press(begin);
    await look();
    await choose('refuse');
    expect(await tab.heading()).toBe('We could not log you in with NHS login');
    expect(await tab.words()).toContain('You chose not to share your details');
    await look();
    await keyboard.press(`main a[href="${paths.myLogIn}"]`);
  });

  it('has not proved enough, is asked once more, and is led to the code with the reason', async () => {
    await keyboard.press(begin);
    await choose(`${name}~P5`);
    expect(await tab.words()).toContain('This page stands in for NHS login');
    await choose(`${name}~P9`);
    expect(tab.at).toBe(paths.myLogIn);
    expect(await tab.words()).toContain('To link your NHS login, log in once with the code.');
    await look();
  });

  it('logs in with the code, which links the two', async () => {
    for (const [box, text] of Object.entries(logInFormFor(people[name], referenceOf(name))))
      await keyboard.type(box, String(text));
    await keyboard.press(goOn);
    await keyboard.type('code', /\b\d{6}\b/.exec(await newestMessage(tab, message))?.[0] ?? '');
    await keyboard.press(goOn);
    expect(tab.at).toBe(paths.myHome);
    await logOut();
  });

  it('comes back with NHS login alone, and reads who looked', async () => {
    await tab.go(paths.myLogIn);
    await keyboard.press(begin);
    await choose(`${name}~P9`);
    expect(tab.at).toBe(paths.myHome);
    expect(await tab.words()).toContain(referenceOf(name));
    expect(await tab.weight(paths.myData)).toBeLessThanOrEqual(mostBytes);
    expect(await tab.words()).toContain('You logged in with NHS login.');
    await look();
  });

  it('stops using it, and is led to the code again', async () => {
    await keyboard.press(`form[action="${paths.myStopNhsLogin}"] button`);
    expect(tab.at).toBe(paths.myData);
    expect(await tab.page.locator(`form[action="${paths.myStopNhsLogin}"]`).count()).toBe(0);
    await logOut();
    await tab.go(paths.myLogIn);
    await keyboard.press(begin);
    await choose(`${name}~P9`);
    expect(tab.at).toBe(paths.myLogIn);
  });

  it('met no barrier, no script, no complaint, and never an NHS number', async () => {
    expect(faults).toEqual([]);
    expect([...tab.seen.scripts, ...tab.seen.complaints]).toEqual([]);
    expect(tab.seen.urls.join(' ')).not.toMatch(/9991234578|9990000018|1974-03-14|1985-03-07|hussain|nowak/i);
    expect(place.troubles).toEqual([]);
    await tab.close();
  });
});
