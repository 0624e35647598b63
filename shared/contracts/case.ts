/**
 * A case is a referral that the service looks after: one record from the request to the end, one id, one audit chain.
 *
 * What staff write down is a `part`: an answered form, with its words as they stood. Parts are added, ended or taken
 * back, never changed; what happened when is an `entry` of the timeline.
 */
import * as z from 'zod/mini';
import { storedAnswer } from './stored-answer.ts';

const instant = z.iso.datetime();

/** Every state with its name for staff. Referral states come first, then the case's, then the closed ones. */
export const caseStates = {
  submitted: 'New',
  needs_info: 'Waiting for an answer',
  accepted: 'Accepted',
  contacted: 'Contacted',
  assessed: 'Assessed',
  active: 'Active',
  monitoring: 'Monitoring',
  on_hold: 'On hold',
  not_eligible_signposted: 'Shown another service',
  declined: 'Not taken on',
  withdrawn: 'Withdrawn',
  did_not_respond: 'Did not respond',
  merged: 'Merged into another',
  discharged: 'Finished',
  followed_up_13w: 'Followed up at 13 weeks',
  followed_up_26w: 'Followed up at 26 weeks',
} as const;

export type CaseState = keyof typeof caseStates;

export const caseState = z.enum(Object.keys(caseStates) as [CaseState, ...CaseState[]]);

/** Who of the service looks after somebody. */
export const colleague = z.object({ staffId: z.string(), name: z.string() });
export type Colleague = z.infer<typeof colleague>;

/**
 * What kind of knowledge something is. Roles read by kind (`shared/rules/staff-rights.ts`).
 * - `contact`: who somebody is, how to reach them, what they need for it, appointments
 * - `work`: jobs, time off, what is hard, evidence by outcome and dates
 * - `health`: what the person said about their health and goals, measures
 * - `clinical`: notes and findings of clinicians
 * - `safeguarding`: restricted to those who must act on it
 */
export const knowledge = ['contact', 'work', 'health', 'clinical', 'safeguarding'] as const;
export type Knowledge = (typeof knowledge)[number];

export const partKinds = [
  'job',
  'job_check',
  'difficulty',
  'goal',
  'measure',
  'evidence',
  'restriction',
  'appointment',
  'task',
  'message',
  'check_in',
  'adjustment_check',
  'correction',
  'trusted_person',
  'note',
  'discussion',
] as const;
export type PartKind = (typeof partKinds)[number];

export const part = z.object({
  partId: z.string(),
  kind: z.enum(partKinds),
  knowledge: z.enum(knowledge),
  at: instant,
  by: colleague,
  byRole: z.string(),
  answer: storedAnswer,
  /** Why and when it stopped to count: done, ended, taken back. */
  ended: z.optional(z.object({ at: instant, by: colleague, how: z.string(), why: z.optional(z.string()) })),
});
export type Part = z.infer<typeof part>;

/** One line of the timeline. `did` is the name of the action; `words` what a colleague reads. */
export const entry = z.object({
  entryId: z.string(),
  at: instant,
  by: colleague,
  byRole: z.string(),
  knowledge: z.enum(knowledge),
  did: z.string(),
  words: z.string(),
  /** The reason given, in the colleague's words. */
  why: z.optional(z.string()),
});
export type Entry = z.infer<typeof entry>;
