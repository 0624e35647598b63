/** A message that did not arrive comes up in the list of the lead, with what else is safe. Written once for each. */
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import { dueBy } from '../../shared/rules/case-change.ts';
import { notArrived } from '../../shared/rules/not-arrived.ts';
import { addWorkingDays } from '../../shared/values/working-days.ts';
import { today } from '../platform/clock.ts';
import { changeCase } from '../store/cases.ts';
import { listConsents } from '../store/consents.ts';
import { notedPut } from '../store/noted.ts';

export async function noteUndelivered({ id, referralId, consentId, shareId, undelivered }: OutboxEntry): Promise<void> {
  if (!referralId || !undelivered) return;
  const atWork = (consentId ?? shareId) !== undefined && (await listConsents(referralId));
  const contact = atWork
    ? atWork.findLast((one) => one.consentId === consentId || one.shareId === shareId)?.contact
    : undefined;
  const actor = { by: { staffId: 'reminder', name: 'Reminder' }, byRole: 'system', did: 'not arrived' };
  await changeCase(referralId, { ...actor, beside: [notedPut(referralId, id)] }, (whole) => ({
    head: dueBy(whole.referral, addWorkingDays(today(), 1)),
    entry: { knowledge: 'contact', words: notArrived(whole, undelivered, contact?.name) },
  }));
}
