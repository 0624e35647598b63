/**
 * Driving and lifting: held back until somebody with the authority has said otherwise. Dates and limits are entered, never
 * worked out, and there is no default (RTW-1 to RTW-4).
 */
import type { Duty, Plan, PlanWeek } from '../../contracts/plan.ts';
import { showDate } from '../../values/date.ts';
import { dutyInWords, roleSafety } from './in-words.ts';
import { blocks, type PlanCheck, type PlanProblem, warns } from './problem.ts';
import { sundayOf } from './totals.ts';

const needsCar = ({ needs = [] }: Duty): boolean => needs.includes('driving');
const needsGroup2 = ({ needs = [] }: Duty): boolean => needs.includes('driving-group-2');

/** The first day on which a duty may be done, ISO date; undefined while it is "not yet", empty when it does not wait. */
function clearFrom(duty: Duty, { driving }: Plan): string | undefined {
  if (needsGroup2(duty)) return driving?.group2?.from;
  return needsCar(duty) ? driving?.car.from : '';
}

/** RTW-1: duties that are "not yet" in a week: their clear date is not entered, or comes after its Monday. */
export const heldDuties = (plan: Plan, week: PlanWeek): readonly Duty[] =>
  week.dutiesIn.filter((duty) => isHeld(duty, plan, week));

/** RTW-1: also those that the author has already taken out of the week: on paper they stand as "not yet". */
export const waitingDuties = (plan: Plan, week: PlanWeek): readonly Duty[] =>
  [...week.dutiesIn, ...week.dutiesOut].filter((duty) => isHeld(duty, plan, week));

function isHeld(duty: Duty, plan: Plan, { monday }: PlanWeek): boolean {
  const from = clearFrom(duty, plan);
  return from === undefined || from > monday;
}

/** RTW-1: driving is asked about, and a driving duty is "not yet" until a clear date is entered. */
export const drivingProblems: PlanCheck = (plan, { safetyCritical }) => {
  const duties = plan.weeks.flatMap(({ dutiesIn }) => dutiesIn);
  const forWork =
    safetyCritical.some((code) => code === 'driving' || code === 'driving-group-2') ||
    duties.some((duty) => needsCar(duty) || needsGroup2(duty));
  const byCar = plan.travel.how === 'car';
  const found: PlanProblem[] = [];
  if ((forWork || byCar) && plan.driving === undefined) {
    const why = forWork ? 'The job needs driving' : 'The way to work needs a car';
    found.push(blocks('RTW-1', `${why}. Ask if the person is cleared to drive, and enter what they say.`));
  }
  for (const week of plan.weeks) {
    for (const duty of heldDuties(plan, week)) {
      const date = clearFrom(duty, plan);
      const until = date ? `before ${showDate(date)}` : 'until a clear date is entered';
      found.push(blocks('RTW-1', `Driving is "not yet" ${until}. Take out: ${duty.words}.`, week));
    }
  }
  const [first] = plan.weeks;
  const clear = plan.driving?.car.from;
  if (byCar && plan.driving && first && (clear === undefined || clear > plan.start)) {
    found.push(warns('RTW-1', 'The person is not yet cleared to drive to work. Plan another way to travel.', first));
  }
  return found;
};

/** RTW-2: work where others decide about safety. */
export const roleSafetyProblems: PlanCheck = ({ weeks }) => {
  const week = weeks.find(({ dutiesIn }) => dutiesIn.some(isRoleSafety));
  return week ? [warns('RTW-2', roleSafety, week)] : [];
};

const isRoleSafety = (duty: Duty): boolean => needsGroup2(duty) || duty.needs?.includes('heights') === true;

/** RTW-2: true when a duty of the plan, done or taken out, is work where others decide about safety. */
export const needsRoleSafety = ({ weeks }: Plan): boolean =>
  weeks.some(({ dutiesIn, dutiesOut }) => [...dutiesIn, ...dutiesOut].some(isRoleSafety));

/** RTW-4: the lowest limit that covers any day of the week, in kg; undefined when nobody has set one. */
export function liftLimitIn({ liftLimits }: Plan, week: PlanWeek): number | undefined {
  const inForce = liftLimits.filter(
    ({ from = '', until = '9999-12-31' }) => from <= sundayOf(week) && week.monday <= until,
  );
  return inForce.length === 0 ? undefined : Math.min(...inForce.map(({ kg }) => kg));
}

/** RTW-4: a week is blocked when a duty needs more than the limit; after the limit's last day clearance is asked for. */
export const liftProblems: PlanCheck = (plan) =>
  plan.weeks.flatMap((week) => {
    const limit = liftLimitIn(plan, week);
    const passed = plan.liftLimits.filter(({ until }) => until !== undefined && until < week.monday);
    const lowest = Math.min(...passed.map(({ kg }) => kg));
    return week.dutiesIn.flatMap((duty) => {
      const { liftKg = 0 } = duty;
      if (limit !== undefined && liftKg > limit) {
        return [blocks('RTW-4', `The lift limit is ${limit} kg in this week. Take out: ${dutyInWords(duty)}.`, week)];
      }
      // The calendar lifts no limit (RTW-3): a later day without a limit is a day to ask about.
      return limit === undefined && liftKg > lowest
        ? [warns('RTW-4', `The lift limit has run out by then. Ask for clearance: ${dutyInWords(duty)}.`, week)]
        : [];
    });
  });
