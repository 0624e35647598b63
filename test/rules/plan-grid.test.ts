import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, plan as planContract } from '../../shared/contracts/plan.ts';
import { planDifference } from '../../shared/rules/plan/difference.ts';
import {
  copyWeekOn,
  hold,
  insertWeek,
  removeWeek,
  type StepRule,
  stepBack,
  stepUp,
} from '../../shared/rules/plan/grid.ts';
import { filledMinutes, weekMinutes, workedDays } from '../../shared/rules/plan/totals.ts';
import { addDays } from '../../shared/values/date.ts';
import { weekdays } from '../../shared/values/weekdays.ts';
import { anyPlan, daysOf, found, hours, job, monday, planOf, weeksOf, workWeek } from './plan-example.ts';

const totals = ({ weeks }: Plan): readonly number[] => weeks.map((week) => weekMinutes(week) / 60);
const mondays = ({ weeks }: Plan): readonly string[] => weeks.map((week) => week.monday);
const reviews = (plan: Plan): readonly string[] => plan.reviews.map(({ date }) => date);

/** 15, 20 and 30 hours; reviews on Friday of weeks 2 and 3. */
const plan = planOf({ weeks: weeksOf(15, 20, 30) });

describe('a week is copied on', () => {
  it('the week after gets its hours', () => expect(totals(copyWeekOn(plan, 1))).toEqual([15, 15, 30]));

  it('at the end a week is added, on the next Monday', () => {
    const longer = copyWeekOn(plan, 3);
    expect(totals(longer)).toEqual([15, 20, 30, 30]);
    expect(mondays(longer).at(-1)).toBe('2026-12-14');
  });

  it('duties and limits go with it; a note and the reason for a hold belong to their own week', () => {
    const week = workWeek(1, daysOf(5, 3), {
      dutiesIn: [{ words: 'Email' }],
      limits: [{ kind: 'stand', words: 'Sit after 20 minutes' }],
      note: 'First days',
      slower: { how: 'hold', why: 'Waiting for a chair' },
    });
    const [, copy] = copyWeekOn(planOf({ weeks: [week] }), 1).weeks;
    expect(copy).toEqual(workWeek(2, week.days, { dutiesIn: week.dutiesIn, limits: week.limits }));
  });
});

describe('a week goes a step up', () => {
  it('by so many minutes a day', () => {
    expect(totals(stepUp(plan, 2, { by: 'minutes-a-day', minutes: 60 }))).toEqual([15, 25, 30]);
  });

  it('by a day, as long as the last one, on the first free day from Monday', () => {
    const tuesday = { minutes: 180, start: '10:00', place: 'home' } as const;
    const [week] = stepUp(planOf({ weeks: [workWeek(1, { tuesday })] }), 1, { by: 'a-day' }).weeks;
    expect(week?.days).toEqual({ monday: tuesday, tuesday });
  });

  it('by a named day; the weekend is taken only by name', () => {
    const full = planOf({ weeks: weeksOf(20) });
    expect(totals(stepUp(full, 1, { by: 'a-day' }))).toEqual([20]);
    expect(stepUp(full, 1, { by: 'a-day', day: 'saturday' }).weeks[0]?.days.saturday).toEqual({ minutes: 240 });
  });

  it('a day that is worked already, or has no hours left, is not added', () => {
    const four = planOf({ weeks: [workWeek(1, daysOf(4, 5))] });
    expect(stepUp(four, 1, { by: 'a-day', day: 'monday' })).toEqual(four);
    const full = planOf({ weeks: [workWeek(1, daysOf(4, 10))] });
    expect(stepUp(full, 1, { by: 'a-day' })).toEqual(full);
  });

  it('a rota goes up by its total', () => {
    const rota = planOf({ job: { ...job, pattern: 'rota' }, weeks: [workWeek(1, {}, { openMinutes: hours(12) })] });
    expect(totals(stepUp(rota, 1, { by: 'minutes-a-week', minutes: hours(3) }))).toEqual([15]);
    expect(totals(stepUp(rota, 1, { by: 'minutes-a-week', minutes: hours(50) }))).toEqual([40]);
    expect(totals(stepUp(rota, 1, { by: 'a-day' }))).toEqual([12]);
  });

  it('RTW-7 to the contract and not over it: the last step is as long as what is left', () => {
    const near = planOf({ weeks: weeksOf(37.5) });
    expect(totals(stepUp(near, 1, { by: 'minutes-a-day', minutes: 60 }))).toEqual([40]);
    const four = planOf({ weeks: [workWeek(1, daysOf(4, 9))] });
    expect(stepUp(four, 1, { by: 'a-day' }).weeks[0]?.days.friday).toEqual({ minutes: hours(4) });
  });

  it('a contract without promised hours is stepped up to 48 hours at most', () => {
    const zero = planOf({ job: { ...job, contractMinutes: 0 }, weeks: weeksOf(45) });
    expect(totals(stepUp(zero, 1, { by: 'minutes-a-day', minutes: 60 }))).toEqual([48]);
  });
});

