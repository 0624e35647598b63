/**
 * The weeks of a plan as events of a calendar. A phone shows them to whoever looks at it, so the words are neutral: hours and
 * "review", no task, no limit, no name, no word about health.
 */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { showHours } from '../../values/hours.ts';
import type { Weekday } from '../../values/weekdays.ts';
import { dateOf, filledMinutes, sundayOf, weekMinutes, workedDays } from './totals.ts';

interface Event {
  /** Stays the same from version to version, so that a calendar moves an event and does not add it again. */
  readonly uid: string;
  /** ISO date. */
  readonly on: string;
  readonly summary: string;
}

export interface TimedPlanEvent extends Event {
  /** "10:00" on the wall clock in London. */
  readonly at: string;
  /** From start to end, with an unpaid break. */
  readonly minutes: number;
}

export interface DayPlanEvent extends Event {
  /** Last day, ISO date, inclusive; one day when absent. */
  readonly until?: string;
}

export type PlanEvent = TimedPlanEvent | DayPlanEvent;

/**
 * Events in the order of the weeks, then the reviews. A day with a known start has its time; a day without one, and the
 * hours of a rota that have no day yet (RTW-12), last all day and say how many hours they are.
 */
export const planEvents = (plan: Pick<Plan, 'planId' | 'weeks' | 'reviews'>): readonly PlanEvent[] => [
  ...plan.weeks.flatMap((week) => weekEvents(week, uidOf(plan.planId, `week-${week.number}`))),
  ...plan.reviews.map(({ date }, index) => ({
    uid: uidOf(plan.planId, `review-${index + 1}`)(''),
    on: date,
    summary: 'Review of the work plan',
  })),
];

/** The host comes last: `<plan>-week-1-monday@work-and-health`. */
const uidOf = (planId: string, what: string) => (day: string) =>
  `${planId.replace(/\W/g, '')}-${what}${day}@work-and-health`;

/** Names an event of a week: of a weekday as "-monday", of the whole week as "". */
export type UidOfWeek = (day: string) => string;

/** The days of one week, and what its rota has left. */
export const weekEvents = (week: PlanWeek, uid: UidOfWeek): readonly PlanEvent[] => [
  ...workedDays(week).map((weekday) => dayEvent(week, weekday, uid(`-${weekday}`))),
  ...openEvents(week, uid('')),
];

function dayEvent(week: PlanWeek, weekday: Weekday, uid: string): PlanEvent {
  const { minutes = 0, start, rest } = week.days[weekday] ?? {};
  const event = {
    uid,
    on: dateOf(week, weekday),
    summary: `Work: ${showHours(minutes)}`,
  };
  const pause = rest && !rest.paid ? rest.minutes : 0;
  return start === undefined ? event : { ...event, at: start, minutes: minutes + pause };
}

/** Hours of a rota that have no day yet, over the whole week. */
function openEvents(week: PlanWeek, uid: string): readonly PlanEvent[] {
  const left = weekMinutes(week) - filledMinutes(week);
  if (left <= 0) return [];
  const words = workedDays(week).length === 0 ? showHours(left) : `${showHours(left)} more`;
  return [
    {
      uid,
      on: week.monday,
      until: sundayOf(week),
      summary: `Work this week: ${words}`,
    },
  ];
}
