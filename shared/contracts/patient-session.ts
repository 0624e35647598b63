/**
 * What a patient's browser holds: first a code that was asked for, then a session. Kept under hashes of random ids.
 * Times are epoch seconds.
 */
import * as z from 'zod/mini';

export const patientSession = z.object({
  /** The one case this session opens. */
  referralId: z.string(),
  startedAt: z.int(),
  usedAt: z.int(),
  expiresAt: z.int(),
});
export type PatientSession = z.infer<typeof patientSession>;

/** A code that was asked for with a reference and a date of birth. Nobody has looked yet whether they fit a request. */
export const logInCode = z.object({
  codeId: z.string(),
  /** The id that the reference stands for, whether or not there is such a request. */
  referralId: z.string(),
  /** Keyed hash of that id with the date of birth. */
  proof: z.string(),
  tries: z.int(),
  expiresAt: z.int(),
});
export type LogInCode = z.infer<typeof logInCode>;
