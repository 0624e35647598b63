/** GET and POST /shared/plans/<share>/reply/<place>: an answer to one change at work, or to the plan as a whole (RTW-19). */
import type { Context } from 'hono';
import type { FieldError, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { newestReplies, placeOf, type ReplyPlace, replyOf, replyQuestion } from '../../shared/rules/sharing/replies.ts';
import { ReplyPage } from '../../shared/ui/employer/reply-page.tsx';
import { now, today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { withinRate } from '../store/codes.ts';
import { listReplies, saveReply } from '../store/replies.ts';
import { dropReplyDraft, type ReplyAt, readReplyDraft } from '../store/reply-drafts.ts';
import type { ShareReader } from './guard.ts';

/** Messages an hour to the person about answers to one share: who answers six changes in a row is told of once. */
const messagesAnHour = 1;

/** What the address names, and how many answers it had. @throws Refusal `not-shared`. */
async function named(c: Context, { copy }: ShareReader) {
  const found = placeOf(copy.view, c.req.param('place') ?? '');
  if (!found) throw new Refusal('not-shared');
  const replies = (await listReplies(copy.shareId)).filter(({ consentId }) => consentId === copy.consentId);
  return { ...found, rev: newestReplies(replies).find(({ place }) => place === found.place)?.rev ?? 0 };
}

export async function showReply(c: Context, reader: ShareReader): Promise<Response> {
  const at = await named(c, reader);
  return page(c, reader, at, (await readReplyDraft(draftOf(reader, at.place))) ?? {}, []);
}

export async function saveAnswer(c: Context, reader: ShareReader): Promise<Response> {
  const typed = await readForm(c.req.raw);
  const at = await named(c, reader);
  const read = readAnswer(replyQuestion(at.place, at.about), typed, today());
  if (!read.ok) return page(c, reader, at, typed, read.errors);
  if (Number(typed['rev']) !== at.rev) return page(c, reader, at, typed, [overtaken]);
  const { shareId, consentId, view } = reader.copy;
  const made = { shareId, consentId, version: view.version, place: at.place, about: at.about, rev: at.rev + 1 };
  const one = replyOf(read.value, { ...made, at: new Date(now()).toISOString() });
  const outcome = await saveReply(reader.address, one, await withinRate('work-answer', shareId, messagesAnHour));
  if (outcome === 'gone') throw new Refusal('not-shared');
  if (outcome === 'overtaken') return page(c, reader, await named(c, reader), typed, [overtaken]);
  await dropReplyDraft(draftOf(reader, at.place));
  return c.redirect(`${paths.sharedPlan(shareId)}#answers`, 303);
}

const draftOf = ({ address, copy }: ShareReader, place: ReplyPlace): ReplyAt => ({
  address,
  consentId: copy.consentId,
  place: String(place),
});

const overtaken: FieldError = {
  field: 'answer',
  message: 'Another answer was given meanwhile. Look at it, and send yours again if it still holds',
};

function page(
  c: Context,
  { token, copy }: ShareReader,
  { place, about, rev }: Awaited<ReturnType<typeof named>>,
  typed: Typed,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const question = replyQuestion(place, about);
  const body = (
    <ReplyPage
      token={token}
      backHref={paths.sharedPlan(copy.shareId)}
      attachHref={paths.sharedAttach(copy.shareId, String(place))}
      question={question}
      typed={typed}
      errors={errors}
      rev={rev}
    />
  );
  const wrong = errors.length > 0;
  return c.html(html({ title: question.title, body, error: wrong }), wrong ? 422 : 200);
}
