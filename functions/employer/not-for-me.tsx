/** GET and POST /shared/plans/<share>/not-for-me: the wrong person stops it, and nothing is left to see (EMP-7). */
import type { Context } from 'hono';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { asQuestion } from '../../shared/rules/case-actions/fields.ts';
import { ReplyPage } from '../../shared/ui/employer/reply-page.tsx';
import { html } from '../platform/html.ts';
import { sendBack } from '../store/send-back.ts';
import type { ShareReader } from './guard.ts';

const question = asQuestion({
  id: 'not-for-me',
  title: 'Is this not for you?',
  intro: [
    'If you do not manage this person, or have left, tell us here. We stop sharing it with you at once.',
    'The person and their NHS work support are told. They can then name somebody else.',
  ],
  fields: [],
  button: 'This is not for me',
});

export async function askIfNotMine(c: Context, { copy, token }: ShareReader): Promise<Response> {
  const backHref = paths.sharedPlan(copy.shareId);
  const body = <ReplyPage token={token} backHref={backHref} question={question} typed={{}} errors={[]} rev={0} />;
  return c.html(html({ title: question.title, body }));
}

export async function notForMe(c: Context, { address, copy }: ShareReader): Promise<Response> {
  if ((await sendBack(address, copy)) === 'gone') throw new Refusal('not-shared');
  // The page of the share is the neutral one from now on (CON-16).
  return c.redirect(paths.sharedPlan(copy.shareId), 303);
}
