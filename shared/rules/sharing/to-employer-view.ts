/**
 * The one way from a plan to what an employer sees (RTW-16). It is built from nothing: each part is put in because the person
 * turned it on, and what is off leaves no empty place. Page, print-out and email are made of its answer and of nothing else.
 *
 * A week is there when a line of it is on. Its hours are there only when they are on: a task or limit keeps its weeks, since
 * without its time it would be wrong, and the hours table and the tasks stand apart, so that neither has a hole for the other.
 * What can still be worked out from dates is told to the person before they share (`gaps.ts`).
 *
 * Always there: name, job and employer, which the reader knows, and how to reach the service.
 */
import { costInWords } from '../../content/adjustment-costs.ts';
import { adjustmentById } from '../../content/adjustments.ts';
import type { EmployerView, SharedWeek } from '../../contracts/employer-view.ts';
import type { Adjustment, Duty, Plan, PlanDay, PlanWeek } from '../../contracts/plan.ts';
import { weekdays } from '../../values/weekdays.ts';
import { needsRoleSafety, waitingDuties } from '../plan/gates.ts';
import {
  contactInWords,
  dutyInWords,
  healthTaskInWords,
  limitInWords,
  reviewInWords,
  travelInWords,
} from '../plan/in-words.ts';
import { shareOf } from '../plan/share.ts';
import { minutesOn, weekMinutes } from '../plan/totals.ts';
import { adviceFrom, type ShareFacts } from './share-facts.ts';
import {
  carForEmployers,
  evidenceForEmployers,
  group2ForEmployers,
  keyOf,
  liftForEmployers,
  ownLine,
  payForEmployers,
} from './share-lines.ts';

type IsOn = (key: string) => boolean;

/** @param choices keys of what is on (`items.ts`); a key that the plan does not have changes nothing. */
export function toEmployerView(plan: Plan, facts: ShareFacts, choices: readonly string[]): EmployerView {
  const on = new Set(choices);
  const isOn: IsOn = (key) => on.has(key);
  const { job, driving, slowDown } = plan;
  const { name, phone, hours } = facts.service;
  const own = ownLine(facts);
  return {
    person: facts.person,
    ...(job ? { jobTitle: job.title } : {}),
    ...(job?.employer ? { employer: job.employer } : {}),
    ...(job && isOn(keyOf.contract) ? { contractMinutes: job.contractMinutes } : {}),
    ...(isOn(keyOf.start) ? { start: plan.start } : {}),
    weeks: plan.weeks.flatMap((week) => sharedWeek(plan, week, isOn)),
    roleSafety: needsRoleSafety({ ...plan, weeks: plan.weeks.map((week) => ({ ...week, ...dutiesOn(week, isOn) })) }),
    liftLimits: once(plan.liftLimits.map(liftForEmployers).filter((words) => isOn(keyOf.lift(words)))),
    driving: [
      ...(driving && isOn(keyOf.driving) ? [carForEmployers(driving)] : []),
      ...(driving?.group2 && isOn(keyOf.drivingGroup2) ? [group2ForEmployers(driving.group2)] : []),
    ],
    adjustments: sharedAdjustments(plan, choices).map((one) => ({
      words: one.words,
      ...(isOn(keyOf.reason(one)) ? { reason: one.reason } : {}),
      strength: one.strength,
      ...(one.from ? { from: one.from } : {}),
      ...(one.until ? { until: one.until } : {}),
      owner: one.owner,
      ...guideTo(one),
    })),
    healthTasks: once(plan.healthTasks.filter((task) => isOn(keyOf.healthTask(task))).map(healthTaskInWords)),
    reviews: sharedReviews(plan, isOn),
    ...(isOn(keyOf.pay) ? { pay: payForEmployers(plan.pay) } : {}),
    ...(isOn(keyOf.travel) ? { travel: travelInWords(plan.travel) } : {}),
    slowDown: once(slowDown.signs.filter((words) => isOn(keyOf.sign(words)))),
    ...(slowDown.rule && isOn(keyOf.slowRule) ? { slowRule: slowDown.rule } : {}),
    contacts: once(plan.contacts.filter((one) => one.side === 'work' && isOn(keyOf.contact(one))).map(contactInWords)),
    evidence: isOn(keyOf.evidence) ? [...evidenceForEmployers(facts)] : [],
    ...sharedReports(facts, isOn),
    ...(own !== '' && isOn(keyOf.ownWords) ? { inTheirWords: own } : {}),
    adviceFrom: adviceFrom(facts.role),
    service: { name, phone, hours },
    version: facts.version,
  };
}

