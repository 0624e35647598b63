/** To whom an outbox entry goes, how, and with which values; nothing when it must not be sent any more. */

import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import type { StoredAnswer } from '../../shared/contracts/stored-answer.ts';
import { paths } from '../../shared/paths.ts';
import { current } from '../../shared/rules/case-change.ts';
import { needsLine } from '../../shared/rules/message-needs.ts';
import { dateOfBirth, opensToPerson, safeWays } from '../../shared/rules/own-case.ts';
import { wants, wishedWay } from '../../shared/rules/reminder-choice.ts';
import { services } from '../../shared/services/all.ts';
import { showDateWithDay } from '../../shared/values/date.ts';
import { showTime } from '../../shared/values/time.ts';
import { minutes, now, today } from '../platform/clock.ts';
import { sameText } from '../platform/secrets.ts';
import { proofOf } from '../sign-in/asked-code.ts';
import { digitsOf, keyedContact } from '../sign-in/code.ts';
import { readCase } from '../store/cases.ts';
import { caseOfShare } from '../store/consents.ts';
import { listDisclosures } from '../store/disclosures.ts';
import { readDraft } from '../store/drafts.ts';
import { readEmployerCode } from '../store/employer-access.ts';
import { planToRead, planWaits, workReminder } from './addressed-at-work.ts';
import { stillDue } from './still-due.ts';

export interface Addressed {
  readonly channel: 'email' | 'text';
  readonly to: string;
  readonly values: Readonly<Record<string, string>>;
}

export async function addressed(entry: OutboxEntry): Promise<Addressed | undefined> {
  // For the case alone.
  if (entry.quiet) return undefined;
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
    case 'work-week-begins':
    case 'work-review-near':
      return workReminder(entry);
    case 'sharing-ends':
    case 'fit-note-ends':
    case 'week-begins':
    case 'review-near':
    case 'no-check-in':
    case 'follow-up':
      return reminder(entry);
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
  const referralId = entry.shareId && (await caseOfShare(entry.shareId));
  return referralId ? aboutReferral({ ...entry, referralId }) : undefined;
}

/** A reminder says a day, and nothing of what it is about. */
async function reminder(entry: OutboxEntry): Promise<Addressed | undefined> {
  const due = await stillDue(entry);
  if (!due) return undefined;
  const { followUpId, origin } = entry;
  return aboutReferral(entry, {
    ...(due.on ? { on: showDateWithDay(due.on) } : {}),
    ...(followUpId && origin ? { link: `${origin}${paths.myFollowUp(followUpId)}` } : {}),
  });
}

/**
 * By the way that the person chose while it is safe; else by text message when they allowed it and called it safe, else by e-mail
 * when that is safe, else not at all. Never after a death, and no reminder that they do not want.
 */
async function aboutReferral(
  { referralId, template }: OutboxEntry,
  more: Readonly<Record<string, string>> = {},
): Promise<Addressed | undefined> {
  const found = referralId ? await readCase(referralId) : undefined;
  // A record that may be of somebody else says nothing to anybody.
  if (!found || found.referral.frozen !== undefined) return undefined;
  const { referral, answers } = found;
  if (referral.outcome === 'died' || !wants(found, template)) return undefined;
  const { contacts } = services[referral.service];
  const appointment = current(found, 'appointment').at(-1)?.answer.value;
  if (template === 'appointment' && !appointment) return undefined;
  const values = {
    reference: referral.row.reference,
    by: showDateWithDay(referral.row.promisedBy),
    phone: contacts.phone,
    hours: contacts.hours,
    needs: needsLine(answers, contacts.phone),
    ...(appointment ? { on: showDateWithDay(String(appointment['on'])), at: showTime(String(appointment['at'])) } : {}),
    ...more,
  };
  const wished = safeWays(found).find(({ channel }) => channel === wishedWay(found));
  if (wished) return { ...wished, values };
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
