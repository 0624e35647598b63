/** A plan for tests: Amira's, five days a week on 40 hours, with nothing wrong, and what a test says differs. */
import fc from 'fast-check';
import type { Plan, PlanWeek } from '../../shared/contracts/plan.ts';
import type { PlanFacts } from '../../shared/rules/plan/problem.ts';
import { planProblems } from '../../shared/rules/plan/problems.ts';
import type { Evidence } from '../../shared/rules/work-evidence.ts';
import { addDays } from '../../shared/values/date.ts';
import { type Weekday, weekdays } from '../../shared/values/weekdays.ts';

/** A Monday; its weeks have no bank holiday before 25 December. */
export const monday = '2026-11-23';

/** Whole minutes. */
export const hours = (count: number): number => Math.round(count * 60);

export const workWeek = (number: number, days: PlanWeek['days'], more: Partial<PlanWeek> = {}): PlanWeek => ({
  number,
  monday: addDays(monday, 7 * (number - 1)),
  days,
  dutiesIn: [],
  dutiesOut: [],
  limits: [],
  ...more,
});

/** So many days from Monday, each of so many hours. */
export const daysOf = (count: number, each: number): PlanWeek['days'] =>
  Object.fromEntries(weekdays.slice(0, count).map((weekday) => [weekday, { minutes: hours(each) }]));

/** Weeks of five days by their total hours. */
export const weeksOf = (...totals: readonly number[]): PlanWeek[] =>
  totals.map((total, index) => workWeek(index + 1, daysOf(5, total / 5)));

export const job = {
  title: 'Office manager',
  employer: 'Invented Paper Company',
  contractMinutes: hours(40),
  pattern: 'fixed',
} as const;

export const planOf = (changes: Partial<Plan> = {}): Plan => ({
  planId: 'plan_1',
  version: 1,
  state: 'draft',
  type: 'return_to_work',
  job,
  basis: [],
  start: (changes.weeks?.[0] ?? { monday }).monday,
  weeks: weeksOf(20, 25, 30),
  reviews: [
    { date: '2026-12-04', what: 'How the first 2 weeks went' },
    { date: addDays(monday, 7 * ((changes.weeks?.length ?? 3) - 1) + 4), what: 'What stays' },
  ],
  liftLimits: [],
  adjustments: [],
  healthTasks: [],
  pay: { treatment: 'to_confirm' },
  travel: { how: 'public' },
  slowDown: { signs: [] },
  contacts: [],
  written: {
    by: { staffId: 'staff_olive', name: 'Olive Invented' },
    role: 'occupational_therapist',
    at: '2026-11-20T09:00:00.000Z',
  },
  ...changes,
});

export const factsOf = (changes: Partial<PlanFacts> = {}): PlanFacts => ({
  today: '2026-11-20',
  dateOfBirth: '1974-03-14',
  safetyCritical: [],
  evidence: [],
  reviewed: [],
  ...changes,
});

export const mayBeFit = (to: string | undefined): Evidence => ({
  partId: 'part_1',
  type: 'fit_note',
  outcome: 'may_be_fit',
  from: '2026-11-16',
  to,
  assessedOn: '2026-11-16',
});

/** Problems of one rule as "block 3: words". */
export const found = (rule: string, changes: Partial<Plan>, facts: Partial<PlanFacts> = {}): readonly string[] =>
  planProblems(planOf(changes), factsOf(facts))
    .filter((problem) => problem.rule === rule)
    .map(({ kind, week, words }) => `${kind}${week === undefined ? '' : ` ${week}`}: ${words}`);

/** Any weeks within a contract of 40 hours: fixed days, or a rota's total with some of its days or none. */
const anyWeek = fc
  .record({
    days: fc.dictionary(
      fc.constantFrom<Weekday>(...weekdays),
      fc.record({ minutes: fc.integer({ min: 0, max: 340 }) }),
    ),
    open: fc.option(fc.integer({ min: 0, max: hours(40) }), { nil: undefined }),
    note: fc.option(fc.constant('Quiet room'), { nil: undefined }),
    duty: fc.constantFrom('Email', 'Planning', 'Front desk'),
  })
  .map(({ days, open, note, duty }): Omit<PlanWeek, 'number' | 'monday'> => {
    const filled = Object.values(days).reduce((sum, { minutes }) => sum + minutes, 0);
    return {
      days,
      ...(open === undefined ? {} : { openMinutes: Math.max(open, filled) }),
      ...(note ? { note } : {}),
      dutiesIn: [{ words: duty }],
      dutiesOut: [],
      limits: [],
    };
  });

export const anyPlan = fc
  .record({
    weeks: fc.array(anyWeek, { minLength: 1, maxLength: 8 }),
    reviews: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
  })
  .map(({ weeks, reviews }) =>
    planOf({
      weeks: weeks.map((week, index) => ({ ...week, number: index + 1, monday: addDays(monday, index * 7) })),
      reviews: reviews.map((day) => ({ date: addDays(monday, day), what: 'A look at the plan' })),
    }),
  );
