/**
 * Everything that is wrong with a plan, in the order an author reads it: the calendar, then hours, then the law on working
 * time, then driving and lifting, then reviews, notes and pay. The answer is sentences; a person decides.
 */
import type { Plan } from '../../contracts/plan.ts';
import { calendarProblems, holidayProblems, noteProblems, reviewProblems } from './date-problems.ts';
import { drivingProblems, liftProblems, roleSafetyProblems } from './gates.ts';
import { contractProblems, paceProblems, payProblems, rotaProblems } from './hours-problems.ts';
import type { PlanCheck, PlanFacts, PlanProblem } from './problem.ts';
import { schoolAgeProblems } from './school-age.ts';
import { averageHours, breaksInDays, daysOff, restBetweenDays, youngHours, youngNights } from './working-time.ts';

const checks: readonly PlanCheck[] = [
  calendarProblems,
  holidayProblems,
  contractProblems,
  paceProblems,
  rotaProblems,
  schoolAgeProblems,
  youngHours,
  youngNights,
  averageHours,
  daysOff,
  restBetweenDays,
  breaksInDays,
  drivingProblems,
  roleSafetyProblems,
  liftProblems,
  reviewProblems,
  noteProblems,
  payProblems,
];

/** Problems of a plan, blocks before warnings. */
export function planProblems(plan: Plan, facts: PlanFacts): readonly PlanProblem[] {
  const all = checks.flatMap((check) => check(plan, facts));
  return [...all.filter(({ kind }) => kind === 'block'), ...all.filter(({ kind }) => kind === 'warning')];
}

/** True when nothing keeps the plan from being offered; warnings do not. */
export const mayBeOffered = (plan: Plan, facts: PlanFacts): boolean =>
  planProblems(plan, facts).every(({ kind }) => kind !== 'block');
