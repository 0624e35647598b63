/**
 * Confirming the contact: a six-digit code by e-mail or text message, or a ring from the team for people without either
 * or whose code does not arrive. Only ways the person called safe are offered.
 */
import type { Context } from 'hono';
import { option, radios } from '../../shared/contracts/self-referral/field-parts.ts';
import type { Option, Question } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths, revisit } from '../../shared/paths.ts';
import { firstOpen } from '../../shared/rules/journey.ts';
import { maskEmail } from '../../shared/values/email.ts';
import { maskPhone } from '../../shared/values/phone.ts';
import { now } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { viewerAddress } from '../platform/origin.ts';
import { keyedContact, newCodeId } from '../sign-in/code.ts';
import { openCode, withinRate } from '../store/codes.ts';
import { recordConfirmed } from '../store/drafts.ts';
import { newMessage } from '../store/outbox.ts';
import { questionAnswer } from './ask.tsx';
import { contactOf, ringKey, type Visit } from './guard.ts';

/** Codes an hour: 5 tries each, so at most 25 guesses in a million. */
const codesPerContact = 5;
/** A surgery's waiting room shares one address. */
const codesPerAddress = 60;

function ways({ answers }: Visit): readonly Option[] {
  const { email, mobile, phone } = contactOf(answers);
  const safe = answers['safe-contact']?.['safe-contact'] ?? [];
  const number = phone ?? mobile;
  return [
    ...(email && safe.includes('email') ? [option('email', `Email a code to ${maskEmail(email)}`)] : []),
    ...(mobile && safe.includes('text') ? [option('text', `Send a code by text message to ${maskPhone(mobile)}`)] : []),
    number && safe.includes('call')
      ? option('ring', `No code. Ring me on ${maskPhone(number)} to check`)
      : option('ring', 'No code. Check with me another way'),
  ];
}

const questionOf = (visit: Visit): Question => ({
  id: 'confirm-contact',
  version: 1,
  section: 'How to reach you',
  title: 'How should we check that we can reach you?',
  intro: ['A wrong number or address would mean that we cannot help. The message does not say what it is about.'],
  fields: [radios('way', ways(visit), 'Select how we should check that we can reach you')],
});

const back = `${paths.ask('agreement')}?${revisit.saved}`;

/** GET /ask/confirm-contact */
export async function showConfirmContact(c: Context, visit: Visit): Promise<Response> {
  if (firstOpen(visit.standing) !== paths.confirmContact) return c.redirect(firstOpen(visit.standing), 303);
  return questionAnswer(c, questionOf(visit), { backHref: back });
}

/** POST /ask/confirm-contact: sends a code, or marks the request as one to ring about. */
export async function confirmContact(c: Context, visit: Visit): Promise<Response> {
  const open = firstOpen(visit.standing);
  if (open !== paths.confirmContact) return c.redirect(open, 303);
  const typed = await readForm(c.req.raw);
  const question = questionOf(visit);
  const read = readAnswer(question, typed, visit.today);
  if (!read.ok) return questionAnswer(c, question, { typed, errors: read.errors, backHref: back });
  const codeId = newCodeId();
  if (read.value['way'] === 'ring') {
    const contact = await keyedContact(ringKey(visit.answers));
    await recordConfirmed(visit.draft.draftId, { contact, how: 'ring', codeId, at: new Date(now()).toISOString() });
    return c.redirect(paths.checkAnswers, 303);
  }
  const { email, mobile } = contactOf(visit.answers);
  const channel = read.value['way'] === 'email' ? 'email' : 'text';
  const contact = await keyedContact((channel === 'email' ? email : mobile) ?? '');
  const allowed =
    (await withinRate('code', contact, codesPerContact)) &&
    (await withinRate('code-address', await keyedContact(viewerAddress(c.req.raw)), codesPerAddress));
  if (!allowed) throw new Refusal('code-limit');
  const { draftId } = visit.draft;
  await openCode(draftId, codeId, contact, newMessage({ template: 'confirm-contact', draftId, codeId, channel }));
  return c.redirect(paths.code, 303);
}
