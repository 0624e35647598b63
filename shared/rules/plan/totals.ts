/** The arithmetic of weeks: minutes, shares of contract, days off for a bank holiday. */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { addDays } from '../../values/date.ts';
import { type Weekday, weekdays } from '../../values/weekdays.ts';
import { type BankHoliday, bankHolidayOn } from '../../values/working-days.ts';
import { shareOf } from './share.ts';

/** Contract minutes a week, 0 when none are promised. */
export const contractOf = ({ job }: Pick<Plan, 'job'>): number => job?.contractMinutes ?? 0;

/** Minutes on a day of the week, 0 when it is not worked. */
export const minutesOn = ({ days }: Pick<PlanWeek, 'days'>, weekday: Weekday): number => days[weekday]?.minutes ?? 0;

/** The days that are worked, from Monday. */
export const workedDays = (week: Pick<PlanWeek, 'days'>): readonly Weekday[] =>
  weekdays.filter((weekday) => minutesOn(week, weekday) > 0);

/** Minutes of all days that are filled in. */
export const filledMinutes = (week: Pick<PlanWeek, 'days'>): number =>
  weekdays.reduce((sum, weekday) => sum + minutesOn(week, weekday), 0);

/** Minutes of a week: of its days, or the total that a rota holds until days are filled in (RTW-12). */
export const weekMinutes = (week: Pick<PlanWeek, 'days' | 'openMinutes'>): number =>
  week.openMinutes ?? filledMinutes(week);

/** ISO date of a day of the week. */
export const dateOf = ({ monday }: Pick<PlanWeek, 'monday'>, weekday: Weekday): string =>
  addDays(monday, weekdays.indexOf(weekday));

/** Sunday of the week, ISO date. */
export const sundayOf = (week: Pick<PlanWeek, 'monday'>): string => dateOf(week, 'sunday');

export interface HolidayInWeek extends BankHoliday {
  readonly weekday: Weekday;
  /** True when no hours are planned on it. Unknown while a rota has no days. */
  readonly off: boolean | undefined;
}

/** Bank holidays in a week, of England and Wales (RTW-11). */
export function holidaysIn(week: PlanWeek): readonly HolidayInWeek[] {
  const open = week.openMinutes !== undefined && workedDays(week).length === 0;
  return weekdays.flatMap((weekday) => {
    const holiday = bankHolidayOn(dateOf(week, weekday));
    return holiday ? [{ ...holiday, weekday, off: open ? undefined : minutesOn(week, weekday) === 0 }] : [];
  });
}

/** What a day off for a holiday would have held: the hours of that day in the last week without a holiday on it. */
function usualMinutes(before: readonly PlanWeek[], weekday: Weekday): number {
  const usual = before.findLast((week) => !holidaysIn(week).some((holiday) => holiday.weekday === weekday));
  return usual ? minutesOn(usual, weekday) : 0;
}

/**
 * RTW-11: for each week how far the person has come, in minutes. A week that is shorter only by its bank holidays counts
 * like the week before, and never more than that. A rota without days counts a fifth of the contract for each holiday.
 */
export function progressOf({ weeks, ...plan }: Pick<Plan, 'weeks' | 'job'>): readonly number[] {
  const progress: number[] = [];
  for (const [index, week] of weeks.entries()) {
    const minutes = weekMinutes(week);
    const missed = holidaysIn(week).reduce((sum, { weekday, off }) => {
      if (off === false) return sum;
      return sum + (off ? usualMinutes(weeks.slice(0, index), weekday) : Math.round(contractOf(plan) / 5));
    }, 0);
    progress.push(Math.max(minutes, Math.min(minutes + missed, progress.at(-1) ?? 0)));
  }
  return progress;
}

export interface WeekTotal {
  readonly number: number;
  readonly monday: string;
  /** Whole minutes. */
  readonly minutes: number;
  /** Whole percent of contract, rounded half up; undefined without promised hours. */
  readonly share: number | undefined;
  /** Percentage points more than last week as both are shown, negative for fewer; undefined for the first week. */
  readonly change: number | undefined;
  readonly holidays: readonly HolidayInWeek[];
  /** RTW-11: shorter than the week before only because of bank holidays, so not a step back. */
  readonly shorterByHoliday: boolean;
}

/** Totals of each week in order. */
export function weekTotals(plan: Pick<Plan, 'weeks' | 'job'>): readonly WeekTotal[] {
  const contract = contractOf(plan);
  const progress = progressOf(plan);
  return plan.weeks.map((week, index) => {
    const minutes = weekMinutes(week);
    const share = shareOf(minutes, contract);
    const before = plan.weeks[index - 1];
    const shareBefore = before ? shareOf(weekMinutes(before), contract) : undefined;
    const reached = progress[index] ?? 0;
    return {
      number: week.number,
      monday: week.monday,
      minutes,
      share,
      change: share === undefined || shareBefore === undefined ? undefined : share - shareBefore,
      holidays: holidaysIn(week),
      shorterByHoliday: reached > minutes && reached >= (progress[index - 1] ?? 0),
    };
  });
}
