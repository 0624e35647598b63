/**
 * What is kept of an NHS login: never a name, a date of birth or an NHS number, only keyed hashes of them. Times are epoch
 * seconds.
 */
import * as z from 'zod/mini';

/** A login on its way to NHS login and back. */
export const nhsLoginBegun = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** This is the second time, because the first did not prove enough. */
  steppedUp: z.boolean(),
  expiresAt: z.int(),
});
export type NhsLoginBegun = z.infer<typeof nhsLoginBegun>;

/** Somebody whom NHS login has proved, as keyed hashes. */
export const nhsIdentity = z.object({
  /** Of issuer and subject: the key of their link. */
  link: z.string(),
  /** Of the date of birth. */
  born: z.string(),
  nhsNumber: z.string(),
});
export type NhsIdentity = z.infer<typeof nhsIdentity>;

/** An identity that waits for a code to say whose case it opens. */
export const waitingIdentity = z.extend(nhsIdentity, { expiresAt: z.int() });

/** Which case an NHS login opens. */
export const nhsLink = z.object({ referralId: z.string(), linkedAt: z.iso.datetime() });

/** The same from the side of the case, so that its person can end it. */
export const ownNhsLink = z.object({ link: z.string() });
