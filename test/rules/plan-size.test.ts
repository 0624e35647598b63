import { describe, expect, it } from 'vitest';
import { draftBytes } from '../../functions/store/papers.ts';
import { adjustments } from '../../shared/content/adjustments.ts';
import { most, type Plan, type PlanWeek, plan as planContract } from '../../shared/contracts/plan.ts';
import { gridTyped, readGrid } from '../../shared/rules/plan/grid-form.ts';
import { planProblems } from '../../shared/rules/plan/problems.ts';
import { weekTotals } from '../../shared/rules/plan/totals.ts';
import { daysOf, factsOf, planOf, workWeek } from './plan-example.ts';

/** Bytes that a row of the store may hold. Saving a draft refuses more than 150,000. */
const row = 400_000;

const long = 'x'.repeat(500);
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const bytes = (plan: Plan): number => draftBytes({ kind: 'plan', plan });

/** As much of everything as the contract allows, every text at its longest. */
const largest = planOf({
  weeks: Array.from({ length: most.weeks }, (_, index) =>
    workWeek(index + 1, daysOf(7, 5), {
      dutiesIn: times(most.linesOfWeek, { words: long }),
      dutiesOut: times(most.linesOfWeek, { words: long }),
      limits: times(most.linesOfWeek, { kind: 'other', words: long }),
      note: long,
      slower: { how: 'hold', why: long },
    }),
  ),
  reviews: times(most.lines, { date: '2026-12-04', what: long }),
  adjustments: times(most.adjustments, {
    adjustmentId: 'adj_1',
    words: long,
    reason: long,
    strength: 'try',
    owner: long,
  }),
  healthTasks: times(most.lines, { words: long, when: long }),
  slowDown: { signs: times(most.lines, long), rule: long },
  contacts: times(most.lines, { side: 'work', name: long, role: long, reach: long }),
});

/** So many weeks as people write them: 5 days with a start, a place and a break, 6 duties and 3 limits, a note. */
const usual = (count: number): Plan => {
  const day = { minutes: 300, start: '10:00', place: 'work', rest: { minutes: 30, paid: false } } as const;
  const duty = { words: 'Answer email and messages, and plan the work of the team for the next day', liftKg: 5 };
  const week = (number: number): PlanWeek =>
    workWeek(
      number,
      { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
      {
        dutiesIn: times(4, duty),
        dutiesOut: times(2, duty),
        limits: times(3, { kind: 'stand', words: 'Stand for at most 20 minutes at a time, then sit for 10 minutes' }),
        note: 'Tuesday afternoon is kept free for the exercise class, which cannot be moved to another day',
      },
    );
  return planOf({
    weeks: Array.from({ length: count }, (_, index) => week(index + 1)),
    adjustments: adjustments.slice(0, 12).map((one, index) => ({
      ...{ adjustmentId: `adj_${index + 1}`, catalogueId: one.id, words: one.askedAs, reason: one.why },
      ...{ strength: 'try', owner: 'The line manager' },
    })),
    contacts: times(4, { side: 'work', name: 'Invented Manager', role: 'Line manager', reach: '01632 960 001' }),
  });
};

describe('how large a plan may be', () => {
  it('the contract alone would let a plan outgrow its row, so saving has a bound of its own', () => {
    expect(planContract.safeParse(largest).success).toBe(true);
    expect(bytes(largest)).toBeGreaterThan(row);
  });

  it.each([
    [26, 45_000],
    [52, 90_000],
  ])('%d weeks as people write them are below %d bytes, and saving allows 150,000', (count, below) => {
    const plan = usual(count);
    expect(planContract.safeParse(plan).success).toBe(true);
    expect(bytes(plan)).toBeLessThan(below);
  });

  it('a week costs the same, wherever it stands: the plan grows by its weeks and by nothing else', () => {
    const [a, b, c] = [usual(10), usual(20), usual(30)].map(bytes);
    expect((c ?? 0) - (b ?? 0)).toBe((b ?? 0) - (a ?? 0));
  });
});

describe('working with a long plan', () => {
  /** The plan, and how often anything of its weeks was read since. */
  function counted(plan: Plan): { readonly plan: Plan; readonly reads: () => number } {
    let reads = 0;
    const watched = <T extends object>(one: T): T =>
      new Proxy(one, {
        get(target, key, receiver) {
          reads += 1;
          const value: unknown = Reflect.get(target, key, receiver);
          return typeof value === 'object' && value !== null ? watched(value) : value;
        },
      });
    return { plan: { ...plan, weeks: watched(plan.weeks) }, reads: () => reads };
  }

  it.each<[string, (plan: Plan) => unknown]>([
    ['reading the grid', (plan) => readGrid(plan, gridTyped(plan))],
    ['its totals', weekTotals],
    ['all its problems', (plan) => planProblems(plan, factsOf())],
  ])('%s: twice the weeks are read about twice, not 4 times', (_, work) => {
    const readsOf = (weeks: number): number => {
      const { plan, reads } = counted(usual(weeks));
      work(plan);
      return reads();
    };
    const [half, whole] = [readsOf(26), readsOf(52)];
    expect(half).toBeGreaterThan(26 * 5);
    expect(whole / half).toBeLessThan(2.5);
  });
});
