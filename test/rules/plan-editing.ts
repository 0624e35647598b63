/** How a test makes an edit of a plan: the form is read as the staff's door reads it, then applied. */

import { adjustmentById } from '../../shared/content/adjustments.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer, toTyped } from '../../shared/contracts/self-referral/read-answer.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { planEdit } from '../../shared/rules/plan/edits/all.ts';
import { type Edit, type EditFacts, formOfEdit, isRefused } from '../../shared/rules/plan/edits/edit.ts';
import { caseOf } from '../people/cases.ts';

export const factsIn = (whole: WholeCase = caseOf()): EditFacts => ({ whole, today: '2026-11-20' });

/** The edit of an address. @throws Error when there is none. */
export function editCalled(id: string, plan: Plan): Edit<Plan> {
  const edit = planEdit(id, plan, adjustmentById(id.replace(/^adjustment-/, '')));
  if (!edit) throw new Error(`There is no edit "${id}"`);
  return edit;
}

export type Errors = readonly (readonly [field: string, message: string])[];

/** The plan after an edit, or what is wrong beside which field. */
export function tried(plan: Plan, id: string, typed: Typed, facts = factsIn()): Plan | Errors {
  const edit = editCalled(id, plan);
  const hindered = edit.unless?.(plan, facts);
  if (hindered !== undefined) return [['', hindered]];
  const read = readAnswer(formOfEdit(edit, plan, facts), typed, facts.today);
  if (!read.ok) return read.errors.map(({ field, message }) => [field, message] as const);
  const done = edit.apply(plan, read.value, facts);
  return isRefused(done) ? [[done.field, done.message]] : done;
}

/** The plan after an edit. @throws Error when it was refused. */
export function edited(plan: Plan, id: string, typed: Typed, facts = factsIn()): Plan {
  const done = tried(plan, id, typed, facts);
  if ('planId' in done) return done;
  throw new Error(`"${id}" was refused: ${JSON.stringify(done)}`);
}

/** What stands in the boxes of an edit as it opens. */
export function shownIn(plan: Plan, id: string, facts = factsIn()): Typed {
  const edit = editCalled(id, plan);
  return edit.shows ? toTyped(formOfEdit(edit, plan, facts), edit.shows(plan)) : {};
}

/** The plan after an edit whose boxes were changed only so. */
export const retyped = (plan: Plan, id: string, typed: Typed, facts = factsIn()): Plan =>
  edited(plan, id, { ...shownIn(plan, id, facts), ...typed }, facts);
