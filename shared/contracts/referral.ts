/** Drafts and referrals as they are stored: the one definition, parsed on the way in and on the way out. */
import * as z from 'zod/mini';
import { messageNames } from '../content/message-names.ts';
import { caseState, colleague } from './case.ts';
import { storedAnswer } from './stored-answer.ts';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const instant = z.iso.datetime();

export const serviceId = z.enum(['my-therapy', 'cardiac']);

/** SN-5: a red flag page was shown for these keys, and this is what the person chose. */
export const redFlagChoice = z.object({
  shown: z.array(z.string()),
  choice: z.enum(['go-on', 'leave']),
  at: instant,
});
export type RedFlagChoice = z.infer<typeof redFlagChoice>;

export const draft = z.object({
  draftId: z.string(),
  service: serviceId,
  state: z.enum(['started', 'submitted']),
  startedAt: instant,
  /** Epoch seconds. Past it the draft is gone, whether or not the store has removed it. */
  expiresAt: z.int(),
  /** Keyed hash of the secret half of the visitor's cookie. */
  keyHash: z.string(),
  /** FN-16: hints from the link, never trusted. */
  hintPractice: z.optional(z.string()),
  channel: z.optional(z.string()),
  redFlags: z.optional(z.record(z.string(), redFlagChoice)),
  /** How the contact was confirmed, and a keyed hash of which contact. */
  confirmed: z.optional(
    z.object({ contact: z.string(), how: z.enum(['code', 'ring']), codeId: z.string(), at: instant }),
  ),
  /** A colleague types what a person says on the phone. */
  typedBy: z.optional(colleague),
  referralId: z.optional(z.string()),
  reference: z.optional(z.string()),
  promisedBy: z.optional(isoDate),
  equality: z.optional(z.enum(['answered'])),
});
export type Draft = z.infer<typeof draft>;

/** Something that work owes: an answer to what was shared, or a change that was agreed and is not there. */
export const waitForWork = z.object({
  /** A share, or `in place` for what the person says of the changes at work. */
  about: z.string(),
  /** From this day on it is in the list of what is unanswered, ISO date. */
  from: isoDate,
  /** Whom it was shared with, until when they can answer, ISO date, and the host on which it was agreed to: reminders lead there. */
  who: z.optional(z.string()),
  until: z.optional(isoDate),
  origin: z.optional(z.url()),
});
export type WaitForWork = z.infer<typeof waitForWork>;

/** What the staff's list shows of a referral. */
export const referralRow = z.object({
  referralId: z.string(),
  reference: z.string(),
  name: z.string(),
  practice: z.string(),
  receivedAt: instant,
  /** By when the next thing must happen; the list is in its order. */
  promisedBy: isoDate,
  workStatus: z.string(),
  /** Access needs, interpreter, contact limits: plain words, seen at once. */
  flags: z.array(z.string()),
  state: z._default(caseState, 'submitted'),
  tier: z.optional(z.enum(['1', '2', '3'])),
  /** Name of the lead. */
  lead: z.optional(z.string()),
  /** What is waited for from work. */
  waits: z.optional(z.array(waitForWork)),
});
export type ReferralRow = z.infer<typeof referralRow>;

export const referral = z.object({
  referralId: z.string(),
  service: serviceId,
  profileVersion: z.int(),
  state: caseState,
  /** Counts the changes, so that nobody changes what they have not seen. */
  rev: z._default(z.int(), 1),
  /** FN-18: where the person came from. */
  source: z.string(),
  sourcePractice: z.optional(z.string()),
  channel: z.optional(z.string()),
  /** ODS code of the person's own practice. */
  practiceCode: z.optional(z.string()),
  eligibility: z.enum(['eligible', 'needs_staff_check']),
  staffCheck: z.array(z.string()),
  contactConfirmed: z.enum(['code', 'ring', 'staff']),
  /** Keyed hash of the address or number that a code reached: codes to log in go there and nowhere else. */
  confirmedContact: z.optional(z.string()),
  redFlags: z.record(z.string(), redFlagChoice),
  row: referralRow,
  /** Who typed it with the person on the phone; their agreement was given by phone (CON-9). */
  typedBy: z.optional(colleague),
  /** The one named lead (MY-8). */
  lead: z.optional(colleague),
  /** The person works for this service, so their record is closed to their own team except the lead. */
  worksHere: z.optional(z.boolean()),
  /** The person's whereabouts must not be given away (a sensitive record on the national register). */
  sensitive: z.optional(z.boolean()),
  /** Something is wrong with whose record this is: nothing goes in or out until it is cleared up. */
  frozen: z.optional(z.string()),
  /** RET-1: why nothing of it may be deleted. */
  held: z.optional(z.string()),
  /** CAP-1: why nothing is disclosed for now; written down by a colleague and never asked of the person. */
  sharingPaused: z.optional(z.string()),
  /** The record that took this one in. */
  mergedInto: z.optional(z.string()),
  /** The state to come back to after a hold or an undone merge. */
  stateBefore: z.optional(caseState),
  /** How it ended, one of the outcome codes. */
  outcome: z.optional(z.string()),
  /** Ways in which the person was tried to be reached, since they last answered. */
  attempts: z.optional(z.array(z.string())),
});
export type Referral = z.infer<typeof referral>;

