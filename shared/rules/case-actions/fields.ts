/** Fields that many staff forms share. */
import { option, radios } from '../../contracts/self-referral/field-parts.ts';
import type {
  DateField,
  Option,
  Question,
  RadiosField,
  TextAreaField,
} from '../../contracts/self-referral/question.ts';

/** A few lines of the colleague's own words. */
export const words = (
  name: string,
  label: string,
  missing: string,
  more: { readonly hint?: string; readonly optional?: true; readonly maxLength?: number } = {},
): TextAreaField => ({
  kind: 'textarea',
  name,
  label,
  rows: 4,
  maxLength: more.maxLength ?? 2000,
  missing,
  tooLong: `${label} must be ${(more.maxLength ?? 2000).toLocaleString('en-GB')} characters or fewer`,
  ...(more.hint ? { hint: more.hint } : {}),
  ...(more.optional ? { optional: true } : {}),
});

export const reason = (label = 'Reason', missing = 'Enter the reason'): TextAreaField =>
  words('reason', label, missing, { maxLength: 500 });

export const day = (name: string, label: string, missing: string, more: Partial<DateField> = {}): DateField => ({
  kind: 'date',
  name,
  label,
  noun: label,
  missing,
  ...more,
});

/** One choice of several, in the order given. */
export const choice = (
  name: string,
  label: string,
  missing: string,
  options: readonly (readonly [value: string, label: string, hint?: string])[],
  more: Partial<RadiosField> = {},
): RadiosField =>
  radios(
    name,
    options.map(([value, words, hint]): Option => option(value, words, hint)),
    missing,
    { label, ...more },
  );

/** A form of staff's or of a person's own case as a question page. */
export const asQuestion = (
  one: Pick<Question, 'id' | 'title' | 'fields'> & {
    readonly button: string;
    readonly intro?: readonly string[] | undefined;
    readonly together?: Question['together'] | undefined;
  },
): Question => ({
  id: one.id,
  version: 1,
  section: 'Your work',
  title: one.title,
  intro: one.intro ?? [],
  fields: one.fields,
  button: one.button,
  ...(one.together ? { together: one.together } : {}),
});
