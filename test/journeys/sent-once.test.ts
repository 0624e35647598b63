/** Somebody without email or mobile, to whom no code can go; and what happens to those who send twice or look back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { paths } from '../../shared/paths.ts';
import { answerAll, goOn } from '../people/answering.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';

const referenceOn = async (tab: Tab): Promise<string> => tab.page.locator('.nhsuk-panel .app-code').innerText();

describe('a caretaker with neither email nor mobile, at 1280 px with JavaScript', () => {
  let place: Place;
  let ray: Tab;
  let secondTab: Tab;
  let reference = '';

  beforeAll(async () => {
    place = await openPlace();
    ray = await Tab.open(place, { width: 1280, scripts: true });
    await ray.go(paths.start);
    await answerAll(ray, people.ray, { until: paths.confirmContact });
  });
  afterAll(() => place.close());

  it('is offered a ring and no code, with a number that only he knows whole', async () => {
    const ways = await ray.page.locator('main label').allInnerTexts();
    expect(ways).toEqual(['No code. Ring me on 01*** *** 123 to check']);
  });

  it('sends the request without a code, and reads that somebody will first check how to reach him', async () => {
    const answered = await answerAll(ray, people.ray, { until: paths.checkAnswers });
    expect(answered).toEqual([paths.confirmContact]);
    secondTab = await ray.another();
    await secondTab.go(paths.checkAnswers);
    await new Keyboard(ray.page).press(goOn);
    expect(ray.at).toBe(paths.sent);
    expect(await ray.words()).toContain('We will first check that we can reach you');
    reference = await referenceOn(ray);
    expect(await ray.faults()).toEqual([]);
  });

  it('who presses the button in a second tab too lands on the same confirmation, with the same reference', async () => {
    await new Keyboard(secondTab.page).press(goOn);
    expect(secondTab.at).toBe(paths.sent);
    expect(await referenceOn(secondTab)).toBe(reference);
  });

  it('who goes back in the browser after sending is led to the confirmation again', async () => {
    await ray.page.goBack();
    expect(ray.at).toBe(paths.sent);
    expect(await referenceOn(ray)).toBe(reference);
  });

  it('who opens a question again after sending is led to the confirmation again', async () => {
    await ray.go(`${paths.ask('name')}?saved`);
    expect(ray.at).toBe(paths.sent);
    await ray.go(paths.ask('name'));
    await new Keyboard(ray.page).press(goOn);
    expect(ray.at).toBe(paths.sent);
    expect(await referenceOn(ray)).toBe(reference);
  });

  it('and his browser complained of nothing', () => {
    expect(ray.seen.complaints).toEqual([]);
  });
});
