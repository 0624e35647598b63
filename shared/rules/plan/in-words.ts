/** Parts of a plan in words, as pages, print-outs and differences say them (RTW-13, RTW-14). */
import type { Adjustment, Duty, PlanDay, PlanWeek, Weekday } from '../../contracts/plan.ts';
import { showDate, showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { showTime } from '../../values/time.ts';
import { workedDays } from './totals.ts';

/** RTW-15: what the person is told about pay, in place of any sum. */
export const payQuestion = 'Ask your employer or payroll how you will be paid in these weeks.';

/** RTW-1, RTW-3: beside a duty or a journey that waits for a clear date. */
export const notYet = 'Not yet. You must still be cleared to drive.';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "Monday". */
export const dayName = (weekday: Weekday): string => capital(weekday);

/** "Monday, Wednesday and Friday". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.slice(-1).join('')}`;
}

/** "1 day", "3 days", "0 days". */
export const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

/** "Week 3, from Monday 7 December 2026" (RTW-13). */
export const weekInWords = ({ number, monday }: Pick<PlanWeek, 'number' | 'monday'>): string =>
  `Week ${number}, from ${showDateWithDay(monday)}`;

/** "20 hours, 53% of contract hours"; hours alone when the contract promises none (RTW-14). */
export const totalInWords = (minutes: number, share: number | undefined): string =>
  share === undefined ? showHours(minutes) : `${showHours(minutes)}, ${share}% of contract hours`;

/** "4 hours from 10am, at home, with an unpaid break of 30 minutes". */
export function dayInWords({ minutes, start, place, rest }: PlanDay): string {
  const where = place === 'home' ? ', at home' : place === 'work' ? ', at work' : '';
  const pause = rest ? `, with ${rest.paid ? 'a paid' : 'an unpaid'} break of ${showHours(rest.minutes)}` : '';
  return `${showHours(minutes)}${start ? ` from ${showTime(start)}` : ''}${where}${pause}`;
}

/** "Monday, Wednesday and Friday"; what a rota says until its days are known (RTW-12). */
export function workedDaysInWords(week: PlanWeek): string {
  const worked = workedDays(week);
  if (worked.length > 0) return listed(worked.map(dayName));
  return week.openMinutes ? 'Days as the rota says' : 'No days';
}

/** A duty with its heaviest load, when it has one. */
export const dutyInWords = ({ words, liftKg }: Duty): string =>
  liftKg === undefined ? words : `${words} (up to ${liftKg} kg)`;

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** "A later start. Reason: mornings are slow. From 7 December 2026 until 4 January 2027. Owner: the line manager." */
export function adjustmentInWords({ words, reason, from, until, owner }: Adjustment): string {
  const starts = from ? `from ${showDate(from)} ` : '';
  const ends = until === 'long_term' ? 'long term' : until ? `until ${showDate(until)}` : '';
  const time = capital(`${starts}${ends}`.trim());
  return [words, `Reason: ${reason}`, time, `Owner: ${owner}`]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');
}
