/**
 * A plan line by line, each with a key that stays the same from version to version. What has no line here (state, version,
 * who wrote it) is not part of what two people agree on.
 */
import {
  type Duty,
  limitKinds,
  type Plan,
  type PlanWeek,
  payTreatments,
  planTypes,
  strengths,
  travelWays,
  weekdays,
} from '../../contracts/plan.ts';
import { showDate, showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { adjustmentInWords, dayInWords, dayName, dutyInWords } from './in-words.ts';
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
  const slower = week.slower && `${week.slower.how === 'hold' ? 'Hold' : 'Step back'}: ${week.slower.why}`;
  return [
    line('starts', 'Starts', showDateWithDay(week.monday)),
    line('hours', 'Hours', showHours(weekMinutes(week))),
    ...worked,
    ...duties('in', 'Does', week.dutiesIn),
    ...duties('out', 'Does not do', week.dutiesOut),
    ...each(
      'limit',
      'Limit',
      week.limits.map(({ kind, words }) => `${limitKinds[kind]}: ${words}`),
    ),
    ...optional('note', 'Note', week.note),
    ...optional('slower', 'Why it does not go up', slower),
  ].map(({ key, label, words }) => ({
    key: `week-${week.number}-${key}`,
    week: week.number,
    label: `Week ${week.number}: ${label.toLowerCase()}`,
    words,
  }));
}

const fromUntil = (from: string | undefined, until: string | undefined): string =>
  `${from ? `, from ${showDate(from)}` : ''}${until ? `, until ${showDate(until)}` : ''}`;

const cleared = (from: string | undefined): string => (from ? `Cleared from ${showDate(from)}` : 'Not yet');

/** All lines of a plan, in its order on paper. */
export function planLines(plan: Plan): readonly PlanLine[] {
  const { job, driving, travel, pay } = plan;
  return [
    line('type', 'Kind of plan', planTypes[plan.type]),
    ...optional('job-title', 'Job', job?.title),
    ...optional('employer', 'Employer', job?.employer),
    ...(job ? [line('contract', 'Contract hours', showHours(job.contractMinutes))] : []),
    ...plan.basis.map((partId) => line(`basis:${partId}`, 'Evidence', 'A fit note or report that the plan rests on')),
    line('start', 'First day', showDateWithDay(plan.start)),
    ...plan.weeks.flatMap(weekLines),
    ...plan.reviews.map(({ date, what }) => line(`review-${date}`, 'Review', `${showDateWithDay(date)}: ${what}`)),
    ...each(
      'lift',
      'Lift limit',
      plan.liftLimits.map(({ kg, setBy, from, until }) => `${kg} kg${fromUntil(from, until)}, set by ${setBy}`),
    ),
    ...(driving ? [line('driving', 'Driving a car', cleared(driving.car.from))] : []),
    ...(driving?.group2 ? [line('driving-group-2', 'Driving for the job', cleared(driving.group2.from))] : []),
    ...plan.adjustments.map((one) =>
      line(`adjustment-${one.adjustmentId}`, `Change at work (${strengths[one.strength]})`, adjustmentInWords(one)),
    ),
    ...each(
      'health',
      'Health in work time',
      plan.healthTasks.map(({ words, when }) => `${words}, ${when}`),
    ),
    line('pay', 'Pay', [payTreatments[pay.treatment], pay.words].filter(Boolean).join('. ')),
    line(
      'travel',
      'Travel',
      [travelWays[travel.how], travel.minutes === undefined ? undefined : showHours(travel.minutes), travel.words]
        .filter(Boolean)
        .join('. '),
    ),
    ...each('sign', 'Sign to slow down', plan.slowDown.signs),
    ...optional('slow-rule', 'When to hold or step back', plan.slowDown.rule),
    ...each(
      'contact',
      'Contact',
      plan.contacts.map(({ name, role, reach }) => [name, role, reach].filter(Boolean).join(', ')),
    ),
  ];
}
