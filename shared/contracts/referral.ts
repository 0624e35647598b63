/** Drafts and referrals as they are stored: the one definition, parsed on the way in and on the way out. */
import * as z from 'zod/mini';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const instant = z.iso.datetime();

export const serviceId = z.enum(['my-therapy', 'cardiac']);

/** Codes, dates or text by field name. */
const answerValue = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * One answered page. `asked` holds the words of each field as the person saw them and `said` the words of each answer,
 * so that a later change of wording never changes what somebody was asked.
 */
export const storedAnswer = z.object({
  version: z.int(),
  value: answerValue,
  asked: z.record(z.string(), z.string()),
  said: z.record(z.string(), z.string()),
});
export type StoredAnswer = z.infer<typeof storedAnswer>;

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
  referralId: z.optional(z.string()),
  reference: z.optional(z.string()),
  promisedBy: z.optional(isoDate),
  equality: z.optional(z.enum(['answered'])),
});
export type Draft = z.infer<typeof draft>;

/** What the staff's list shows of a referral. */
export const referralRow = z.object({
  referralId: z.string(),
  reference: z.string(),
  name: z.string(),
  practice: z.string(),
  receivedAt: instant,
  promisedBy: isoDate,
  workStatus: z.string(),
  /** Access needs, interpreter, contact limits: plain words, seen at once. */
  flags: z.array(z.string()),
});
export type ReferralRow = z.infer<typeof referralRow>;

export const referral = z.object({
  referralId: z.string(),
  service: serviceId,
  profileVersion: z.int(),
  state: z.enum(['submitted']),
  /** FN-18: where the person came from. */
  source: z.string(),
  sourcePractice: z.optional(z.string()),
  channel: z.optional(z.string()),
  eligibility: z.enum(['eligible', 'needs_staff_check']),
  staffCheck: z.array(z.string()),
  contactConfirmed: z.enum(['code', 'ring']),
  redFlags: z.record(z.string(), redFlagChoice),
  row: referralRow,
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
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** A message to send. Ids and a template's name: never a name, an address or free text. */
export const outboxEntry = z.object({
  id: z.string(),
  template: z.enum(['confirm-contact', 'request-received']),
  draftId: z.optional(z.string()),
  referralId: z.optional(z.string()),
  codeId: z.optional(z.string()),
  /** How, when the person chose it for this one message. */
  channel: z.optional(z.enum(['email', 'text'])),
  createdAt: instant,
  /** `skipped`: it must not be sent any more. `refused`: the carrier will never take it, so somebody has to look. */
  state: z.enum(['waiting', 'sent', 'skipped', 'refused']),
});
export type OutboxEntry = z.infer<typeof outboxEntry>;

export const securityCodeRecord = z.object({
  codeId: z.string(),
  contact: z.string(),
  tries: z.int(),
  expiresAt: z.int(),
});
export type SecurityCodeRecord = z.infer<typeof securityCodeRecord>;
