/** GET /shared/plans/<share>: the released copy as a page. That it was opened is written down before it is shown (AUD-1). */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { employerDocument } from '../../shared/rules/sharing/employer-document.ts';
import { hasHours } from '../../shared/rules/sharing/employer-weeks.ts';
import { thisWeek } from '../../shared/rules/sharing/this-week.ts';
import { SharedPlanPage } from '../../shared/ui/employer/employer-pages.tsx';
import { showDate } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { appendNext } from '../store/audit-trail.ts';
import type { ShareReader } from './guard.ts';

export async function viewSharedPlan(c: Context, { copy, token }: ShareReader): Promise<Response> {
  const { shareId, consentId, view, contact, until } = copy;
  await appendNext({ chain: shareId, who: 'employer', did: 'opened', what: `version ${view.version}`, why: consentId });
  if (wantsJson(c)) return c.json({ view, until });
  const body = (
    <SharedPlanPage
      token={token}
      reader={contact.name}
      day={showDate(today())}
      until={showDate(until)}
      document={employerDocument(view)}
      now={thisWeek(view, today())}
      pdfHref={paths.sharedPlanPart(shareId, 'document.pdf')}
      hoursHref={hasHours(view) ? paths.sharedPlanPart(shareId, 'weeks.ics') : undefined}
    />
  );
  return c.html(html({ title: `Work plan of ${view.person}`, body }));
}
