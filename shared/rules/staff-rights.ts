/**
 * What each role of the service reads and does: one table, for the guard, for projection and for the tests.
 *
 * Knowledge that a role does not read never leaves the server for it. `clinical` notes are not read by coaches by
 * default, an administrator reads no clinical word, safeguarding is for those who must act on it.
 */
import { type Knowledge, knowledge } from '../contracts/case.ts';
import type { StaffRole } from '../contracts/staff.ts';

/** What can be done with a case, grouped as rights are given. The actions themselves are `case-actions.ts`. */
export type Deed =
  /** Take a referral, give it to somebody, defer it. */
  | 'assign'
  /** Decide on a referral: accept with a tier, ask for more, redirect, decline. */
  | 'decide'
  /** Write down who was reached, jobs, evidence by dates, goals, tasks, messages. */
  | 'record'
  /** Write clinical notes, measures, restrictions. */
  | 'record-clinical'
  /** Book appointments and note attendance. */
  | 'book'
  /** Write work plans, offer them, note what came of them. */
  | 'plan'
  /** Write and sign health and work reports and letters to the GP. */
  | 'report'
  /** Move the case along: assessed, active, hold, discharge, follow-up. */
  | 'steer'
  /** Write and read safeguarding notes. */
  | 'safeguard'
  /** Merge, unmerge, freeze, mark as a colleague's record. */
  | 'mend'
  /** Keep the staff register and see openings that needed a reason. */
  | 'manage';

interface Rights {
  readonly reads: readonly Knowledge[];
  readonly does: readonly Deed[];
}

const clinician: Rights = {
  reads: knowledge,
  does: ['assign', 'decide', 'record', 'record-clinical', 'book', 'plan', 'report', 'steer', 'safeguard', 'mend'],
};

const withoutClinical: readonly Knowledge[] = ['contact', 'work', 'health'];

export const staffRights: Readonly<Record<StaffRole, Rights>> = {
  occupational_therapist: clinician,
  physiotherapist: clinician,
  dietitian: clinician,
  coach: { reads: withoutClinical, does: ['assign', 'decide', 'record', 'book', 'plan', 'steer', 'safeguard'] },
  link_worker: { reads: withoutClinical, does: ['assign', 'record', 'book', 'safeguard'] },
  support_worker: { reads: withoutClinical, does: ['assign', 'record', 'book', 'safeguard'] },
  administrator: { reads: ['contact'], does: ['book'] },
  manager: { reads: withoutClinical, does: ['assign', 'decide', 'book', 'steer', 'mend', 'manage'] },
};

export const reads = (role: StaffRole, what: Knowledge): boolean => staffRights[role].reads.includes(what);

export const does = (role: StaffRole, deed: Deed): boolean => staffRights[role].does.includes(deed);

/** What a role must give before a named record opens. */
export type Opening =
  | 'open'
  /** A manager gives a reason; it is logged. */
  | 'reason'
  /** The record is closed to this person. They may still open it with a reason, and the manager is told (AUD-4). */
  | 'break-glass';

/**
 * How a record opens for a colleague.
 * - A colleague's own record is closed to their team except the lead.
 * - Coaches, link workers and support workers open their own cases and those that nobody leads.
 * - A manager says why.
 */
export function opening(
  role: StaffRole,
  staffId: string,
  record: { readonly lead?: { readonly staffId: string } | undefined; readonly worksHere?: boolean | undefined },
): Opening {
  if (record.lead?.staffId === staffId) return 'open';
  if (record.worksHere) return 'break-glass';
  if (role === 'manager') return 'reason';
  const ownOnly = role === 'coach' || role === 'link_worker' || role === 'support_worker';
  return ownOnly && record.lead !== undefined ? 'break-glass' : 'open';
}

/** Safeguarding notes are read by whoever may write them, and by nobody else. */
export const readsPart = (role: StaffRole, what: Knowledge): boolean =>
  what === 'safeguarding' ? does(role, 'safeguard') : reads(role, what);
