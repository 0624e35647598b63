/** The right care comes before all else: a warning sign on the very first page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../shared/paths.ts';
import { goOn } from '../people/answering.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';

describe('somebody who ticks chest pain on the first page, at 320 px without JavaScript', () => {
  let place: Place;
  let tab: Tab;
  let keyboard: Keyboard;

  beforeAll(async () => {
    place = await openPlace();
    tab = await Tab.open(place, { width: 320, scripts: false });
    keyboard = new Keyboard(tab.page);
    await tab.go(paths.start);
    await keyboard.press(goOn);
    await keyboard.tick('emergency', 'CHEST');
    await keyboard.press(goOn);
  });
  afterAll(() => place.close());

  it('is shown one care card, about what was ticked, that begins with 999 (SN-2, SN-5)', async () => {
    expect(tab.at).toBe(paths.getHelpNow);
    expect(await tab.page.title()).not.toMatch(/^Error/);
    expect(await tab.page.locator('.nhsuk-card--care').count()).toBe(1);
    const card = await tab.page.locator('.nhsuk-card--care--emergency').innerText();
    expect(card).toMatch(/Immediate action required:\s*Call 999 or go to A&E now if:/);
    expect(card).toMatch(/chest pain/i);
    expect(card).not.toMatch(/speech|suicide/i);
    expect(await tab.faults()).toEqual([]);
  });

  it('is asked nothing more before choosing', async () => {
    await tab.go(`${paths.ask('emergency')}?saved`);
    await keyboard.press(goOn);
    expect(tab.at).toBe(paths.getHelpNow);
    await tab.go(paths.youCanAsk);
    expect(tab.at).toBe(paths.getHelpNow);
  });

  it('may leave, is told where to get help and that the answers are kept, and finds the way back', async () => {
    await keyboard.press('button[value="leave"]');
    expect(tab.at).toBe(paths.leave);
    expect(await tab.words()).toMatch(/999/);
    expect(await tab.words()).toContain('Your answers are kept for 30 days');
    expect(await tab.faults()).toEqual([]);
    await keyboard.press(`main a[href="${paths.getHelpNow}"]`);
    expect(tab.at).toBe(paths.getHelpNow);
  });

  it('may go on, and is not stopped again for the same tick', async () => {
    await keyboard.press('button[value="go-on"]');
    expect(tab.at).toBe(paths.ask('date-of-birth'));
    await tab.go(`${paths.ask('emergency')}?saved`);
    await keyboard.press(goOn);
    expect(tab.at).toBe(paths.ask('date-of-birth'));
  });

  it('is stopped again for another tick', async () => {
    await tab.go(`${paths.ask('emergency')}?saved`);
    await keyboard.tick('emergency', 'STROKE');
    await keyboard.press(goOn);
    expect(tab.at).toBe(paths.getHelpNow);
    expect(await tab.page.locator('.nhsuk-card--care').innerText()).toMatch(/speech/i);
    expect(tab.seen.complaints).toEqual([]);
  });
});
