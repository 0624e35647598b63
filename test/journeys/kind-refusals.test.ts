/** Another place is better: said early, kindly, with where to go and how to change the answer. No error. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, people } from '../../functions/local/people.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { paths } from '../../shared/paths.ts';
import { answerAll } from '../people/answering.ts';
import { openPlace, type Place, Tab } from '../people/browser.ts';
import { Keyboard } from '../people/keyboard.ts';

/** Amira, but for one answer. */
const who = (types: Person['types']): Person => ({ ...people.amira, types: { ...people.amira.types, ...types } });

interface Refusal {
  readonly name: string;
  /** The page that stops the journey, and what is answered there. */
  readonly question: string;
  readonly types: Typed;
  readonly heading: string;
}

const tenYearsOld = String(new Date().getFullYear() - 10);

describe('at 320 px without JavaScript', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(() => place.close());

  it.each<Refusal>([
    {
      name: 'a child',
      question: 'date-of-birth',
      heading: 'This service is for older people than you',
      types: { 'date-of-birth-day': '2', 'date-of-birth-month': '1', 'date-of-birth-year': tenYearsOld },
    },
    {
      name: 'a patient of a surgery in Leeds',
      question: 'gp-surgery',
      heading: 'This service does not work with your GP surgery yet',
      types: { 'gp-surgery': 'Z99024' },
    },
    {
      name: 'a patient of a surgery that has closed',
      question: 'gp-surgery',
      heading: 'That GP surgery has closed',
      types: { 'gp-surgery': 'Z99023' },
    },
    {
      name: 'somebody who does not want help yet',
      question: 'want-help-now',
      heading: 'That is fine. Come back when you are ready',
      types: { 'want-help-now': 'not-yet' },
    },
  ])('$name reads why, where else to go, and may change the answer', async ({ question, heading, types }) => {
    const tab = await Tab.open(place, { width: 320, scripts: false });
    await tab.go(paths.start);
    const answered = await answerAll(tab, who({ [question]: types }), { until: paths.notThisService });
    expect(answered.at(-1)).toBe(paths.ask(question));
    expect(await tab.heading()).toBe(heading);
    expect(await tab.page.title()).toBe(`${heading} - Help with health and work - NHS`);
    expect(await tab.words()).toMatch(/Acas[\s\S]*Access to Work[\s\S]*Citizens Advice/);
    expect(await tab.words()).not.toMatch(/sorry|error|not eligible|reject/i);
    expect(await tab.faults()).toEqual([]);
    await new Keyboard(tab.page).press(`main a[href="${paths.ask(question)}?saved"]`);
    expect(tab.at).toBe(`${paths.ask(question)}?saved`);
    expect(tab.seen.complaints).toEqual([]);
    await tab.close();
  });

  it('somebody whose link names no surgery that we know is simply asked for it (FN-17)', async () => {
    const tab = await Tab.open(place, { width: 320, scripts: false });
    await tab.go(`${paths.start}?p=nonsense&c=%3Cb%3E`);
    const answered = await answerAll(tab, people.amira, { until: paths.ask('work-status') });
    expect(answered.slice(-2)).toEqual([paths.ask('gp-surgery'), paths.ask('gp-surgery')]);
    expect(tab.seen.complaints).toEqual([]);
  });
});
