/** GET and POST /my/plans/<report>/statement: what the person says to a report; it travels with every copy (AMR-4). */
import type { Context } from 'hono';
import type { Question } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { asQuestion, words } from '../../shared/rules/case-actions/fields.ts';
import { text } from '../../shared/rules/case-change.ts';
import { now, today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { changeCase } from '../store/cases.ts';
import { headPut } from '../store/papers.ts';
import { formPage } from './form-page.tsx';
import { personAs } from './guard.ts';
import type { OwnPaper } from './own-paper.ts';

function formOf({ head }: OwnPaper): Question {
  if (head.kind !== 'report') throw new Refusal('not-found');
  return asQuestion({
    id: 'statement',
    title: 'What do you want to say to this report?',
    intro: [
      'We add your words to the report as they are. Whoever reads the report reads them too.',
      'Leave the box empty to take your words out again. What was shared before stays as it was.',
    ],
    fields: [words('statement', 'Your words', '', { optional: true, maxLength: 1000 })],
    button: 'Save my words',
  });
}

export async function showStatement(c: Context, own: OwnPaper): Promise<Response> {
  return formPage(c, own.token, formOf(own), { statement: own.head.statement?.words ?? '' });
}

export async function saveStatement(c: Context, own: OwnPaper): Promise<Response> {
  const form = formOf(own);
  const typed = await readForm(c.req.raw);
  const read = readAnswer(form, typed, today());
  if (!read.ok) return formPage(c, own.token, form, typed, read.errors);
  const said = text(read.value, 'statement');
  const { statement: before, ...head } = own.head;
  const { referralId } = own.whole.referral;
  const statement = said ? { statement: { words: said, at: new Date(now()).toISOString() } } : {};
  const beside = [headPut(referralId, { ...head, ...statement, rev: head.rev + 1 })];
  const doing = { by: personAs(own), byRole: 'patient', did: 'said something to a report', beside };
  const inTimeline = said ? 'The person added their words to' : 'The person took their words out of';
  const done = await changeCase(referralId, doing, () => ({
    entry: { knowledge: 'work', words: `${inTimeline} ${head.title}.` },
  }));
  if (done === 'done') return c.redirect(paths.myPaper(head.paperId), 303);
  return formPage(c, own.token, form, typed, [{ field: 'statement', message: done.refused }]);
}
