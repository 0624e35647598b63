import { describe, expect, it } from 'vitest';
import type { Reply } from '../../shared/contracts/reply.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import {
  newestReplies,
  placeOf,
  replyInWords,
  replyOf,
  replyPlaces,
  replyQuestion,
} from '../../shared/rules/sharing/replies.ts';
import { fullPlan } from './papers-example.ts';
import { today, viewWith } from './sharing-example.ts';
import { wordFaults } from './words.ts';

const view = viewWith(fullPlan(), 'A change at work');
const day = (name: string) => ({ [`${name}-day`]: '30', [`${name}-month`]: '11', [`${name}-year`]: '2026' });
const errorsOf = (typed: Typed, place: Reply['place'] = 0): readonly string[] => {
  const read = readAnswer(replyQuestion(place, 'A stool'), typed, today);
  return read.ok ? [] : read.errors.map(({ message }) => message);
};
const made = {
  shareId: 's',
  consentId: 'c',
  version: 1,
  place: 0,
  about: 'A stool',
  at: `${today}T10:00:00Z`,
  rev: 1,
} as const;
const answered = (typed: Typed, more: Partial<Reply> = {}): Reply => {
  const read = readAnswer(replyQuestion(more.place ?? 0, 'A stool'), typed, today);
  if (!read.ok) throw new Error(read.errors.map(({ message }) => message).join());
  return replyOf(read.value, { ...made, ...more });
};

describe('what can be answered (RTW-19)', () => {
  it('is each change that is shared, by its place, and the plan as a whole', () => {
    const places = replyPlaces(view);
    expect(places.length).toBe(view.adjustments.length + 1);
    expect(view.adjustments.length).toBeGreaterThan(0);
    expect(places.at(-1)?.place).toBe('plan');
    expect(placeOf(view, '0')?.about).toBe(view.adjustments[0]?.words);
    for (const unknown of ['99', '-1', '', '__proto__', '0.5', 'Plan']) expect(placeOf(view, unknown)).toBeUndefined();
  });

  it('nothing of what is kept back: a plan without a shared change is answered as a whole', () => {
    expect(replyPlaces(viewWith(fullPlan(), 'First day')).map(({ place }) => place)).toEqual(['plan']);
  });
});

describe('an answer', () => {
  const cases: readonly (readonly [what: string, typed: Typed, errors: readonly string[]])[] = [
    ['none', {}, ['Select your answer']],
    ['yes without a day', { answer: 'yes' }, ['Enter the day from which you do this']],
    ['yes', { answer: 'yes', ...day('from') }, []],
    ['a change without words', { answer: 'changed' }, ['Enter what you would change']],
    ['a trial without an end', { answer: 'trial' }, ['Enter the day until which you try it']],
    ['a trial', { answer: 'trial', ...day('until') }, []],
    [
      'ADJ-2 a refusal without a reason',
      { answer: 'cannot' },
      ['Enter why you cannot do this', 'Enter what you offer instead, or “nothing”'],
    ],
    ['ADJ-2 a refusal', { answer: 'cannot', words: 'No room', instead: 'nothing' }, []],
    ['a question without one', { answer: 'question' }, ['Enter your question']],
  ];
  it.each(cases)('%s', (_, typed, errors) => expect(errorsOf(typed)).toEqual(errors));

  it('to the plan as a whole needs no day, and knows no trial', () => {
    expect(errorsOf({ answer: 'yes' }, 'plan')).toEqual([]);
    expect(errorsOf({ answer: 'trial' }, 'plan')).toEqual(['Select your answer']);
  });

  it('reads as sentences', () => {
    expect(replyInWords(answered({ answer: 'yes', ...day('from') }))).toEqual(['Yes, from 30 November 2026.']);
    expect(replyInWords(answered({ answer: 'trial', ...day('until') }))).toEqual([
      'They try it, until 30 November 2026.',
    ]);
    expect(replyInWords(answered({ answer: 'cannot', words: 'No room', instead: 'A chair' }))).toEqual([
      'They cannot do this.',
      'No room',
      'They offer instead: A chair',
    ]);
    expect(replyInWords(answered({ answer: 'question', words: 'Which stool?' }))).toEqual([
      'They ask:',
      'Which stool?',
    ]);
  });

  it('that came later counts, each place by itself', () => {
    const one = answered({ answer: 'yes', ...day('from') });
    const two = answered({ answer: 'trial', ...day('until') }, { rev: 2 });
    const plan = answered({ answer: 'yes' }, { place: 'plan' });
    expect(newestReplies([plan, two, one])).toEqual([two, plan]);
  });

  it('ADJ-4 no word of the form orders anything, and each is plain', () => {
    for (const place of [0, 'plan'] as const) {
      const question = replyQuestion(place, 'A stool');
      expect((question.intro ?? []).flatMap(wordFaults)).toEqual([]);
      const { title, intro, fields } = question;
      const said = [title, ...(intro ?? []), ...fields.map(({ label, hint = '' }) => `${label} ${hint}`)].join(' ');
      expect(said).not.toMatch(/\b(must|have to|need to)\b/i);
    }
  });
});
