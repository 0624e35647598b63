/** GET and POST /my/plans/<paper>/answer/<move>: the person agrees, asks for a change, stops it, or says that it is too much. */
import type { Context } from 'hono';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { dueBy, text } from '../../shared/rules/case-change.ts';
import { myMoveForm } from '../../shared/rules/papers/for-the-person.ts';
import { moved } from '../../shared/rules/papers/version-states.ts';
import { now, today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { changeCase } from '../store/cases.ts';
import { headPut } from '../store/papers.ts';
import { type AnswerTo, answersTo } from './answers-to.ts';
import { formPage } from './form-page.tsx';
import { personAs } from './guard.ts';
import type { OwnPaper } from './own-paper.ts';

/** The answer that the address names, while it can be given. */
async function named(c: Context, own: OwnPaper): Promise<AnswerTo> {
  const answer = (await answersTo(own)).find(({ move }) => move.id === c.req.param('move'));
  if (!answer) throw new Refusal('not-found');
  return answer;
}

export async function showAnswer(c: Context, own: OwnPaper): Promise<Response> {
  return formPage(c, own.token, myMoveForm((await named(c, own)).move));
}

export async function saveAnswer(c: Context, own: OwnPaper): Promise<Response> {
  const { move, version } = await named(c, own);
  const form = myMoveForm(move);
  const typed = await readForm(c.req.raw);
  const read = readAnswer(form, typed, today());
  if (!read.ok) return formPage(c, own.token, form, typed, read.errors);
  const why = text(read.value, 'why');
  const { head, whole } = own;
  const { referralId } = whole.referral;
  const by = personAs(own);
  const next = moved(head, version.version, move.id, by, new Date(now()).toISOString(), why || move.label, today());
  if (typeof next === 'string') return formPage(c, own.token, form, typed, [{ field: 'why', message: next }]);
  const doing = { by, byRole: 'patient', did: `${move.id} ${head.kind}`, beside: [headPut(referralId, next)] };
  const done = await changeCase(referralId, doing, ({ referral }) => ({
    // Somebody waits for the team now: the list shows the case today.
    ...(move.tellsTeam ? { head: dueBy(referral, today()) } : {}),
    entry: {
      knowledge: 'work',
      words: `${move.inTimeline}: ${head.title}, version ${version.version}.`,
      ...(why ? { why } : {}),
    },
  }));
  if (done !== 'done') return formPage(c, own.token, form, typed, [{ field: 'why', message: done.refused }]);
  return c.redirect(paths.myPaper(head.paperId), 303);
}