/** AMR-4: what the person says to a report is there with its first line, and not by a choice of its own. */
function sharedReports({ reports = [] }: ShareFacts, isOn: IsOn): Pick<EmployerView, 'reports'> {
  const shared = reports.flatMap(({ lines, statement }) => {
    const on = lines.filter(({ key }) => isOn(key)).map(({ label, words }) => ({ label, words }));
    return on.length > 0 ? [{ lines: on, ...(statement ? { statement } : {}) }] : [];
  });
  return shared.length > 0 ? { reports: shared } : {};
}

/** The changes at work that are on, in the order in which the employer sees them: an answer names one by its place. */
export const sharedAdjustments = ({ adjustments }: Plan, choices: readonly string[]): readonly Adjustment[] =>
  adjustments.filter((one) => choices.includes(keyOf.adjustment(one)));

/** Guidance of the catalogue, which says nothing about health; a change in an author's own words has none. */
function guideTo({ catalogueId }: Adjustment): Pick<EmployerView['adjustments'][number], 'guide'> {
  const found = catalogueId === undefined ? undefined : adjustmentById(catalogueId);
  return found ? { guide: { how: found.how, cost: costInWords(found) } } : {};
}

/** Each text once, in the order of the first. */
const once = (texts: readonly string[]): string[] => [...new Set(texts)];

const dutiesOn = (week: PlanWeek, isOn: IsOn): Pick<PlanWeek, 'dutiesIn' | 'dutiesOut'> => ({
  dutiesIn: week.dutiesIn.filter((duty) => isOn(keyOf.dutyIn(duty))),
  dutiesOut: week.dutiesOut.filter((duty) => isOn(keyOf.dutyOut(duty))),
});

function sharedWeek(plan: Plan, week: PlanWeek, isOn: IsOn): readonly SharedWeek[] {
  const { dutiesIn, dutiesOut } = dutiesOn(week, isOn);
  const waiting = new Set(waitingDuties(plan, week));
  // A task that is left out anyway says when somebody may drive only to whom that is shared too.
  const waits = (duty: Duty): boolean => waiting.has(duty) && (dutiesIn.includes(duty) || isOn(clearanceOf(duty)));
  const all = [...dutiesIn, ...dutiesOut];
  const shared: SharedWeek = {
    monday: week.monday,
    ...(isOn(keyOf.week(week.number)) ? { hours: hoursOf(plan, week, isOn) } : {}),
    does: once(dutiesIn.filter((duty) => !waits(duty)).map(dutyInWords)),
    doesNot: once(dutiesOut.filter((duty) => !waits(duty)).map(dutyInWords)),
    notYet: once(all.filter(waits).map(dutyInWords)),
    limits: once(week.limits.map(limitInWords).filter((words) => isOn(keyOf.limit(words)))),
  };
  const { hours, does, doesNot, notYet, limits } = shared;
  return hours || [does, doesNot, notYet, limits].some(({ length }) => length > 0) ? [shared] : [];
}

const clearanceOf = ({ needs = [] }: Duty): string =>
  needs.includes('driving-group-2') ? keyOf.drivingGroup2 : keyOf.driving;

function hoursOf(plan: Plan, week: PlanWeek, isOn: IsOn): NonNullable<SharedWeek['hours']> {
  const minutes = weekMinutes(week);
  const share = isOn(keyOf.contract) && plan.job ? shareOf(minutes, plan.job.contractMinutes) : undefined;
  const worked = weekdays.flatMap((weekday) => {
    const day = week.days[weekday];
    return day && minutesOn(week, weekday) > 0 ? [[weekday, dayOf(day)] as const] : [];
  });
  return { days: Object.fromEntries(worked), minutes, ...(share === undefined ? {} : { share }) };
}

const dayOf = ({ minutes, start, rest, place }: PlanDay): PlanDay => ({
  minutes,
  ...(start ? { start } : {}),
  ...(rest ? { rest: { minutes: rest.minutes, paid: rest.paid } } : {}),
  ...(place ? { place } : {}),
});

/** In order of their days. Two that say the same are one. */
function sharedReviews({ reviews }: Plan, isOn: IsOn): EmployerView['reviews'] {
  const on = reviews.filter((review) => isOn(keyOf.review(review)));
  return [...new Map(on.map((review) => [reviewInWords(review), review])).values()]
    .map(({ date, what }) => ({ date, what }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
