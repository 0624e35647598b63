/** GET /shared/plans/<share>: the released copy as a page. That it was opened is written down before it is shown (AUD-1). */
import type { Context } from 'hono';
import type { Disclosure } from '../../shared/contracts/sharing.ts';
import { paths } from '../../shared/paths.ts';
import { stateOfFile } from '../../shared/rules/sharing/attached-files.ts';
import { employerDocument } from '../../shared/rules/sharing/employer-document.ts';
import { hasHours } from '../../shared/rules/sharing/employer-weeks.ts';
import { newestReplies, replyInWords, replyPlaces } from '../../shared/rules/sharing/replies.ts';
import { sinceLastLook } from '../../shared/rules/sharing/since-last-look.ts';
import { thisWeek } from '../../shared/rules/sharing/this-week.ts';
import { SharedPlanPage } from '../../shared/ui/employer/employer-pages.tsx';
import { showDate } from '../../shared/values/date.ts';
import { now, today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { appendNext, readTrail } from '../store/audit-trail.ts';
import { listFiles } from '../store/files.ts';
import { listReplies } from '../store/replies.ts';
import type { ShareReader } from './guard.ts';

/** Entries in which the last look is searched for. */
const lookedAt = 20;

export async function viewSharedPlan(c: Context, { copy, token }: ShareReader): Promise<Response> {
  const { shareId, consentId, view, contact, until } = copy;
  const since = sinceLastLook(copy, await readTrail(shareId, lookedAt));
  await appendNext({ chain: shareId, who: 'employer', did: 'opened', what: `version ${view.version}`, why: consentId });
  if (wantsJson(c)) return c.json({ view, until });
  const body = (
    <SharedPlanPage
      token={token}
      reader={contact.name}
      day={showDate(today())}
      until={showDate(until)}
      document={employerDocument(view)}
      answers={await answersOf(copy)}
      attached={await attachedTo(copy)}
      attachHref={paths.sharedAttach(shareId, 'plan')}
      since={since}
      now={thisWeek(view, today())}
      pdfHref={paths.sharedPlanPart(shareId, 'document.pdf')}
      emailsHref={paths.sharedPlanPart(shareId, 'emails')}
      notMineHref={paths.sharedPlanPart(shareId, 'not-for-me')}
      hoursHref={hasHours(view) ? paths.sharedPlanPart(shareId, 'weeks.ics') : undefined}
    />
  );
  return c.html(html({ title: `Work plan of ${view.person}`, body }));
}

/** Every change at work that is shared, with the last answer to it. Answers to an earlier copy were to other words. */
async function answersOf({ shareId, consentId, view }: Disclosure) {
  const newest = newestReplies((await listReplies(shareId)).filter((one) => one.consentId === consentId));
  return replyPlaces(view).map(({ place, about }) => {
    const given = newest.find((one) => one.place === place);
    return { about, lines: given ? replyInWords(given) : [], href: paths.sharedReply(shareId, String(place)) };
  });
}

async function attachedTo({ shareId, consentId }: Disclosure) {
  const files = (await listFiles(shareId)).filter((one) => one.consentId === consentId);
  return files.map((one) => ({
    about: one.about,
    state: stateOfFile(one, now()),
    href: paths.sharedAttach(shareId, String(one.place)),
  }));
}
