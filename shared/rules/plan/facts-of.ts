/** What the rules of a plan are told about the case and about the plan's own history. */
import type { PaperHead } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import { answersOf, current, text, type WholeCase } from '../case-change.ts';
import { evidenceOf } from '../work-evidence.ts';
import type { PlanFacts } from './problem.ts';

/** @param today ISO date. */
export function planFacts(plan: Plan, whole: WholeCase, head: PaperHead, today: string): PlanFacts {
  const answers = answersOf(whole);
  const ofJobs = current(whole, 'job')
    .filter(({ partId }) => plan.job?.partId === undefined || plan.job.partId === partId)
    .flatMap(({ answer }) => [answer.value['safety'] ?? []].flat());
  return {
    today,
    dateOfBirth: text(answers['date-of-birth'] ?? {}, 'date-of-birth'),
    ...(plan.job?.optedOut ? { optedOut: true } : {}),
    ...(plan.job?.otherMinutes === undefined ? {} : { otherJobMinutes: plan.job.otherMinutes }),
    safetyCritical: [...new Set([...[answers['work-safety']?.['work-safety'] ?? []].flat(), ...ofJobs])],
    evidence: evidenceOf(whole.parts),
    ...(head.employerAgreedOn === undefined ? {} : { employerAgreed: true }),
    reviewed: (head.reviews ?? []).map(({ date }) => date),
  };
}

/** The next review that has no entry yet, ISO date; undefined when all have one. A passed one comes first (RTW-9). */
export const nextReview = (plan: Plan, { reviews = [] }: PaperHead): string | undefined =>
  plan.reviews
    .map(({ date }) => date)
    .filter((date) => !reviews.some((entry) => entry.date === date))
    .sort()[0];
