/** Fields that the edits of a plan share. */
import { line, option } from '../../../contracts/self-referral/field-parts.ts';
import type { Field, TextField } from '../../../contracts/self-referral/question.ts';
import { readHours, showHours } from '../../../values/hours.ts';
import { parsed, refused } from '../../../values/parsed.ts';
import { day } from '../../case-actions/fields.ts';

const mostWords = 500;

/** One line of words that an employer may read. */
export const shortWords = (name: string, label: string, missing: string, more: Partial<TextField> = {}): TextField =>
  line(name, label, missing, label, { maxLength: mostWords, ...more });

/** "40 minutes", as less than an hour is shown and as a journey is often typed, on a clock: "0:40". */
function onClock(typed: string): string {
  const minutes = Number(/^(\d{1,4}) ?(?:minutes?|mins?|m)\.?$/i.exec(typed)?.[1] ?? Number.NaN);
  return Number.isNaN(minutes) ? typed : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Hours in whole minutes, as text. */
export const hoursField = (name: string, label: string, missing: string, more: Partial<TextField> = {}): TextField => ({
  kind: 'text',
  name,
  label,
  missing,
  maxLength: 40,
  width: 20,
  read: (typed) => readHours(onClock(typed), { zeroAllowed: true }),
  show: showHours,
  ...more,
});

/** A whole number from 1 to `highest`, as text. */
export const countField = (
  name: string,
  label: string,
  missing: string,
  highest: number,
  more: Partial<TextField> = {},
): TextField => ({
  kind: 'text',
  name,
  label,
  missing,
  maxLength: 3,
  width: 3,
  inputmode: 'numeric',
  read: (typed) =>
    /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= highest
      ? parsed(String(Number(typed)))
      : refused(`${label} must be a whole number from 1 to ${highest}`),
  ...more,
});

/** Kilograms with at most one decimal, as text. */
export const kgField = (name: string, label: string, missing: string, more: Partial<TextField> = {}): TextField => ({
  kind: 'text',
  name,
  label,
  missing,
  maxLength: 6,
  width: 4,
  inputmode: 'decimal',
  read: (typed) =>
    /^\d{1,3}([.,]\d)?( ?kg)?$/i.test(typed) && Number.parseFloat(typed.replace(',', '.')) > 0
      ? parsed(String(Number.parseFloat(typed.replace(',', '.'))))
      : refused(`${label} must be a number of kg, for example 5 or 7.5`),
  ...more,
});

/** Until when something lasts: a last day, or likely to be long term (§2.3). */
export const untilFields = (): readonly Field[] => [
  day('until', 'Until (last day)', '', { optional: true }),
  {
    kind: 'checkboxes',
    name: 'long-term',
    label: 'Or',
    optional: true,
    missing: '',
    options: [option('yes', 'Likely to be long term (12 months or more)')],
  },
];
