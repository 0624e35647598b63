/** Amira reads her plan, shares two weeks of it with her manager, and stops: without scripts on a phone, and on a desk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { openPlace, type Place, type Screen, type Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';
import { logInAsAmira, mineOf, offeredPlan } from '../people/sharing-journey.ts';

/** One network flight: what any page of a patient's may weigh at a first visit. */
const mostBytes = 14_000;

let place: Place;
let plan = '';
beforeAll(async () => {
  place = await openPlace();
  plan = mineOf(await offeredPlan(place));
});
afterAll(() => place.close());

const screens: readonly Screen[] = [
  { width: 320, scripts: false },
  { width: 1280, scripts: true },
];

describe.each(screens)('at $width px, with scripts: $scripts', (screen) => {
  it('reads, agrees, names a person, chooses, sees it as they will, shares, and stops in two clicks', async () => {
    const amira = await logInAsAmira(place, screen);
    const looked: string[] = [];
    const look = async (): Promise<void> => {
      looked.push(...(await amira.faults()));
      if ((await amira.weight(amira.at)) > mostBytes) looked.push(`${amira.at} is heavier than ${mostBytes} bytes`);
    };
    const keyboard = (): Keyboard => new Keyboard(amira.page);
    const press = (selector = 'main form button'): Promise<void> => keyboard().press(selector);

    await amira.go(paths.myHome);
    await look();
    await press(`main a[href="${plan}"]`);
    await look();
    expect(await amira.words()).toContain('Your hours, week by week');
    const answer = amira.page.locator('main a[href$="/answer/agree"]');
    // The second screen finds it agreed already.
    if ((await answer.count()) > 0) {
      await press('main a[href$="/answer/agree"]');
      await look();
      await press();
    }
    await press('main a[href$="/share"]');
    await look();
    await keyboard().choose('who', 'new');
    await press();
    await look();
    for (const [name, text] of [
      ['name', `Sam Boss ${screen.width}`],
      ['organisation', 'Invented Paper Company'],
      ['email', 'sam.boss@paper.example'],
    ] as const) {
      await keyboard().type(name, text);
    }
    await keyboard().choose('role', 'manager');
    await keyboard().choose('safe', 'yes');
    await press();
    await look();
    expect(await amira.page.locator('input:checked').count()).toBe(0);
    for (const line of ['contract', 'week-1', 'week-2']) await keyboard().tick('line', line);
    await press();
    await look();
    await keyboard().choose('purpose', 'return_to_work');
    await keyboard().choose('pushed', 'no');
    await press();
    expect(await amira.heading()).toContain(`This is what Sam Boss ${screen.width} will see`);
    await look();
    const seen = await amira.page.locator('.app-framed').innerText();
    expect(seen).toContain('12 hours');
    for (const hidden of ['20 hours', 'heart', 'stent', 'On-call', '1974']) expect(seen).not.toContain(hidden);
    await press('form#preview button');
    expect(await amira.heading()).toBe('You share your plan');
    await look();
    const receipt = amira.at;
    await press('main a[href$="/stop"]');
    await look();
    await press();
    expect(amira.at).toBe(receipt);
    expect(await amira.heading()).toBe('Stopped');
    await amira.go(paths.mySharing);
    await look();
    await amira.go(paths.myData);
    await look();
    for (const path of await hrefs(amira, paths.myHome, 'main a[href^="/my/do/"]')) {
      await amira.go(path);
      await look();
    }
    expect(looked).toEqual([]);
    expect(amira.seen.complaints).toEqual([]);
    if (!screen.scripts) expect(amira.seen.scripts).toEqual([]);
    await amira.close();
  });
});

async function hrefs(tab: Tab, page: string, selector: string): Promise<string[]> {
  await tab.go(page);
  return tab.page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}
