/**
 * A plan line by line, each with a key that stays the same from version to version. What has no line here (state, version,
 * who wrote it) is not part of what two people agree on.
 */
import { type Duty, type Plan, type PlanWeek, planTypes, strengths } from '../../contracts/plan.ts';
import { showDate, showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { weekdays } from '../../values/weekdays.ts';
import {
  adjustmentInWords,
  contactInWords,
  dayInWords,
  dayName,
  dutyInWords,
  healthTaskInWords,
  liftLimitInWords,
  limitInWords,
  payInWords,
  reviewInWords,
  slowerInWords,
  stepBackInWords,
  travelInWords,
} from './in-words.ts';
import { minutesOn, weekMinutes } from './totals.ts';

export interface PlanLine {
  /** Unique in a plan, for example "week-3-monday". */
  readonly key: string;
  /** The week it is about. */
  readonly week?: number;
  readonly label: string;
  readonly words: string;
}

const line = (key: string, label: string, words: string): PlanLine => ({ key, label, words });

/** Lines of a list whose items have no id: the words themselves are the key. */
const each = (key: string, label: string, items: readonly string[]): readonly PlanLine[] =>
  [...new Set(items)].map((words) => line(`${key}:${words}`, label, words));

const optional = (key: string, label: string, words: string | undefined): readonly PlanLine[] =>
  words ? [line(key, label, words)] : [];

const duties = (key: string, label: string, all: readonly Duty[]): readonly PlanLine[] =>
  all.map((duty) => {
    const words = dutyInWords(duty);
    return line(`${key}:${words}:${(duty.needs ?? []).toSorted().join()}`, label, words);
  });

/** All lines of one week. */
export function weekLines(week: PlanWeek): readonly PlanLine[] {
  const worked = weekdays.flatMap((weekday) => {
    const day = week.days[weekday];
    return day && minutesOn(week, weekday) > 0 ? [line(weekday, dayName(weekday), dayInWords(day))] : [];
  });
  return [
    line('starts', 'Starts', showDateWithDay(week.monday)),
    line('hours', 'Hours', showHours(weekMinutes(week))),
    ...worked,
    ...duties('in', 'Does', week.dutiesIn),
    ...duties('out', 'Does not do', week.dutiesOut),
    ...each('limit', 'Limit', week.limits.map(limitInWords)),
    ...optional('note', 'Note', week.note),
    ...optional('slower', 'Why it does not go up', week.slower && slowerInWords(week.slower)),
  ].map(({ key, label, words }) => ({
    key: `week-${week.number}-${key}`,
    week: week.number,
    label: `Week ${week.number}: ${label.toLowerCase()}`,
    words,
  }));
}

const cleared = (from: string | undefined): string => (from ? `Cleared from ${showDate(from)}` : 'Not yet');

/** All lines of a plan, in its order on paper. */
export function planLines(plan: Plan): readonly PlanLine[] {
  const { job, driving } = plan;
  return [
    line('type', 'Kind of plan', planTypes[plan.type]),
    ...optional('job-title', 'Job', job?.title),
    ...optional('employer', 'Employer', job?.employer),
    ...(job ? [line('contract', 'Contract hours', showHours(job.contractMinutes))] : []),
    ...plan.basis.map((partId) => line(`basis:${partId}`, 'Evidence', 'A fit note or report that the plan rests on')),
    line('start', 'First day', showDateWithDay(plan.start)),
    ...plan.weeks.flatMap(weekLines),
    ...plan.reviews.map((review, index) => {
      const before = plan.reviews.slice(0, index).filter(({ date }) => date === review.date).length;
      const place = before === 0 ? '' : `-${before + 1}`;
      return line(`review-${review.date}${place}`, 'Review', reviewInWords(review));
    }),
    ...each('lift', 'Lift limit', plan.liftLimits.map(liftLimitInWords)),
    ...(driving ? [line('driving', 'Driving a car', cleared(driving.car.from))] : []),
    ...(driving?.group2 ? [line('driving-group-2', 'Driving for the job', cleared(driving.group2.from))] : []),
    ...plan.adjustments.map((one) =>
      line(`adjustment-${one.adjustmentId}`, `Change at work (${strengths[one.strength]})`, adjustmentInWords(one)),
    ),
    ...each('health', 'Health in work time', plan.healthTasks.map(healthTaskInWords)),
    line('pay', 'Pay', payInWords(plan.pay)),
    line('travel', 'Travel', travelInWords(plan.travel)),
    ...each('sign', 'Sign to slow down', plan.slowDown.signs),
    ...optional('slow-rule', 'When to hold or step back', plan.slowDown.rule),
    ...optional('step-back', 'When a week is too much', plan.slowDown.stepBack && stepBackInWords),
    ...each('contact', 'Contact', plan.contacts.map(contactInWords)),
  ];
}
