/** The jobs that nobody waits for, run as on a day to come. */
import { handler as tellCases } from '../../functions/jobs/from-work.ts';
import { handler as remind } from '../../functions/jobs/remind.ts';
import { days, moveClock } from '../../functions/platform/clock.ts';
import { markSaid } from '../../functions/store/agenda-day.ts';
import { toItem } from '../../functions/store/client.ts';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import { inDays } from './acting.ts';
import type { Tables } from './harness.ts';
import { rows } from './rows.ts';

/** Entries of the outbox about a case, oldest first. */
export const messagesAbout = async (tables: Tables, referralId: string, template: OutboxEntry['template']) =>
  (await rows(tables, 'Outbox'))
    .filter((row) => row['template'] === template && row['referralId'] === referralId)
    .sort((a, b) => String(a['createdAt']).localeCompare(String(b['createdAt']))) as unknown as readonly OutboxEntry[];

/** Hands these entries to the job that writes in cases, as the stream does; it tells how many failed. */
export async function caseHears(entries: readonly OutboxEntry[]): Promise<number> {
  const Records = entries.map((row, place) => ({
    eventName: 'INSERT',
    dynamodb: { NewImage: toItem(row), SequenceNumber: String(place) },
  }));
  return (await tellCases({ Records } as never)).batchItemFailures.length;
}

/** Moves the clock so many days from now, and runs the reminders as if they had last run on the day before the test. */
export async function remindIn(count: number): Promise<void> {
  moveClock(0);
  await markSaid(inDays(-1));
  moveClock(days(count));
  await remind();
}
