import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { most, type Plan, plan as planContract } from '../../shared/contracts/plan.ts';
import type { FieldError, Typed } from '../../shared/contracts/self-referral/question.ts';
import { isRefused } from '../../shared/rules/plan/edits/edit.ts';
import { boxHours } from '../../shared/rules/plan/grid-boxes.ts';
import { afterStep, stepFields, stepKinds, usualStep } from '../../shared/rules/plan/grid-steps.ts';
import { minutesOn, weekMinutes } from '../../shared/rules/plan/totals.ts';
import { addDays } from '../../shared/values/date.ts';
import { weekdays } from '../../shared/values/weekdays.ts';
import { anyPlan, daysOf, hours, job, monday, planOf, weeksOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

/** Presses a button of the grid. */
const press = (plan: Plan, step: string, rule: Typed = usualStep): Plan | FieldError =>
  afterStep(plan, { ...rule, [stepFields.step]: step });

/** The plan after a button. @throws Error when it was refused. */
function made(plan: Plan, step: string, rule: Typed = usualStep): Plan {
  const done = press(plan, step, rule);
  if (isRefused(done)) throw new Error(done.message);
  return done;
}

const by = (kind: string, amount = '1'): Typed => ({ [stepFields.by]: kind, [stepFields.amount]: amount });
const totals = ({ weeks }: Plan): readonly number[] => weeks.map((week) => weekMinutes(week) / 60);
const hoursAfter = (...of: Parameters<typeof made>): readonly number[] => totals(made(...of));

/** 15, 20 and 30 hours on a contract of 40. */
const plan = planOf({ weeks: weeksOf(15, 20, 30) });
const rota = planOf({ job: { ...job, pattern: 'rota' }, weeks: [workWeek(1, {}, { openMinutes: hours(12) })] });
const full = (count: number): Plan => planOf({ weeks: weeksOf(...Array<number>(count).fill(20)) });

describe('a week is copied on', () => {
  it('the week after gets its hours, and weeks after that stay', () => {
    expect(hoursAfter(plan, 'copy-1')).toEqual([15, 15, 30]);
  });

  it('from the last week a week is added', () => expect(hoursAfter(plan, 'copy-3')).toEqual([15, 20, 30, 30]));
});

describe('the next week is made from a week, a step up', () => {
  it('by so much a day: one hour, when nobody has said otherwise', () => {
    expect(hoursAfter(plan, 'up-1')).toEqual([15, 20, 30]);
    expect(hoursAfter(plan, 'up-2')).toEqual([15, 20, 25]);
    expect(hoursAfter(plan, 'up-3', by('minutes-a-day', '0:30'))).toEqual([15, 20, 30, 32.5]);
  });

  it('by so much a week, over its days; what does not go evenly is on the first', () => {
    const { weeks } = made(planOf({ weeks: weeksOf(15) }), 'up-1', by('minutes-a-week', '2'));
    expect(totals({ ...plan, weeks })).toEqual([15, 17]);
    const three = made(planOf({ weeks: [workWeek(1, daysOf(3, 4))] }), 'up-1', by('minutes-a-week', '0:20')).weeks[1];
    expect(Object.values(three?.days ?? {}).map(({ minutes }) => minutes)).toEqual([247, 247, 246]);
  });

  it('by a day, whatever stands in the hours', () => {
    const two = planOf({ weeks: [workWeek(1, daysOf(2, 4))] });
    const { weeks } = made(two, 'up-1', by('a-day', 'no hours'));
    expect(weeks[1]?.days).toEqual(daysOf(3, 4));
    expect(weeks[0]).toEqual(two.weeks[0]);
  });

  it('RTW-12 a rota goes up by its total', () => {
    expect(hoursAfter(rota, 'up-1', by('minutes-a-week', '3'))).toEqual([12, 15]);
  });

  it('RTW-7 never over the contract: the last step is as long as what is left', () => {
    expect(hoursAfter(planOf({ weeks: weeksOf(38) }), 'up-1')).toEqual([38, 40]);
    expect(hoursAfter(planOf({ weeks: weeksOf(40) }), 'up-1')).toEqual([40, 40]);
  });

  it.each([
    [by('minutes-a-day', 'more'), stepFields.amount, 'Enter the hours of a step, for example 1 or 0:30'],
    [by('minutes-a-week', ''), stepFields.amount, 'Enter the hours of a step, for example 1 or 0:30'],
    [by('minutes-a-week', '0'), stepFields.amount, 'Enter the hours of a step, for example 1 or 0:30'],
    [by('leaps'), stepFields.by, 'Select how a step goes up'],
    [{}, stepFields.by, 'Select how a step goes up'],
  ])('%j is not a step: the words stand beside its box, for one week and for all', (rule, field, message) => {
    expect(press(plan, 'up-1', rule)).toEqual({ field, message });
    expect(press(plan, 'fill', rule)).toEqual({ field, message });
  });
});

describe('the plan is filled to full hours', () => {
  it('in steps after the last week, and the last one has the contract hours', () => {
    expect(hoursAfter(planOf({ weeks: weeksOf(15) }), 'fill')).toEqual([15, 20, 25, 30, 35, 40]);
    expect(hoursAfter(planOf({ weeks: weeksOf(33) }), 'fill')).toEqual([33, 38, 40]);
    expect(hoursAfter(planOf({ weeks: [workWeek(1, daysOf(3, 8))] }), 'fill', by('a-day'))).toEqual([24, 32, 40]);
    expect(hoursAfter(rota, 'fill', by('minutes-a-week', '10'))).toEqual([12, 22, 32, 40]);
  });

  it('also when the contract does not go evenly into the days', () => {
    const four = planOf({ job: { ...job, contractMinutes: hours(37.5) }, weeks: [workWeek(1, daysOf(4, 8))] });
    const { weeks } = made(four, 'fill');
    expect(totals({ ...four, weeks })).toEqual([32, 36, 37.5]);
    expect(weekdays.map((weekday) => minutesOn(weeks[2] ?? workWeek(3, {}), weekday))).toEqual([
      563, 563, 562, 562, 0, 0, 0,
    ]);
  });

  it('a plan at full hours, or without any, gets no week more', () => {
    const at40 = planOf({ weeks: weeksOf(20, 40) });
    expect(made(at40, 'fill')).toEqual(at40);
    const empty = planOf({ weeks: [workWeek(1, {})] });
    expect(made(empty, 'fill')).toEqual(empty);
  });

  it('without promised hours it goes up to 48 hours (RTW-5)', () => {
    const zero = planOf({ job: { ...job, contractMinutes: 0 }, weeks: weeksOf(40) });
    expect(hoursAfter(zero, 'fill')).toEqual([40, 45, 48]);
  });

  it(`it stops at ${most.weeks} weeks, however small the step`, () => {
    expect(made(planOf({ weeks: weeksOf(10) }), 'fill', by('minutes-a-day', '0:01')).weeks).toHaveLength(most.weeks);
  });
});

describe('weeks are added and taken away at the end', () => {
  it('a week like the last is added', () => expect(hoursAfter(plan, 'add')).toEqual([15, 20, 30, 30]));

  it('the last week is taken away, its review goes to the week that is last now (RTW-9)', () => {
    const shorter = made(plan, 'remove');
    expect(totals(shorter)).toEqual([15, 20]);
    expect(shorter.reviews.map(({ date }) => date)).toEqual(['2026-12-04', '2026-12-04']);
  });

  it('the only week stays', () => {
    const one = planOf({ weeks: weeksOf(20) });
    expect(made(one, 'remove')).toEqual(one);
  });
});

describe(`a plan has at most ${most.weeks} weeks`, () => {
  const sentence = 'A plan has at most 52 weeks. Start the next plan from this one';

  it.each(['add', 'fill', 'copy-52', 'up-52'])('"%s" at the last one says so', (step) => {
    expect(press(full(52), step)).toEqual({ field: stepFields.step, message: sentence });
  });

  it.each(['add', 'copy-51', 'up-51'])('"%s" makes the last one', (step) => {
    expect(made(full(51), step).weeks).toHaveLength(52);
  });

  it('weeks before the last can still be copied on, and the last taken away', () => {
    expect(made(full(52), 'copy-3').weeks).toHaveLength(52);
    expect(hoursAfter(full(52), 'up-51')[51]).toBe(25);
    expect(made(full(52), 'remove').weeks).toHaveLength(51);
  });

  it('the words are in the style of the NHS', () => {
    const said = [sentence, 'Select how a step goes up', ...Object.values(stepKinds)];
    expect(said.flatMap(wordFaults)).toEqual([]);
  });
});

describe('a button that is not known changes nothing', () => {
  it.each(['', 'explode', 'copy', 'copy-0', 'copy-4', 'copy-1.5', 'copy--1', 'up-99', 'up-x', 'constructor'])(
    '"%s"',
    (step) => expect(press(plan, step)).toBe(plan),
  );

  it('nor does no button at all, or a number of a week where none is meant', () => {
    expect(afterStep(plan, usualStep)).toBe(plan);
    expect(press(full(52), 'copy-53')).toEqual(full(52));
  });
});

describe('whatever the plan and the buttons', () => {
  const within = anyPlan.filter(({ weeks }) => weeks.every((week) => weekMinutes(week) <= hours(40)));
  const anyPress = fc.record({
    what: fc.constantFrom('copy', 'up', 'add', 'remove', 'fill', 'other'),
    at: fc.nat({ max: 60 }),
    kind: fc.constantFrom(...Object.keys(stepKinds)),
    minutes: fc.integer({ min: 0, max: 24 * 60 }),
  });
  const pressed = (
    start: Plan,
    presses: readonly (typeof anyPress extends fc.Arbitrary<infer P> ? P : never)[],
  ): Plan =>
    presses.reduce((now, { what, at, kind, minutes }) => {
      const done = press(now, `${what}-${at}`, by(kind, boxHours(minutes)));
      return isRefused(done) ? now : done;
    }, start);
  const presses = fc.array(anyPress, { maxLength: 12 });

  it('weeks are numbered from 1 and dated in a row, 1 to 52 of them, and the result is a plan', () => {
    fc.assert(
      fc.property(within, presses, (start, all) => {
        const { weeks, ...rest } = pressed(start, all);
        expect(weeks.map((week) => week.number)).toEqual(weeks.map((_, index) => index + 1));
        expect(weeks.map((week) => week.monday)).toEqual(weeks.map((_, index) => addDays(monday, 7 * index)));
        expect(planContract.safeParse({ ...rest, weeks }).success).toBe(true);
      }),
    );
  });

  it('RTW-7 nothing is over the contract, and no day is below 0', () => {
    fc.assert(
      fc.property(within, presses, (start, all) => {
        for (const week of pressed(start, all).weeks) {
          expect(weekMinutes(week)).toBeLessThanOrEqual(hours(40));
          for (const weekday of weekdays) expect(minutesOn(week, weekday)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('only weeks and the dates of reviews change', () => {
    fc.assert(
      fc.property(within, presses, (start, all) => {
        const { weeks: _, reviews, ...rest } = pressed(start, all);
        const { weeks: _before, reviews: before, ...same } = start;
        expect(rest).toEqual(same);
        expect(reviews.map(({ what }) => what)).toEqual(before.map(({ what }) => what));
      }),
    );
  });
});
