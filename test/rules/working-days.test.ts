import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfWeek } from '../../shared/values/date.ts';
import { addWorkingDays, bankHolidays, isWorkingDay, workingDaysBetween } from '../../shared/values/working-days.ts';

/** Easter Sunday in the Gregorian calendar (the anonymous computation of 1876). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}

/** The first Monday on or after a date. */
const mondayFrom = (iso: string): string => addDays(iso, (8 - dayOfWeek(iso)) % 7);

/** The date itself on a weekday, else the next weekday that is not a holiday already. */
function inLieu(iso: string, taken: readonly string[]): string {
  let date = iso;
  while (dayOfWeek(date) % 6 === 0 || taken.includes(date)) date = addDays(date, 1);
  return date;
}

function byTheRules(year: number): readonly string[] {
  const newYear = inLieu(`${year}-01-01`, []);
  const christmas = `${year}-12-25`;
  const boxing = `${year}-12-26`;
  // Boxing Day keeps its own day when it is a weekday; Christmas Day then moves past it.
  const boxingDay = inLieu(boxing, dayOfWeek(christmas) % 6 === 0 ? [inLieu(christmas, [boxing])] : [christmas]);
  const christmasDay = inLieu(christmas, [boxingDay]);
  return [
    newYear,
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    christmasDay,
    boxingDay,
  ].sort();
}

describe('TRG-4 bank holidays of England and Wales', () => {
  it.each([2026, 2027, 2028])('the list of %i is what the standing rules give', (year) => {
    const listed = bankHolidays.days.map((day) => day.date).filter((date) => date.startsWith(String(year)));
    expect(listed).toEqual(byTheRules(year));
  });

  it('the rules used to prove the list give the days off of 2021 and 2022, but for the jubilee', () => {
    expect(byTheRules(2021)).toEqual(
      ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'].map((day) => `2021-${day}`),
    );
    expect(byTheRules(2022).slice(0, 3)).toEqual(['2022-01-03', '2022-04-15', '2022-04-18']);
    expect(byTheRules(2022).slice(-2)).toEqual(['2022-12-26', '2022-12-27']);
  });

  it('no listed day falls on a weekend, and none is listed twice', () => {
    const dates = bankHolidays.days.map((day) => day.date);
    expect(dates.filter((date) => dayOfWeek(date) % 6 === 0)).toEqual([]);
    expect(new Set(dates).size).toBe(24);
  });
});

describe('TRG-4 working days', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2026-12-29', true, 'the day after it'],
    ['2027-12-25', false, 'Christmas Day on a Saturday'],
    ['2028-01-03', false, 'the substitute for New Year’s Day'],
  ])('%s: %s (%s)', (iso, expected) => expect(isWorkingDay(iso)).toBe(expected));

  it.each([
    ['2026-11-23', 2, '2026-11-25', 'counting starts on the next day'],
    ['2026-11-27', 1, '2026-11-30', 'from a Friday to Monday'],
    ['2026-11-28', 1, '2026-11-30', 'from a Saturday to Monday'],
    ['2026-12-24', 2, '2026-12-30', 'over Christmas'],
    ['2027-12-24', 1, '2027-12-29', 'over Christmas with 2 substitute days'],
    ['2026-04-02', 10, '2026-04-20', 'over Easter'],
    ['2026-11-28', 0, '2026-11-28', 'no days at all'],
  ])('from %s, %i working days later is %s (%s)', (iso, count, expected) => {
    expect(addWorkingDays(iso, count)).toBe(expected);
    expect(workingDaysBetween(iso, expected)).toBe(count);
  });

  it('RTW-11 a bank holiday is not counted: a week with one has 4 working days', () => {
    expect(workingDaysBetween('2027-05-02', '2027-05-09')).toBe(4);
    expect(workingDaysBetween('2027-05-09', '2027-05-02')).toBe(-4);
  });

  it('adding working days ends on a working day and counts back to the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 100 }), (start, count) => {
        const from = addDays('2026-01-01', start);
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
      }),
    );
  });

  it('a year without a list of bank holidays is refused, never guessed', () => {
    const sentence = /No bank holidays are listed for 2029, only for 2026 to 2028/;
    expect(() => isWorkingDay('2029-01-06')).toThrow(sentence);
    expect(() => addWorkingDays('2028-12-29', 1)).toThrow(sentence);
    expect(() => workingDaysBetween('2028-12-29', '2029-01-02')).toThrow(sentence);
    expect(() => isWorkingDay('2025-12-31')).toThrow(RangeError);
  });

  it.each([-1, 1.5, Number.NaN])('%d is no number of working days', (count) => {
    expect(() => addWorkingDays('2026-11-23', count)).toThrow(RangeError);
  });

  it('text that is no date is refused', () => expect(() => isWorkingDay('tomorrow')).toThrow(RangeError));
});
