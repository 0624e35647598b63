/** Answers that several operations give: a form about a paper, and why something cannot be done now. */
import type { Context } from 'hono';
import type { FieldError, Question, Typed } from '../../../shared/contracts/self-referral/question.ts';
import { CannotPage } from '../../../shared/ui/staff/action-page.tsx';
import { EditPage } from '../../../shared/ui/staff/plans/edit-page.tsx';
import type { MeanwhileProps } from '../../../shared/ui/staff/plans/meanwhile.tsx';
import { html } from '../../platform/html.ts';
import type { CaseReader } from '../guard.ts';
import { whoIs } from '../who.ts';
import { personOf } from './addresses.ts';

export interface FormAnswer {
  readonly form: Question;
  readonly backHref: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly meanwhile?: MeanwhileProps | undefined;
}

/** A form with what was typed: 200 as it opens, 422 with mistakes, 409 when somebody was faster. */
export function formAnswer(c: Context, reader: CaseReader, one: FormAnswer): Response | Promise<Response> {
  const { form, backHref, typed = {}, errors = [], hidden = {}, meanwhile } = one;
  const body = (
    <EditPage
      who={whoIs(reader)}
      backHref={backHref}
      caption={personOf(reader)}
      form={form}
      typed={typed}
      errors={errors}
      hidden={hidden}
      {...(meanwhile ? { meanwhile } : {})}
    />
  );
  const status = meanwhile ? 409 : errors.length > 0 ? 422 : 200;
  return c.html(html({ title: form.title, body, error: errors.length > 0 }), status);
}

/** Why it cannot be done, with what was typed given back. */
export function cannot(
  c: Context,
  reader: CaseReader,
  what: { readonly title: string; readonly sentence: string; readonly backHref: string; readonly typed?: Typed },
): Response | Promise<Response> {
  const { title, sentence, backHref, typed = {} } = what;
  const body = <CannotPage who={whoIs(reader)} backHref={backHref} title={title} sentence={sentence} typed={typed} />;
  return c.html(html({ title: 'That cannot be done now', body }), 409);
}
