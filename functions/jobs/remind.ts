/**
 * What is on the agenda of the day goes into the outbox: people are told before something ends (§12.3, CON-5). And it
 * reminds readers at work of what they have not answered: after a week, and after two, when the team looks after it (ADJ-1). Called
 * each working day; what it missed it makes up for, and each reminder is sent once, however often it runs. Whether it may
 * still be sent is looked at when it is (`addressed.ts`).
 */
import type { ReferralRow } from '../../shared/contracts/referral.ts';
import { lookedBack } from '../../shared/rules/reminder-days.ts';
import { reminderDue } from '../../shared/rules/sharing/waits.ts';
import { wantedAtWork } from '../../shared/rules/sharing/work-emails.ts';
import { services } from '../../shared/services/all.ts';
import { addDays } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { frames, log } from '../platform/log.ts';
import type { Planned } from '../store/agenda.ts';
import { firstNotSaid, markSaid, sayWhatIsPlanned } from '../store/agenda-day.ts';
import { type ListPage, listCases } from '../store/case-lists.ts';
import { toldPut } from '../store/consents.ts';
import { appendOutbox, newMessage } from '../store/outbox.ts';
import { transact } from '../store/transact.ts';
import { readWorkEmails } from '../store/work-emails.ts';

const pageSize = 100;
/** The earlier of the reminders comes so many days before the case is in the list of the team. */
const ahead = 7;

export async function handler(): Promise<void> {
  await sayUpTo(today()).catch(notReminded);
  for (const service of Object.keys(services)) {
    let page: ListPage = { rows: [] };
    do {
      page = await listCases(service, { by: 'wait', on: addDays(today(), ahead) }, pageSize, page.next);
      for (const row of page.rows) await remindOf(row).catch(notReminded);
    } while (page.next);
  }
}

/** Day by day from where an earlier run ended, so that no outage is too long; a day that fails is begun again at the next run. */
async function sayUpTo(last: string): Promise<void> {
  let isWhole = true;
  for (let day = await firstNotSaid(addDays(last, -lookedBack)); day <= last; day = addDays(day, 1)) {
    isWhole = (await sayWhatIsPlanned(day, isWanted).then(() => true, notReminded)) === true && isWhole;
    // Of today there may come more.
    if (isWhole && day < last) await markSaid(day);
  }
}

/** Nothing is written for a reader at work who did not ask for it. It is looked at again when a message is sent. */
const isWanted = async ({ shareId, template }: Planned): Promise<boolean> =>
  shareId === undefined || wantedAtWork(template, await readWorkEmails(shareId));

/** One that fails keeps nobody else from being reminded; it is tried again on the next working day. */
const notReminded = (error: unknown): void =>
  log.error('NOT_REMINDED', { errorName: error instanceof Error ? error.name : 'unknown', frames: frames(error) });

async function remindOf({ referralId, waits = [] }: ReferralRow): Promise<void> {
  for (const wait of waits) {
    const due = reminderDue(wait, today());
    if (due === undefined || !wait.origin) continue;
    // Nothing is written when it was before: the first row is there.
    await transact([
      toldPut(wait.about, `reminder-${wait.from}-${due}`),
      appendOutbox(newMessage({ template: 'plan-waits', referralId, shareId: wait.about, origin: wait.origin })),
    ]);
  }
}
