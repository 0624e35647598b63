/**
 * One email to work by Amazon SES (`infra/decisions/0017-ses.md`). SES does not know a message again, so it is written down first
 * that it is handed over. When no answer came nobody can tell whether it went: it is not sent again by itself, but parked for
 * somebody to look at, so that nobody at work is written to twice.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { fillIn, messageTemplates } from '../../shared/content/messages.ts';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import { SesRefused, sendBySes } from '../outside/ses.ts';
import { log } from '../platform/log.ts';
import { giveBack, handOutbox, markOutbox, notHanded, parkOutbox } from '../store/outbox.ts';
import type { Addressed } from './addressed.ts';

/** SES takes some tens a second of a new account; ours leave at most 10. */
const between = 100;

/** True when the entry is done with. False to try it again. */
export async function sendToWork({ id, template, handed }: OutboxEntry, { to, values }: Addressed): Promise<boolean> {
  if (handed) {
    await park(id);
    return true;
  }
  const { email } = messageTemplates[template];
  await handOutbox(id);
  await pause(between);
  try {
    await sendBySes({ to, subject: fillIn(email.subject, values), text: fillIn(email.body, values), reference: id });
  } catch (error) {
    if (!(error instanceof SesRefused)) throw error;
    log.error('MESSAGE_NOT_SENT', { messageId: id, template, status: error.status, errorName: error.name });
    if (error.outcome === 'unsure') {
      await park(id);
      return true;
    }
    await notHanded(id);
    if (error.outcome === 'never') {
      await markOutbox(id, 'refused');
      return true;
    }
    await giveBack(id);
    return false;
  }
  await markOutbox(id, 'sent');
  log.info('MESSAGE_SENT', { messageId: id, template });
  return true;
}

async function park(id: string): Promise<void> {
  await parkOutbox(id);
  log.error('MESSAGE_PARKED', { messageId: id });
}
