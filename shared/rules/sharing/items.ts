/**
 * Every line of a plan that the person can turn on for an employer, in the order of the paper. Nothing is on before they
 * choose (CON-1); what is not here cannot be shared: notes, why hours do not go up, who cleared the driving, who set a
 * lifting limit, contacts at the service, other jobs (§4.6).
 */
import { type Adjustment, type Duty, type Plan, type PlanWeek, strengths } from '../../contracts/plan.ts';
import { showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { healthWordsIn } from '../plain-words.ts';
import { heldDuties } from '../plan/gates.ts';
import {
  adjustmentTime,
  contactInWords,
  daysInWords,
  dutyInWords,
  healthTaskInWords,
  limitInWords,
  listed,
  reviewInWords,
  travelInWords,
  weekInWords,
} from '../plan/in-words.ts';
import { weekMinutes } from '../plan/totals.ts';
import type { ShareFacts } from './share-facts.ts';
import {
  carForEmployers,
  evidenceForEmployers,
  group2ForEmployers,
  keyOf,
  liftForEmployers,
  ownLine,
  payForEmployers,
} from './share-lines.ts';

export const shareGroups = {
  hours: 'Your hours',
  tasks: 'Your tasks and limits',
  driving: 'Driving',
  changes: 'Changes that help at work',
  health: 'Your health in work time',
  reviews: 'When the plan is looked at again',
  pay: 'Pay and travel',
  contacts: 'People at work',
  evidence: 'Fit notes and reports',
  report: 'Your health and work report',
  words: 'In your own words',
} as const;
export type ShareGroup = keyof typeof shareGroups;

export interface ShareItem {
  /** Unique in a plan, and the same in its next version while it is the same line. */
  readonly key: string;
  readonly group: ShareGroup;
  readonly label: string;
  /** What the employer would read. */
  readonly words: string;
  /** It says, or may say, something about an illness: it needs a second confirmation. */
  readonly namesHealth: boolean;
  /** Part of the sensible start that a person may choose in one act. Never when it names health. */
  readonly usual: boolean;
  /** Key of the line that it belongs to, and without which it is never shared. */
  readonly under?: string;
}

type Line = Pick<ShareItem, 'key' | 'label' | 'words'>;
const line = (key: string, label: string, words: string): Line => ({ key, label, words });

/** Lines of a group. A line that stands twice in a plan is one. */
function lines(group: ShareGroup, usual: boolean, all: readonly Line[]): readonly ShareItem[] {
  const once = new Map(all.map((one) => [one.key, one]));
  return [...once.values()].map((one) => {
    const namesHealth = healthWordsIn(`${one.label} ${one.words}`).length > 0;
    return { ...one, group, namesHealth, usual: usual && !namesHealth };
  });
}

/** Everything that can be turned on. Empty texts have no line. */
export function shareItems(plan: Plan, facts: ShareFacts): readonly ShareItem[] {
  const { job, driving, slowDown } = plan;
  const evidence = evidenceForEmployers(facts);
  const own = ownLine(facts);
  return [
    ...lines('hours', true, [
      ...(job ? [line(keyOf.contract, 'Contract hours', `${showHours(job.contractMinutes)} a week`)] : []),
      line(keyOf.start, 'First day', showDateWithDay(plan.start)),
      ...plan.weeks.map((week) => line(keyOf.week(week.number), weekInWords(week), hoursInWords(week))),
    ]),
    ...lines('tasks', true, [
      ...each(plan, 'dutiesIn').map((duty) => line(keyOf.dutyIn(duty), 'A task you do', taskInWords(plan, duty))),
      ...each(plan, 'dutiesOut').map((duty) =>
        line(keyOf.dutyOut(duty), 'A task you do not do for now', dutyInWords(duty)),
      ),
      ...plan.weeks
        .flatMap(({ limits }) => limits.map(limitInWords))
        .map((words) => line(keyOf.limit(words), 'A limit', words)),
      ...plan.liftLimits.map(liftForEmployers).map((words) => line(keyOf.lift(words), 'Lifting', words)),
    ]),
    // CON-13: who does not drive for work need not tell their employer whether they may drive.
    ...lines('driving', needs(plan, 'driving'), driving ? [line(keyOf.driving, 'Car', carForEmployers(driving))] : []),
    ...lines(
      'driving',
      needs(plan, 'driving-group-2'),
      driving?.group2 ? [line(keyOf.drivingGroup2, 'Lorry or bus', group2ForEmployers(driving.group2))] : [],
    ),
    ...plan.adjustments.flatMap(adjustmentItems),
    ...lines(
      'health',
      false,
      plan.healthTasks.map((task) => line(keyOf.healthTask(task), 'Time for your health', healthTaskInWords(task))),
    ),
    ...lines('health', false, [
      ...slowDown.signs.map((words) => line(keyOf.sign(words), 'A sign to slow down', words)),
      ...(slowDown.rule ? [line(keyOf.slowRule, 'When to hold or step back', slowDown.rule)] : []),
    ]),
    ...lines(
      'reviews',
      true,
      plan.reviews.map((review) => line(keyOf.review(review), 'A review', reviewInWords(review))),
    ),
    ...lines('pay', true, [line(keyOf.pay, 'Pay', payForEmployers(plan.pay))]),
    ...lines('pay', false, [line(keyOf.travel, 'Travel to work', travelInWords(plan.travel))]),
    ...lines(
      'contacts',
      true,
      plan.contacts
        .filter(({ side }) => side === 'work')
        .map((one) => line(keyOf.contact(one), 'Who to talk to at work', contactInWords(one))),
    ),
    ...lines(
      'evidence',
      false,
      evidence.length > 0 ? [line(keyOf.evidence, 'Its dates, not what it says', evidence.join('. '))] : [],
    ),
    ...lines(
      'report',
      false,
      (facts.reports ?? []).flatMap((one) => one.lines),
    ),
    // It is there to say something about health, whatever words it uses.
    ...lines('words', false, own === '' ? [] : [line(keyOf.ownWords, 'What you wrote yourself', own)]).map((one) => ({
      ...one,
      namesHealth: true,
    })),
  ];
}

/** CON-1: what a person turns on by choosing "the usual lines". Nobody but the person chooses it. */
export const usualChoices = (items: readonly ShareItem[]): readonly string[] =>
  items.filter(({ usual }) => usual).map(({ key }) => key);

/** The items that are on. A key that no item has, and a line without the one it belongs to, are off. */
export function chosen(items: readonly ShareItem[], choices: readonly string[]): readonly ShareItem[] {
  const on = new Set(choices);
  return items.filter(({ key, under }) => on.has(key) && (under === undefined || on.has(under)));
}

const each = ({ weeks }: Plan, side: 'dutiesIn' | 'dutiesOut'): readonly Duty[] => weeks.flatMap((week) => week[side]);

const needs = ({ weeks }: Plan, what: 'driving' | 'driving-group-2'): boolean =>
  weeks.some(({ dutiesIn, dutiesOut }) => [...dutiesIn, ...dutiesOut].some((duty) => duty.needs?.includes(what)));

const hoursInWords = (week: PlanWeek): string => `${daysInWords(week)}. ${showHours(weekMinutes(week))} in all`;

/** RTW-1: a task that waits says so, since whoever turns it on shares that too. */
function taskInWords(plan: Plan, duty: Duty): string {
  const key = keyOf.dutyIn(duty);
  const waits = plan.weeks.filter((week) => heldDuties(plan, week).some((held) => keyOf.dutyIn(held) === key));
  const words = dutyInWords(duty);
  return waits.length === 0 ? words : `${words}: “not yet” in ${listed(waits.map(({ number }) => `week ${number}`))}`;
}

function adjustmentItems(one: Adjustment): readonly ShareItem[] {
  const key = keyOf.adjustment(one);
  const parts = [one.words, strengths[one.strength], adjustmentTime(one), `Who sees to it: ${one.owner}`];
  return [
    ...lines('changes', true, [line(key, 'A change at work', parts.filter((part) => part !== '').join('. '))]),
    ...lines('changes', true, [line(keyOf.reason(one), 'Why it helps', one.reason)]).map((reason) => ({
      ...reason,
      under: key,
    })),
  ];
}
