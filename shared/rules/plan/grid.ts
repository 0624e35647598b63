/**
 * Editing steps for the weeks of a plan. Each takes a plan and gives a new one, with weeks numbered and dated in a row; no
 * step goes over the contract or below 0. A week number that is not there throws a RangeError.
 */
import type { Plan, PlanDay, PlanWeek } from '../../contracts/plan.ts';
import { addDays } from '../../values/date.ts';
import { type Weekday, weekdays } from '../../values/weekdays.ts';
import { contractOf, minutesOn, sundayOf, weekMinutes, workedDays } from './totals.ts';

/** What "a step up" means. Minutes are whole; without a named day the first free one from Monday is taken. */
export type StepRule =
  | { readonly by: 'minutes-a-day'; readonly minutes: number }
  | { readonly by: 'minutes-a-week'; readonly minutes: number }
  | { readonly by: 'a-day'; readonly day?: Weekday };

/** The most a week may be stepped up to where a contract promises no hours (RTW-5). */
const mostWithoutContract = 48 * 60;
const minutesInDay = 24 * 60;

/** The week after gets the days, hours, duties and limits of this one; at the end of the plan it is added. */
export function copyWeekOn(plan: Plan, number: number): Plan {
  const week = weekOf(plan, number);
  return withWeeks(plan, [...plan.weeks.slice(0, number), copyOf(week), ...plan.weeks.slice(number + 1)]);
}

/** A week goes up by the rule, and never over the contract: what is too much is left out. A rota goes up by its total. */
export function stepUp(plan: Plan, number: number, rule: StepRule): Plan {
  const week = weekOf(plan, number);
  const room = Math.max(0, (contractOf(plan) || mostWithoutContract) - weekMinutes(week));
  const stepped = rule.by === 'a-day' ? dayMore(week, rule.day, room) : minutesMore(week, rule, room);
  return withWeeks(plan, plan.weeks.with(number - 1, stepped));
}

/** A copy of a week after it, or of week 1 before it with 0; later weeks and their reviews move on. */
export function insertWeek(plan: Plan, after: number): Plan {
  return inserted(plan, after + 1, [copyOf(weekOf(plan, Math.max(1, after)))]);
}

/**
 * Without a week; later weeks and their reviews move back. A review in the very last week stays in the last week, and the
 * only week of a plan stays.
 */
export function removeWeek(plan: Plan, number: number): Plan {
  const week = weekOf(plan, number);
  if (plan.weeks.length === 1) return plan;
  const isLast = number === plan.weeks.length;
  const reviews = moved(plan, isLast ? week.monday : addDays(week.monday, 7), -7);
  return withWeeks({ ...plan, reviews: [...reviews] }, plan.weeks.toSpliced(number - 1, 1));
}

/**
 * The plan waits before week `number` (one past the end: after the last week): a week at the hours of the week before, or
 * without hours, is put in, and everything later moves on.
 */
export function hold(plan: Plan, number: number, why: string, hours: 'same' | 'none' = 'same'): Plan {
  const before = weekOf(plan, Math.max(1, number - 1));
  const off = { ...copyOf(before), days: {}, ...(before.openMinutes === undefined ? {} : { openMinutes: 0 }) };
  const held = hours === 'none' ? off : copyOf(before);
  return inserted(plan, number, [{ ...held, slower: { how: 'hold', why: reason(why) } }]);
}

/**
 * The person goes back before week `number`: to the step below the week before, for so many weeks, then to that week again,
 * and the plan goes on from there. Without a lower step the hours stay as they are.
 *
 * @param weeks how long, whole weeks; a clinician sets it.
 */
export function stepBack(plan: Plan, number: number, why: string, weeks: number): Plan {
  if (!Number.isInteger(weeks) || weeks < 1) throw new RangeError('A step back lasts whole weeks, at least 1');
  const reached = weekOf(plan, number - 1);
  const below = stepBelow(plan, number - 1);
  const slower = { how: 'step_back', why: reason(why) } as const;
  const back = Array.from({ length: weeks }, (): PlanWeek => ({ ...copyOf(below ?? reached), slower }));
  return inserted(plan, number, [...back, copyOf(reached)]);
}

