/**
 * RTW-6 is for young people above school age. In England somebody is of school age until the last Friday in June of the
 * school year in which they turn 16, also when the birthday was in autumn (Education Act 1996, section 8).
 */
import type { PlanWeek } from '../../contracts/plan.ts';
import { addDays, dayOfWeek, showDateWithDay } from '../../values/date.ts';
import { blocks, type PlanCheck } from './problem.ts';
import { dateOf, weekMinutes, workedDays } from './totals.ts';

/** A school year begins on 1 September. */
const schoolYearBegins = '-09-01';
const friday = 5;

/** The last day of school age, ISO date, inclusive. @param dateOfBirth ISO date. */
export function lastDayOfSchoolAge(dateOfBirth: string): string {
  const turns16 = Number(dateOfBirth.slice(0, 4)) + 16;
  const year = dateOfBirth.slice(4) < schoolYearBegins ? turns16 : turns16 + 1;
  const lastOfJune = `${String(year).padStart(4, '0')}-06-30`;
  return addDays(lastOfJune, -((dayOfWeek(lastOfJune) - friday + 7) % 7));
}

/** The first day with hours; of a rota without days the Monday, on which its hours may fall. */
function firstWorked(week: PlanWeek): string {
  const [first = 'monday'] = workedDays(week);
  return dateOf(week, first);
}

/** RTW-6: a plan with hours on a day of school age is blocked: the law has other limits for those days. */
export const schoolAgeProblems: PlanCheck = ({ weeks }, { dateOfBirth }) => {
  const last = lastDayOfSchoolAge(dateOfBirth);
  const week = weeks.find((one) => weekMinutes(one) > 0 && firstWorked(one) <= last);
  if (week === undefined) return [];
  const words = `The person is of school age until ${showDateWithDay(last)}. Work under a plan can start after that day.`;
  return [blocks('RTW-6', words, week)];
};
