/**
 * Sam opens what Amira shares, sees nothing new until she says so, and nothing at all once she stops: without scripts on a
 * phone, and on a desk.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place, type Screen, Tab } from '../people/browser.ts';
import { fillIn } from '../people/forms.ts';
import { Keyboard } from '../people/keyboard.ts';
import { logIn } from '../people/log-in.ts';
import { inbox, logInAsAmira, mineOf, offeredPlan, offerInBrowser } from '../people/sharing-journey.ts';

/** One network flight: what any page of a reader's may weigh at a first visit. */
const mostBytes = 14_000;

let place: Place;
let staffPlan = '';
let plan = '';
beforeAll(async () => {
  place = await openPlace();
  staffPlan = await offeredPlan(place);
  plan = mineOf(staffPlan);
});
afterAll(() => place.close());

const press = (tab: Tab, selector = 'main form button'): Promise<void> => new Keyboard(tab.page).press(selector);

/** Amira agrees to the newest version, and Olive begins it. */
async function begin(amira: Tab, olive: Tab, version: number): Promise<void> {
  await amira.go(`${plan}/answer/agree`);
  await press(amira);
  await olive.go(`${staffPlan}/versions/${version}/move/start`);
  await olive.page.locator('main form button').click();
}

/** From the lines to the receipt. */
async function share(amira: Tab): Promise<void> {
  await press(amira);
  const keyboard = new Keyboard(amira.page);
  await keyboard.choose('purpose', 'return_to_work');
  await keyboard.choose('pushed', 'no');
  await press(amira);
  await press(amira, 'form#preview button');
  expect(await amira.heading()).toBe('You share your plan');
}

const screens: readonly Screen[] = [
  { width: 320, scripts: false },
  { width: 1280, scripts: true },
];

describe.each(screens)('at $width px, with scripts: $scripts', (screen) => {
  it('released with two lines off, a new version, its difference, released again, and stopped while it is open', async () => {
    const olive = await logIn(place, 'olive', { width: 1280, scripts: true });
    const amira = await logInAsAmira(place, screen);
    const sam = await Tab.open(place, screen);
    const looked: string[] = [];
    const look = async (tab: Tab): Promise<void> => {
      looked.push(...(await tab.faults()));
    };
    const [name, email] = [`Sam ${screen.width}`, `sam${screen.width}@paper.example`];
    const versions = screen.width === 320 ? [1, 2] : [2, 3];

    if (screen.width === 320) await begin(amira, olive, 1);
    await amira.go(`${plan}/share/contact`);
    await fillIn(amira, { name, organisation: 'Invented Paper Company', email, role: 'manager', safe: 'yes' });
    await press(amira);
    await press(amira, 'button[value="usual"]');
    for (const line of ['week-2', 'week-3'])
      await amira.page.locator(`input[value="${line}"]`).uncheck({ force: true });
    await share(amira);
    await look(amira);
    const code = /Give this code to Sam \d+: (\d{6})/.exec(await amira.words())?.[1] ?? 'none';
    const receipt = amira.at;

    // Sam gets an email that says nothing of whom it is about, and follows its link.
    await vi.waitFor(async () => expect((await inbox(sam))[0]).toContain(email), { timeout: 15_000 });
    const [mail = ''] = await inbox(sam);
    expect(mail).not.toMatch(/Amira|heart|Hussain/);
    await sam.go(/\/shared\/open\/[\w-]+/.exec(mail)?.[0] ?? '/no-link');
    await look(sam);
    await new Keyboard(sam.page).type('code', code);
    await press(sam);
    expect(await sam.words()).toContain('Amira Hussain');
    await look(sam);
    expect(await sam.weight(sam.at)).toBeLessThanOrEqual(mostBytes);
    const page = sam.at;
    const first = await sam.words();
    expect(first).toContain(`Shown to ${name} on`);
    expect(first).toContain('version 1');
    for (const hidden of ['heart', 'stent', '1974', '16 hours', '20 hours']) expect(first).not.toContain(hidden);

    // A new version is agreed and begun: Sam sees what Sam saw.
    const news = `Answer the post ${screen.width}`;
    await olive.go(`${staffPlan}/edit/duty`);
    await fillIn(olive, { words: news, in: 'in', 'from-week': '1', 'to-week': '4' });
    await olive.page.locator('main form button').click();
    await offerInBrowser(olive, staffPlan);
    await begin(amira, olive, versions[1] ?? 0);
    await sam.go(page);
    expect(await sam.words()).toBe(first);

    // Amira sees the difference, and shares it.
    await amira.go(`${plan}/share`);
    await amira.page.locator('label', { hasText: name }).click();
    await press(amira);
    await look(amira);
    expect(await amira.words()).toContain('New in your plan since you last shared it with them');
    expect(await amira.words()).toContain(news);
    const lines = amira.page.locator('.nhsuk-checkboxes__item', { hasText: news });
    expect(await lines.count()).toBeGreaterThan(0);
    for (const line of await lines.all()) await line.locator('input').check({ force: true });
    await share(amira);
    const newer = amira.at;
    await sam.go(page);
    expect(await sam.words()).toContain(news);
    expect(await sam.words()).toContain('version 2');

    // Amira reads that it was opened, and stops it while Sam has it on the screen.
    await amira.go(newer);
    expect(await amira.words()).toContain('Opened version 2');
    await press(amira, 'main a[href$="/stop"]');
    await press(amira);
    await sam.page.reload();
    expect(await sam.heading()).toBe('This item is no longer shared');
    await look(sam);
    await sam.go(paths.shared);
    expect(await sam.words()).toContain('Nothing is shared with you at the moment');
    await look(sam);
    await press(sam);
    expect(sam.at).toBe(paths.sharedLogIn);
    await look(sam);
    await new Keyboard(sam.page).type('email', email);
    await press(sam);
    expect(await sam.heading()).toBe('Enter the 6 digit code');
    await look(sam);
    await amira.go(receipt);
    expect(await amira.heading()).toBe('Replaced by a newer choice');

    expect(looked).toEqual([]);
    for (const tab of [sam, amira]) expect(tab.seen.complaints).toEqual([]);
    if (!screen.scripts) expect([...sam.seen.scripts, ...amira.seen.scripts]).toEqual([]);
    for (const tab of [sam, amira, olive]) await tab.close();
  });
});
