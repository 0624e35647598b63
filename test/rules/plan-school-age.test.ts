import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOfSchoolAge } from '../../shared/rules/plan/school-age.ts';
import { ageOn, dayOfWeek, showDateWithDay } from '../../shared/values/date.ts';
import { daysOf, found, hours, weeksOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

describe('RTW-6 school age ends on the last Friday in June of the school year in which somebody turns 16', () => {
  it.each([
    ['2010-08-31', '2026-06-26', 'born in August, the youngest of a year'],
    ['2010-09-01', '2027-06-25', 'born in September, the oldest of the next year'],
    ['2010-12-15', '2027-06-25', 'turns 16 in winter and stays at school until summer'],
    ['2011-06-30', '2027-06-25', 'turns 16 days after the leaving date'],
    ['2012-02-29', '2028-06-30', '30 June is itself a Friday'],
  ])('RTW-6 born on %s: until %s (%s)', (born, last, _why) => expect(lastDayOfSchoolAge(born)).toBe(last));

  it('RTW-6 it is always a Friday in the last week of June, near the 16th birthday', () => {
    const date = fc.date({ min: new Date('1950-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (born) => {
        const iso = born.toISOString().slice(0, 10);
        const last = lastDayOfSchoolAge(iso);
        expect(dayOfWeek(last)).toBe(5);
        expect(last.slice(5) >= '06-24' && last.slice(5) <= '06-30').toBe(true);
        expect([15, 16]).toContain(ageOn(iso, last));
      }),
    );
  });
});

describe('RTW-6 a plan is for people above school age', () => {
  /** 16 since October 2026, and at school until 25 June 2027. */
  const pupil = { dateOfBirth: '2010-10-01' };
  const words = `The person is of school age until ${showDateWithDay('2027-06-25')}. Work under a plan can start after that day.`;
  const inJune = (days: object, more: object = {}) => [{ ...workWeek(1, days, more), monday: '2027-06-21' }];

  it('RTW-6 16 is not enough: the plan is blocked once, in its first week with hours', () => {
    expect(found('RTW-6', { weeks: weeksOf(20) }, pupil)).toEqual([`block 1: ${words}`]);
    const held = workWeek(1, {}, { slower: { how: 'hold', why: 'Waiting' } });
    expect(found('RTW-6', { weeks: [held, workWeek(2, daysOf(2, 4))] }, pupil)).toEqual([`block 2: ${words}`]);
    expect(wordFaults(words)).toEqual([]);
  });

  it('RTW-6 the last Friday is a day of school age, the Saturday after it is not', () => {
    expect(found('RTW-6', { weeks: inJune({ friday: { minutes: 240 } }) }, pupil)).toEqual([`block 1: ${words}`]);
    expect(found('RTW-6', { weeks: inJune({ saturday: { minutes: 240 } }) }, pupil)).toEqual([]);
  });

  it('RTW-6 hours of a rota may fall on any day of their week (RTW-12)', () => {
    expect(found('RTW-6', { weeks: inJune({}, { openMinutes: hours(8) }) }, pupil)).toEqual([`block 1: ${words}`]);
  });

  it('RTW-6 Jo Lee is 17 and above it', () => {
    expect(found('RTW-6', {}, { dateOfBirth: '2009-03-01' })).not.toContain(`block 1: ${words}`);
  });
});
