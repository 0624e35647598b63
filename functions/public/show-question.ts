/** GET /ask/<question> with `saved`, `change` or `back`: the page again with its answer, or the way back from it. */
import type { Context } from 'hono';
import { findPractice } from '../../shared/content/practices.ts';
import { toTyped } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths, revisit } from '../../shared/paths.ts';
import { before, firstOpen } from '../../shared/rules/journey.ts';
import { applies, askedQuestion, isChanging, questionAnswer } from './ask.tsx';
import type { Visit } from './guard.ts';

export async function showQuestion(c: Context, visit: Visit): Promise<Response> {
  const question = askedQuestion(c);
  if (c.req.query(revisit.back) !== undefined) return c.redirect(before(question.id, visit.standing), 303);
  if (!applies(visit, question)) return c.redirect(firstOpen(visit.standing), 303);
  const value = visit.answers[question.id];
  // Opened by a change and not answered yet: the form must come back here, so no static page can serve it.
  if (value === undefined)
    return isChanging(c) ? questionAnswer(c, question, {}) : c.redirect(paths.ask(question.id), 303);
  const typed = toTyped(question, value);
  // The surgery is stored by its code and searched for by its name.
  const practice = question.id === 'gp-surgery' ? findPractice(String(value['gp-surgery'])) : undefined;
  return questionAnswer(c, question, { typed: practice ? { 'gp-surgery': practice.name } : typed });
}
