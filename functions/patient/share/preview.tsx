/** GET …/share/preview: the very page that the other side will see (CON-8, RTW-17). */
import type { Context } from 'hono';
import { employerMessages } from '../../../shared/content/employer-messages.ts';
import type { FieldError } from '../../../shared/contracts/self-referral/question.ts';
import { hashOf } from '../../../shared/rules/sharing/canonical.ts';
import { consentWords } from '../../../shared/rules/sharing/consent.ts';
import { employerDocument } from '../../../shared/rules/sharing/employer-document.ts';
import { gapsToTell } from '../../../shared/rules/sharing/gaps.ts';
import { thisWeek } from '../../../shared/rules/sharing/this-week.ts';
import { toEmployerView } from '../../../shared/rules/sharing/to-employer-view.ts';
import { PreviewPage } from '../../../shared/ui/my/share-pages.tsx';
import { today } from '../../platform/clock.ts';
import { html } from '../../platform/html.ts';
import type { Choosing } from './ready.ts';

export async function showPreview(c: Context, own: Choosing): Promise<Response> {
  if (!own.draft.purpose || !own.draft.until) return c.redirect(own.step('share/terms'), 303);
  return preview(c, own, []);
}

export function preview(c: Context, own: Choosing, errors: readonly FieldError[]): Response | Promise<Response> {
  const { plan, facts, draft, contact } = own;
  const view = toEmployerView(plan, facts, draft.choices);
  const title = `This is what ${contact.name} will see`;
  const body = (
    <PreviewPage
      token={own.token}
      backHref={own.step('share/lines')}
      who={contact.name}
      document={employerDocument(view)}
      now={thisWeek(view, today())}
      weeks={view.weeks.length > 0}
      pdfHref={own.step('share/preview.pdf')}
      email={employerMessages['plan-to-read'].email}
      words={consentWords(contact, draft.purpose ?? 'return_to_work', draft.until ?? today(), draft.talk).words}
      gaps={gapsToTell(plan, facts, draft.choices)}
      previewed={hashOf(view)}
      errors={errors}
    />
  );
  const wrong = errors.length > 0;
  return c.html(html({ title, body, error: wrong }), wrong ? 422 : 200);
}
