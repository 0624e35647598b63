/**
 * Six-digit codes and return codes (design: 6 digits, 10 minutes, 5 tries, single use).
 *
 * A code is derived from its random id and a key, so neither the table nor the outbox ever holds it: the door that
 * checks it and the job that sends it each work it out.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { makeReturnCode } from '../../shared/values/reference.ts';
import { keyed, sameText, secrets } from '../platform/secrets.ts';

export const newCodeId = (): string => `code_${randomBytes(16).toString('base64url')}`;

/** The six digits of a code id. The bias of the modulo is below one in a thousand million. */
export async function digitsOf(codeId: string): Promise<string> {
  const { codeKey } = await secrets();
  const number = createHmac('sha256', codeKey).update(`six digits\n${codeId}`).digest().readBigUInt64BE(0);
  return String(number % 1_000_000n).padStart(6, '0');
}

export const codeMatches = async (codeId: string, typed: string): Promise<boolean> =>
  sameText(await digitsOf(codeId), typed);

/** The return code of a draft: the same each time it is shown, and only its keyed hash is stored. */
export async function returnCodeOf(draftId: string): Promise<string> {
  const { codeKey } = await secrets();
  return makeReturnCode(createHmac('sha512', codeKey).update(`return code\n${draftId}`).digest());
}

export async function keyedReturnCode(code: string): Promise<string> {
  return keyed((await secrets()).codeKey, 'return code', code);
}

/** Keyed hash of an e-mail address or phone number, for rates and for "is this the contact that was confirmed?". */
export async function keyedContact(contact: string): Promise<string> {
  return keyed((await secrets()).lookupKey, 'contact', contact.toLowerCase());
}
