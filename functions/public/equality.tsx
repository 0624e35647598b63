/** POST /ask/equality: after the request was sent, stored apart from it, once. Nothing typed here leads to a person. */
import type { Context } from 'hono';
import type { Draft } from '../../shared/contracts/referral.ts';
import { equality } from '../../shared/contracts/self-referral/equality.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { saveEquality } from '../store/equality.ts';

export async function answerEquality(c: Context, draft: Draft): Promise<Response> {
  const read = readAnswer(equality, await readForm(c.req.raw), today());
  if (read.ok && Object.keys(read.value).length > 0) await saveEquality(draft.draftId, draft.service, read.value);
  return c.redirect(paths.equalityThanks, 303);
}
