import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanWeek } from '../../shared/contracts/plan.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { boxes, boxHours, boxMinutes } from '../../shared/rules/plan/grid-boxes.ts';
import { commonStart, gridTyped, mayBeOpen, readGrid } from '../../shared/rules/plan/grid-form.ts';
import { besideWeek } from '../../shared/rules/plan/in-the-grid.ts';
import { changeInWords, totalInWords } from '../../shared/rules/plan/sum-words.ts';
import { filledMinutes, minutesOn, weekMinutes, weekTotals } from '../../shared/rules/plan/totals.ts';
import { weekdays } from '../../shared/values/weekdays.ts';
import { caseOf, endedAs, partOfCase } from '../people/cases.ts';
import { anyPlan, hours, job, planOf, workWeek } from './plan-example.ts';

const rota = { ...job, pattern: 'rota' } as const;
const oneWeek = (days: PlanWeek['days'], more: Partial<PlanWeek> = {}): Plan =>
  planOf({ weeks: [workWeek(1, days, more)] });
const readDays = (plan: Plan, typed: Typed) => readGrid(plan, typed).plan.weeks[0]?.days;
const wrongs = (plan: Plan, typed: Typed) =>
  readGrid(plan, typed).errors.map(({ field, message }) => [field, message] as const);

describe('hours typed into a day', () => {
  const plan = oneWeek({ monday: { minutes: hours(3) } });

  it.each([
    ['4', 240],
    ['7.5', 450],
    ['7:30', 450],
    [' 6 ', 360],
    ['0:15', 15],
    ['7 hours 30 minutes', 450],
    ['24', 1440],
  ])('"%s" is %d minutes', (typed, minutes) => {
    expect(readGrid(plan, { 'h1-monday': typed })).toEqual({ plan: oneWeek({ monday: { minutes } }), errors: [] });
  });

  it.each(['', '  ', '0', '0:00'])('"%s" is a day off', (typed) => {
    expect(readGrid(plan, { 'h1-monday': typed })).toEqual({ plan: oneWeek({}), errors: [] });
  });

  it.each([
    ['four', 'Week 1, Monday: Enter the hours as a number, for example 4, 7.5 or 7:30'],
    ['-1', 'Week 1, Monday: Enter the hours as a number, for example 4, 7.5 or 7:30'],
    ['7:60', 'Week 1, Monday: Enter the hours as a number, for example 4, 7.5 or 7:30'],
    ['25', 'Week 1, Monday: A day has at most 24 hours'],
    ['24:01', 'Week 1, Monday: A day has at most 24 hours'],
  ])('"%s" is an error at its box, and the day stays as it was', (typed, message) => {
    expect(readGrid(plan, { 'h1-monday': typed })).toEqual({ plan, errors: [{ field: 'h1-monday', message }] });
  });

  it('every wrong box has its own error, and what is right is taken', () => {
    const typed = { 'h1-monday': 'x', 'h1-tuesday': '4', 'h1-sunday': '99' };
    expect(wrongs(plan, typed).map(([field]) => field)).toEqual(['h1-monday', 'h1-sunday']);
    expect(readDays(plan, typed)).toEqual({ monday: { minutes: 180 }, tuesday: { minutes: 240 } });
  });

  it('a box that was not sent leaves its day alone, and a box of no week is nothing', () => {
    expect(readGrid(plan, { 'h2-monday': '8', other: 'x' })).toEqual({ plan, errors: [] });
  });
});

