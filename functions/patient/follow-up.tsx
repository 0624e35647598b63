/**
 * GET and POST /my/follow-up/<id>: 3 questions after the end, from a link and without a login. The link names a question that was
 * asked. The page shows nothing of the person; opening it changes nothing; an answer takes the question away.
 */
import type { Context } from 'hono';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { followUpChange, followUpForm, isAsked } from '../../shared/rules/follow-up.ts';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { formPage } from '../sign-in/ask.tsx';
import { changeCase, readCase } from '../store/cases.ts';
import { followUpDelete, readFollowUp } from '../store/follow-ups.ts';

/** What was asked. @throws Refusal `not-found` for a link that is unknown, past its time, answered, or of somebody who is not asked. */
async function asked(c: Context) {
  const followUpId = c.req.param('followUpId') ?? '';
  const found = await readFollowUp(followUpId);
  const whole = found && (await readCase(found.referralId));
  if (!found || !whole || !isAsked(whole)) throw new Refusal('not-found');
  return { ...found, followUpId, whole };
}

export async function showFollowUp(c: Context): Promise<Response> {
  await asked(c);
  return formPage(c, followUpForm, { backHref: paths.home });
}

export async function saveFollowUp(c: Context): Promise<Response> {
  const { followUpId, referralId, weeks, whole } = await asked(c);
  const typed = await readForm(c.req.raw);
  const read = readAnswer(followUpForm, typed, today());
  if (!read.ok) return formPage(c, followUpForm, { backHref: paths.home, typed, errors: read.errors });
  const by = { staffId: 'patient', name: whole.referral.row.name };
  const doing = { by, byRole: 'patient', did: 'follow-up', beside: [followUpDelete(followUpId)] };
  const done = await changeCase(referralId, doing, (now) => followUpChange(now, weeks, read.value, today()));
  if (done !== 'done') throw new Refusal('not-found');
  const links = [
    { label: 'See guides to help yourself', href: paths.selfHelp },
    { label: 'Ask for support again', href: paths.start },
  ];
  const body = <MessagePage heading="Thank you" paragraphs={['Your answers reached the team.']} links={links} />;
  return c.html(html({ title: 'Thank you', body }));
}
