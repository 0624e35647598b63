import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  dayOfWeek,
  daysBetween,
  isIsoDate,
  londonDate,
  readDate,
  showDate,
  showDateWithDay,
} from '../../shared/values/date.ts';
import { londonTime } from '../../shared/values/time.ts';

const read = (day: string, month: string, year: string) => readDate({ day, month, year }, 'Date of birth');

describe('Date question: what a person may type', () => {
  it.each([
    ['7', '3', '1985', '1985-03-07'],
    ['07', '03', '1985', '1985-03-07'],
    ['27', 'March', '1985', '1985-03-27'],
    ['27', 'Mar', '1985', '1985-03-27'],
    [' 27 ', 'mar ', ' 1985', '1985-03-27'],
    ['1', 'SEPT.', '2001', '2001-09-01'],
    ['29', '2', '2028', '2028-02-29'],
    ['1', '1', '1900', '1900-01-01'],
    ['31', 'december', '2100', '2100-12-31'],
  ])('"%s" "%s" "%s" is read as %s', (day, month, year, iso) => {
    expect(read(day, month, year)).toEqual({ ok: true, value: iso });
  });

  it.each([
    ['', '', '', 'Date of birth must include a day, month and year', ['day', 'month', 'year']],
    ['27', '3', '', 'Date of birth must include a year', ['year']],
    ['', ' ', '1985', 'Date of birth must include a day and month', ['day', 'month']],
    ['27', '', '85', 'Date of birth must include a month', ['month']],
    ['27', '3', '85', 'Date of birth: the year must have 4 numbers', ['year']],
    ['27', '3', '01985', 'Date of birth: the year must have 4 numbers', ['year']],
    ['32', '3', '1985', 'Date of birth must be a real date', ['day']],
    ['0', '3', '1985', 'Date of birth must be a real date', ['day']],
    ['27', '13', '1985', 'Date of birth must be a real date', ['month']],
    ['27', 'Ma', '1985', 'Date of birth must be a real date', ['month']],
    ['27', 'Marsh', '1985', 'Date of birth must be a real date', ['month']],
    ['x', 'y', 'z', 'Date of birth must be a real date', ['day', 'month', 'year']],
    ['-7', '3', '1985', 'Date of birth must be a real date', ['day']],
    ['7.5', '3', '1985', 'Date of birth must be a real date', ['day']],
    ['31', '4', '1985', 'Date of birth must be a real date', ['day', 'month', 'year']],
    ['29', '2', '2027', 'Date of birth must be a real date', ['day', 'month', 'year']],
    ['29', '2', '1900', 'Date of birth must be a real date', ['day', 'month', 'year']],
    ['27', '3', '1899', 'Date of birth must have a year from 1900 to 2100', ['year']],
    ['27', '3', '2101', 'Date of birth must have a year from 1900 to 2100', ['year']],
  ])('"%s" "%s" "%s" is answered with "%s"', (day, month, year, message, parts) => {
    expect(read(day, month, year)).toEqual({ ok: false, message, parts });
  });

  it('whatever is typed, the answer is a real date or a sentence', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
        const result = read(day, month, year);
        return result.ok ? isIsoDate(result.value) : result.parts.length > 0 && result.message.length > 0;
      }),
    );
  });
});

describe('Dates on screen', () => {
  it('a date is shown as "6 August 2018"', () => expect(showDate('2018-08-06')).toBe('6 August 2018'));

  it('a booking is shown with its day', () => expect(showDateWithDay('2026-12-07')).toBe('Monday 7 December 2026'));

  it('every shown date can be typed in again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_413 }), (days) => {
        const iso = addDays('1900-01-01', days);
        const [day = '', month = '', year = ''] = showDate(iso).split(' ');
        expect(read(day, month, year)).toEqual({ ok: true, value: iso });
      }),
    );
  });
});

describe('Counting days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i days is %s', (iso, days, expected) => {
    expect(addDays(iso, days)).toBe(expected);
    expect(daysBetween(iso, expected)).toBe(days);
  });

  it('adding and counting days are each other’s way back', () => {
    const day = fc.integer({ min: -25_000, max: 47_000 });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [addDays('1970-01-01', a), addDays('1970-01-01', b)];
        expect(daysBetween(from, to)).toBe(b - a);
        expect(from < to).toBe(a < b);
        expect((dayOfWeek(from) + (((b - a) % 7) + 7)) % 7).toBe(dayOfWeek(to));
      }),
    );
  });

  it.each(['', 'undefined', '2026-02-30', '2026-2-3', '2026-13-01', '2026-11-23T00:00', ' 2026-11-23'])(
    '"%s" is no date and is refused',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
      expect(() => showDate(text)).toThrow(RangeError);
      expect(() => addDays(text, 1)).toThrow(RangeError);
      expect(() => daysBetween('2026-11-23', text)).toThrow(RangeError);
      expect(() => ageOn(text, '2026-11-23')).toThrow(RangeError);
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 9e9])('%d days lead to no date', (days) => {
    expect(() => addDays('2026-11-23', days)).toThrow(RangeError);
  });
});

describe('Age in whole years', () => {
  it.each([
    ['2008-11-24', '2026-11-23', 17, 'the day before a birthday'],
    ['2008-11-23', '2026-11-23', 18, 'on a birthday'],
    ['2010-11-22', '2026-11-23', 16, 'the day after a birthday'],
    ['2008-02-29', '2026-02-28', 17, 'born on 29 February, on 28 February'],
    ['2008-02-29', '2026-03-01', 18, 'born on 29 February, on 1 March'],
    ['2008-02-29', '2028-02-29', 20, 'born on 29 February, in a leap year'],
    ['2026-11-23', '2026-11-23', 0, 'on the day of birth'],
    ['2026-11-24', '2026-11-23', -1, 'before birth'],
  ])('born %s, on %s: %i (%s)', (born, today, age) => expect(ageOn(born, today)).toBe(age));
});

describe('The day in London', () => {
  it.each([
    ['2026-11-23T23:59:59Z', '2026-11-23', 'winter, just before midnight'],
    ['2026-07-01T22:59:59Z', '2026-07-01', 'summer, 11:59pm in London'],
    ['2026-07-01T23:00:00Z', '2026-07-02', 'summer, midnight in London'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'the night the clocks go forward'],
    ['2026-10-24T23:30:00Z', '2026-10-25', 'the night the clocks go back'],
    ['2026-12-31T23:59:59Z', '2026-12-31', 'the last second of the year'],
  ])('%s is %s (%s)', (moment, iso) => expect(londonDate(Date.parse(moment))).toBe(iso));
});

describe('London’s clock by its rule is the clock of the time zone tables', () => {
  const tables = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const byTables = (at: number): string => tables.format(at).replace(', ', 'T');
  const byRule = (at: number): string => `${londonDate(at)}T${londonTime(at)}`;

  it('at any moment from 1996 to 2100', () => {
    const [from, to] = [Date.UTC(1996, 0, 1), Date.UTC(2100, 0, 1)];
    fc.assert(fc.property(fc.integer({ min: from, max: to }), (at) => byRule(at) === byTables(at)));
  });

  it('to the minute around every change of the clocks', () => {
    for (let year = 1996; year < 2100; year += 1) {
      for (const month of [2, 9]) {
        const last = new Date(Date.UTC(year, month + 1, 0, 1));
        const change = last.getTime() - last.getUTCDay() * 86_400_000;
        for (const at of [change - 60_000, change, change + 60_000, change + 3_600_000])
          expect(byRule(at)).toBe(byTables(at));
      }
    }
  });
});
