import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfWeek } from '../../shared/values/date.ts';
import { addWorkingDays, bankHolidayOn, isWorkingDay, workingDaysBetween } from '../../shared/values/working-days.ts';

/** As the list of the government says it, which was written down by hand. */
const listed: readonly (readonly [date: string, name: string])[] = [
  ['2026-01-01', 'New Year’s Day'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-04', 'Early May bank holiday'],
  ['2026-05-25', 'Spring bank holiday'],
  ['2026-08-31', 'Summer bank holiday'],
  ['2026-12-25', 'Christmas Day'],
  ['2026-12-28', 'Boxing Day (substitute day)'],
  ['2027-01-01', 'New Year’s Day'],
  ['2027-03-26', 'Good Friday'],
  ['2027-03-29', 'Easter Monday'],
  ['2027-05-03', 'Early May bank holiday'],
  ['2027-05-31', 'Spring bank holiday'],
  ['2027-08-30', 'Summer bank holiday'],
  ['2027-12-27', 'Christmas Day (substitute day)'],
  ['2027-12-28', 'Boxing Day (substitute day)'],
  ['2028-01-03', 'New Year’s Day (substitute day)'],
  ['2028-04-14', 'Good Friday'],
  ['2028-04-17', 'Easter Monday'],
  ['2028-05-01', 'Early May bank holiday'],
  ['2028-05-29', 'Spring bank holiday'],
  ['2028-08-28', 'Summer bank holiday'],
  ['2028-12-25', 'Christmas Day'],
  ['2028-12-26', 'Boxing Day'],
];

/** Every bank holiday of a year, by asking for each day. */
function ofYear(year: number): readonly (readonly [date: string, name: string])[] {
  const days = Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day));
  return days.flatMap((day) => {
    const holiday = day.startsWith(String(year)) ? bankHolidayOn(day) : undefined;
    return holiday ? [[holiday.date, holiday.name] as const] : [];
  });
}

describe('TRG-4 bank holidays of England and Wales', () => {
  it.each([2026, 2027, 2028])('of %i are those of the list', (year) => {
    expect(ofYear(year)).toEqual(listed.filter(([date]) => date.startsWith(String(year))));
  });

  it('of 2021 and 2022 are those that were, but for the jubilee', () => {
    expect(ofYear(2021).map(([date]) => date.slice(5))).toEqual([
      '01-01',
      '04-02',
      '04-05',
      '05-03',
      '05-31',
      '08-30',
      '12-27',
      '12-28',
    ]);
    expect(
      ofYear(2022)
        .slice(0, 3)
        .map(([date]) => date),
    ).toEqual(['2022-01-03', '2022-04-15', '2022-04-18']);
    expect(ofYear(2022).slice(-2)).toEqual([
      ['2022-12-26', 'Boxing Day'],
      ['2022-12-27', 'Christmas Day (substitute day)'],
    ]);
  });

  it('of any year are eight, on weekdays, each with a name', () => {
    for (let year = 2023; year <= 2100; year += 1) {
      const days = ofYear(year);
      expect([year, days.length, days.filter(([date]) => dayOfWeek(date) % 6 === 0)]).toEqual([year, 8, []]);
    }
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

  it('a year whose list nobody has seen yet still has working days: no request fails on New Year’s Eve', () => {
    expect(addWorkingDays('2028-12-29', 1)).toBe('2029-01-02');
    expect(workingDaysBetween('2028-12-29', '2029-01-02')).toBe(1);
    expect(isWorkingDay('2035-12-25')).toBe(false);
  });

  it.each([-1, 1.5, Number.NaN])('%d is no number of working days', (count) => {
    expect(() => addWorkingDays('2026-11-23', count)).toThrow(RangeError);
  });

  it('text that is no date is refused', () => expect(() => isWorkingDay('tomorrow')).toThrow(RangeError));
});
