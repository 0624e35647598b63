/**
 * Calendar dates without a time, as ISO 8601 text ("2026-12-07"). Two such texts compare as the days do.
 *
 * Nothing here asks the clock or the machine's time zone: a date is counted as whole days in UTC, and only
 * `londonDate` turns a moment into a day.
 */

export type DatePart = 'day' | 'month' | 'year';

/** What was typed into the three boxes of a date question. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The ISO date, or the sentence to show and the boxes that are wrong. */
export type DateRead =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: string; readonly parts: readonly DatePart[] };

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const everyPart: readonly DatePart[] = ['day', 'month', 'year'];
const firstYear = 1900;
const lastYear = 2100;
const millisInDay = 86_400_000;

/** True for a real day of the calendar written as "2026-12-07". */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const millis = Date.parse(`${text}T00:00:00Z`);
  // Some days that do not exist, such as 30 February, are carried over into the next month: compare with the way back.
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
}

/**
 * Reads the three boxes of a date question. Takes "7" or "07", and "3", "March", "Mar" or "mar " for the month.
 *
 * @param noun how errors name the date, with a capital letter, for example "Date of birth"
 * @returns the ISO date; else the first thing wrong, worst first: something missing, something that cannot be, a year
 *   without 4 numbers, a year outside 1900 to 2100
 */
export function readDate(typed: TypedDate, noun: string): DateRead {
  const missing = everyPart.filter((part) => typed[part].trim() === '');
  if (missing.length > 0) return wrong(`${noun} must include a ${listOf(missing)}`, missing);

  const day = readDay(typed.day.trim());
  const month = readMonth(typed.month.trim());
  const yearText = typed.year.trim();

  const impossible: DatePart[] = [];
  if (day === undefined) impossible.push('day');
  if (month === undefined) impossible.push('month');
  if (!/^\d+$/.test(yearText)) impossible.push('year');
  if (day === undefined || month === undefined || impossible.length > 0) {
    return wrong(`${noun} must be a real date`, impossible);
  }

  // "85" could be 1885, 1985 or 2085, so it is asked for again and never guessed.
  if (yearText.length !== 4) return wrong(`${noun}: the year must have 4 numbers`, ['year']);
  const year = Number(yearText);
  if (year < firstYear || year > lastYear) {
    return wrong(`${noun} must have a year from ${firstYear} to ${lastYear}`, ['year']);
  }

  const iso = `${yearText}-${twoDigits(month)}-${twoDigits(day)}`;
  // 31 April or 29 February 2027: any of the three may be the slip.
  return isIsoDate(iso) ? { ok: true, value: iso } : wrong(`${noun} must be a real date`, everyPart);
}

/** "6 August 2018". Throws a RangeError for text that is not an ISO date. */
export function showDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** "Monday 7 December 2026", for bookings. Throws a RangeError for text that is not an ISO date. */
export function showDateWithDay(iso: string): string {
  return `${dayNames[dayOfWeek(iso)]} ${showDate(iso)}`;
}

/** 0 for Sunday to 6 for Saturday. Throws a RangeError for text that is not an ISO date. */
export function dayOfWeek(iso: string): number {
  // Day 0 of the count, 1 January 1970, was a Thursday.
  return (((dayNumber(iso) + 4) % 7) + 7) % 7;
}

/** The date `days` whole days later, earlier when negative. Throws a RangeError outside the years 0000 to 9999. */
export function addDays(iso: string, days: number): string {
  const later = new Date((dayNumber(iso) + days) * millisInDay);
  const text = Number.isNaN(later.getTime()) ? '' : later.toISOString().slice(0, 10);
  if (!isIsoDate(text)) throw new RangeError(`No date ${days} days from ${iso}`);
  return text;
}

/** Whole days from `a` to `b`: 1 from today to tomorrow, negative when `b` is earlier. Throws a RangeError like the others. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/**
 * Age in whole years on `today`, negative before birth. Somebody born on 29 February comes of age on 1 March in a year
 * without that day: on 28 February they have not yet lived the full year. Throws a RangeError like the others.
 */
export function ageOn(dateOfBirth: string, today: string): number {
  const born = partsOf(dateOfBirth);
  const now = partsOf(today);
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

const hour = 3_600_000;

/** Milliseconds since 1970 of 1am UTC on the last Sunday of a month (0 for January), when Britain's clocks change. */
function clockChange(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * millisInDay;
}

/**
 * A moment moved to London's wall clock, to be read as if it were UTC. By the rule that has held since 1996 (Summer Time
 * Order 2002): an hour ahead from the last Sunday of March to the last of October. The time zone tables that know the same
 * take 15 ms to load, in every cold start; `test/rules/date.test.ts` compares the two. Before 1996 it is not asked.
 *
 * @param epochMillis milliseconds since 1970 (UTC).
 */
export function onLondonsClock(epochMillis: number): Date {
  const year = new Date(epochMillis).getUTCFullYear();
  const summer = epochMillis >= clockChange(year, 2) && epochMillis < clockChange(year, 9);
  return new Date(epochMillis + (summer ? hour : 0));
}

/** The ISO date on a wall calendar in London at a moment, in milliseconds since 1970 (UTC). */
export const londonDate = (epochMillis: number): string => onLondonsClock(epochMillis).toISOString().slice(0, 10);

function readDay(text: string): number | undefined {
  const day = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

function readMonth(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) {
    const month = Number(text);
    return month >= 1 && month <= 12 ? month : undefined;
  }
  const word = text.toLowerCase().replace(/\.$/, '');
  // Three letters tell every month apart, so "Mar", "Sept" and "Septem" all have one meaning.
  const index = word.length < 3 ? -1 : monthNames.findIndex((name) => name.toLowerCase().startsWith(word));
  return index === -1 ? undefined : index + 1;
}

function wrong(message: string, parts: readonly DatePart[]): DateRead {
  return { ok: false, message, parts };
}

function listOf(words: readonly string[]): string {
  const last = words.slice(-1).join('');
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

function partsOf(iso: string): { year: number; month: number; day: number } {
  mustBeDate(iso);
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

function dayNumber(iso: string): number {
  mustBeDate(iso);
  return Date.parse(`${iso}T00:00:00Z`) / millisInDay;
}

function mustBeDate(iso: string): void {
  // The text itself stays out of the message: a date of birth must not reach a log line.
  if (!isIsoDate(iso)) throw new RangeError('Not an ISO date');
}