/** The step below week `number`: the last one before it that has hours, and fewer. */
export function stepBelow(plan: Plan, number: number): PlanWeek | undefined {
  const reached = weekMinutes(weekOf(plan, number));
  return plan.weeks.slice(0, number).findLast((week) => weekMinutes(week) > 0 && weekMinutes(week) < reached);
}

function weekOf({ weeks }: Plan, number: number): PlanWeek {
  const week = weeks[number - 1];
  if (week === undefined) throw new RangeError('No such week in the plan');
  return week;
}

function reason(why: string): string {
  const words = why.trim();
  if (words === '') throw new RangeError('A hold or a step back needs a reason (RTW-7)');
  return words;
}

/** The same work without what was said about that one week. */
const copyOf = ({ slower: _, note: _note, ...week }: PlanWeek): PlanWeek => week;

/** Numbered from 1 and dated from the Monday on which the plan's first week began. */
function withWeeks(plan: Plan, weeks: readonly PlanWeek[]): Plan {
  const first = plan.weeks[0]?.monday ?? plan.start;
  return {
    ...plan,
    weeks: weeks.map((week, index) => ({ ...week, number: index + 1, monday: addDays(first, 7 * index) })),
  };
}

function inserted(plan: Plan, number: number, weeks: readonly PlanWeek[]): Plan {
  const at = number - 1;
  if (at < 0 || at > plan.weeks.length) throw new RangeError('No such week in the plan');
  const from = plan.weeks[at]?.monday ?? addDays(sundayOf(weekOf(plan, at)), 1);
  const reviews = moved(plan, from, 7 * weeks.length);
  return withWeeks({ ...plan, reviews: [...reviews] }, plan.weeks.toSpliced(at, 0, ...weeks));
}

/** Reviews on and after a day go with their week. */
const moved = ({ reviews }: Plan, from: string, days: number): Plan['reviews'] =>
  reviews.map((review) => (review.date >= from ? { ...review, date: addDays(review.date, days) } : review));

function minutesMore(week: PlanWeek, rule: Exclude<StepRule, { by: 'a-day' }>, room: number): PlanWeek {
  const wanted = Math.max(0, Math.floor(rule.minutes));
  const worked = workedDays(week);
  if (worked.length === 0) {
    if (week.openMinutes === undefined || rule.by !== 'minutes-a-week') return week;
    return { ...week, openMinutes: week.openMinutes + Math.min(wanted, room) };
  }
  const total = Math.min(room, rule.by === 'minutes-a-day' ? wanted * worked.length : wanted);
  const each = Math.floor(total / worked.length);
  // What does not go evenly, as where the contract ends a step, is a minute more on the first days.
  const odd = total - each * worked.length;
  const longer = worked.map((weekday, index) => {
    const minutes = Math.min(minutesInDay, minutesOn(week, weekday) + each + (index < odd ? 1 : 0));
    return [weekday, { ...week.days[weekday], minutes }] as const;
  });
  return withDays(week, longer);
}

function dayMore(week: PlanWeek, named: Weekday | undefined, room: number): PlanWeek {
  const like = workedDays(week).at(-1);
  const free = weekdays.filter((weekday) => minutesOn(week, weekday) === 0);
  // The weekend is taken only by name.
  const weekday = named ?? free.find((one) => one !== 'saturday' && one !== 'sunday');
  const model = like && week.days[like];
  if (model === undefined || weekday === undefined || !free.includes(weekday) || room === 0) return week;
  return withDays(week, [[weekday, { ...model, minutes: Math.min(model.minutes, room) }]]);
}

/** Days changed, in the order of the week; where a rota holds a total, the total goes up with them. */
function withDays(week: PlanWeek, changed: readonly (readonly [Weekday, PlanDay])[]): PlanWeek {
  const all = { ...week.days, ...Object.fromEntries(changed) };
  const days = Object.fromEntries(weekdays.flatMap((weekday) => (all[weekday] ? [[weekday, all[weekday]]] : [])));
  const more = changed.reduce((sum, [weekday, { minutes }]) => sum + minutes - minutesOn(week, weekday), 0);
  return { ...week, days, ...(week.openMinutes === undefined ? {} : { openMinutes: week.openMinutes + more }) };
}
