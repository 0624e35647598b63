/** A work plan in a browser: typed by keyboard, offered, printed, changed; and every page of plans looked at. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateIn, inDays } from '../people/acting.ts';
import { openPlace, type Place, type Tab } from '../people/browser.ts';
import { fillIn, takeOnInBrowser } from '../people/forms.ts';
import { Keyboard } from '../people/keyboard.ts';
import { addressOf, logIn } from '../people/log-in.ts';
import { planMonday } from '../people/plans.ts';

const narrow = { width: 320, scripts: false } as const;
const wide = { width: 1280, scripts: true } as const;

let place: Place;
let record = '';
beforeAll(async () => {
  place = await openPlace();
  const olive = await logIn(place, 'olive', narrow);
  record = await addressOf(olive, 'Amira Hussain');
  await takeOnInBrowser(olive, record);
  await olive.close();
});
afterAll(() => place.close());

/** Seconds that a practised person needs for a key (the keystroke-level model of Card, Moran and Newell, 1980). */
const secondsAKey = 0.28;

/** Example A: an office manager on 37 hours 30 minutes. */
const exampleA = [
  '12 hours, 32%',
  '15 hours, 40%',
  '20 hours, 53%',
  '24 hours, 64%',
  '30 hours, 80%',
  '35 hours, 93%',
  '37 hours 30 minutes, 100%',
];

const sums = (tab: Tab): Promise<string[]> => tab.page.locator('[data-sum]').allInnerTexts();

describe.each([wide, narrow])('the week grid at $width px, with scripts: $scripts', (screen) => {
  it('takes worked example A by keyboard alone, in fewer keys than two minutes hold', async () => {
    const olive = await logIn(place, 'olive', screen);
    await olive.go(`${record}/plans/start/plan`);
    await fillIn(olive, { type: 'return_to_work', job: 'job', ...dateIn('start', planMonday()), from: 'single' });
    await new Keyboard(olive.page).press('main form button');
    const keyboard = new Keyboard(olive.page);
    const step = (value: string): Promise<void> => keyboard.press(`button[value="${value}"]`);
    for (const [day, hours] of Object.entries({
      monday: '4',
      tuesday: '',
      wednesday: '4',
      thursday: '',
      friday: '4',
    })) {
      await keyboard.type(`h1-${day}`, hours);
    }
    await step('up-1');
    await step('copy-2');
    await keyboard.type('h3-thursday', '5');
    await step('up-3');
    await step('copy-4');
    await keyboard.type('h5-tuesday', '6');
    await step('up-5');
    await step('up-6');
    expect(await sums(olive)).toEqual(exampleA);
    expect(keyboard.pressed * secondsAKey).toBeLessThan(120);
    expect(await olive.faults()).toEqual([]);
    expect(olive.seen.complaints).toEqual([]);
    await olive.close();
  });
});

describe('with scripts', () => {
  it('totals, share of contract and change from last week are live, and are the server’s own words', async () => {
    const olive = await logIn(place, 'olive', wide);
    await olive.go(`${record}/plans/start/plan`);
    await fillIn(olive, {
      type: 'return_to_work',
      job: 'job',
      ...dateIn('start', planMonday()),
      from: 'even',
      weeks: '4',
    });
    await new Keyboard(olive.page).press('main form button');
    await new Keyboard(olive.page).type('h2-monday', '7:30');
    const live = [await sums(olive), await olive.page.locator('[data-change]').allInnerTexts()];
    await olive.page.locator('main form > button').first().click();
    expect([await sums(olive), await olive.page.locator('[data-change]').allInnerTexts()]).toEqual(live);
    await olive.close();
  });
});

describe('a plan of 26 weeks', () => {
  it('is one light page, and a key in its last week touches the sums of that week and of no other', async () => {
    const olive = await logIn(place, 'olive', wide);
    await olive.go(`${record}/plans/start/plan`);
    await fillIn(olive, {
      type: 'return_to_work',
      job: 'job',
      ...dateIn('start', planMonday()),
      from: 'even',
      weeks: '26',
      share: '10',
    });
    await new Keyboard(olive.page).press('main form button');
    await olive.page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      new MutationObserver((changes) => {
        for (const { target } of changes) seen.add((target as Element).outerHTML.split('>')[0] ?? '');
      }).observe(document.querySelector('main table') as Node, { childList: true, subtree: true });
    });
    await olive.page.locator('[name="h26-monday"]').fill('1');
    const touched = await olive.page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(touched).toEqual(['<output data-sum="26"', '<output data-change="26"']);
    // The staff's contract: 60,000 bytes for a first visit, all files.
    expect(await olive.weight(olive.at)).toBeLessThanOrEqual(60_000);
    await olive.close();
  });
});

