/**
 * What a reminder means for the team (§12.3): the case comes up in the list of its lead, with a line that says why. Written once
 * for each message, however often the job runs, and only while it still holds.
 */
import type { Entry } from '../../shared/contracts/case.ts';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import { dueBy } from '../../shared/rules/case-change.ts';
import { isMissing } from '../../shared/rules/follow-up.ts';
import { addDays, showDate } from '../../shared/values/date.ts';
import { addWorkingDays } from '../../shared/values/working-days.ts';
import { today } from '../platform/clock.ts';
import { changeCase } from '../store/cases.ts';
import { notedPut } from '../store/noted.ts';
import { type Due, stillDue } from './still-due.ts';

interface ToSeeTo extends Pick<Entry, 'words' | 'knowledge'> {
  /** By when, ISO date. */
  readonly by: string;
}

/** Working days in which the lead looks at it. */
const lookWithin = 2;

/** Undefined for what only the person is told. */
function toSeeTo({ template, quiet, weeks = 0 }: OutboxEntry, { whole, on = '' }: Due): ToSeeTo | undefined {
  const soon = addWorkingDays(today(), lookWithin);
  // The first of its three reminders, two weeks before, is the one that leaves time to act.
  if (template === 'fit-note-ends' && on > addDays(today(), 7))
    return { by: soon, knowledge: 'work', words: `A fit note ends on ${showDate(on)}. Talk about what comes next.` };
  if (template === 'review-near')
    return { by: on, knowledge: 'work', words: `A review of the plan is due on ${showDate(on)}.` };
  if (template === 'no-check-in') return { by: soon, knowledge: 'contact', words: 'No check-in for 14 days.' };
  if (template === 'follow-up' && quiet && isMissing(whole, weeks))
    return { by: today(), knowledge: 'contact', words: `No answer to the questions after ${weeks} weeks. Please ask.` };
  return undefined;
}

export async function noteForColleagues(entry: OutboxEntry): Promise<void> {
  const due = await stillDue(entry);
  const task = due && toSeeTo(entry, due);
  if (!task || !entry.referralId) return;
  const { by, ...line } = task;
  const actor = { by: { staffId: 'reminder', name: 'Reminder' }, byRole: 'system', did: 'reminded' };
  await changeCase(entry.referralId, { ...actor, beside: [notedPut(entry.referralId, entry.id)] }, ({ referral }) => ({
    head: dueBy(referral, by),
    entry: line,
  }));
}
