/**
 * What is written to somebody at work. Each time it is looked at anew whether it may be: the consent counts today, the person
 * does not fear them, nothing is frozen or paused, and they want it. One that ended is told to nobody (CON-16), and no message
 * says anything of a plan (EMP-10).
 */
import { invitationHours } from '../../shared/contracts/employer-access.ts';
import type { OutboxEntry, Referral } from '../../shared/contracts/referral.ts';
import type { Consent } from '../../shared/contracts/sharing.ts';
import { paths } from '../../shared/paths.ts';
import { bucketOf } from '../../shared/rules/case-states.ts';
import { reviewNear, weekNear } from '../../shared/rules/reminder-days.ts';
import { isOpen } from '../../shared/rules/sharing/consent-state.ts';
import { wantedAtWork } from '../../shared/rules/sharing/work-emails.ts';
import { services } from '../../shared/services/all.ts';
import { hours, now, today } from '../platform/clock.ts';
import { invitationIdOf } from '../sign-in/invitation.ts';
import { readCase } from '../store/cases.ts';
import { listConsents } from '../store/consents.ts';
import { readDisclosure } from '../store/disclosures.ts';
import { readWorkEmails } from '../store/work-emails.ts';
import type { Addressed } from './addressed.ts';

export async function planToRead(entry: OutboxEntry): Promise<Addressed | undefined> {
  const { consentId, origin, createdAt } = entry;
  if (!consentId || now() - Date.parse(createdAt) > hours(invitationHours)) return undefined;
  const found = await readable(entry, (one) => one.consentId === consentId);
  return found && toWork(found, `${origin}${paths.sharedOpen(await invitationIdOf(consentId))}`);
}

/** Somebody waits for an answer, while they still do. */
export async function planWaits(entry: OutboxEntry): Promise<Addressed | undefined> {
  const { shareId, origin, template } = entry;
  const found = await readable(entry, (one) => one.shareId === shareId);
  if (!shareId || !found?.referral.row.waits?.some(({ about }) => about === shareId)) return undefined;
  if (!wantedAtWork(template, await readWorkEmails(shareId))) return undefined;
  return toWork(found, `${origin}${paths.sharedLogIn}`);
}

/** A week or a review of what they can read is near, and the case goes on. What was shared anew has days of its own. */
export async function workReminder(entry: OutboxEntry): Promise<Addressed | undefined> {
  const { consentId, shareId, origin, template } = entry;
  const found = await readable(entry, (one) => one.consentId === consentId);
  if (!shareId || !found || bucketOf(found.referral.state) === 'closed') return undefined;
  const copy = await readDisclosure(found.consent.contact.address, shareId, today());
  if (!copy || copy.consentId !== consentId) return undefined;
  const isNear = template === 'work-week-begins' ? weekNear(copy.view, today()) : reviewNear(copy.view, today());
  if (!isNear || !wantedAtWork(template, await readWorkEmails(shareId))) return undefined;
  return toWork(found, `${origin}${paths.sharedLogIn}`);
}

interface Readable {
  readonly referral: Referral;
  readonly consent: Consent;
}

/** The case and the consent, while somebody may be written to about it. */
async function readable(
  { referralId, origin }: OutboxEntry,
  which: (one: Consent) => boolean,
): Promise<Readable | undefined> {
  const found = referralId && origin ? await readCase(referralId) : undefined;
  if (!referralId || !found || found.referral.frozen !== undefined || found.referral.sharingPaused !== undefined) {
    return undefined;
  }
  const consent = (await listConsents(referralId)).find((one) => which(one) && isOpen(one, today()));
  return consent && !consent.contact.unsafe ? { referral: found.referral, consent } : undefined;
}

function toWork({ referral, consent }: Readable, link: string): Addressed {
  const { phone, hours: open } = services[referral.service].contacts;
  return { channel: 'email', to: consent.contact.email, values: { link, phone, hours: open } };
}
