/** A page of the patient's door with one form, as it is asked, or sent back with what was typed and what is wrong. */
import type { Context } from 'hono';
import type { FieldError, Question, Typed } from '../../shared/contracts/self-referral/question.ts';
import { MyFormPage } from '../../shared/ui/my/my-pages.tsx';
import { html } from '../platform/html.ts';

/** 200 without errors and 422 with them. The page's title is the form's, or a longer one that tells pages apart. */
export function formPage(
  c: Context,
  token: string,
  form: Question,
  typed: Typed = {},
  errors: readonly FieldError[] = [],
  title: string = form.title,
): Response | Promise<Response> {
  const body = <MyFormPage token={token} form={form} typed={typed} errors={errors} />;
  const error = errors.length > 0;
  return c.html(html({ title, body, error }), error ? 422 : 200);
}
