/**
 * How somebody at work gets to what is shared with them: by a code to their work address, or by the link of an invitation with
 * the code that their employee gives them (EMP-2). Kept under hashes of random ids; times are epoch seconds.
 */
import * as z from 'zod/mini';

export const employerSession = z.object({
  /** Keyed hash of the work address: the session opens what is shared with it, and nothing else. */
  address: z.string(),
  startedAt: z.int(),
  usedAt: z.int(),
  expiresAt: z.int(),
});
export type EmployerSession = z.infer<typeof employerSession>;

/** A code that was asked for with a work address. Nobody has looked yet whether anything is shared with it. */
export const employerCode = z.object({
  codeId: z.string(),
  /** As it was typed, for the job that sends; it goes with the row after 10 minutes. */
  email: z.string(),
  address: z.string(),
  tries: z.int(),
  expiresAt: z.int(),
});
export type EmployerCode = z.infer<typeof employerCode>;

/** What the link of an invitation stands for, for 72 hours and until it was used once. */
export const invitation = z.object({
  /** The consent it was sent for; the digits that the employee gives are worked out from it. */
  codeId: z.string(),
  address: z.string(),
  shareId: z.string(),
  tries: z.int(),
  expiresAt: z.int(),
});
export type Invitation = z.infer<typeof invitation>;

/** EMP-2: how long the link of an invitation works. */
export const invitationHours = 72;
