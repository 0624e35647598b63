/**
 * The invitation of a consent: its link and its code are worked out from the consent's id and a key, so that the job that
 * writes the email and the page of the person who shares both know them, and no table holds the digits.
 */
import { keyed, secrets } from '../platform/secrets.ts';
import { digitsOf } from './code.ts';

/** What the link carries: 32 characters that lead to nothing but this invitation. */
export async function invitationIdOf(consentId: string): Promise<string> {
  return keyed((await secrets()).codeKey, 'invitation', consentId);
}

/** The six digits that the person gives to whom they named (EMP-2). */
export const invitationCodeOf = (consentId: string): Promise<string> => digitsOf(consentId);

/**
 * The share of this contact and this plan: one and the same each time, so that of two who release at once one meets the row
 * of the other.
 */
export async function shareIdOf(referralId: string, paperId: string, contactId: string): Promise<string> {
  return `share_${keyed((await secrets()).codeKey, 'share', [referralId, paperId, contactId].join('\n'))}`;
}
