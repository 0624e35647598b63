/** Makes a referral of a finished draft: where it came from, what staff must see at once, by when they answer. */

import { findPractice } from '../content/practices.ts';
import type { Draft, Referral } from '../contracts/referral.ts';
import type { StoredAnswer } from '../contracts/stored-answer.ts';
import type { ServiceProfile } from '../services/profile.ts';
import { addWorkingDays } from '../values/working-days.ts';
import type { Answers, Eligibility } from './eligibility.ts';

export interface NewReferral {
  readonly draft: Draft;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly profile: ServiceProfile;
  readonly eligibility: Extract<Eligibility, { readonly staffCheck: readonly string[] }>;
  readonly referralId: string;
  readonly reference: string;
  /** ISO instant. */
  readonly at: string;
  /** ISO date in London of the same moment. */
  readonly today: string;
}

/** TRG-4: by when somebody contacts the person, counted in working days. ISO date. */
export const promisedBy = (profile: ServiceProfile, today: string): string =>
  addWorkingDays(today, profile.firstContactWorkingDays);

export function newReferral(one: NewReferral): Referral {
  const { draft, answers, profile } = one;
  const code = (question: string, field = question): string => String(answers[question]?.value[field] ?? '');
  const confirmed = draft.typedBy ? 'staff' : (draft.confirmed?.how ?? 'ring');
  return {
    referralId: one.referralId,
    service: profile.id,
    profileVersion: profile.version,
    state: 'submitted',
    rev: 1,
    // FN-18: what the person says counts before what the link said; both are kept.
    source: code('heard-about') || 'self',
    ...(draft.hintPractice ? { sourcePractice: draft.hintPractice } : {}),
    ...(draft.channel ? { channel: draft.channel } : {}),
    practiceCode: code('gp-surgery'),
    eligibility: one.eligibility.outcome,
    staffCheck: [...one.eligibility.staffCheck],
    contactConfirmed: confirmed,
    ...(confirmed === 'code' && draft.confirmed ? { confirmedContact: draft.confirmed.contact } : {}),
    redFlags: draft.redFlags ?? {},
    ...(draft.typedBy ? { typedBy: draft.typedBy } : {}),
    row: {
      referralId: one.referralId,
      reference: one.reference,
      name: [code('name', 'first-name'), code('name', 'last-name')].filter(Boolean).join(' '),
      practice: findPractice(code('gp-surgery'))?.name ?? 'Not known',
      receivedAt: one.at,
      promisedBy: promisedBy(profile, one.today),
      workStatus: code('work-status'),
      state: 'submitted',
      flags: [...flags(valuesOf(answers), confirmed, draft, one.eligibility.staffCheck.length > 0)],
    },
  };
}

const valuesOf = (answers: NewReferral['answers']): Answers =>
  Object.fromEntries(Object.entries(answers).map(([question, { value }]) => [question, value]));

/** What staff must see before anything else, in plain words. */
function* flags(
  answers: Answers,
  confirmed: Referral['contactConfirmed'],
  draft: Draft,
  staffCheck: boolean,
): Generator<string> {
  const list = (question: string, field: string): readonly string[] => {
    const value = answers[question]?.[field];
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  };
  if (Object.values(draft.redFlags ?? {}).some(({ shown }) => shown.length > 0)) yield 'Red flag page shown';
  const safe = list('safe-contact', 'safe-contact');
  if (safe.includes('none')) yield 'No safe contact: go through the GP practice';
  else if (!safe.includes('call')) yield 'Do not call';
  else if (!safe.includes('voicemail')) yield 'No voicemail';
  if (answers['language']?.['interpreter'] === 'yes') yield `Interpreter: ${answers['language']['language']}`;
  const needs = [
    ...list('communication-needs', 'information-format'),
    ...list('communication-needs', 'communication-help'),
  ];
  if (needs.some((need) => need !== 'none')) yield 'Access needs';
  if (confirmed === 'ring') yield 'Ring to confirm';
  if (staffCheck) yield 'Needs a staff check';
}
