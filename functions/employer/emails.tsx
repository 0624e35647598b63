/** GET and POST /shared/plans/<share>/emails: which reminders a reader wants about what is shared with them (§12.3). */
import type { Context } from 'hono';
import type { FieldError, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { workEmails, workEmailsForm } from '../../shared/rules/sharing/work-emails.ts';
import { ReplyPage } from '../../shared/ui/employer/reply-page.tsx';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { readWorkEmails, saveWorkEmails } from '../store/work-emails.ts';
import type { ShareReader } from './guard.ts';

export const showEmails = async (c: Context, reader: ShareReader): Promise<Response> =>
  page(c, reader, { which: await readWorkEmails(reader.copy.shareId) }, []);

export async function saveEmails(c: Context, reader: ShareReader): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const read = readAnswer(workEmailsForm, typed, today());
  if (!read.ok) return page(c, reader, typed, read.errors);
  const which = workEmails.find((one) => one === read.value['which']);
  if (which) await saveWorkEmails(reader.copy.shareId, which, reader.copy.until);
  return c.redirect(paths.sharedPlan(reader.copy.shareId), 303);
}

function page(
  c: Context,
  { copy, token }: ShareReader,
  typed: Typed,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const form = { question: workEmailsForm, typed, errors, rev: 0 };
  const body = <ReplyPage token={token} backHref={paths.sharedPlan(copy.shareId)} {...form} />;
  const wrong = errors.length > 0;
  return c.html(html({ title: workEmailsForm.title, body, error: wrong }), wrong ? 422 : 200);
}
