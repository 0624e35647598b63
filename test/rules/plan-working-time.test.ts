import { describe, expect, it } from 'vitest';
import type { PlanDay, PlanWeek } from '../../shared/contracts/plan.ts';
import { weekdays } from '../../shared/values/weekdays.ts';
import { daysOf, found, hours, job, weeksOf, workWeek } from './plan-example.ts';

const long = { ...job, contractMinutes: hours(60) } as const;
const day = (count: number, more: Partial<PlanDay> = {}): PlanDay => ({ minutes: hours(count), ...more });
const week = (days: PlanWeek['days']) => [workWeek(1, days)];
const rest = (minutes: number, paid = false) => ({ rest: { minutes, paid } });

describe('RTW-5 adults: 48 hours a week on average', () => {
  it('RTW-5 48 hours are allowed, a minute more is not', () => {
    expect(found('RTW-5', { job: long, weeks: [workWeek(1, daysOf(6, 8))] }).join()).not.toMatch(/average/);
    const over = { ...daysOf(6, 8), monday: { minutes: hours(8) + 1 } };
    expect(found('RTW-5', { job: long, weeks: week(over) })).toContain(
      'block: The weeks are over 48 hours on average. The person has not opted out.',
    );
  });

  it('RTW-5 who has opted out may work more', () => {
    expect(found('RTW-5', { job: long, weeks: [workWeek(1, daysOf(6, 9))] }, { optedOut: true }).join()).not.toMatch(
      /average/,
    );
  });

  it('RTW-5 a long week is allowed when the average is not over', () => {
    expect(found('RTW-5', { job: long, weeks: weeksOf(30, 50) }).join()).not.toMatch(/average/);
  });

  it('RTW-5 hours of another job count: the limit is for a person', () => {
    expect(found('RTW-5', { weeks: weeksOf(40) }, { otherJobMinutes: hours(10) })).toContain(
      'block: The weeks are over 48 hours on average, with the other job. The person has not opted out.',
    );
  });

  it('RTW-5 the average is over 17 weeks: a low start does not hide a long end', () => {
    const weeks = [...Array<number>(17).fill(10), ...Array<number>(17).fill(50)];
    expect(found('RTW-5', { job: long, weeks: weeksOf(...weeks) }).join()).toMatch(/average/);
  });
});

describe('RTW-5 adults: rest', () => {
  const late = (nextStart: string) =>
    week({ monday: day(8, { start: '13:00' }), tuesday: day(4, { start: nextStart }) });

  it('RTW-5 11 hours between days are enough, a minute less is blocked', () => {
    expect(found('RTW-5', { weeks: late('08:00') })).toEqual([
      'warning 1: A day over 6 hours needs a break of 20 minutes. Add it on Monday.',
    ]);
    expect(found('RTW-5', { weeks: late('07:59') })).toContain(
      'block 1: Tuesday starts less than 11 hours after the day before.',
    );
  });

  it('RTW-5 an unpaid break makes the day end later, a paid one does not', () => {
    const nextDay = (paid: boolean) =>
      week({ monday: day(8, { start: '13:00', ...rest(30, paid) }), tuesday: day(4, { start: '08:00' }) });
    expect(found('RTW-5', { weeks: nextDay(false) })).toHaveLength(1);
    expect(found('RTW-5', { weeks: nextDay(true) })).toEqual([]);
  });

  it('RTW-5 rest is also needed from Sunday to the Monday of the next week', () => {
    const weeks = [
      workWeek(1, { sunday: day(6, { start: '17:00' }) }),
      workWeek(2, { monday: day(6, { start: '09:00' }) }),
    ];
    expect(found('RTW-5', { weeks })).toEqual(['block 2: Monday starts less than 11 hours after the day before.']);
  });

  it('RTW-5 where times are not known, nothing is said', () => {
    expect(found('RTW-5', { weeks: week({ monday: day(6), tuesday: day(6, { start: '00:00' }) }) })).toEqual([]);
  });

  it('RTW-5 6 days are allowed, 7 days are blocked', () => {
    expect(found('RTW-5', { weeks: week(daysOf(6, 4)) })).toEqual([]);
    expect(found('RTW-5', { weeks: week(daysOf(7, 4)) })).toEqual([
      'block 1: A week needs 24 hours off. Leave 1 day free.',
    ]);
  });

  it('RTW-5 on shifts rest may be made up, so the author is asked', () => {
    expect(found('RTW-5', { job: { ...job, pattern: 'shifts' }, weeks: week(daysOf(7, 4)) })).toEqual([
      'warning 1: A week needs 24 hours off. Leave 1 day free. On shifts, ask when the rest is made up.',
    ]);
  });

  it('RTW-5 a day of 6 hours needs no break, of a minute more there is a reminder', () => {
    expect(found('RTW-5', { weeks: week({ monday: day(6) }) })).toEqual([]);
    const reminder = ['warning 1: A day over 6 hours needs a break of 20 minutes. Add it on Monday.'];
    expect(found('RTW-5', { weeks: week({ monday: { minutes: 361 } }) })).toEqual(reminder);
    expect(found('RTW-5', { weeks: week({ monday: { minutes: 361, ...rest(19) } }) })).toEqual(reminder);
    expect(found('RTW-5', { weeks: week({ monday: { minutes: 361, ...rest(20) } }) })).toEqual([]);
  });
});

