/** Changes at work that fit what is hard and what the work is. Pure arithmetic on tags; it advises nothing and keeps nothing. */
import { showsChange } from '../content/adjustment-reviews.ts';
import { type Adjustment, adjustmentsFor } from '../content/adjustments.ts';
import { type DifficultyTag, difficulties } from '../content/difficulties.ts';
import { fitsInto, type WorkKind, workKinds } from '../content/work-kinds.ts';
import { option } from '../contracts/self-referral/field-parts.ts';
import type { AnswerValue, Question } from '../contracts/self-referral/question.ts';
import { asQuestion, choice } from './case-actions/fields.ts';
import { text } from './case-change.ts';

/** Nobody tries more at once, and a list of fifty is read by nobody. */
const most = 12;
/** Each thing that was ticked has so many in the list, where there are as many. */
const forEach = 2;

export const whatHelpsForm: Question = asQuestion({
  id: 'what-helps',
  title: 'Find what helps',
  intro: ['Tick what is hard, and see changes at work and guides that fit.', 'We keep nothing of what you tick.'],
  fields: [
    {
      kind: 'checkboxes',
      name: 'hard',
      label: 'What is hard at work?',
      options: difficulties.map(({ tag, label, hint }) => option(tag, label, hint)),
      missing: 'Select what is hard at work',
    },
    choice(
      'work',
      'What is the work like?',
      'Select what the work is like',
      workKinds.map(({ kind, label, hint }) => (hint ? ([kind, label, hint] as const) : ([kind, label] as const))),
    ),
  ],
  button: 'Show what helps',
});

export interface WhatHelps {
  /** What was ticked, in the order of the list. */
  readonly hard: readonly { readonly tag: DifficultyTag; readonly label: string }[];
  /** Those that fit most of it first. */
  readonly changes: readonly Adjustment[];
}

/** @param value of a form that was read without errors. @param stage whose people are shown the list. */
export function whatHelps(value: AnswerValue, stage: string): WhatHelps {
  const ticked = [value['hard'] ?? []].flat();
  const hard = difficulties.filter(({ tag }) => ticked.includes(tag));
  const kind = text(value, 'work') as WorkKind;
  const fitting = adjustmentsFor(hard.map(({ tag }) => tag)).filter(
    ({ id }) => fitsInto(id, kind) && showsChange(id, stage),
  );
  const helps = ({ helps: tags }: Adjustment, tag: DifficultyTag): boolean => tags !== 'all' && tags.includes(tag);
  const own = hard.flatMap(({ tag }) => fitting.filter((one) => helps(one, tag)).slice(0, forEach));
  const chosen = new Set([...own, ...fitting.slice(0, Math.max(0, most - new Set(own).size))]);
  return { hard, changes: fitting.filter((one) => chosen.has(one)) };
}
