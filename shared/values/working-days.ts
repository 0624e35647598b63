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
 * Bank holidays of England and Wales, worked out from the standing rules (Easter, first and last Mondays, substitute
 * days) on `checkedOn` and proved against them in `test/rules`; the live page was out of reach that day. Extra days, such
 * as a jubilee, are proclaimed one by one: compare with the source before each year, then raise `checkedOn` and `lastYear`.
 */
export const bankHolidays = {
  source: 'https://www.gov.uk/bank-holidays',
  checkedOn: '2026-11-23',
  firstYear: 2026,
  lastYear: 2028,
  days: [
    { date: '2026-01-01', name: 'New Year’s Day' },
    { date: '2026-04-03', name: 'Good Friday' },
    { date: '2026-04-06', name: 'Easter Monday' },
    { date: '2026-05-04', name: 'Early May bank holiday' },
    { date: '2026-05-25', name: 'Spring bank holiday' },
    { date: '2026-08-31', name: 'Summer bank holiday' },
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2026-12-28', name: 'Boxing Day (substitute day)' },
    { date: '2027-01-01', name: 'New Year’s Day' },
    { date: '2027-03-26', name: 'Good Friday' },
    { date: '2027-03-29', name: 'Easter Monday' },
    { date: '2027-05-03', name: 'Early May bank holiday' },
    { date: '2027-05-31', name: 'Spring bank holiday' },
    { date: '2027-08-30', name: 'Summer bank holiday' },
    { date: '2027-12-27', name: 'Christmas Day (substitute day)' },
    { date: '2027-12-28', name: 'Boxing Day (substitute day)' },
    { date: '2028-01-03', name: 'New Year’s Day (substitute day)' },
    { date: '2028-04-14', name: 'Good Friday' },
    { date: '2028-04-17', name: 'Easter Monday' },
    { date: '2028-05-01', name: 'Early May bank holiday' },
    { date: '2028-05-29', name: 'Spring bank holiday' },
    { date: '2028-08-28', name: 'Summer bank holiday' },
    { date: '2028-12-25', name: 'Christmas Day' },
    { date: '2028-12-26', name: 'Boxing Day' },
  ],
} as const satisfies {
  source: string;
  checkedOn: string;
  firstYear: number;
  lastYear: number;
  days: readonly BankHoliday[];
};

const holidayDates: ReadonlySet<string> = new Set(bankHolidays.days.map((day) => day.date));

/**
 * True from Monday to Friday unless the day is a bank holiday in England and Wales.
 *
 * Throws a RangeError for a year without a list of bank holidays: a silent wrong answer would break a promise to a person.
 */
export function isWorkingDay(iso: string): boolean {
  mustBeListed(iso);
  const day = dayOfWeek(iso);
  return day !== 0 && day !== 6 && !holidayDates.has(iso);
}

/**
 * The date `count` working days after `iso` (TRG-4, RTW-11). Counting starts on the next working day: 1 working day after
 * a Friday, a Saturday or a Sunday is Monday. A count of 0 gives `iso` itself, working day or not.
 *
 * Throws a RangeError when `count` is negative or not whole, or when the count runs past the list of bank holidays.
 */
export function addWorkingDays(iso: string, count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('Working days are counted forward in whole days');
  mustBeListed(iso);
  let date = iso;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/**
 * Working days after `from` up to and including `to`, negative when `to` is earlier (TRG-4). The way back from
 * `addWorkingDays`. Throws a RangeError for a date without a list of bank holidays.
 */
export function workingDaysBetween(from: string, to: string): number {
  mustBeListed(from);
  mustBeListed(to);
  if (to < from) return 0 - workingDaysBetween(to, from);
  let count = 0;
  for (let days = daysBetween(from, to); days > 0; days -= 1) {
    if (isWorkingDay(addDays(from, days))) count += 1;
  }
  return count;
}

function mustBeListed(iso: string): void {
  if (!isIsoDate(iso)) throw new RangeError('Not an ISO date');
  const year = Number(iso.slice(0, 4));
  const { firstYear, lastYear } = bankHolidays;
  if (year < firstYear || year > lastYear) {
    throw new RangeError(
      `No bank holidays are listed for ${year}, only for ${firstYear} to ${lastYear}: add them to working-days.ts`,
    );
  }
}
