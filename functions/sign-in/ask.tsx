/** The page of a form on the way in, with what was typed and what is wrong with it. */
import type { Context } from 'hono';
import type { FieldError, Question, Typed } from '../../shared/contracts/self-referral/question.ts';
import { QuestionPage } from '../../shared/ui/question-page.tsx';
import { html } from '../platform/html.ts';

export interface Shown {
  readonly backHref: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
}

/** 200, or 422 when something is wrong. */
export function formPage(c: Context, question: Question, shown: Shown): Response | Promise<Response> {
  const error = (shown.errors?.length ?? 0) > 0;
  const body = <QuestionPage question={question} {...shown} saveHref="" />;
  return c.html(html({ title: question.title, body, error }), error ? 422 : 200);
}
