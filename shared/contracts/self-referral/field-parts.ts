/** Short ways to write the fields that many questions share. */
import { type Parsed, parsed, refused } from '../../values/parsed.ts';
import type { Option, RadiosField, TextField } from './question.ts';

export const option = (value: string, label: string, hint?: string): Option =>
  hint === undefined ? { value, label } : { value, label, hint };

export const yesNo: readonly Option[] = [option('yes', 'Yes'), option('no', 'No')];

export const yesNoNotSure: readonly Option[] = [...yesNo, option('not-sure', "I'm not sure")];

/** A page's single set of radios: the page's title is its legend. */
export const radios = (
  name: string,
  options: readonly Option[],
  missing: string,
  more?: Partial<RadiosField>,
): RadiosField => ({
  kind: 'radios',
  name,
  label: '',
  options,
  missing,
  ...more,
});

/** A line of ordinary text that is stored as typed. `noun` names it in the error: "Job title must be …". */
export const line = (
  name: string,
  label: string,
  missing: string,
  noun: string,
  more?: Partial<TextField>,
): TextField => {
  const maxLength = more?.maxLength ?? 100;
  return {
    kind: 'text',
    name,
    label,
    missing,
    maxLength,
    read: plainLine(noun, maxLength),
    ...more,
  };
};

const plainLine =
  (noun: string, maxLength: number) =>
  (typed: string): Parsed<string> =>
    typed.length > maxLength ? refused(`${noun} must be ${maxLength} characters or fewer`) : parsed(typed);
