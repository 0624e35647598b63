/** A sheet that somebody makes for themselves from a form: to print and to keep. Nothing of it is stored. */
import type { AnswerValue, Option, Question } from '../../contracts/self-referral/question.ts';
import { text } from '../case-change.ts';

export interface SheetPart {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Sheet {
  readonly title: string;
  /** What it is, and what it is not. */
  readonly intro: readonly string[];
  /** A part without lines is left out. */
  readonly parts: readonly SheetPart[];
}

export interface SheetMaker {
  readonly form: Question;
  readonly make: (value: AnswerValue) => Sheet;
}

/** Legal and clinical words of sheets are drafts. */
export const waits = 'The words of this page are a draft and wait for review.';

/** What was typed, line by line. */
export const typedLines = (value: AnswerValue, field: string): readonly string[] =>
  text(value, field)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** True when a choice was ticked. */
export const ticked = (value: AnswerValue, field: string, code: string): boolean =>
  [value[field] ?? []].flat().includes(code);

/** The words of what was ticked, in the order of the form. */
export const tickedWords = (value: AnswerValue, field: string, options: readonly Option[]): readonly string[] =>
  options.filter((one) => ticked(value, field, one.value)).map(({ label }) => label);
