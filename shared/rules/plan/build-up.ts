/** Weeks to begin a plan with: an even build-up from a share of contract to full hours, for an author to change. */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { addDays, dayOfWeek } from '../../values/date.ts';
import type { Weekday } from '../../values/weekdays.ts';
import { isWorkingDay } from '../../values/working-days.ts';
import { dateOf } from './totals.ts';

/** Hours that people can plan with, in minutes. */
const quarter = 15;

/** Monday of the week in which a day falls. Both are ISO dates. */
export const mondayOf = (iso: string): string => addDays(iso, -((dayOfWeek(iso) + 6) % 7));

export interface BuildUp {
  /** Whole minutes a week; 0 when none are promised, and then weeks begin without hours. */
  readonly contractMinutes: number;
  /** Whole percent of contract in week 1. */
  readonly startShare: number;
  /** Weeks until full hours are reached; the last one has them. */
  readonly weeks: number;
  /** The usual days of work. */
  readonly days: readonly Weekday[];
  /** A rota keeps a total for each week and leaves its days open (RTW-12). */
  readonly open: boolean;
  /** ISO date of week 1. */
  readonly monday: string;
}

/** Hours go up by the same part each week, in quarters of an hour, and never over the contract (RTW-7). */
export function evenWeeks({ contractMinutes, startShare, weeks, days, open, monday }: BuildUp): PlanWeek[] {
  return Array.from({ length: weeks }, (_, index) => {
    const share = weeks === 1 ? 100 : startShare + ((100 - startShare) * index) / (weeks - 1);
    const exact = (contractMinutes * share) / 100;
    // A very small share still gets a start, and no rounding goes over the contract.
    const rounded = Math.min(contractMinutes, Math.max(quarter, Math.round(exact / quarter) * quarter));
    const total = index === weeks - 1 ? contractMinutes : rounded;
    return {
      number: index + 1,
      monday: addDays(monday, 7 * index),
      ...(open ? { days: {}, openMinutes: total } : { days: spread(total, days) }),
      dutiesIn: [],
      dutiesOut: [],
      limits: [],
    };
  });
}

/** A total over days in quarters of an hour, the first days longer; odd minutes are on the first. */
export function spread(total: number, days: readonly Weekday[]): PlanWeek['days'] {
  const quarters = Math.floor(total / quarter);
  const each = Math.floor(quarters / days.length);
  const more = quarters % days.length;
  const shared = days.map((day, index): [Weekday, { minutes: number }] => [
    day,
    { minutes: (each + (index < more ? 1 : 0)) * quarter + (index === 0 ? total % quarter : 0) },
  ]);
  return Object.fromEntries(shared.filter(([, { minutes }]) => minutes > 0));
}

/** The last day from Monday to Friday that is no bank holiday. Both are ISO dates. */
export function lastWorkingDay(monday: string): string {
  const fromFriday = [4, 3, 2, 1, 0].map((day) => addDays(monday, day));
  return fromFriday.find(isWorkingDay) ?? monday;
}

/** Week 1 without the days before the first day of work. */
export function fromFirstDay(plan: Plan): Plan {
  const [first, ...later] = plan.weeks;
  if (!first) return plan;
  const days = Object.entries(first.days).filter(([weekday]) => dateOf(first, weekday as Weekday) >= plan.start);
  return { ...plan, weeks: [{ ...first, days: Object.fromEntries(days) }, ...later] };
}

/**
 * RTW-9: the two reviews that every plan has, on the last working day of their weeks, for an author to move. A single week
 * that begins at its end has its review on the first day of work, not before it. @param start ISO date of that day.
 */
export function usualReviews(start: string, weeks: number): Plan['reviews'] {
  const lastOf = (week: number): string => {
    const last = lastWorkingDay(addDays(mondayOf(start), 7 * (week - 1)));
    return last < start ? start : last;
  };
  const [early, late] = [lastOf(Math.min(2, weeks)), lastOf(weeks)];
  return [
    { date: early, what: 'How the first 2 weeks went' },
    ...(late === early ? [] : [{ date: late, what: 'How the build-up went, and what stays' }]),
  ];
}