describe('Olive writes a plan, offers it, and prints it', () => {
  it('from a worked example beside an even build-up to a running plan with a report and a letter', async () => {
    const olive = await logIn(place, 'olive', wide);
    const seen = async (): Promise<void> => expect(await olive.faults()).toEqual([]);
    const send = async (path: string, form: Parameters<typeof fillIn>[1]): Promise<void> => {
      expect(await olive.go(path)).toBe(200);
      await seen();
      await fillIn(olive, form);
      await olive.page.locator('main form button[type="submit"]').first().click();
    };
    await send(`${record}/plans/start/plan`, {
      type: 'return_to_work',
      job: 'job',
      ...dateIn('start', planMonday()),
      from: 'a-office-heart',
      compare: 'even',
    });
    expect(await olive.heading()).toContain('Compare two ways to start');
    await seen();
    await olive.page.locator('#way-1 button').click();
    const plan = olive.at.replace('/weeks', '');
    expect(await sums(olive)).toEqual(exampleA);

    await send(`${plan}/edit/driving`, { ...dateIn('car', inDays(1)), 'car-by': 'The heart clinic' });
    await send(`${plan}/edit/adjustment-HRS-04`, { owner: 'The line manager' });
    expect(await olive.words()).toContain('Could start later in the day');
    await olive.go(plan);
    await seen();

    await olive.go(`${plan}/offer`);
    await seen();
    await olive.page.locator('main form button').click();
    expect(await olive.words()).toContain('Tick that you have looked at the warnings');
    await seen();
    await olive.page.locator('[name="warnings"]').check({ force: true });
    await olive.page.locator('main form button').click();
    expect(await olive.words()).toContain('Offered to the person');
    for (const move of ['agree', 'start']) await send(`${plan}/versions/1/move/${move}`, {});
    expect(await olive.words()).toContain('Active');

    expect(await olive.go(`${plan}/versions/1`)).toBe(200);
    await seen();
    const download = olive.page.waitForEvent('download');
    await olive.page.locator('a[href$="document.pdf"]').click();
    const pdf = await readFile(await (await download).path(), 'latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('/StructTreeRoot');

    const rests = await restingOn(olive);
    await send(`${record}/plans/start/report`, {
      'rests-on': rests,
      advice: 'may_be_fit',
      ...dateIn('assessed', inDays(-1)),
      ...dateIn('from', planMonday()),
      ...dateIn('to', inDays(60)),
      review: 'no',
      benefits: 'phased_return',
    });
    expect(await olive.heading()).toContain('Health and work report');
    await seen();
    await olive.go(`${olive.at}/versions/draft`);
    expect(await olive.words()).toContain('It cannot be used to claim benefits');
    await send(`${record}/plans/start/letter`, { 'rests-on': rests, about: 'plan' });
    await olive.go(`${olive.at}/versions/draft`);
    expect(await olive.words()).toContain('Week 1, from');
    expect(olive.seen.complaints).toEqual([]);
    await olive.close();
  });
});

async function restingOn(tab: Tab): Promise<string> {
  await tab.go(`${record}/plans/start/report`);
  const all = tab.page.locator('[name="rests-on"]');
  return (
    (await all.evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value))).find(
      (one) => one !== 'none',
    ) ?? ''
  );
}

describe.each([narrow, wide])('every page of plans at $width px, with scripts: $scripts', (screen) => {
  it('has no barrier: lists, starts, drafts, edits, versions', async () => {
    const olive = await logIn(place, 'olive', screen);
    const look = async (path: string): Promise<void> => {
      expect([path, await olive.go(path)]).toEqual([path, 200]);
      expect(await olive.faults()).toEqual([]);
    };
    await look(`${record}/plans`);
    const papers = await hrefs(olive, 'main table a');
    const begin = await hrefs(olive, '.app-actions a');
    expect(papers.length).toBeGreaterThan(3);
    const [running = ''] = await hrefs(olive, 'main table tr:has-text("active") a');
    for (const path of [...begin, ...papers]) await look(path);
    await olive.go(running);
    const actions = await hrefs(olive, '.app-actions a, main a[href*="/versions/"]');
    expect(actions.length).toBeGreaterThan(15);
    // Where a list is empty the page says why, with 409; it must be as readable as any other.
    for (const path of actions) {
      expect([200, 409]).toContain(await olive.go(path));
      expect(await olive.faults()).toEqual([]);
    }
    for (const part of ['edit/week-1', 'edit/adjustment-own']) await look(`${running}/${part}`);
    await olive.go(`${running}/changes-at-work`);
    await look((await hrefs(olive, 'main .app-items a'))[0] ?? '');
    expect(olive.seen.complaints).toEqual([]);
    await olive.close();
  });
});

const hrefs = (tab: Tab, selector: string): Promise<string[]> =>
  tab.page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
