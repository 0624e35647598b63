/** Downloads of a version or the draft: the PDF, and the weeks as a calendar file. Each is written down first. */
import type { Context } from 'hono';
import { Refusal } from '../../../shared/errors.ts';
import { planEvents } from '../../../shared/rules/plan/plan-calendar.ts';
import { calendarFile } from '../../documents/calendar.ts';
import { printed } from '../../outside/print.ts';
import { now } from '../../platform/clock.ts';
import { appendNext } from '../../store/audit-trail.ts';
import { actor } from '../guard.ts';
import type { PaperReader } from './guard.ts';
import { documentOf } from './paper-document.ts';
import { versionAt } from './version-at.ts';

const recorded = (reader: PaperReader): Promise<void> =>
  appendNext({
    chain: reader.whole.referral.referralId,
    who: actor(reader),
    did: 'downloaded',
    what: reader.head.kind,
  });

/** The file's name says what it is and never of whom. */
export async function downloadPdf(c: Context, reader: PaperReader): Promise<Response> {
  const { version, content } = await versionAt(c, reader);
  const pdf = await printed(await documentOf(reader, reader.head, content, version));
  await recorded(reader);
  return c.body(new Uint8Array(pdf).buffer, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${content.kind}-${version ? `version-${version.version}` : 'draft'}.pdf"`,
  });
}

export async function downloadWeeks(c: Context, reader: PaperReader): Promise<Response> {
  const { content } = await versionAt(c, reader);
  if (content.kind !== 'plan') throw new Refusal('not-found');
  await recorded(reader);
  return c.body(calendarFile(planEvents(content.plan), new Date(now()).toISOString()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="weeks.ics"',
  });
}