describe('the start of a week', () => {
  const two = oneWeek({ monday: { minutes: 240, start: '10:00' }, friday: { minutes: 300, start: '10:00' } });
  const differ = oneWeek({ monday: { minutes: 240, start: '10:00' }, friday: { minutes: 300 } });

  it('stands in the box when all worked days share it, as the NHS writes a time', () => {
    expect(gridTyped(two)['s1']).toBe('10am');
    expect(gridTyped(differ)['s1']).toBe('');
    expect(commonStart(workWeek(1, {}))).toBeUndefined();
  });

  it('typed, it is the start of every day of that week', () => {
    expect(readDays(differ, { s1: '9:30am' })).toEqual({
      monday: { minutes: 240, start: '09:30' },
      friday: { minutes: 300, start: '09:30' },
    });
  });

  it('cleared, no day has one', () => {
    expect(readDays(two, { s1: '' })).toEqual({ monday: { minutes: 240 }, friday: { minutes: 300 } });
  });

  it('days that differ stay as they are when the box stays empty', () => {
    expect(readGrid(differ, gridTyped(differ)).plan).toEqual(differ);
  });

  it('a day that is new in the week starts when the others do', () => {
    expect(readDays(two, { ...gridTyped(two), 'h1-wednesday': '4' })?.wednesday).toEqual({
      minutes: 240,
      start: '10:00',
    });
    expect(readDays(differ, { ...gridTyped(differ), 'h1-wednesday': '4' })?.wednesday).toEqual({ minutes: 240 });
  });

  it.each([
    ['morning', 'Week 1, start: Enter a time, for example 9am, 2:30pm or midday'],
    ['2', 'Week 1, start: Enter the time with am or pm, for example 2:30pm'],
  ])('"%s" is an error at the box, and no start changes', (typed, message) => {
    expect(readGrid(two, { s1: typed })).toEqual({ plan: two, errors: [{ field: 's1', message }] });
  });
});

it('break, place, duties, limits and notes are untouched by the grid', () => {
  const day = { minutes: 240, start: '10:00', rest: { minutes: 30, paid: false }, place: 'home' } as const;
  const more: Partial<PlanWeek> = {
    dutiesIn: [{ words: 'Email', needs: ['lone-work'], liftKg: 5 }],
    dutiesOut: [{ words: 'Van' }],
    limits: [{ kind: 'sit', words: '20 minutes' }],
    note: 'Quiet room',
    slower: { how: 'hold', why: 'Waiting for a chair' },
  };
  expect(readGrid(oneWeek({ monday: day }, more), { 'h1-monday': '5', s1: '9am' }).plan).toEqual(
    oneWeek({ monday: { ...day, minutes: 300, start: '09:00' } }, more),
  );
});

describe('RTW-12 the total of a rota', () => {
  const open = planOf({ job: rota, weeks: [workWeek(1, {}, { openMinutes: hours(12) })] });
  const total = (plan: Plan, t1: string) => readGrid(plan, { t1 }).plan.weeks[0]?.openMinutes;

  it('RTW-12 is read where the pattern is not fixed, and where somebody looks for work', () => {
    expect(total(open, '15:30')).toBe(930);
    const { job: _, ...looking } = open;
    const patterns = (['rota', 'shifts', 'no-fixed'] as const).map((pattern) =>
      mayBeOpen({ job: { ...job, pattern } }),
    );
    expect(patterns).toEqual([true, true, true]);
    expect(total(looking, '9')).toBe(540);
  });

  it('RTW-12 empty leaves no total, 0 is a total of 0 and stands in the box as 0', () => {
    expect(total(open, '')).toBeUndefined();
    expect(total(open, '0')).toBe(0);
    expect(gridTyped(readGrid(open, { t1: '0' }).plan)['t1']).toBe('0');
  });

  it('RTW-12 what does not read is an error at the box, and the total stays', () => {
    const message = 'Week 1, total: Enter the hours as a number, for example 4, 7.5 or 7:30';
    expect(readGrid(open, { t1: 'lots' })).toEqual({ plan: open, errors: [{ field: 't1', message }] });
  });

  it('RTW-12 fixed days and times have no total: it is the sum of the days', () => {
    const fixed = { ...open, job };
    expect(mayBeOpen(fixed)).toBe(false);
    expect(total(fixed, '15')).toBeUndefined();
    expect(wrongs(fixed, { t1: 'lots' })).toEqual([]);
  });
});

