/** Members of staff: in through their own organisation's login, to what is theirs and to nothing else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place, type Screen, Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';

const list = paths.staffReferrals('my-therapy');
/** A page that a colleague waits for many times a day. */
const mostBytes = 60_000;

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

/** Logs in by keyboard: the issuer of the demonstration asks who to be. */
async function logIn(subject: string, screen: Screen): Promise<Tab> {
  const tab = await Tab.open(place, screen);
  await tab.go(paths.staffSignIn);
  expect(tab.at).toMatch(/^\/demo\/issuer\/pick\//);
  expect(await tab.faults()).toEqual([]);
  await new Keyboard(tab.page).press(`button[value="${subject}"]`);
  return tab;
}

async function addressOf(tab: Tab, name: string): Promise<string> {
  return (await tab.page.locator('main table a', { hasText: name }).getAttribute('href')) ?? '';
}

describe.each<Screen>([
  { width: 320, scripts: false },
  { width: 1280, scripts: true },
])('an occupational therapist at $width px, with scripts: $scripts', (screen) => {
  let olive: Tab;
  let record = '';

  it('logs in and stands in the list of her service, which holds nobody of the other', async () => {
    olive = await logIn('olive', screen);
    expect(olive.at.split('?')[0]).toBe(list);
    const words = await olive.words();
    for (const name of ['Amira Hussain', 'Piotr Nowak', 'Ray Booth']) expect(words).toContain(name);
    expect(words).not.toContain('Terry Shaw');
    expect(await olive.faults()).toEqual([]);
  });

  it('opens a referral by keyboard and reads what the person said', async () => {
    record = await addressOf(olive, 'Amira Hussain');
    const keyboard = new Keyboard(olive.page);
    await keyboard.press(`main a[href="${record}"]`);
    expect(olive.at).toBe(record);
    expect(await olive.heading()).toContain('Amira Hussain');
    expect(await olive.words()).toContain('Office manager');
    expect(await olive.faults()).toEqual([]);
    const closed = 'main details:not([open]) > summary';
    while ((await olive.page.locator(closed).count()) > 0) {
      await keyboard.reach(closed);
      await olive.page.keyboard.press('Enter');
    }
    const words = await olive.words();
    for (const said of ['999 123 4578', 'Back in the office most of the week']) expect(words).toContain(said);
    expect(await olive.faults()).toEqual([]);
  });

  it(`waits for no more than ${mostBytes} bytes, at the list and at a referral`, async () => {
    for (const path of [list, record]) expect(await olive.weight(path)).toBeLessThanOrEqual(mostBytes);
  });

  it('logs out, after which the same address shows nothing but the way to the login', async () => {
    await new Keyboard(olive.page).press('.app-who button');
    expect(olive.at).toBe(paths.home);
    expect(await olive.go(record)).toBe(403);
    expect(await olive.heading()).toBe('You need to log in');
    expect(await olive.page.locator(`main a[href="${paths.staffSignIn}"]`).count()).toBe(1);
    expect(await olive.page.content()).not.toContain('Hussain');
    expect(await olive.faults()).toEqual([]);
    expect(olive.seen.complaints).toEqual([]);
    await olive.close();
  });
});

describe('staff who are not of the service, or not of any', () => {
  const screen = { width: 1280, scripts: true } as const;

  it('a physiotherapist of the heart service gets the very bytes of a page that never was', async () => {
    const olive = await logIn('olive', screen);
    const record = await addressOf(olive, 'Amira Hussain');
    await olive.close();
    const phoebe = await logIn('phoebe', screen);
    expect(phoebe.at.split('?')[0]).toBe(paths.staffReferrals('cardiac'));
    expect(await phoebe.words()).toContain('Terry Shaw');
    const bytesOf = async (path: string): Promise<string> => {
      const answer = await phoebe.page.goto(place.origin + path);
      expect(answer?.status()).toBe(404);
      return (await answer?.text()) ?? '';
    };
    const unknown = await bytesOf('/no-such-page');
    expect(unknown).toContain('Page not found');
    for (const path of [record, list, record.replace('my-therapy', 'cardiac'), `${paths.staffHome}/no-such-page`])
      expect(await bytesOf(path)).toBe(unknown);
    expect(await phoebe.faults()).toEqual([]);
    await phoebe.close();
  });

  it('a coach who has left cannot come in, and reads whom to ask', async () => {
    const lena = await logIn('lena', { width: 320, scripts: false });
    expect(await lena.heading()).toBe('We could not log you in');
    expect(await lena.words()).toContain('ask your service manager');
    expect(await lena.faults()).toEqual([]);
    expect(await lena.go(list)).toBe(403);
    await lena.close();
  });

  it('a manager of both services chooses between them, and may change', async () => {
    const marcus = await logIn('marcus', screen);
    const keyboard = new Keyboard(marcus.page);
    expect(await marcus.heading()).toBe('Choose a service');
    expect(await marcus.page.locator('main a').count()).toBe(2);
    expect(await marcus.faults()).toEqual([]);
    await keyboard.press(`main a[href="${paths.staffReferrals('cardiac')}"]`);
    expect(await marcus.words()).toContain('Terry Shaw');
    expect(await marcus.faults()).toEqual([]);
    await keyboard.press(`a[href="${paths.staffHome}"]`);
    expect(await marcus.heading()).toBe('Choose a service');
    expect(marcus.seen.complaints).toEqual([]);
    await marcus.close();
  });
});
