/** Writes a spoken consent down and shares, and the contact that it is for; the person hears of it and can undo it (CON-10). */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import { text } from '../../../shared/rules/case-change.ts';
import { jobKey } from '../../../shared/rules/known-jobs.ts';
import { contactInFull } from '../../../shared/rules/sharing/consent-state.ts';
import { contactOf } from '../../../shared/rules/sharing/contact.ts';
import { spokenContactQuestion } from '../../../shared/rules/sharing/spoken.ts';
import { now, today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { ownOrigin } from '../../platform/origin.ts';
import { keyedContact } from '../../sign-in/code.ts';
import { invitationIdOf } from '../../sign-in/invitation.ts';
import { nameContact } from '../../store/name-contact.ts';
import { releaseShare } from '../../store/release-share.ts';
import { named } from '../guard.ts';
import { addressesOf } from './addresses.ts';
import { cannot, formAnswer } from './answers.tsx';
import type { PaperReader } from './guard.ts';
import { type consentAsked, spokenOf } from './spoken-facts.ts';

export async function recordSpoken(
  c: Context,
  reader: PaperReader,
  { given, older }: Awaited<ReturnType<typeof consentAsked>>,
  why: string,
): ReturnType<typeof releaseShare> {
  if (!given.ok) throw new Error('There is no consent to record');
  const { consent, view } = given;
  const invitationId = await invitationIdOf(consent.consentId);
  const actor = { by: named(reader), byRole: reader.role };
  const words = `The person said that they share the plan with ${contactInFull(consent.contact)}, consent ${consent.number}.`;
  return releaseShare(
    reader.whole.referral.referralId,
    actor,
    { consent, view, older, invitationId, origin: ownOrigin(c.req.raw) },
    { entry: { knowledge: 'work', words, why }, message: 'sharing-recorded' },
  );
}

export async function showSpokenContact(c: Context, reader: PaperReader): Promise<Response> {
  return formAnswer(c, reader, { form: spokenContactQuestion(), backHref: backOf(reader) });
}

const backOf = (reader: PaperReader): string => addressesOf(reader).paper(reader.head.paperId);

export async function saveSpokenContact(c: Context, reader: PaperReader): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const spoken = await spokenOf(reader);
  const backHref = backOf(reader);
  if (typeof spoken === 'string') {
    return cannot(c, reader, { title: 'Record spoken consent', sentence: spoken, backHref, typed });
  }
  const form = spokenContactQuestion([typed['email'] ?? ''].flat()[0]);
  const read = readAnswer(form, typed, today());
  if (!read.ok) return formAnswer(c, reader, { form, backHref, typed, errors: read.errors });
  const jobId = jobKey(spoken.plan.job);
  const contact = contactOf(read.value, {
    contactId: `contact_${randomBytes(16).toString('base64url')}`,
    address: await keyedContact(text(read.value, 'email')),
    namedAt: new Date(now()).toISOString(),
    ...(jobId ? { jobId } : {}),
  });
  await nameContact(reader.whole.referral.referralId, { by: named(reader), byRole: reader.role }, contact);
  if (contact.unsafe) {
    const sentence = 'Nothing is sent to this person. Plan together how to tell their work (EMP-8)';
    return cannot(c, reader, { title: 'Record spoken consent', sentence, backHref });
  }
  return c.redirect(addressesOf(reader).part(reader.head.paperId, 'spoken'), 303);
}
