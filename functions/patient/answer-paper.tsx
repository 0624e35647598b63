/** GET and POST /my/plans/<paper>/answer/<move>: the person agrees, asks for a change, stops it, or says that it is too much. */
import type { Context } from 'hono';
import type { FieldError, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { text } from '../../shared/rules/case-change.ts';
import { type MyMove, myMoveForm, myMoves } from '../../shared/rules/papers/for-the-person.ts';
import { moved } from '../../shared/rules/papers/version-states.ts';
import { MyFormPage } from '../../shared/ui/my/my-pages.tsx';
import { now, today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { changeCase } from '../store/cases.ts';
import { headPut } from '../store/papers.ts';
import { personAs } from './guard.ts';
import type { OwnPaper } from './own-paper.ts';

/** The answer that the address names, while it can be given. */
function named(c: Context, { head, version }: OwnPaper): MyMove {
  const move = myMoves(head, version, today()).find(({ id }) => id === c.req.param('move'));
  if (!move) throw new Refusal('not-found');
  return move;
}

export async function showAnswer(c: Context, own: OwnPaper): Promise<Response> {
  return show(c, own, named(c, own), {}, []);
}

export async function saveAnswer(c: Context, own: OwnPaper): Promise<Response> {
  const move = named(c, own);
  const typed = await readForm(c.req.raw);
  const read = readAnswer(myMoveForm(move), typed, today());
  if (!read.ok) return show(c, own, move, typed, read.errors);
  const why = text(read.value, 'why');
  const { head, version, whole } = own;
  const { referralId } = whole.referral;
  const by = personAs(own);
  const next = moved(head, version.version, move.id, by, new Date(now()).toISOString(), why || move.label, today());
  if (typeof next === 'string') return show(c, own, move, typed, [{ field: 'why', message: next }]);
  const doing = { by, byRole: 'patient', did: `${move.id} ${head.kind}`, beside: [headPut(referralId, next)] };
  const done = await changeCase(referralId, doing, ({ referral }) => ({
    // Somebody waits for the team now: the list shows the case today.
    ...(move.tellsTeam ? { head: { row: { ...referral.row, promisedBy: today() } } } : {}),
    entry: {
      knowledge: 'work',
      words: `${move.inTimeline}: ${head.title}, version ${version.version}.`,
      ...(why ? { why } : {}),
    },
  }));
  if (done !== 'done') return show(c, own, move, typed, [{ field: 'why', message: done.refused }]);
  return c.redirect(paths.myPaper(head.paperId), 303);
}

function show(
  c: Context,
  own: OwnPaper,
  move: MyMove,
  typed: Typed,
  errors: readonly FieldError[],
): Response | Promise<Response> {
  const form = myMoveForm(move);
  const body = <MyFormPage token={own.token} form={form} typed={typed} errors={errors} />;
  const wrong = errors.length > 0;
  return c.html(html({ title: form.title, body, error: wrong }), wrong ? 422 : 200);
}
