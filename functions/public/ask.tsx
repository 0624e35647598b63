/** What every question page of the journey shares: which question, how its page is shown, how its answer is kept. */
import type { Context } from 'hono';
import type { AnswerValue, FieldError, Question, Typed } from '../../shared/contracts/self-referral/question.ts';
import { referralQuestions } from '../../shared/contracts/self-referral/questions.ts';
import { toStored } from '../../shared/contracts/self-referral/read-answer.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths, revisit } from '../../shared/paths.ts';
import { after, questionsFor, type Standing } from '../../shared/rules/journey.ts';
import { QuestionPage } from '../../shared/ui/question-page.tsx';
import { html } from '../platform/html.ts';
import { saveAnswer } from '../store/drafts.ts';
import { standingOf, type Visit } from './guard.ts';

const byId = new Map(referralQuestions.map((question) => [question.id, question]));

/** The question that the address names. @throws Refusal `not-found`. */
export function askedQuestion(c: Context): Question {
  const question = byId.get(c.req.param('question') ?? '');
  if (!question) throw new Refusal('not-found');
  return question;
}

/** True when the person came from check-answers, to which they return. */
export const isChanging = (c: Context): boolean => c.req.query(revisit.change) !== undefined;

export interface Shown {
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly backHref?: string;
  readonly saveHref?: string;
}

/** The question's page, live: with what was typed and what is wrong with it. */
export function questionAnswer(c: Context, question: Question, shown: Shown): Response | Promise<Response> {
  const error = (shown.errors?.length ?? 0) > 0;
  const backHref = shown.backHref ?? `${paths.ask(question.id)}?${revisit.back}`;
  const body = <QuestionPage question={question} {...shown} backHref={isChanging(c) ? paths.checkAnswers : backHref} />;
  return c.html(html({ title: question.title, body, error }), error ? 422 : 200);
}

/** Keeps the answer and answers with the way the draft stands after it. */
export async function keep(visit: Visit, question: Question, value: AnswerValue): Promise<Standing> {
  await saveAnswer(visit.draft, question.id, toStored(question, value));
  return standingOf(visit.draft, { ...visit.answers, [question.id]: value }, visit.profile, visit.today);
}

export async function keepAndGoOn(c: Context, visit: Visit, question: Question, value: AnswerValue): Promise<Response> {
  const standing = await keep(visit, question, value);
  return c.redirect(after(question.id, standing, isChanging(c)), 303);
}

/** A question that does not apply to this person has no page of theirs. */
export const applies = (visit: Visit, question: Question): boolean =>
  questionsFor(visit.standing).includes(question.id);
