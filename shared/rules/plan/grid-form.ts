/**
 * The week grid as a form: what stands in its boxes, and the plan that comes of what was typed. Each box is named by its
 * week and day, so that a plan of any length is one form that a keyboard walks through.
 */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import type { FieldError, Typed } from '../../contracts/self-referral/question.ts';
import { readTime, showTime } from '../../values/time.ts';
import { type Weekday, weekdays } from '../../values/weekdays.ts';
import { boxes, boxHours, boxMinutes } from './grid-boxes.ts';
import { dayName } from './in-words.ts';
import { minutesOn, workedDays } from './totals.ts';

/** True when a week may keep a total and leave its days open. */
export const mayBeOpen = ({ job }: Pick<Plan, 'job'>): boolean => job?.pattern !== 'fixed';

/** The start that all worked days share; undefined when they differ or say nothing. */
export function commonStart(week: PlanWeek): string | undefined {
  const starts = new Set(workedDays(week).map((weekday) => week.days[weekday]?.start));
  const [only] = starts;
  return starts.size === 1 ? only : undefined;
}

/** What stands in the boxes of a plan. */
export function gridTyped({ weeks }: Pick<Plan, 'weeks'>): Typed {
  const pairs = weeks.flatMap((week) => {
    const start = commonStart(week);
    return [
      ...weekdays.map((weekday) => [boxes.hours(week.number, weekday), boxHours(minutesOn(week, weekday))]),
      [boxes.start(week.number), start === undefined ? '' : showTime(start)],
      [boxes.total(week.number), week.openMinutes === undefined ? '' : boxHours(week.openMinutes) || '0'],
    ];
  });
  return Object.fromEntries(pairs) as Typed;
}

export type ReadGrid = { readonly plan: Plan; readonly errors: readonly FieldError[] };

const one = (typed: Typed, name: string): string | undefined => {
  const value = typed[name];
  return (typeof value === 'string' ? value : value?.[0])?.trim();
};

/**
 * The plan with what was typed. Whatever does not read is an error at its box and stays as it was in the plan; nobody's
 * break, place or duties are touched by the grid.
 */
export function readGrid(plan: Plan, typed: Typed): ReadGrid {
  const errors: FieldError[] = [];
  const weeks = plan.weeks.map((week) => readWeek(plan, week, typed, errors));
  return { plan: { ...plan, weeks }, errors };
}

function readWeek(plan: Plan, week: PlanWeek, typed: Typed, errors: FieldError[]): PlanWeek {
  const start = readStart(week, typed, errors);
  const days = weekdays.flatMap((weekday) => {
    const before = week.days[weekday];
    const minutes = readDay(week, weekday, typed, errors) ?? before?.minutes ?? 0;
    if (minutes === 0) return [];
    const { start: was, ...rest } = before ?? {};
    // A day that is new in the week starts when its other days do, as the box says.
    const from = start !== 'as it was' ? start : before?.minutes ? was : commonStart(week);
    return [[weekday, { ...rest, minutes, ...(from ? { start: from } : {}) }] as const];
  });
  const { openMinutes: _, ...rest } = week;
  const open = mayBeOpen(plan) ? readTotal(week, typed, errors) : undefined;
  return { ...rest, days: Object.fromEntries(days), ...(open === undefined ? {} : { openMinutes: open }) };
}

function readDay(week: PlanWeek, weekday: Weekday, typed: Typed, errors: FieldError[]): number | undefined {
  const field = boxes.hours(week.number, weekday);
  const text = one(typed, field);
  if (text === undefined) return undefined;
  const minutes = boxMinutes(text);
  if (typeof minutes === 'string' || minutes > 24 * 60) {
    const what = typeof minutes === 'string' ? `Enter the hours ${minutes}` : 'A day has at most 24 hours';
    errors.push({ field, message: `Week ${week.number}, ${dayName(weekday)}: ${what}` });
    return undefined;
  }
  return minutes;
}

function readTotal(week: PlanWeek, typed: Typed, errors: FieldError[]): number | undefined {
  const field = boxes.total(week.number);
  const text = one(typed, field);
  if (text === undefined) return week.openMinutes;
  if (text === '') return undefined;
  const minutes = boxMinutes(text);
  if (typeof minutes === 'number') return minutes;
  errors.push({ field, message: `Week ${week.number}, total: Enter the hours ${minutes}` });
  return week.openMinutes;
}

/** A start for all days of the week. What was shown and is typed again changes nothing, also when days differ. */
function readStart(week: PlanWeek, typed: Typed, errors: FieldError[]): string | undefined | 'as it was' {
  const field = boxes.start(week.number);
  const text = one(typed, field);
  const common = commonStart(week);
  if (text === undefined || text === (common === undefined ? '' : showTime(common))) return 'as it was';
  if (text === '') return undefined;
  const read = readTime(text);
  if (read.ok) return read.value;
  errors.push({ field, message: `Week ${week.number}, start: ${read.message}` });
  return 'as it was';
}
