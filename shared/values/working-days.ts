/**
 * Working days in England and Wales: Monday to Friday without the bank holidays (TRG-4 for time targets, RTW-11 for plans).
 */
import { addDays, dayOfWeek, daysBetween, isIsoDate } from './date.ts';

export interface BankHoliday {
  /** ISO date of the day off, which is the substitute day when the holiday itself falls on a weekend. */
  readonly date: string;
  readonly name: string;
}

/**
 * Years whose days were compared with the published list; the live page was out of reach on `checkedOn`, and they were worked out.
 * Extra days, such as a jubilee, are proclaimed one by one: compare with the source before each year, put them into `extra`, then
 * raise `checkedOn` and `lastYear`. A later year follows the standing rules, so that no promise to a person fails for want of a list;
 * a plan that reaches into one says so (RTW-11).
 */
export const bankHolidays = {
  source: 'https://www.gov.uk/bank-holidays',
  checkedOn: '2026-11-23',
  lastYear: 2028,
  extra: [] as readonly BankHoliday[],
};

/** Easter Sunday in the Gregorian calendar (the anonymous computation of 1876), ISO date. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const days = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-0${Math.floor(days / 31)}-${String((days % 31) + 1).padStart(2, '0')}`;
}

const isWeekend = (iso: string): boolean => dayOfWeek(iso) % 6 === 0;
/** The first Monday on or after a date. */
const mondayFrom = (iso: string): string => addDays(iso, (8 - dayOfWeek(iso)) % 7);

/** A holiday on its own day or, from a weekend, on the next weekday that is none already. */
function observed(name: string, own: string, taken: readonly string[] = []): BankHoliday {
  let date = own;
  while (isWeekend(date) || taken.includes(date)) date = addDays(date, 1);
  return { date, name: date === own ? name : `${name} (substitute day)` };
}

/** By the Banking and Financial Dealings Act 1971 and the proclamations of each year since 1978. */
function byTheRules(year: number): readonly BankHoliday[] {
  const [christmas, boxing] = [`${year}-12-25`, `${year}-12-26`];
  // Boxing Day keeps a weekday of its own; Christmas Day then moves past it.
  const christmasDay = observed('Christmas Day', christmas, isWeekend(boxing) ? [] : [boxing]);
  return [
    observed('New Year’s Day', `${year}-01-01`),
    { date: addDays(easter(year), -2), name: 'Good Friday' },
    { date: addDays(easter(year), 1), name: 'Easter Monday' },
    { date: mondayFrom(`${year}-05-01`), name: 'Early May bank holiday' },
    { date: mondayFrom(`${year}-05-25`), name: 'Spring bank holiday' },
    { date: mondayFrom(`${year}-08-25`), name: 'Summer bank holiday' },
    christmasDay,
    observed('Boxing Day', boxing, [christmasDay.date]),
  ];
}

const known = new Map<number, ReadonlyMap<string, BankHoliday>>();

/** The bank holiday in England and Wales on this day, if it is one. @param iso a date. @throws RangeError */
export function bankHolidayOn(iso: string): BankHoliday | undefined {
  mustBeDate(iso);
  const year = Number(iso.slice(0, 4));
  const days =
    known.get(year) ?? new Map([...byTheRules(year), ...bankHolidays.extra].map((day) => [day.date, day] as const));
  known.set(year, days);
  return days.get(iso);
}

/** True from Monday to Friday unless the day is a bank holiday in England and Wales. @throws RangeError for no date. */
export function isWorkingDay(iso: string): boolean {
  return bankHolidayOn(iso) === undefined && !isWeekend(iso);
}

/**
 * The date `count` working days after `iso` (TRG-4, RTW-11). Counting starts on the next working day: 1 working day after
 * a Friday, a Saturday or a Sunday is Monday. A count of 0 gives `iso` itself, working day or not.
 *
 * Throws a RangeError when `count` is negative or not whole.
 */
export function addWorkingDays(iso: string, count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('Working days are counted forward in whole days');
  mustBeDate(iso);
  let date = iso;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/**
 * Working days after `from` up to and including `to`, negative when `to` is earlier (TRG-4). The way back from
 * `addWorkingDays`. Throws a RangeError for text that is no date.
 */
export function workingDaysBetween(from: string, to: string): number {
  mustBeDate(from);
  mustBeDate(to);
  if (to < from) return 0 - workingDaysBetween(to, from);
  let count = 0;
  for (let days = daysBetween(from, to); days > 0; days -= 1) {
    if (isWorkingDay(addDays(from, days))) count += 1;
  }
  return count;
}

function mustBeDate(iso: string): void {
  if (!isIsoDate(iso)) throw new RangeError('Not an ISO date');
}
