/** Every edit of a plan, found by the name in its address. */
import type { Adjustment as InCatalogue } from '../../../content/adjustments/adjustment.ts';
import type { Plan } from '../../../contracts/plan.ts';
import { adjustmentEdit } from './adjustments.ts';
import type { Edit } from './edit.ts';
import { jobCheckEdit } from './job-check.ts';
import { lifeEdits } from './life.ts';
import { weekEdit } from './one-week.ts';
import { removeEdit } from './remove.ts';
import { runEdits } from './run.ts';
import { weekEdits } from './weeks.ts';
import { workEdits } from './work.ts';

export const planEdits: readonly Edit<Plan>[] = [
  ...workEdits,
  ...weekEdits,
  ...runEdits,
  ...lifeEdits,
  jobCheckEdit,
  removeEdit,
];

/**
 * The edit that an address names, or undefined. Weeks and changes at work have one each.
 * @param inCatalogue the change at work that the address names, if there is one.
 */
export function planEdit(id: string, plan: Plan, inCatalogue?: InCatalogue): Edit<Plan> | undefined {
  const week = /^week-(\d{1,2})$/.exec(id)?.[1];
  if (week !== undefined) return plan.weeks[Number(week) - 1] ? weekEdit(Number(week)) : undefined;
  if (id.startsWith('adjustment-')) return adjustmentEdit(id, plan, inCatalogue);
  return planEdits.find((edit) => edit.id === id);
}