describe('RTW-6 Jo Lee is 17: stricter limits, and no way around them', () => {
  /** 18 on 15 December 2026, a Tuesday in week 4. */
  const jo = { dateOfBirth: '2008-12-15' };
  const withBreak = (count: number, more: Partial<PlanDay> = {}) => day(count, { ...rest(30), ...more });
  const same = (count: number, one: PlanDay): PlanWeek['days'] =>
    Object.fromEntries(weekdays.slice(0, count).map((weekday) => [weekday, one]));

  it('RTW-6 8 hours a day and 40 a week are allowed', () => {
    expect(found('RTW-6', { job: long, weeks: week(same(5, withBreak(8))) }, jo)).toEqual([]);
  });

  it('RTW-6 a minute more a day is blocked', () => {
    const days = { ...same(4, withBreak(7)), friday: { ...withBreak(8), minutes: 481 } };
    expect(found('RTW-6', { job: long, weeks: week(days) }, jo)).toEqual([
      'block 1: Friday: under 18, the most is 8 hours a day.',
    ]);
  });

  it('RTW-6 a minute more a week is blocked, opted out or not, with days or as a total', () => {
    const words = 'block 1: Under 18, the most is 40 hours a week.';
    const weeks = [workWeek(1, {}, { openMinutes: hours(40) + 1 })];
    expect(found('RTW-6', { job: { ...long, pattern: 'rota' }, weeks }, { ...jo, optedOut: true })).toEqual([words]);
    expect(found('RTW-6', { job: long, weeks: week(same(6, withBreak(7))) }, jo)).toContain(words);
  });

  it('RTW-6 12 hours between days are enough, a minute less is blocked', () => {
    const late = (start: string) =>
      week({ monday: withBreak(4, { start: '15:30' }), tuesday: withBreak(4, { start }) });
    expect(found('RTW-6', { weeks: late('08:00') }, jo)).toEqual([]);
    expect(found('RTW-6', { weeks: late('07:59') }, jo)).toEqual([
      'block 1: Under 18: Tuesday starts less than 12 hours after the day before.',
    ]);
  });

  it('RTW-6 2 days off a week: 5 days are allowed, 6 are blocked, on shifts too', () => {
    const six = { job: { ...job, pattern: 'shifts' }, weeks: week(same(6, day(4))) } as const;
    expect(found('RTW-6', { weeks: week(same(5, day(4))) }, jo)).toEqual([]);
    expect(found('RTW-6', six, jo)).toEqual(['block 1: Under 18, 2 days off are needed each week.']);
  });

  it('RTW-6 a break of 30 minutes in a day over 4 hours 30 minutes must be there', () => {
    const blocked = ['block 1: Under 18, a day over 4 hours 30 minutes needs a break of 30 minutes. Add it on Monday.'];
    expect(found('RTW-6', { weeks: week({ monday: day(4.5) }) }, jo)).toEqual([]);
    expect(found('RTW-6', { weeks: week({ monday: { minutes: 271 } }) }, jo)).toEqual(blocked);
    expect(found('RTW-6', { weeks: week({ monday: { minutes: 271, ...rest(29) } }) }, jo)).toEqual(blocked);
    expect(found('RTW-6', { weeks: week({ monday: { minutes: 271, ...rest(30) } }) }, jo)).toEqual([]);
  });

  it('RTW-6 no work between 10pm and 6am: on the hour is allowed, a minute into it is blocked', () => {
    const at = (start: string, one: PlanDay = day(4)) =>
      found('RTW-6', { weeks: week({ friday: { ...one, start } }) }, jo);
    const blocked = ['block 1: Friday: under 18, no work between 10pm and 6am.'];
    expect(at('06:00')).toEqual([]);
    expect(at('05:59')).toEqual(blocked);
    expect(at('18:00')).toEqual([]);
    expect(at('18:01')).toEqual(blocked);
    expect(at('18:00', day(4, rest(1)))).toEqual(blocked);
    expect(at('18:00', day(4, rest(30, true)))).toEqual([]);
    expect(at('23:00')).toEqual(blocked);
    expect(found('RTW-6', { weeks: week({ friday: day(4) }) }, jo)).toEqual([]);
  });

  it('RTW-6 a duty at night is blocked, on shifts and anywhere; taken out of the week it is not', () => {
    const nights = { words: 'Night cover', needs: ['nights' as const] };
    const on = (pattern: 'shifts' | 'fixed', where: 'dutiesIn' | 'dutiesOut', facts: object = jo) =>
      found('RTW-6', { job: { ...job, pattern }, weeks: [workWeek(1, daysOf(3, 4), { [where]: [nights] })] }, facts);
    const blocked = ['block 1: Under 18, no night work. Take out: Night cover.'];
    expect(on('shifts', 'dutiesIn')).toEqual(blocked);
    expect(on('fixed', 'dutiesIn')).toEqual(blocked);
    expect(on('shifts', 'dutiesOut')).toEqual([]);
    expect(on('shifts', 'dutiesIn', {})).toEqual([]);
  });

  it('RTW-6 the limits end with the week of the 18th birthday', () => {
    const weeks = [1, 2, 3, 4, 5].map((number) => workWeek(number, same(4, withBreak(9))));
    const blocked = found('RTW-6', { job: long, weeks }, jo).map((words) => words.slice(0, 7));
    expect([...new Set(blocked)]).toEqual(['block 1', 'block 2', 'block 3', 'block 4']);
  });
});
