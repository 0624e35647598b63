/**
 * The model of a question page. A question is data: its words, its fields and how each field is read. Astro builds a
 * static page from it, the public door reads its form with it, check-answers and the staff's page show its words.
 */
import type { Parsed } from '../../values/parsed.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface FieldBase {
  readonly name: string;
  /** The label or legend. When a page has one field its label is the question itself and is left out here. */
  readonly label: string;
  readonly hint?: string;
  /** True when the field may be left empty. */
  readonly optional?: true;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
  readonly spellcheck?: false;
  /** Characters shown, one of the NHS width classes. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20;
  readonly maxLength: number;
  /** Shown when a needed field is empty, for example "Enter your first name". */
  readonly missing: string;
  /** Reads what was typed into the stored form. Gets trimmed, non-empty text. */
  readonly read: (typed: string) => Parsed<string>;
  /** Turns the stored form into what a person reads. The stored form itself when left out. */
  readonly show?: (value: string) => string;
}

export interface TextAreaField extends FieldBase {
  readonly kind: 'textarea';
  readonly rows: number;
  readonly maxLength: number;
  readonly missing: string;
  readonly tooLong: string;
}

export interface RadiosField extends FieldBase {
  readonly kind: 'radios';
  readonly options: readonly Option[];
  readonly inline?: true;
  readonly missing: string;
}

export interface CheckboxesField extends FieldBase {
  readonly kind: 'checkboxes';
  readonly options: readonly Option[];
  /** The exclusive last choice, for example "None of these". */
  readonly none?: Option;
  readonly missing: string;
  /** Shown when the exclusive choice is ticked together with another. */
  readonly noneWithOthers?: string;
}

export interface DateField extends FieldBase {
  readonly kind: 'date';
  /** `bday` gives the boxes `bday-day`, `bday-month` and `bday-year`. */
  readonly autocomplete?: 'bday';
  /** How the date is named in errors: "Date of birth" makes "Date of birth must include a year". */
  readonly noun: string;
  readonly missing: string;
  readonly must?: 'past' | 'not-future';
}

export type Field = TextField | TextAreaField | RadiosField | CheckboxesField | DateField;

/** Stored answers of one page: codes, ISO dates or text by field name. A field left empty has no key. */
export type AnswerValue = Readonly<Record<string, string | readonly string[]>>;

/** What was typed, exactly as it came, by input name (a date has three: `name-day`, `name-month`, `name-year`). */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface FieldError {
  /** Id of the input that the error summary links to. */
  readonly field: string;
  readonly message: string;
  /** Which date boxes are wrong. */
  readonly parts?: readonly ('day' | 'month' | 'year')[];
}

export type Section =
  | 'Before you start'
  | 'About you'
  | 'How to reach you'
  | 'Your work'
  | 'Your health'
  | 'What you want'
  | 'Agreement';

export interface Question {
  readonly id: string;
  /** Raised whenever a word of the question changes: an answer is stored with the words it answered. */
  readonly version: number;
  readonly section: Section;
  /** The heading of the page. With one field, also its label or legend. */
  readonly title: string;
  /** Paragraphs between the heading and the fields: why we ask, what it is used for. */
  readonly intro?: readonly string[];
  /** Something to read before answering. */
  readonly read?: { readonly label: string; readonly href: string };
  readonly fields: readonly Field[];
  /** SN-1: the page takes free text about health or feelings, which somebody reads later or which nobody keeps. */
  readonly crisisStrip?: 'read-later' | 'never-kept';
  /** Words of the button when not "Continue". */
  readonly button?: string;
  /**
   * a likely mistake. Returns a question such as "You told us your first day off was 3 March 2018. Is this
   * right?", or undefined. `today` is an ISO date.
   */
  readonly doubt?: (value: AnswerValue, today: string) => string | undefined;
  /** Checks over several fields of the page, after each field was read. `today` is an ISO date. */
  readonly together?: (value: AnswerValue, today: string) => readonly FieldError[];
}
