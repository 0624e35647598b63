/**
 * Work evidence: fit notes, reports, self-certificates and plans that may stand where a note stood. What the dates say
 * is worked out here, as warnings in words; nothing here decides for a person, and a warning never blocks (FN-6).
 */
import type { Part } from '../contracts/case.ts';
import type { AnswerValue, FieldError } from '../contracts/self-referral/question.ts';
import { addDays, daysBetween, showDate } from '../values/date.ts';
import { lastDayOf } from '../values/months.ts';

export const evidenceTypes = [
  ['fit_note', 'Fit note'],
  ['ahp_report', 'Health and work report'],
  ['self_certificate', 'Self-certificate'],
  ['stay_in_work_plan', 'Stay in work plan'],
  ['return_to_work_plan', 'Return to work plan'],
] as const;

/** The only professions that issue fit notes (SI 1976/615 as amended on 1 July 2022). */
export const mayIssueFitNote: readonly string[] = [
  'doctor',
  'nurse',
  'occupational_therapist',
  'pharmacist',
  'physiotherapist',
];

export const fitNoteProfessions = [
  ['doctor', 'Doctor'],
  ['nurse', 'Nurse'],
  ['occupational_therapist', 'Occupational therapist'],
  ['pharmacist', 'Pharmacist'],
  ['physiotherapist', 'Physiotherapist'],
  ['dietitian', 'Dietitian'],
  ['podiatrist', 'Podiatrist'],
  ['other_ahp', 'Another allied health professional'],
  ['patient', 'The person'],
] as const;

const of = (value: AnswerValue, field: string): string => {
  const one = value[field];
  return typeof one === 'string' ? one : '';
};

/** What cannot be, as errors beside the fields. */
export function evidenceErrors(value: AnswerValue): readonly FieldError[] {
  const [type, from, to, who] = [of(value, 'type'), of(value, 'from'), of(value, 'to'), of(value, 'profession')];
  const errors: FieldError[] = [];
  if (to && to < from) errors.push({ field: 'to-day', message: 'Last day must be the same as or after the first day' });
  if (type === 'fit_note' && !of(value, 'outcome')) {
    errors.push({ field: 'outcome', message: 'Select what the fit note says: not fit, or may be fit' });
  }
  // AHP-1: a dietitian writes a report; a fit note from one would not be evidence.
  if (type === 'fit_note' && !mayIssueFitNote.includes(who)) {
    errors.push({
      field: 'profession',
      message:
        'Select who issued it: only doctors, nurses, occupational therapists, pharmacists and physiotherapists can issue a fit note',
    });
  }
  if (type === 'self_certificate' && who !== 'patient') {
    errors.push({ field: 'profession', message: 'Select "The person": people certify their first 7 days themselves' });
  }
  if (type === 'ahp_report' && ['doctor', 'nurse', 'pharmacist', 'patient'].includes(who)) {
    errors.push({
      field: 'profession',
      message: 'Select an allied health professional: they write health and work reports',
    });
  }
  return errors;
}

export interface Evidence {
  readonly partId: string;
  readonly type: string;
  readonly outcome: string;
  /** ISO dates, both inclusive (FN-8). Without an end it lasts until somebody says otherwise (FN-4). */
  readonly from: string;
  readonly to: string | undefined;
  readonly assessedOn: string | undefined;
}

/** Evidence that counts, in order of its first day. */
export const evidenceOf = (parts: readonly Part[]): readonly Evidence[] =>
  parts
    .filter(({ kind, ended }) => kind === 'evidence' && ended === undefined)
    .map(({ partId, answer: { value } }) => ({
      partId,
      type: of(value, 'type'),
      outcome: of(value, 'outcome'),
      from: of(value, 'from'),
      to: of(value, 'to') || undefined,
      assessedOn: of(value, 'assessed-on') || undefined,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** Days in which an ending note is pointed out (domain §12.3). */
const soon = 14;
/** An end that never comes: it is after every date. */
const open = '9999-12-31';

/**
 * What a colleague should look at: gaps, overlaps, notes that are longer than the rules allow, and what ends soon.
 * @param firstOff first day off sick, ISO date, when it is known. @param today ISO date.
 */
export function evidenceWarnings(
  all: readonly Evidence[],
  firstOff: string | undefined,
  today: string,
): readonly string[] {
  const warnings: string[] = [];
  const [first] = all;
  if (firstOff && first && !all.some(({ type }) => type === 'self_certificate')) {
    // FN-1, FN-2: the first 7 days need no note; from day 8 an employer may ask for one.
    const day8 = addDays(firstOff, 7);
    if (first.from > day8)
      warnings.push(`No evidence from ${showDate(day8)} (day 8) to ${showDate(addDays(first.from, -1))}.`);
  }
  // The last day covered so far: a short note inside a long one ends nothing.
  let covered = '';
  for (const one of all) {
    const { from, to = open } = one;
    const gap = covered === '' || covered === open ? 0 : daysBetween(covered, from) - 1;
    if (gap > 0)
      warnings.push(
        `Gap of ${days(gap)}: nothing covers ${showDate(addDays(covered, 1))} to ${showDate(addDays(from, -1))}.`,
      );
    if (gap < 0)
      warnings.push(
        `Overlap: 2 pieces of evidence cover ${showDate(from)} to ${showDate(to < covered ? to : covered)}.`,
      );
    if (to > covered) covered = to;
    warnings.push(...noteWarnings(one, firstOff));
  }
  return [...warnings, ...endWarnings(all, today)];
}

const days = (n: number): string => `${n} day${n === 1 ? '' : 's'}`;

function noteWarnings({ type, from, to, assessedOn }: Evidence, firstOff: string | undefined): readonly string[] {
  if (type === 'self_certificate') {
    return to === undefined || daysBetween(from, to) > 6
      ? ['A self-certificate covers 7 calendar days at most (FN-1).']
      : [];
  }
  if (type !== 'fit_note') return [];
  const warnings: string[] = [];
  const early = !firstOff || from <= lastDayOf(6, firstOff);
  if (early && (to === undefined || to > lastDayOf(3, from))) {
    warnings.push('In the first 6 months one fit note covers 3 months at most (FN-3). Check the dates.');
  }
  if (assessedOn && from < assessedOn)
    warnings.push('The fit note begins before the assessment (FN-6). Check that this was meant.');
  return warnings;
}

/** What ends in the next 14 days with nothing after it, and what has ended. */
function endWarnings(all: readonly Evidence[], today: string): readonly string[] {
  if (all.length === 0 || all.some(({ to }) => to === undefined)) return [];
  const last = all.reduce((end, { to = '' }) => (to > end ? to : end), '');
  const left = daysBetween(today, last);
  if (left < 0) return [`The evidence ended on ${showDate(last)}. Nothing covers today.`];
  return left <= soon ? [`The evidence ends on ${showDate(last)}, in ${days(left)}. Talk about what comes next.`] : [];
}

/** True when a note that says not fit covers the day. @param day ISO date. */
export const notFitOn = (all: readonly Evidence[], day: string): boolean =>
  all.some(({ outcome, from, to }) => outcome === 'not_fit' && from <= day && (to === undefined || day <= to));

/** FN-11: when the employer cannot make the changes, a "may be fit" note counts as "not fit" for the same days. */
export const countsAs = ({ outcome }: Pick<Evidence, 'outcome'>, employerCannot: boolean): string =>
  outcome === 'may_be_fit' && employerCannot ? 'not_fit' : outcome;
