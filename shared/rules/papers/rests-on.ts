/** The plan that a report or a letter rests on: the very version, or none. */
import type { Letter, Report } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';

/**
 * The plan when the paper rests on it; undefined when the paper rests on none, whatever plan is given. Throws a RangeError
 * when the version it rests on was not given: another version would say what nobody signed (AHP-5).
 */
export function restsOnPlan({ restsOn }: Pick<Report | Letter, 'restsOn'>, plan: Plan | undefined): Plan | undefined {
  if (restsOn === undefined) return undefined;
  if (plan?.planId !== restsOn.planId || plan.version !== restsOn.version) {
    throw new RangeError('The paper rests on another version of the plan');
  }
  return plan;
}
