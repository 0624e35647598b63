/** Going back, changing and mistaking oneself, by somebody with two jobs and an interpreter, on a wide screen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { paths } from '../../shared/paths.ts';
import { answerAll, goOn } from '../people/answering.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';

describe('somebody with two jobs and an interpreter, at 1280 px with JavaScript', () => {
  let place: Place;
  let piotr: Tab;
  let keyboard: Keyboard;
  const faults: string[] = [];
  const answered: string[] = [];
  const look = async (): Promise<void> => void faults.push(...(await piotr.faults()));
  const walkTo = async (until: string): Promise<void> =>
    void answered.push(...(await answerAll(piotr, people.piotr, { until, onPage: look })));
  const ticked = (): Promise<readonly string[]> =>
    piotr.page.$$eval('main input:checked', (all) => all.map((one) => one.getAttribute('value') ?? ''));
  const typedIn = (name: string): Promise<string> => piotr.page.inputValue(`[name="${name}"]`);

  beforeAll(async () => {
    place = await openPlace();
    piotr = await Tab.open(place, { width: 1280, scripts: true });
    keyboard = new Keyboard(piotr.page);
    await piotr.go(paths.start);
    await walkTo(paths.ask('since-when'));
  });
  afterAll(() => place.close());

  it('who follows the Back link sees the question before, with what he ticked, and goes on from there', async () => {
    await keyboard.press('.nhsuk-back-link');
    expect(piotr.at).toBe(`${paths.ask('difficulties')}?saved`);
    expect((await ticked()).toSorted()).toEqual(['LIFT', 'PAIN', 'STAND']);
    await look();
    await keyboard.press(goOn);
    expect(piotr.at).toBe(paths.ask('since-when'));
  });

  it('who goes back in the browser sees what he chose there, and goes on from there', async () => {
    await keyboard.choose('since-when', 'month');
    await keyboard.press(goOn);
    await piotr.page.goBack();
    expect(piotr.at).toBe(paths.ask('since-when'));
    expect(await ticked()).toEqual(['month']);
    await keyboard.press(goOn);
    expect(piotr.at).toBe(paths.ask('work-ability'));
  });

  it('who makes a mistake gets the same page with everything he typed, named as an error (Q-4)', async () => {
    await walkTo(paths.ask('job'));
    await keyboard.type('job-title', 'Warehouse operative');
    await keyboard.type('job-hours', 'lots and lots');
    await keyboard.choose('job-pattern', 'shifts');
    await keyboard.press(goOn);
    expect(piotr.at).toBe(paths.ask('job'));
    expect(await piotr.page.title()).toMatch(/^Error: Your job - /);
    expect(await typedIn('job-title')).toBe('Warehouse operative');
    expect(await typedIn('job-hours')).toBe('lots and lots');
    expect(await ticked()).toEqual(['shifts']);
    await look();
  });

  it('who follows a mistake in the summary stands in the box to mend, and sees where he stands', async () => {
    expect(await piotr.page.locator('.nhsuk-error-summary a').count()).toBe(2);
    await keyboard.reach('.nhsuk-error-summary a[href="#job-hours"]');
    await piotr.page.keyboard.press('Enter');
    expect(await keyboard.isOn('[name="job-hours"]')).toBe(true);
    await keyboard.reach('.nhsuk-error-summary a[href="#job-size"]');
    await piotr.page.keyboard.press('Enter');
    expect(await keyboard.isOn('[name="job-size"]')).toBe(true);
  });

  it('is asked about the second job on a page of its own, and how to be reached by text message', async () => {
    await walkTo(paths.checkAnswers);
    expect(piotr.at).toBe(paths.checkAnswers);
    expect(answered).toContain(paths.ask('second-job'));
    expect(answered).toContain(paths.code);
  });

  it('reads everything before it is sent, in the words he gave (Q-6)', async () => {
    await look();
    const words = await piotr.words();
    for (const said of ['Warehouse operative', 'Cleaner', 'Made-Up Staffing Agency', 'Polish', '7 March 1985'])
      expect(words).toContain(said);
  });

  it('who changes an answer comes straight back to the check, where the new words stand', async () => {
    await keyboard.press(`a[href="${paths.ask('goals')}?change"]`);
    expect(await typedIn('goals')).toBe('Lift again without pain. Keep both jobs.');
    await look();
    await keyboard.type('goals', 'Keep both jobs, with fewer nights.');
    await keyboard.press(goOn);
    expect(piotr.at).toBe(paths.checkAnswers);
    expect(await piotr.words()).toContain('Keep both jobs, with fewer nights.');
  });

  it('who makes a mistake while changing still comes back to the check', async () => {
    await keyboard.press(`a[href="${paths.ask('goals')}?change"]`);
    await keyboard.type('goals', '');
    await keyboard.press(goOn);
    expect(await piotr.page.title()).toMatch(/^Error: /);
    await keyboard.type('goals', 'Keep both jobs.');
    await keyboard.press(goOn);
    expect(piotr.at).toBe(paths.checkAnswers);
  });

  it('sends the request and gets a reference', async () => {
    await keyboard.press(goOn);
    expect(piotr.at).toBe(paths.sent);
    expect(await piotr.words()).toMatch(/Your reference is WH-[0-9A-Z]{4}-[0-9A-Z]{4}\b/);
    await look();
  });

  it('may answer the equality questions after it, and finds the way back to the confirmation', async () => {
    await keyboard.press(`main a[href="${paths.equality}"]`);
    await look();
    await keyboard.choose('age-band', '35-44');
    await keyboard.press(goOn);
    expect(piotr.at).toBe(paths.equalityThanks);
    await look();
    await keyboard.press(`main a[href="${paths.sent}"]`);
    expect(piotr.at).toBe(paths.sent);
  });

  it('met no page with a barrier in it, and his browser complained of nothing', () => {
    expect(faults).toEqual([]);
    expect(piotr.seen.complaints).toEqual([]);
  });
});
