/** Stopping half way and going on elsewhere: a return code, noted down in one browser and typed in another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { paths } from '../../shared/paths.ts';
import { answerAll, goOn } from '../people/answering.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';

describe('somebody who stops half way', () => {
  let place: Place;
  let first: Tab;
  let second: Tab;
  let code = '';
  const faults: string[] = [];

  beforeAll(async () => {
    place = await openPlace();
    first = await Tab.open(place, { width: 320, scripts: true });
    second = await Tab.open(place, { width: 1280, scripts: true });
    await first.go(paths.start);
    await answerAll(first, people.piotr, { until: paths.ask('since-when') });
  });
  afterAll(() => place.close());

  it('gets a return code to note down, and reads how long it opens the answers', async () => {
    const keyboard = new Keyboard(first.page);
    await keyboard.press(`main a[href="${paths.save}"]`);
    faults.push(...(await first.faults()));
    await keyboard.press(goOn);
    expect(first.at).toBe(paths.saved);
    faults.push(...(await first.faults()));
    code = await first.page.locator('.app-code').innerText();
    expect(code).toMatch(/^[0-9A-Z]{3,5}(-[0-9A-Z]{3,5}){3}$/);
    expect(await first.words()).toMatch(/We keep your answers until \d+ \w+ \d{4}/);
  });

  it('with a code that was never given out is told so, and finds what was typed still there', async () => {
    const keyboard = new Keyboard(second.page);
    await second.go(paths.comeBack);
    faults.push(...(await second.faults()));
    const other = code.replace(/./g, (sign) => (sign === '-' ? sign : sign === '7' ? '8' : '7'));
    await keyboard.type('return-code', other);
    await keyboard.press(goOn);
    expect(await second.page.title()).toMatch(/^Error: /);
    expect(await second.page.inputValue('[name="return-code"]')).toBe(other);
    faults.push(...(await second.faults()));
  });

  it('goes on in another browser at the question that was open, typing the code in small letters with spaces', async () => {
    const keyboard = new Keyboard(second.page);
    await keyboard.type('return-code', code.toLowerCase().replaceAll('-', ' '));
    await keyboard.press(goOn);
    expect(second.at).toBe(paths.ask('since-when'));
    await keyboard.press('.nhsuk-back-link');
    expect(await second.page.locator('main input:checked').count()).toBe(3);
  });

  it('no longer has the answers open in the first browser, which says how to get them back', async () => {
    expect(await first.go(`${paths.ask('difficulties')}?saved`)).toBe(409);
    expect(await first.heading()).toBe('We could not find your answers');
    expect(await first.page.locator(`main a[href="${paths.comeBack}"]`).count()).toBe(1);
    faults.push(...(await first.faults()));
  });

  it('met no page with a barrier in it, and no browser complained', () => {
    expect(faults).toEqual([]);
    expect([...first.seen.complaints, ...second.seen.complaints]).toEqual([]);
  });
});
