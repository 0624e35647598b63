import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import { isKeptBack, looksOf } from '../../shared/rules/papers/offer.ts';
import { nextReview, planFacts } from '../../shared/rules/plan/facts-of.ts';
import { planProblems } from '../../shared/rules/plan/problems.ts';
import { caseOf, partOfCase } from '../people/cases.ts';
import { headOf, olive } from './papers-example.ts';
import { anyPlan, daysOf, hours, job, planOf, workWeek } from './plan-example.ts';

const today = '2026-11-20';
/** Amira's own case: her job needs driving. */
const whole = caseOf();
const looks = (plan: Plan) => looksOf({ kind: 'plan', plan }, headOf('plan'), whole, undefined, today);

describe('no accepted plan breaks a block rule', () => {
  /** Each run reads every word of a plan. */
  const fewer = { numRuns: 40 };
  const breaks: readonly (readonly [rule: string, broken: (plan: Plan) => Plan])[] = [
    ['RTW-1', ({ driving: _, ...plan }) => plan],
    [
      'RTW-4',
      (plan) => ({
        ...plan,
        liftLimits: [{ kg: 5, setBy: 'the surgeon' }],
        weeks: plan.weeks.map((week) => ({ ...week, dutiesIn: [{ words: 'Stock', liftKg: 6 }] })),
      }),
    ],
    [
      'RTW-5',
      (plan) => ({
        ...plan,
        job,
        weeks: plan.weeks.map(({ openMinutes: _, ...week }) => ({ ...week, days: daysOf(7, 4) })),
      }),
    ],
    ['RTW-7', (plan) => ({ ...plan, weeks: plan.weeks.with(0, workWeek(1, daysOf(5, 8.1))) })],
    ['RTW-7', (plan) => ({ ...plan, weeks: plan.weeks.with(0, workWeek(1, {})) })],
    ['RTW-9', (plan) => ({ ...plan, reviews: [] })],
    ['RTW-12', (plan) => ({ ...plan, job, weeks: plan.weeks.map((week) => ({ ...week, openMinutes: hours(20) })) })],
    ['RTW-13', (plan) => ({ ...plan, start: '2026-11-30' })],
    ['RTW-15', (plan) => ({ ...plan, pay: { treatment: 'full', words: 'About £50 a day' } })],
  ];

  it('whatever else is in it, a plan that breaks one is kept back by that rule', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...breaks), (plan, [rule, broken]) => {
        const all = looks(broken({ ...plan, driving: { car: {} } }));
        expect(all.filter(({ kind }) => kind === 'block').map((one) => one.rule)).toContain(rule);
        expect(isKeptBack(all)).toBe(true);
      }),
      fewer,
    );
  });

  it('it is kept back exactly when a rule of plans blocks it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const blocked = planProblems(plan, planFacts(plan, whole, headOf('plan'), today)).some(
          ({ kind }) => kind === 'block',
        );
        expect(isKeptBack(looks(plan))).toBe(blocked);
      }),
      fewer,
    );
  });
});

describe('what the rules are told about the case', () => {
  const ofJob = (partId: string, safety: string[]) =>
    partOfCase('job', 'work', { title: 'Porter', safety }, { partId });
  const head = {
    ...headOf('plan'),
    employerAgreedOn: '2026-11-19',
    reviews: [{ date: '2026-12-04', found: 'Fine', by: olive, at: '2026-12-04T10:00:00.000Z' }],
  };

  it('birthday, other jobs, opt-out, agreement and reviews with an entry', () => {
    const plan = planOf({ job: { ...job, optedOut: true, otherMinutes: 480 } });
    expect(planFacts(plan, caseOf({ person: people.piotr }), head, today)).toEqual({
      ...{
        today,
        dateOfBirth: '1985-03-07',
        optedOut: true,
        otherJobMinutes: 480,
        evidence: [],
        employerAgreed: true,
        reviewed: ['2026-12-04'],
      },
      safetyCritical: ['machinery', 'lifting', 'nights'],
    });
  });

  it('RTW-2 safety-critical parts are those of the answers and of the plan’s own job', () => {
    const two = caseOf({ parts: [ofJob('a', ['heights']), ofJob('b', ['nights'])] });
    const safety = (plan: Plan) => planFacts(plan, two, head, today).safetyCritical;
    expect(safety(planOf({ job: { ...job, partId: 'a' } }))).toEqual(['driving', 'heights']);
    expect(safety(planOf())).toEqual(['driving', 'heights', 'nights']);
  });

  it('RTW-9 the next review is the first without an entry, a passed one before the others', () => {
    expect(nextReview(planOf(), headOf('plan'))).toBe('2026-12-04');
    expect(nextReview(planOf(), head)).toBe('2026-12-11');
    expect(nextReview(planOf({ reviews: [] }), head)).toBeUndefined();
  });
});
