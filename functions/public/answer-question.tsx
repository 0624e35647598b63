/** POST /ask/<question>: reads the answer, keeps it, leads on. A mistake gives the same page with everything typed. */
import type { Context } from 'hono';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { firstOpen } from '../../shared/rules/journey.ts';
import { DoubtPage } from '../../shared/ui/question-page.tsx';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { applies, askedQuestion, keepAndGoOn, questionAnswer } from './ask.tsx';
import { searchSurgery } from './gp-surgery.tsx';
import type { Visit } from './guard.ts';

export async function answerQuestion(c: Context, visit: Visit): Promise<Response> {
  const question = askedQuestion(c);
  if (!applies(visit, question)) return c.redirect(firstOpen(visit.standing), 303);
  const typed = await readForm(c.req.raw);
  if (question.id === 'gp-surgery') return searchSurgery(c, visit, question, typed);
  const read = readAnswer(question, typed, visit.today);
  if (!read.ok) return questionAnswer(c, question, { typed, errors: read.errors });
  // a likely mistake is asked about once, on a page of its own, and the person decides.
  const sentence = question.doubt?.(read.value, visit.today);
  if (sentence && typed['doubt'] === undefined) {
    return c.html(
      html({ title: 'Check your answer', body: <DoubtPage question={question} sentence={sentence} typed={typed} /> }),
    );
  }
  if (sentence && typed['doubt'] === 'change') return questionAnswer(c, question, { typed });
  return keepAndGoOn(c, visit, question, read.value);
}
