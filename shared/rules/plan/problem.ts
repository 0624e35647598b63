/** What is wrong with a plan, and what has to be known to say so. */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { ageOn } from '../../values/date.ts';
import type { Evidence } from '../work-evidence.ts';

/** A block keeps a plan from being offered. A warning is for its author, who decides. */
export interface PlanProblem {
  /** For example "RTW-7". */
  readonly rule: string;
  readonly kind: 'block' | 'warning';
  /** The week it is about; absent when it is about the whole plan. */
  readonly week?: number;
  readonly words: string;
}

/** What the case knows and the plan does not hold. */
export interface PlanFacts {
  /** ISO date. */
  readonly today: string;
  /** ISO date. */
  readonly dateOfBirth: string;
  /** The person has agreed in writing to work more than 48 hours a week. */
  readonly optedOut?: boolean;
  /** Minutes a week in other jobs: the 48 hours are for a person, not for a job. */
  readonly otherJobMinutes?: number;
  /** Safety-critical parts of the job, by their codes: what the person and the team wrote down. */
  readonly safetyCritical: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The employer agreed in writing that the plan goes on past the end of the note (RTW-10). */
  readonly employerAgreed?: boolean;
  /** Dates of reviews that have an entry in the timeline, ISO dates as the plan has them (RTW-9). */
  readonly reviewed: readonly string[];
}

export type PlanCheck = (plan: Plan, facts: PlanFacts) => readonly PlanProblem[];

export const blocks = (rule: string, words: string, week?: PlanWeek): PlanProblem =>
  problem('block', rule, words, week);

export const warns = (rule: string, words: string, week?: PlanWeek): PlanProblem =>
  problem('warning', rule, words, week);

const problem = (kind: PlanProblem['kind'], rule: string, words: string, week: PlanWeek | undefined): PlanProblem => ({
  rule,
  kind,
  ...(week ? { week: week.number } : {}),
  words,
});

/** Under 18 on the Monday: who comes of age in the week keeps the stricter limits until it ends (RTW-6). */
export const isYoungIn = ({ monday }: Pick<PlanWeek, 'monday'>, { dateOfBirth }: PlanFacts): boolean =>
  ageOn(dateOfBirth, monday) < 18;
