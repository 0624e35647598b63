/** GET …/document.pdf and …/weeks.ics: the person's own paper to print, and its weeks for a calendar. */
import type { Context } from 'hono';
import { Refusal } from '../../shared/errors.ts';
import { planEvents } from '../../shared/rules/plan/plan-calendar.ts';
import { calendarFile } from '../documents/calendar.ts';
import { printed } from '../outside/print.ts';
import { now } from '../platform/clock.ts';
import { documentOfMine } from './my-papers.tsx';
import type { OwnPaper } from './own-paper.ts';

export async function downloadMyPdf(c: Context, own: OwnPaper): Promise<Response> {
  const pdf = await printed(await documentOfMine(own, own.version));
  return c.body(new Uint8Array(pdf).buffer, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${own.head.kind}.pdf"`,
  });
}

export async function downloadMyWeeks(c: Context, { content }: OwnPaper): Promise<Response> {
  if (content.kind !== 'plan') throw new Refusal('not-found');
  return c.body(calendarFile(planEvents(content.plan), new Date(now()).toISOString()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="weeks.ics"',
  });
}