describe('weeks are put in and taken out', () => {
  it('a copy goes in, later weeks and their reviews move on', () => {
    const longer = insertWeek(plan, 2);
    expect(totals(longer)).toEqual([15, 20, 20, 30]);
    expect(reviews(longer)).toEqual(['2026-12-04', '2026-12-18']);
    expect(totals(insertWeek(plan, 0))).toEqual([15, 15, 20, 30]);
  });

  it('a week goes out, later weeks and their reviews move back', () => {
    const shorter = removeWeek(plan, 1);
    expect(totals(shorter)).toEqual([20, 30]);
    expect(mondays(shorter)).toEqual(['2026-11-23', '2026-11-30']);
    expect(reviews(shorter)).toEqual(['2026-11-27', '2026-12-04']);
  });

  it('RTW-9 the review of the last week is still in the last week', () => {
    expect(reviews(removeWeek(plan, 3))).toEqual(['2026-12-04', '2026-12-04']);
  });
});

describe('RTW-7 the plan is slowed down, with a reason', () => {
  it('a hold keeps the hours for a week more', () => {
    const held = hold(plan, 3, ' Waiting for the chair ');
    expect(totals(held)).toEqual([15, 20, 20, 30]);
    expect(held.weeks[2]?.slower).toEqual({ how: 'hold', why: 'Waiting for the chair' });
  });

  it('a hold may be without hours, also on a rota, and nothing is blocked', () => {
    const off = hold(plan, 3, 'Holiday booked before', 'none');
    expect(totals(off)).toEqual([15, 20, 0, 30]);
    expect(found('RTW-7', off)).toEqual([]);
    const rota = planOf({ weeks: [workWeek(1, {}, { openMinutes: hours(12) })] });
    expect(totals(hold(rota, 2, 'Away', 'none'))).toEqual([12, 0]);
  });

  it('a step back goes to the step below, stays as long as was set, then takes up the step again', () => {
    const back = stepBack(plan, 3, 'Worse for 2 days after work, twice', 2);
    expect(totals(back)).toEqual([15, 20, 15, 15, 20, 30]);
    expect(back.weeks.map(({ slower }) => slower?.how)).toEqual([
      undefined,
      undefined,
      'step_back',
      'step_back',
      undefined,
      undefined,
    ]);
    expect(found('RTW-7', back)).toEqual([]);
    expect(reviews(back)).toEqual(['2026-12-04', '2027-01-01']);
  });

  it('a step back passes over weeks at the same hours, and from the first step the hours stay', () => {
    expect(totals(stepBack(planOf({ weeks: weeksOf(15, 20, 20, 30) }), 4, 'Worn out', 1))).toEqual([
      15, 20, 20, 15, 20, 30,
    ]);
    expect(totals(stepBack(plan, 2, 'Worn out', 1))).toEqual([15, 15, 15, 20, 30]);
  });

  it.each([0, 1.5, -1])('a step back of %d weeks is none', (weeks) => {
    expect(() => stepBack(plan, 3, 'Worn out', weeks)).toThrow(RangeError);
  });

  it.each(['', '  '])('without a reason ("%s") nothing is slowed down', (why) => {
    expect(() => hold(plan, 2, why)).toThrow(/reason/);
    expect(() => stepBack(plan, 2, why, 1)).toThrow(/reason/);
  });
});

