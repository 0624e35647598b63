/** Writes down whom the person names at work, in their case and beside it (EMP-1). */
import type { EmployerContact } from '../../shared/contracts/sharing.ts';
import { contactInTimeline } from '../../shared/rules/sharing/contact.ts';
import { today } from '../platform/clock.ts';
import { type Actor, changeCase } from './cases.ts';
import { contactPut } from './consents.ts';

export async function nameContact(referralId: string, actor: Actor, contact: EmployerContact): Promise<void> {
  const doing = { ...actor, did: 'named a contact', beside: [contactPut(referralId, contact)] };
  await changeCase(referralId, doing, ({ referral }) => ({
    // EMP-3, EMP-8: a colleague looks at an address at a webmail service, and at whoever is feared.
    ...(contact.unsafe || contact.webmail ? { head: { row: { ...referral.row, promisedBy: today() } } } : {}),
    entry: { knowledge: 'contact', words: contactInTimeline(contact) },
  }));
}
