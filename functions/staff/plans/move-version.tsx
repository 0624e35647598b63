/** GET and POST …/versions/<n>/move/<move>: what came of a version: agreed, stopped, started, on hold, issued. */
import type { Context } from 'hono';
import { type PaperContent, paperKinds } from '../../../shared/contracts/paper.ts';
import type { Question } from '../../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../../shared/errors.ts';
import { words } from '../../../shared/rules/case-actions/fields.ts';
import { type CaseChange, text } from '../../../shared/rules/case-change.ts';
import {
  moved,
  movesFor,
  type VersionMove,
  type VersionMoveId,
  versionMoves,
} from '../../../shared/rules/papers/version-states.ts';
import { nextReview } from '../../../shared/rules/plan/facts-of.ts';
import { now, today } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { planPuts } from '../../store/agenda.ts';
import { changeCase } from '../../store/cases.ts';
import { headPut } from '../../store/papers.ts';
import { named } from '../guard.ts';
import { addressesOf } from './addresses.ts';
import { cannot, formAnswer } from './answers.tsx';
import { type PaperReader, standsStill } from './guard.ts';
import { versionAt } from './version-at.ts';

/** The move that the address names, and the version it is about. */
async function atAddress(c: Context, reader: PaperReader) {
  const move: VersionMove | undefined = versionMoves.find(({ id }) => id === c.req.param('move'));
  const { version, content } = await versionAt(c, reader);
  if (!move || !version || move.to === 'superseded') throw new Refusal('not-found');
  return { move, number: version.version, content };
}

const formOf = (move: VersionMove, { head }: PaperReader, number: number): Question => ({
  id: move.id,
  version: 1,
  section: 'Your work',
  title: move.label,
  intro: [`${paperKinds[head.kind]}: ${head.title}, version ${number}.`],
  fields: [
    words('why', move.needsReason ? 'Reason' : 'In their words, or yours', 'Enter the reason', {
      maxLength: 500,
      ...(move.needsReason ? {} : { optional: true }),
    }),
  ],
  button: move.label,
});

export async function showMove(c: Context, reader: PaperReader): Promise<Response> {
  const { move, number } = await atAddress(c, reader);
  const backHref = addressesOf(reader).paper(reader.head.paperId);
  const sentence = hindered(reader, move, number);
  if (sentence) return cannot(c, reader, { title: move.label, sentence, backHref });
  return formAnswer(c, reader, { form: formOf(move, reader, number), backHref });
}

function hindered(reader: PaperReader, move: VersionMove, number: number): string | undefined {
  const still = standsStill(reader);
  if (still || movesFor(reader.head, number, today()).some(({ id }) => id === move.id)) return still;
  const would = moved(reader.head, number, move.id as VersionMoveId, named(reader), '', 'any', today());
  return typeof would === 'string' ? would.replace(/\.$/, '') : undefined;
}

export async function makeMove(c: Context, reader: PaperReader): Promise<Response> {
  const { move, number, content } = await atAddress(c, reader);
  const typed = await readForm(c.req.raw);
  const backHref = addressesOf(reader).paper(reader.head.paperId);
  const sentence = hindered(reader, move, number);
  if (sentence) return cannot(c, reader, { title: move.label, sentence, backHref, typed });
  const form = formOf(move, reader, number);
  const read = readAnswer(form, typed, today());
  if (!read.ok) return formAnswer(c, reader, { form, backHref, typed, errors: read.errors });
  const why = text(read.value, 'why');
  const at = new Date(now()).toISOString();
  const next = moved(reader.head, number, move.id as VersionMoveId, named(reader), at, why || undefined, today());
  if (typeof next === 'string') return cannot(c, reader, { title: move.label, sentence: next, backHref, typed });
  const { referralId } = reader.whole.referral;
  const did = `${move.id} ${reader.head.kind}`;
  const begins = content.kind === 'plan' && move.to === 'active';
  const agenda = begins ? planPuts(referralId, next.paperId, number, content.plan) : [];
  const doing = { by: named(reader), byRole: reader.role, did, beside: [headPut(referralId, next), ...agenda] };
  const done = await changeCase(referralId, doing, (whole) => {
    return (
      standsStill({ whole }) ?? {
        ...promise(content, next, move, whole.referral.row),
        entry: {
          knowledge: 'work',
          words: `${move.label}: ${next.title}, version ${number}.`,
          ...(why ? { why } : {}),
        },
      }
    );
  });
  if (done !== 'done') return cannot(c, reader, { title: move.label, sentence: done.refused, backHref, typed });
  return c.redirect(backHref, 303);
}

/** RTW-9: while a plan runs its next review is the date under which the lead's list shows the case. */
function promise(
  content: PaperContent,
  head: PaperReader['head'],
  { to }: VersionMove,
  row: PaperReader['whole']['referral']['row'],
): Pick<CaseChange, 'head'> {
  const review = content.kind === 'plan' && to === 'active' ? nextReview(content.plan, head) : undefined;
  return review === undefined ? {} : { head: { row: { ...row, promisedBy: review } } };
}
