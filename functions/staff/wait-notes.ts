/** What is unanswered in each row of that list; nothing where it is past its last day. A chain of a share tells whether it was opened; nothing else is looked up. */
import type { ReferralRow, WaitForWork } from '../../shared/contracts/referral.ts';
import { inPlace, isOver } from '../../shared/rules/sharing/waits.ts';
import { today } from '../platform/clock.ts';
import { readTrail } from '../store/audit-trail.ts';

/** Entries in which an opening is searched for. */
const most = 20;

export async function waitNotes(rows: readonly ReferralRow[]): Promise<ReadonlyMap<ReferralRow, readonly string[]>> {
  const due = rows.map(
    (row) => [row, (row.waits ?? []).filter((wait) => wait.from <= today() && !isOver(wait, today()))] as const,
  );
  return new Map(
    await Promise.all(due.map(async ([row, waits]) => [row, await Promise.all(waits.map(inWords))] as const)),
  );
}

async function inWords({ about, who }: WaitForWork): Promise<string> {
  if (about === inPlace) return 'The person says that a change at work is not in place';
  const opened = (await readTrail(about, most)).some(({ did }) => did === 'opened');
  return `${who}: ${opened ? 'opened it, and has not answered everything' : 'has not opened it'}`;
}