/** All answers of a referral, by question. */
export const referralAnswers = z.record(z.string(), storedAnswer);

export const auditEntry = z.object({
  chain: z.string(),
  seq: z.int().check(z.positive()),
  at: instant,
  /** Who: a role and an id, `person` for somebody who is not signed in. */
  who: z.string(),
  did: z.string(),
  what: z.string(),
  /** The reason given, for looks and changes that need one. */
  why: z.optional(z.string()),
  previous: z.string(),
  hash: z.string(),
  /** The day of `at` (UTC), under which the chain is listed; on the first entry of that day it is the key of the list. */
  day: z.optional(z.string()),
  listed: z.optional(z.string()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** A message to send. Ids and a template's name: never a name, an address or free text. */
export const outboxEntry = z.object({
  id: z.string(),
  template: z.enum(messageNames),
  draftId: z.optional(z.string()),
  referralId: z.optional(z.string()),
  codeId: z.optional(z.string()),
  /** Keyed hash of what somebody typed to log in; the record must fit it when the code is sent. */
  proof: z.optional(z.string()),
  /** A consent whose copy is ready to be read, and the host on which the person agreed to it: the link leads there. */
  consentId: z.optional(z.string()),
  origin: z.optional(z.url()),
  /** A share that was answered, and to which of its places; or that was sent back. */
  shareId: z.optional(z.string()),
  place: z.optional(z.string()),
  /** For the case alone: the person was told a moment ago. */
  quiet: z.optional(z.boolean()),
  /** A plan that is spoken of, and which of its versions. */
  paperId: z.optional(z.string()),
  version: z.optional(z.int()),
  /** A question after the end, and how many weeks after it. */
  followUpId: z.optional(z.string()),
  weeks: z.optional(z.int()),
  /** Under which key the code stands that a reader at work asked for. */
  asked: z.optional(z.string()),
  /** How, when the person chose it for this one message. */
  channel: z.optional(z.enum(['email', 'text'])),
  createdAt: instant,
  /**
   * `skipped`: it must not be sent any more. `refused`: the carrier will never take it. `parked`: we cannot make a message of it.
   * Of the last two somebody has to look.
   */
  state: z.enum(['waiting', 'sent', 'skipped', 'refused', 'parked']),
  /** How often somebody began to send it. */
  tries: z.optional(z.int()),
  /** It was handed to a carrier that would not know it again, and no answer came yet. */
  handed: z.optional(z.boolean()),
  /** What became of it after it was sent. */
  delivery: z.optional(z.enum(['delivered', 'failed'])),
  /** News for the case: a file that was attached and is clean. */
  fileId: z.optional(z.string()),
  /** News for the case: a message of this kind did not arrive by this way. */
  undelivered: z.optional(z.enum(['email', 'text'])),
  /** Id that AWS gave the request of a browser for which it was written. It leads from the log of a job to that of a door. */
  request: z.optional(z.string()),
});
export type OutboxEntry = z.infer<typeof outboxEntry>;

export const securityCodeRecord = z.object({
  codeId: z.string(),
  contact: z.string(),
  tries: z.int(),
  expiresAt: z.int(),
});
export type SecurityCodeRecord = z.infer<typeof securityCodeRecord>;
