/** To whom an outbox entry goes, how, and with which values; nothing when it must not be sent any more. */

import { invitationHours } from '../../shared/contracts/employer-access.ts';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import type { StoredAnswer } from '../../shared/contracts/stored-answer.ts';
import { paths } from '../../shared/paths.ts';
import { current } from '../../shared/rules/case-change.ts';
import { bucketOf } from '../../shared/rules/case-states.ts';
import { notesOf } from '../../shared/rules/fit-notes.ts';
import { dateOfBirth, opensToPerson, safeWays } from '../../shared/rules/own-case.ts';
import { isOpen } from '../../shared/rules/sharing/consent-state.ts';
import { services } from '../../shared/services/all.ts';
import { addDays, showDateWithDay } from '../../shared/values/date.ts';
import { showTime } from '../../shared/values/time.ts';
import { hours, minutes, now, today } from '../platform/clock.ts';
import { sameText } from '../platform/secrets.ts';
import { proofOf } from '../sign-in/asked-code.ts';
import { digitsOf, keyedContact } from '../sign-in/code.ts';
import { invitationIdOf } from '../sign-in/invitation.ts';
import { readCase } from '../store/cases.ts';
import { caseOfShare, listConsents } from '../store/consents.ts';
import { listDisclosures } from '../store/disclosures.ts';
import { readDraft } from '../store/drafts.ts';
import { readEmployerCode } from '../store/employer-access.ts';

export interface Addressed {
  readonly channel: 'email' | 'text';
  readonly to: string;
  readonly values: Readonly<Record<string, string>>;
}

export function addressed(entry: OutboxEntry): Promise<Addressed | undefined> {
  switch (entry.template) {
    case 'confirm-contact':
      return codeMessage(entry);
    case 'log-in-code':
      return logInCode(entry);
    case 'employer-code':
      return employerCodeMessage(entry);
    case 'work-answered':
    case 'share-not-theirs':
      return fromWork(entry);
    case 'plan-to-read':
      return planToRead(entry);
    case 'sharing-ends':
      return sharingEnds(entry);
    case 'fit-note-ends':
      return noteEnds(entry);
    case 'plan-waits':
      return planWaits(entry);
    default:
      return aboutReferral(entry);
  }
}

const stoppedWorking = (createdAt: string): boolean => now() - Date.parse(createdAt) > minutes(10);

/** A code goes only where the person just asked for it, and never after it stopped working. */
async function codeMessage({ draftId, codeId, channel, createdAt }: OutboxEntry): Promise<Addressed | undefined> {
  if (!draftId || !codeId || !channel || stoppedWorking(createdAt)) return undefined;
  const found = await readDraft(draftId);
  if (found?.draft.state !== 'started') return undefined;
  const to = found.answers['contact']?.value[channel === 'email' ? 'email' : 'mobile'];
  return typeof to === 'string' ? { channel, to, values: { code: await digitsOf(codeId) } } : undefined;
}

/**
 * A code to log in goes where a code went before, when the person asked for support, and only while they call that way
 * safe. Somebody who was rung instead, or whose request staff typed in, has no such place; to a wrong date of birth
 * nothing is sent.
 */
async function logInCode({ referralId, codeId, proof, createdAt }: OutboxEntry): Promise<Addressed | undefined> {
  if (!referralId || !codeId || !proof || stoppedWorking(createdAt)) return undefined;
  const found = await readCase(referralId);
  if (!found || !opensToPerson(found.referral)) return undefined;
  if (!sameText(proof, await proofOf(referralId, dateOfBirth(found) ?? ''))) return undefined;
  for (const way of safeWays(found)) {
    if ((await keyedContact(way.to)) === found.referral.confirmedContact)
      return { ...way, values: { code: await digitsOf(codeId) } };
  }
  return undefined;
}

/** Only to an address with which something is shared at this moment: to any other nothing is sent. */
async function employerCodeMessage({ codeId, asked, createdAt }: OutboxEntry): Promise<Addressed | undefined> {
  if (!codeId || !asked || stoppedWorking(createdAt)) return undefined;
  const code = await readEmployerCode(asked);
  if (code?.codeId !== codeId || (await listDisclosures(code.address, today())).length === 0) return undefined;
  return { channel: 'email', to: code.email, values: { code: await digitsOf(codeId) } };
}

/** The door that heard of it knows no case: whose it is, is looked up here. */
async function fromWork(entry: OutboxEntry): Promise<Addressed | undefined> {
  const referralId = !entry.quiet && entry.shareId && (await caseOfShare(entry.shareId));
  return referralId ? aboutReferral({ ...entry, referralId }) : undefined;
}

