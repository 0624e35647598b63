/** GET and POST …/plans/sharing/talk: a talk with somebody at work, under the person's permission and never without (CON-15). */
import type { Context } from 'hono';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import { text } from '../../../shared/rules/case-change.ts';
import { contactInFull } from '../../../shared/rules/sharing/consent-state.ts';
import { talkQuestionFor, talksAllowed } from '../../../shared/rules/sharing/talk.ts';
import { showDate } from '../../../shared/values/date.ts';
import { today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { changeCase } from '../../store/cases.ts';
import { listConsents } from '../../store/consents.ts';
import { type CaseReader, named } from '../guard.ts';
import { addressesOf } from './addresses.ts';
import { cannot, formAnswer } from './answers.tsx';
import { standsStill } from './guard.ts';

const notAllowed = (c: Context, reader: CaseReader): Response | Promise<Response> =>
  cannot(c, reader, {
    title: 'Write down a talk with somebody at work',
    sentence:
      'The person has not said that you may talk with anybody at work. They can, when they share a plan: by themselves, or with you on the phone',
    backHref: addressesOf(reader).shares,
  });

/** A record that is frozen or closed takes nothing more. */
function still(c: Context, reader: CaseReader, typed: Typed) {
  const sentence = standsStill(reader);
  const [title, backHref] = ['Write down a talk with somebody at work', addressesOf(reader).shares];
  return sentence ? cannot(c, reader, { title, sentence, backHref, typed }) : undefined;
}

const allowedIn = async ({ whole }: CaseReader) => talksAllowed(await listConsents(whole.referral.referralId));

export async function showTalk(c: Context, reader: CaseReader): Promise<Response> {
  const allowed = await allowedIn(reader);
  if (allowed.length === 0) return notAllowed(c, reader);
  return formAnswer(c, reader, { form: talkQuestionFor(allowed, today()), backHref: addressesOf(reader).shares });
}

export async function saveTalk(c: Context, reader: CaseReader): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const refused = still(c, reader, typed);
  if (refused) return refused;
  const allowed = await allowedIn(reader);
  if (allowed.length === 0) return notAllowed(c, reader);
  const [form, backHref] = [talkQuestionFor(allowed, today()), addressesOf(reader).shares];
  const read = readAnswer(form, typed, today());
  if (!read.ok) return formAnswer(c, reader, { form, backHref, typed, errors: read.errors });
  const { value } = read;
  const consent = allowed.find(({ consentId }) => consentId === text(value, 'consent'));
  const who = consent ? contactInFull(consent.contact) : '';
  const words = `Talked with ${who} on ${showDate(text(value, 'on'))}: ${text(value, 'said')}`;
  const doing = { by: named(reader), byRole: reader.role, did: 'talked with work' };
  await changeCase(reader.whole.referral.referralId, doing, () => ({ entry: { knowledge: 'work', words } }));
  return c.redirect(backHref, 303);
}
