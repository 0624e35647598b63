import { describe, expect, it } from 'vitest';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { startedPlan } from '../../shared/rules/plan/start.ts';
import { type StartFacts, startQuestion } from '../../shared/rules/plan/start-form.ts';
import { workedDays } from '../../shared/rules/plan/totals.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf, olive } from '../people/cases.ts';
import { fullPlan } from './papers-example.ts';

const about: StartFacts = { whole: caseOf(), today: '2026-11-20', last: fullPlan() };
const made = { planId: 'plan_new', by: olive, role: 'occupational_therapist', at: '2026-11-20T09:00:00.000Z' };

const read = (typed: Typed) =>
  readAnswer(startQuestion(about), { type: 'return_to_work', job: 'job', from: 'even', ...typed }, about.today);

const begun = (typed: Typed) => {
  const answer = read(typed);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return startedPlan(answer.value, String(answer.value['from']), about, made);
};

describe('a plan that begins in the middle of a week', () => {
  it('RTW-13 has its week 1 from that Monday, and no hours before the first day', () => {
    const [first, second] = begun(dateIn('start', '2026-12-02')).weeks;
    expect(first?.monday).toBe('2026-11-30');
    expect(first && workedDays(first)).toEqual(['wednesday', 'thursday', 'friday']);
    expect(second && workedDays(second)).toHaveLength(5);
  });
});

describe('reviews that come with a plan', () => {
  it('RTW-9, RTW-11 fall on the last working day of their weeks: not on Christmas Day', () => {
    expect(begun({ ...dateIn('start', '2026-12-14'), weeks: '4' }).reviews.map(({ date }) => date)).toEqual([
      '2026-12-24',
      '2027-01-08',
    ]);
  });
});

describe('the last plan', () => {
  it('is gone on with for its own job only', () => {
    const start = dateIn('start', '2027-01-11');
    const other = { ...start, from: 'last', job: 'other', title: 'Courier', contract: '10' };
    expect(read({ ...start, from: 'last' }).ok).toBe(true);
    expect(read(other)).toEqual({
      ok: false,
      errors: [{ field: 'from', message: 'Select another start: the last plan is for another job' }],
    });
  });
});
