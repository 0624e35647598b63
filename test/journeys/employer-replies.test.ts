/** From the first opening to the answers, without scripts on a phone; Amira reads them, and a stop in mid-answer loses only the share. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place, type Screen, Tab } from '../people/browser.ts';
import { fillIn } from '../people/forms.ts';
import { Keyboard } from '../people/keyboard.ts';
import { logIn } from '../people/log-in.ts';
import {
  inbox,
  linkTo,
  logInAs,
  mineOf,
  offeredPlan,
  offerInBrowser,
  opens,
  press,
  shareUsual,
} from '../people/sharing-journey.ts';

const phone: Screen = { width: 320, scripts: false };
/** One network flight: what any page of a reader's may weigh at a first visit. */
const mostBytes = 14_000;

let place: Place;
let amira: Tab;
let plan = '';
const looked: string[] = [];

beforeAll(async () => {
  place = await openPlace();
  const staffPlan = await offeredPlan(place);
  plan = mineOf(staffPlan);
  const olive = await logIn(place, 'olive', { width: 1280, scripts: true });
  for (const words of ['A high stool', 'A parking space by the door']) {
    await olive.go(`${staffPlan}/edit/adjustment-own`);
    await fillIn(olive, { words, reason: 'Standing for long', strength: 'try', owner: 'Sam' });
    await olive.page.locator('main form button').click();
  }
  await offerInBrowser(olive, staffPlan);
  amira = await logInAs(place, phone, 'amira');
  await amira.go(`${plan}/answer/agree`);
  await press(amira);
  await olive.close();
});
afterAll(() => place.close());

const share = (name: string, email: string): Promise<string> => shareUsual(amira, plan, name, email);

async function look(tab: Tab): Promise<void> {
  looked.push(...(await tab.faults()));
  if ((await tab.weight(tab.at)) > mostBytes) looked.push(`${tab.at} is heavier than ${mostBytes} bytes`);
}

describe('Sam, on a phone without scripts', () => {
  it('RTW-19 opens the plan with link and code, and answers each change and the plan', async () => {
    const code = await share('Sam Boss', 'sam.boss@paper.example');
    const receipt = amira.at;
    const sam = await opens(place, phone, 'sam.boss@paper.example', code);
    const keyboard = (): Keyboard => new Keyboard(sam.page);
    await look(sam);
    const page = sam.at;

    await press(sam, 'main a[href$="/reply/0"]');
    await look(sam);
    await keyboard().choose('answer', 'cannot');
    await keyboard().type('words', 'There is no room for it');
    await press(sam);
    expect(await sam.page.title()).toMatch(/^Error/);
    expect(await sam.words()).toContain('Enter what you offer instead');
    expect(await sam.page.inputValue('[name="words"]')).toBe('There is no room for it');
    looked.push(...(await sam.faults()));
    await keyboard().type('instead', 'A chair at the counter');
    await press(sam);
    expect(sam.at).toBe(page);

    await press(sam, 'main a[href$="/reply/1"]');
    await keyboard().choose('answer', 'trial');
    await fillIn(sam, { 'until-day': '31', 'until-month': '1', 'until-year': '2027' });
    await press(sam);
    await press(sam, 'main a[href$="/reply/plan"]');
    await look(sam);
    await keyboard().choose('answer', 'yes');
    await press(sam);
    const words = await sam.words();
    for (const said of ['They cannot do this.', 'They try it, until 31 January 2027.', 'Yes.'])
      expect(words).toContain(said);
    await look(sam);

    await press(sam, 'main a[href$="/emails"]');
    await look(sam);
    await keyboard().choose('which', 'weeks');
    await press(sam);
    expect(sam.at).toBe(page);

    await amira.go(receipt);
    for (const said of ['There is no room for it', 'They offer instead: A chair at the counter', 'phone Acas']) {
      expect(await amira.words()).toContain(said);
    }
    looked.push(...(await amira.faults()));
    await vi.waitFor(async () => expect((await inbox(amira)).join()).toMatch(/somebody at your work has answered/i), {
      timeout: 15_000,
    });

    // Stopped while Sam is writing.
    await sam.go(`${page}/reply/0`);
    await keyboard().choose('answer', 'question');
    await keyboard().type('words', 'How high?');
    await amira.go(`${receipt}/stop`);
    await press(amira);
    await press(sam);
    expect(await sam.heading()).toBe('This item is no longer shared');
    looked.push(...(await sam.faults()));
    expect(looked).toEqual([]);
    expect([...sam.seen.complaints, ...amira.seen.complaints]).toEqual([]);
    expect([...sam.seen.scripts, ...amira.seen.scripts]).toEqual([]);
    expect(sam.seen.urls.filter((url) => /Amira|Hussain|@|ref_/.test(url))).toEqual([]);
    await sam.go(paths.sharedLogIn);
    await look(sam);
    await sam.close();
  });

  it('a mail program that opened every link first has used nothing up', async () => {
    const code = await share('Kim Boss', 'kim.boss@paper.example');
    const scanner = await Tab.open(place, phone);
    const link = await linkTo(scanner, 'kim.boss@paper.example');
    for (let n = 0; n < 10; n += 1) expect(await scanner.go(link)).toBe(200);
    const kim = await opens(place, phone, 'kim.boss@paper.example', code);
    expect(await kim.words()).toContain('Shown to Kim Boss on');
    await scanner.close();
    await kim.close();
  });
});