it.each([0, 4, -1, 1.5, Number.NaN])('week %d is not there, and is not guessed', (number) => {
  expect(() => copyWeekOn(plan, number)).toThrow(RangeError);
  expect(() => removeWeek(plan, number)).toThrow(RangeError);
  expect(() => stepUp(plan, number, { by: 'a-day' })).toThrow(RangeError);
});

type Step = (plan: Plan) => Plan;

const rule: fc.Arbitrary<StepRule> = fc.oneof(
  fc.record({
    by: fc.constantFrom('minutes-a-day' as const, 'minutes-a-week' as const),
    minutes: fc.integer({ min: -600, max: 3000 }),
  }),
  fc.record({ by: fc.constant('a-day' as const), day: fc.option(fc.constantFrom(...weekdays), { nil: undefined }) }),
);

/** Any step on any week of the plan as it is by then; an empty plan is left alone. */
const anyStep: fc.Arbitrary<Step> = fc
  .record({ kind: fc.integer({ min: 0, max: 6 }), at: fc.nat(), rule })
  .map(({ kind, at, rule: by }): Step => {
    const steps: readonly ((plan: Plan, number: number) => Plan)[] = [
      copyWeekOn,
      (one, number) => stepUp(one, number, by),
      insertWeek,
      removeWeek,
      (one, number) => hold(one, number, 'Waiting'),
      (one, number) => hold(one, number, 'Waiting', 'none'),
      (one, number) => stepBack(one, number + 1, 'Worn out', 2),
    ];
    return (one) => (one.weeks.length === 0 ? one : (steps[kind]?.(one, (at % one.weeks.length) + 1) ?? one));
  });

const apply = (one: Plan, steps: readonly Step[]): Plan => steps.reduce((now, step) => step(now), one);

describe('whatever the plan and the steps', () => {
  const start = anyPlan.filter((one) => one.weeks.every((week) => weekMinutes(week) <= hours(40)));

  it('no week is over the contract or below 0, and days never add up to more than their total', () => {
    fc.assert(
      fc.property(start, fc.array(anyStep, { maxLength: 8 }), (one, steps) => {
        for (const week of apply(one, steps).weeks) {
          expect(weekMinutes(week)).toBeLessThanOrEqual(hours(40));
          expect(filledMinutes(week)).toBeLessThanOrEqual(weekMinutes(week));
          for (const weekday of workedDays(week)) expect(week.days[weekday]?.minutes).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('weeks are numbered from 1, on Mondays in a row, and the result is a plan', () => {
    fc.assert(
      fc.property(start, fc.array(anyStep, { maxLength: 8 }), (one, steps) => {
        const after = apply(one, steps);
        expect(mondays(after)).toEqual(after.weeks.map((_, index) => addDays(monday, 7 * index)));
        expect(after.weeks.map(({ number }) => number)).toEqual(after.weeks.map((_, index) => index + 1));
        expect(planContract.safeParse(after).success).toBe(true);
      }),
    );
  });

  it('the same steps give the same plan, and the plan before is left as it was', () => {
    fc.assert(
      fc.property(start, fc.array(anyStep, { maxLength: 8 }), (one, steps) => {
        const before = structuredClone(one);
        expect(planDifference(apply(one, steps), apply(before, steps))).toEqual([]);
        expect(apply(one, steps)).toEqual(apply(one, steps));
        expect(one).toEqual(before);
      }),
    );
  });

  it('a week put in and taken out again leaves the plan as it was', () => {
    fc.assert(
      fc.property(start, fc.nat(), (one, at) => {
        const number = (at % one.weeks.length) + 1;
        // A review past the end of the plan belongs to no week.
        const inPlan = { ...one, reviews: [] };
        expect(removeWeek(insertWeek(inPlan, number), number + 1)).toEqual(inPlan);
      }),
    );
  });
});