describe('what stands beside a week', () => {
  const on = '2026-12-22';
  const parts = [
    partOfCase('appointment', 'contact', { on, at: '14:30' }),
    partOfCase('appointment', 'contact', { on, at: '16:30' }, endedAs('cancelled')),
    partOfCase('evidence', 'work', { type: 'fit_note', outcome: 'may_be_fit', from: '2026-11-16', to: '2026-12-27' }),
    partOfCase('evidence', 'work', { type: 'fit_note', outcome: 'not_fit', from: '2026-12-21' }),
    partOfCase('restriction', 'work', { limit: 'No lifting', until: '2026-12-21' }),
    partOfCase('restriction', 'work', { limit: 'No ladders', until: '2026-12-20' }),
  ];
  const plan = planOf({
    liftLimits: [{ kg: 5, setBy: 'the surgeon' }],
    reviews: [{ date: '2026-12-23', what: 'What stays' }],
  });

  it('holidays, appointments, evidence, reviews and limits that fall into it, and nothing that has ended', () => {
    expect(besideWeek(plan, workWeek(5, {}), caseOf({ parts }))).toEqual([
      'Friday is a bank holiday: Christmas Day',
      'Appointment: Tuesday 22 December 2026, 2:30pm',
      '"May be fit" note ends on 27 December 2026',
      '"Not fit" note starts on 21 December 2026',
      'Review on Wednesday 23 December 2026: What stays',
      'Lifting limit: 5 kg',
      'Restriction: No lifting',
    ]);
  });

  it('another week has nothing of it', () => {
    expect(besideWeek({ ...plan, liftLimits: [] }, workWeek(3, {}), caseOf({ parts: parts.slice(0, 4) }))).toEqual([]);
  });
});

it('RTW-14 sums are in words', () => {
  expect(totalInWords(hours(7.5), 19)).toBe('7 hours 30 minutes, 19% of contract hours');
  expect(totalInWords(hours(7.5), undefined)).toBe('7 hours 30 minutes');
  expect([12, -5, 0, undefined].map(changeInWords)).toEqual(['12 points more', '5 points fewer', 'The same', '']);
});

describe('whatever the plan', () => {
  const anyStarts = fc.array(fc.constantFrom('', '09:00', '10:30'), { minLength: 7, maxLength: 7 });
  /** Plans on a rota, some days with a start. A day of 0 minutes is a day off, and the grid leaves it out. */
  const anyRota = fc.tuple(anyPlan, anyStarts).map(([plan, starts]): Plan => {
    const daysIn = ({ days }: PlanWeek): PlanWeek['days'] =>
      Object.fromEntries(
        weekdays.flatMap((weekday, index) => {
          const { minutes = 0 } = days[weekday] ?? {};
          return minutes > 0 ? [[weekday, { minutes, ...(starts[index] ? { start: starts[index] } : {}) }]] : [];
        }),
      );
    return { ...plan, job: rota, weeks: plan.weeks.map((week) => ({ ...week, days: daysIn(week) })) };
  });

  it('what a box shows reads as the same minutes', () => {
    const all = Array.from({ length: 80 * 60 + 1 }, (_, minutes) => minutes);
    expect(all.map((minutes) => boxMinutes(boxHours(minutes)))).toEqual(all);
  });

  it('reading what the grid shows gives the same plan', () => {
    fc.assert(
      fc.property(anyRota, (plan) => {
        expect(readGrid(plan, gridTyped(plan))).toEqual({ plan, errors: [] });
      }),
    );
  });

  it('typing hours changes that day and no other box', () => {
    const typing = fc.record({
      at: fc.nat(),
      weekday: fc.constantFrom(...weekdays),
      minutes: fc.integer({ min: 1, max: 1440 }),
    });
    fc.assert(
      fc.property(anyRota, typing, (plan, { at, weekday, minutes }) => {
        const number = (at % plan.weeks.length) + 1;
        const box = boxes.hours(number, weekday);
        const after = readGrid(plan, { ...gridTyped(plan), [box]: boxHours(minutes) }).plan;
        expect(minutesOn(after.weeks[number - 1] ?? workWeek(1, {}), weekday)).toBe(minutes);
        const { [box]: _, ...others } = gridTyped(plan);
        expect(gridTyped(after)).toMatchObject(others);
      }),
    );
  });

  it('totals equal the sum of the days, or what a rota holds for the week', () => {
    fc.assert(
      fc.property(anyRota, (plan) => {
        const sums = plan.weeks.map(
          (week) => week.openMinutes ?? weekdays.reduce((sum, one) => sum + (week.days[one]?.minutes ?? 0), 0),
        );
        expect(weekTotals(plan).map(({ minutes }) => minutes)).toEqual(sums);
        const fixed = readGrid({ ...plan, job }, gridTyped(plan)).plan;
        expect(fixed.weeks.map(weekMinutes)).toEqual(plan.weeks.map(filledMinutes));
      }),
    );
  });
});