/** CON-16: the consent is looked at again when the message is sent; one that ended meanwhile is told to nobody. */
async function planToRead({ referralId, consentId, origin, createdAt }: OutboxEntry): Promise<Addressed | undefined> {
  if (!referralId || !consentId || !origin || now() - Date.parse(createdAt) > hours(invitationHours)) return undefined;
  const found = await readCase(referralId);
  if (!found || found.referral.frozen !== undefined || found.referral.sharingPaused !== undefined) return undefined;
  const consent = (await listConsents(referralId)).find((one) => one.consentId === consentId);
  if (!consent || !isOpen(consent, today()) || consent.contact.unsafe) return undefined;
  const { phone, hours: open } = services[found.referral.service].contacts;
  const link = `${origin}${paths.sharedOpen(await invitationIdOf(consentId))}`;
  return { channel: 'email', to: consent.contact.email, values: { link, phone, hours: open } };
}

/** A reminder, while the wait is still there and its consent still counts. */
async function planWaits({ referralId, shareId, origin }: OutboxEntry): Promise<Addressed | undefined> {
  const found = referralId ? await readCase(referralId) : undefined;
  if (!referralId || !origin || !found?.referral.row.waits?.some(({ about }) => about === shareId)) return undefined;
  if (found.referral.frozen !== undefined || found.referral.sharingPaused !== undefined) return undefined;
  const consents = await listConsents(referralId);
  const consent = consents.find((one) => one.shareId === shareId && isOpen(one, today()));
  if (!consent || consent.contact.unsafe) return undefined;
  const { phone, hours: open } = services[found.referral.service].contacts;
  const link = `${origin}${paths.sharedLogIn}`;
  return { channel: 'email', to: consent.contact.email, values: { link, phone, hours: open } };
}

/** CON-5: only while the very consent still counts; what was shared anew meanwhile has a day of its own. */
async function sharingEnds(entry: OutboxEntry): Promise<Addressed | undefined> {
  const consents = entry.referralId ? await listConsents(entry.referralId) : [];
  const consent = consents.find(({ consentId }) => consentId === entry.consentId);
  return consent && isOpen(consent, today()) ? aboutReferral(entry) : undefined;
}

/** While the case is open, and the last day of all that they told of is near: a newer note has days of its own. */
async function noteEnds(entry: OutboxEntry): Promise<Addressed | undefined> {
  const found = entry.referralId ? await readCase(entry.referralId) : undefined;
  if (!found || bucketOf(found.referral.state) === 'closed') return undefined;
  const ends = notesOf(found).map(({ to }) => to);
  const last = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
  return last && last >= today() && last <= addDays(today(), 14) ? aboutReferral(entry) : undefined;
}

/** By text message when the person allowed it and called it safe, else by e-mail when that is safe, else not at all. */
async function aboutReferral({ referralId, template }: OutboxEntry): Promise<Addressed | undefined> {
  const found = referralId ? await readCase(referralId) : undefined;
  // A record that may be of somebody else says nothing to anybody.
  if (!found || found.referral.frozen !== undefined) return undefined;
  const { referral, answers } = found;
  const { contacts } = services[referral.service];
  const appointment = current(found, 'appointment').at(-1)?.answer.value;
  if (template === 'appointment' && !appointment) return undefined;
  const values = {
    reference: referral.row.reference,
    by: showDateWithDay(referral.row.promisedBy),
    phone: contacts.phone,
    hours: contacts.hours,
    ...(appointment ? { on: showDateWithDay(String(appointment['on'])), at: showTime(String(appointment['at'])) } : {}),
  };
  const mobile = answer(answers, 'contact', 'mobile');
  if (mobile && isSafe(answers, 'text') && answer(answers, 'agreement', 'text-consent') === 'yes') {
    return { channel: 'text', to: mobile, values };
  }
  const email = answer(answers, 'contact', 'email');
  return email && isSafe(answers, 'email') ? { channel: 'email', to: email, values } : undefined;
}

type Stored = Readonly<Record<string, StoredAnswer>>;

function answer(answers: Stored, question: string, field: string): string | undefined {
  const value = answers[question]?.value[field];
  return typeof value === 'string' ? value : undefined;
}

const isSafe = (answers: Stored, way: string): boolean => {
  const safe = answers['safe-contact']?.value['safe-contact'];
  return Array.isArray(safe) && safe.includes(way);
};
