/**
 * Whether a reminder still holds: asked when it is sent, and when a colleague is told of it. What it was planned for may have
 * ended, moved or been answered since.
 */
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import { current, type WholeCase } from '../../shared/rules/case-change.ts';
import { bucketOf } from '../../shared/rules/case-states.ts';
import { notesOf } from '../../shared/rules/fit-notes.ts';
import { isAsked } from '../../shared/rules/follow-up.ts';
import { checkInReminder, reviewNear, weekNear } from '../../shared/rules/reminder-days.ts';
import { isOpen } from '../../shared/rules/sharing/consent-state.ts';
import { addDays, londonDate } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { readCase } from '../store/cases.ts';
import { listConsents } from '../store/consents.ts';
import { readFollowUp } from '../store/follow-ups.ts';
import { listPapers, readPaper, readVersion } from '../store/papers.ts';

export interface Due {
  readonly whole: WholeCase;
  /** The day it is about, ISO date. */
  readonly on?: string;
}

const holds: Partial<Record<OutboxEntry['template'], (entry: OutboxEntry, whole: WholeCase) => Promise<Due | false>>> =
  {
    // CON-5: only while the very consent still counts; what was shared anew meanwhile has a day of its own.
    'sharing-ends': async ({ referralId = '', consentId }, whole) => {
      const consent = (await listConsents(referralId)).find((one) => one.consentId === consentId);
      return consent !== undefined && isOpen(consent, today()) && { whole, on: consent.until };
    },
    // The last day of all that they told of is near: a newer note has days of its own.
    'fit-note-ends': async (_, whole) => {
      const ends = notesOf(whole).map(({ to }) => to);
      const last = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
      return isGoingOn(whole) && last !== undefined && last >= today() && last <= addDays(today(), 14)
        ? { whole, on: last }
        : false;
    },
    'week-begins': async (entry, whole) => {
      const plan = isGoingOn(whole) && (await activePlan(entry));
      return plan && weekNear(plan, today()) && { whole };
    },
    'review-near': async (entry, whole) => {
      const plan = isGoingOn(whole) && (await activePlan(entry));
      const on = plan ? reviewNear(plan, today()) : undefined;
      return on !== undefined && { whole, on };
    },
    'no-check-in': async ({ referralId = '' }, whole) => {
      const heard = current(whole, 'check_in').at(-1)?.at;
      if (!isGoingOn(whole) || (heard && checkInReminder(londonDate(Date.parse(heard))) > today())) return false;
      const papers = await listPapers(referralId);
      return papers.some(({ versions }) => versions.some(({ state }) => state === 'active')) && { whole };
    },
    'follow-up': async ({ followUpId = '' }, whole) =>
      isAsked(whole) && (await readFollowUp(followUpId)) !== undefined && { whole },
  };

/** The case, and the day it is about; undefined when there is nothing to say any more. */
export async function stillDue(entry: OutboxEntry): Promise<Due | undefined> {
  const hold = holds[entry.template];
  const whole = hold && entry.referralId ? await readCase(entry.referralId) : undefined;
  // A record that may be of somebody else says nothing to anybody.
  if (!hold || !whole || whole.referral.frozen !== undefined) return undefined;
  return (await hold(entry, whole)) || undefined;
}

const isGoingOn = ({ referral }: WholeCase): boolean => bucketOf(referral.state) !== 'closed';

/** The plan, while this version of it runs. */
async function activePlan({ referralId = '', paperId = '', version = 0 }: OutboxEntry) {
  const head = await readPaper(referralId, paperId);
  if (head?.versions.find((one) => one.version === version)?.state !== 'active') return false;
  const content = await readVersion(referralId, paperId, version);
  return content?.kind === 'plan' && content.plan;
}
