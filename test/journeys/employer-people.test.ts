/** Who reads a plan changes: a second reader, a new manager, somebody whom it is not for; and an old print-out is checked. On a phone without scripts. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { guidance } from '../../shared/guidance-paths.ts';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place, type Screen, Tab } from '../people/browser.ts';
import { fillIn } from '../people/forms.ts';
import { Keyboard } from '../people/keyboard.ts';
import { addressOf, logIn } from '../people/log-in.ts';
import {
  inbox,
  logInAs,
  mineOf,
  offeredPlan,
  opens,
  press,
  shareLines,
  shareUsual,
} from '../people/sharing-journey.ts';

const phone: Screen = { width: 320, scripts: false };
/** One network flight: what any page of a reader's may weigh at a first visit. */
const mostBytes = 14_000;

let place: Place;
let amira: Tab;
let plan = '';
const looked: string[] = [];
const seen: Tab[] = [];
async function look(tab: Tab): Promise<void> {
  seen.push(tab);
  looked.push(...(await tab.faults()));
  if ((await tab.weight(tab.at)) > mostBytes) looked.push(`${tab.at} is heavier than ${mostBytes} bytes`);
}

beforeAll(async () => {
  place = await openPlace();
  plan = mineOf(await offeredPlan(place));
  amira = await logInAs(place, phone, 'amira');
  await amira.go(`${plan}/answer/agree`);
  await press(amira);
});
afterAll(() => place.close());

const numberOn = async (receipt: string): Promise<string> => {
  await amira.go(receipt);
  return /Receipt number\s+([\w-]+)/.exec(await amira.words())?.[1] ?? 'none';
};

async function checked(number: string): Promise<string> {
  const anybody = await Tab.open(place, phone);
  await anybody.go(paths.check);
  await new Keyboard(anybody.page).type('number', number);
  await press(anybody);
  looked.push(...(await anybody.faults()));
  const words = await anybody.words();
  await anybody.close();
  return words;
}

it('a second reader sees their own share alone, and a new manager nothing of what the old one saw (EMP-7)', async () => {
  const sam = await opens(
    place,
    phone,
    'sam@paper.example',
    await shareUsual(amira, plan, 'Sam Boss', 'sam@paper.example'),
  );
  const samAt = sam.at;
  await look(sam);
  await shareUsual(amira, plan, 'Kim Second', 'kim@paper.example');
  const receiptOfKim = amira.at;
  const codeOfKim = /Give this code to [^:]+: (\d{6})/.exec(await amira.words())?.[1] ?? 'none';
  expect(await amira.words()).toContain('They have not opened it');
  const kim = await opens(place, phone, 'kim@paper.example', codeOfKim);
  expect(kim.at).not.toBe(samAt);
  await kim.go(samAt);
  expect(await kim.heading()).toBe('This item is no longer shared');
  await kim.go(paths.shared);
  expect(await kim.words()).not.toContain('Sam Boss');

  await amira.go(paths.mySharing);
  await amira.page.locator('main a', { hasText: 'Sam Boss' }).first().click();
  const receiptOfSam = amira.at;
  await amira.page.locator('main a', { hasText: 'Somebody has taken over from Sam Boss' }).click();
  await look(amira);
  await press(amira);
  await sam.go(samAt);
  expect(await sam.heading()).toBe('This item is no longer shared');
  await look(sam);
  await fillIn(amira, {
    name: 'Lee New',
    organisation: 'Invented Paper Company',
    email: 'lee@paper.example',
    role: 'manager',
    safe: 'yes',
  });
  await press(amira);
  // Named, and nothing more: nothing is sent to Lee before Amira has chosen again.
  expect((await inbox(kim)).filter((mail) => mail.includes('lee@paper.example'))).toEqual([]);
  await amira.go(`${plan}/share`);
  await amira.page.getByLabel(/Lee New/).check({ force: true });
  await press(amira);
  const lee = await opens(place, phone, 'lee@paper.example', await shareLines(amira));
  expect(await lee.words()).toContain('Shown to Lee New on');
  await look(lee);

  await amira.go(receiptOfSam);
  expect(await amira.words()).toContain('Stopped');
  await amira.go(receiptOfKim);
  expect(await amira.words()).toContain('You share your plan');

  // An old print-out: its number counts, is replaced by a newer choice, and ends with the share.
  const first = await numberOn(receiptOfKim);
  expect(await checked(first)).toContain('is shared today');
  await amira.go(`${plan}/share`);
  await amira.page.getByLabel(/Kim Second/).check({ force: true });
  await press(amira);
  await shareLines(amira);
  const second = await numberOn(amira.at);
  expect(await checked(first)).toContain('A newer one has taken its place');
  expect(await checked(second)).toContain('is shared today');

  // Not for Lee after all.
  await lee.page.locator('main a', { hasText: 'This is not for me' }).click();
  await look(lee);
  await press(lee);
  expect(await lee.heading()).toBe('This item is no longer shared');
  await look(lee);
  await vi.waitFor(
    async () => expect((await inbox(kim)).join()).toContain('told us that what you share is not for them'),
    {
      timeout: 15_000,
    },
  );
  await amira.go(paths.mySharing);
  expect(await amira.words()).toMatch(/Lee New[\s\S]*?Stopped/);
  const olive = await logIn(place, 'olive', { width: 1280, scripts: true });
  await olive.go(`${paths.staffReferrals('my-therapy')}?show=mine`);
  await olive.go(await addressOf(olive, 'Amira Hussain'));
  expect(await olive.words()).toContain('The reader said that it is not for them');

  expect(looked).toEqual([]);
  for (const tab of seen) expect([tab.seen.complaints, tab.seen.scripts]).toEqual([[], []]);
});

it('the guide for managers is light, and says what not to ask', async () => {
  const anybody = await Tab.open(place, phone);
  await anybody.go(guidance.forEmployers);
  expect(await anybody.words()).toContain('What not to ask');
  await look(anybody);
  expect(looked).toEqual([]);
});
