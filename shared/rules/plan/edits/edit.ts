/**
 * A change of a draft: what it asks, what stands in its boxes, what comes of it. Pages, forms and routes are made of these,
 * as they are of the actions on a case.
 */
import type { AnswerValue, Field, FieldError, Question } from '../../../contracts/self-referral/question.ts';
import { asQuestion } from '../../case-actions/fields.ts';
import type { WholeCase } from '../../case-change.ts';

/** What an edit may know beside the draft itself. */
export interface EditFacts {
  readonly whole: WholeCase;
  /** ISO date. */
  readonly today: string;
}

export interface Edit<C> {
  /** Part of its address. */
  readonly id: string;
  readonly title: string;
  /** The words of the link when they are not the title. */
  readonly link?: string;
  /** Why it cannot be done with this draft; undefined when it can. */
  readonly unless?: (draft: C, facts: EditFacts) => string | undefined;
  readonly intro?: readonly string[];
  readonly fields: (draft: C, facts: EditFacts) => readonly Field[];
  /** What stands in the boxes before anybody types; a form that adds something is empty. */
  readonly shows?: (draft: C) => AnswerValue;
  readonly together?: Question['together'];
  readonly button: string;
  /** The changed draft, or what is wrong beside a field. */
  readonly apply: (draft: C, value: AnswerValue, facts: EditFacts) => C | FieldError;
}

/** The form of an edit as a question page. */
export const formOfEdit = <C>(edit: Edit<C>, draft: C, facts: EditFacts): Question =>
  asQuestion({ ...edit, fields: edit.fields(draft, facts) });

/** True when an edit was refused. */
export const isRefused = <C extends object>(done: C | FieldError): done is FieldError =>
  'field' in done && 'message' in done;

/** What was entered, or nothing at all: an empty box leaves no key behind. */
export const given = <K extends string, V>(key: K, value: V | '' | undefined): { readonly [k in K]?: V } =>
  (value === '' || value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: V };

/** Lines of a text area, without blank ones and each once. */
export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
