/** Parts of a plan in words, as pages, print-outs and differences say them (RTW-13, RTW-14). */
import {
  type Adjustment,
  type Duty,
  limitKinds,
  type Plan,
  type PlanDay,
  type PlanWeek,
  payTreatments,
  travelWays,
} from '../../contracts/plan.ts';
import { showDate, showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { showTime } from '../../values/time.ts';
import type { Weekday } from '../../values/weekdays.ts';
import { workedDays } from './totals.ts';

/** RTW-15: what the person is told about pay, in place of any sum. */
export const payQuestion = 'Ask your employer or payroll how you will be paid in these weeks.';

/** RTW-1, RTW-3: beside a duty or a journey that waits for a clear date. */
export const notYet = 'Not yet. You must still be cleared to drive.';

/** RTW-2: beside work where somebody else decides about safety. */
export const roleSafety = 'Role safety: the employer’s occupational health or the regulator decides about this work.';

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

/** "Monday and Friday: 4 hours from 10am. Thursday: 3 hours": days that are the same are said once. */
export function daysInWords(week: PlanWeek): string {
  const same = Map.groupBy(workedDays(week), (weekday) => {
    const { place: _, ...day } = week.days[weekday] ?? { minutes: 0 };
    return dayInWords(day);
  });
  if (same.size === 0) return workedDaysInWords(week);
  return [...same].map(([words, of]) => `${listed(of.map(dayName))}: ${words}`).join('. ');
}

/** "Home on Monday and Friday", "Home"; "Work" when no day is at home. */
export function placesInWords(week: PlanWeek): string {
  const worked = workedDays(week);
  const home = worked.filter((weekday) => week.days[weekday]?.place === 'home');
  if (home.length === 0) return worked.length === 0 ? '' : 'Work';
  return home.length === worked.length ? 'Home' : `Home on ${listed(home.map(dayName))}`;
}

/** A duty with its heaviest load, when it has one. */
export const dutyInWords = ({ words, liftKg }: Duty): string =>
  liftKg === undefined ? words : `${words} (up to ${liftKg} kg)`;

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** "Standing: no more than 20 minutes". */
export const limitInWords = ({ kind, words }: PlanWeek['limits'][number]): string => `${limitKinds[kind]}: ${words}`;

/** What the author lets the person do by themselves. */
export const stepBackInWords = 'You may go back one step by yourself until you have talked with your team';

/** "Hold: waiting for a chair" (RTW-7). */
export const slowerInWords = ({ how, why }: NonNullable<PlanWeek['slower']>): string =>
  `${how === 'hold' ? 'Hold' : 'Step back'}: ${why}`;

/** "Monday 7 December 2026: how it went" (RTW-9). */
export const reviewInWords = ({ date, what }: Plan['reviews'][number]): string => `${showDateWithDay(date)}: ${what}`;

/** "5 kg, from 23 November 2026, until 4 January 2027, set by the surgeon" (RTW-4). */
export const liftLimitInWords = ({ kg, setBy, from, until }: Plan['liftLimits'][number]): string =>
  [`${kg} kg`, from && `from ${showDate(from)}`, until && `until ${showDate(until)}`, `set by ${setBy}`]
    .filter(Boolean)
    .join(', ');

/** "Exercise session, Tuesday afternoon". */
export const healthTaskInWords = ({ words, when }: Plan['healthTasks'][number]): string => `${words}, ${when}`;

/** "To be confirmed by the employer", and what was added: words, never a sum (RTW-15). */
export const payInWords = ({ treatment, words }: Plan['pay']): string =>
  [payTreatments[treatment], words].filter(Boolean).join('. ');

/** "Public transport. 30 minutes. Away from the rush hour". */
export const travelInWords = ({ how, minutes, words }: Plan['travel']): string =>
  [travelWays[how], minutes === undefined ? undefined : showHours(minutes), words].filter(Boolean).join('. ');

/** "Invented Manager, line manager, 01632 960 100". */
export const contactInWords = ({ name, role, reach }: Plan['contacts'][number]): string =>
  [name, role, reach].filter(Boolean).join(', ');

/** "From 7 December 2026 until 4 January 2027", "Long term"; empty without dates. */
export function adjustmentTime({ from, until }: Pick<Adjustment, 'from' | 'until'>): string {
  const starts = from ? `from ${showDate(from)} ` : '';
  const ends = until === 'long_term' ? 'long term' : until ? `until ${showDate(until)}` : '';
  return capital(`${starts}${ends}`.trim());
}

/** "A later start. Reason: mornings are slow. From 7 December 2026 until 4 January 2027. Owner: the line manager." */
export function adjustmentInWords({ words, reason, from, until, owner }: Adjustment): string {
  return [words, `Reason: ${reason}`, adjustmentTime({ from, until }), `Owner: ${owner}`]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');
}
