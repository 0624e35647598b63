/**
 * GET …/document.pdf and …/weeks.ics: the released copy to print, and its hours for a rota. Each download is written down before
 * it leaves, so that the person sees it (EMP-6, AUD-1). No name of a file says of whom it is.
 */
import type { Context } from 'hono';
import type { Disclosure } from '../../shared/contracts/sharing.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { employerCopy, employerHours } from '../../shared/rules/sharing/employer-copy.ts';
import { hasHours } from '../../shared/rules/sharing/employer-weeks.ts';
import { calendarFile } from '../documents/calendar.ts';
import { printed } from '../outside/print.ts';
import { now, today } from '../platform/clock.ts';
import { ownOrigin } from '../platform/origin.ts';
import { appendNext } from '../store/audit-trail.ts';
import { readDisclosure } from '../store/disclosures.ts';
import type { ShareReader } from './guard.ts';

const recorded = ({ shareId, consentId, view }: Disclosure, what: string): Promise<void> =>
  appendNext({
    chain: shareId,
    who: 'employer',
    did: 'downloaded',
    what: `version ${view.version}, ${what}`,
    why: consentId,
  });

export async function downloadSharedPdf(c: Context, { address, copy }: ShareReader): Promise<Response> {
  const pdf = await printed(employerCopy(copy, today(), `${ownOrigin(c.req.raw)}${paths.check}`));
  // Printing takes a second or two: what was taken back or replaced meanwhile is not handed out (RTW-21).
  const still = await readDisclosure(address, copy.shareId, today());
  if (still?.consentId !== copy.consentId) throw new Refusal('not-shared');
  await recorded(copy, 'PDF');
  return c.body(new Uint8Array(pdf).buffer, 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="work-plan.pdf"',
  });
}

/** Hours that are kept back, or were shared once, are no longer shared: the page says no more than that. */
export async function downloadSharedHours(c: Context, { copy }: ShareReader): Promise<Response> {
  if (!hasHours(copy.view)) throw new Refusal('not-shared');
  await recorded(copy, 'hours');
  return c.body(
    calendarFile(employerHours(copy.view, copy.shareId), new Date(now()).toISOString(), 'Work hours'),
    200,
    {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="hours.ics"',
    },
  );
}
