/**
 * Sends what stands in the outbox. Called with the table's stream, and every few minutes without one, to sweep up what was
 * missed. Who gets the message, and whether they still may, is looked up when it is sent and not when it was written.
 *
 * Each message is sent once as the person sees it: a sender takes the entry for itself, and of one that somebody began to
 * send and did not acknowledge, Notify is asked first.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { isToWork, type MessageTemplate, messageTemplates } from '../../shared/content/messages.ts';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import { isAtNight, isUrgent, tooOld } from '../../shared/rules/when-to-send.ts';
import { knownToNotify, NotifyRefused, sendByNotify } from '../outside/notify.ts';
import { sendsBySes } from '../outside/ses.ts';
import { days, minutes, now } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { forRequest } from '../platform/correlation.ts';
import { frames, log } from '../platform/log.ts';
import { secrets } from '../platform/secrets.ts';
import { withinRate } from '../store/codes.ts';
import {
  giveBack,
  giveBackBroken,
  listOutbox,
  markOutbox,
  parkOutbox,
  takeOutbox,
  unparkOutbox,
} from '../store/outbox.ts';
import { type Addressed, addressed } from './addressed.ts';
import { sendToWork } from './send-to-work.ts';

/** Notify takes 3,000 messages a minute of one service; ours leave at most 40 a second. */
const between = 25;
/** A text costs money. What is beyond a day's worth waits, and somebody is told. */
const textsADay = 2000;
/** After so many failures of our own an entry is parked, so that it is not tried for ever. */
const mostFailures = 5;
/** The stream has had its chance by then. */
const sweptAfter = minutes(2);
/** A sweep ends by itself before Lambda ends it; the next goes on. */
const longestSweep = minutes(4);

type Called = DynamoDBStreamEvent | { readonly redrive?: true };

export async function handler(event: Called): Promise<DynamoDBBatchResponse> {
  if (!('Records' in event)) {
    if (event.redrive) await redrive();
    await sweep();
    return { batchItemFailures: [] };
  }
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { eventName, dynamodb } of event.Records) {
    const id = dynamodb?.NewImage?.['id']?.S;
    if (eventName !== 'INSERT' || id === undefined) continue;
    if (!(await sendOne(id))) batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
  }
  return { batchItemFailures };
}

async function sweep(): Promise<void> {
  const end = now() + longestSweep;
  for await (const id of listed('yes', now() - sweptAfter)) {
    if (now() > end) return;
    await sendOne(id);
  }
}

async function redrive(): Promise<void> {
  for await (const id of listed('parked', now())) await unparkOutbox(id);
}

async function* listed(list: 'yes' | 'parked', until: number): AsyncGenerator<string> {
  let page = await listOutbox(list, new Date(until).toISOString());
  for (;;) {
    yield* page.ids;
    if (!page.next) return;
    page = await listOutbox(list, new Date(until).toISOString(), page.next);
  }
}

/** True when the entry is done with, or waits for the sweep. False to try it again at once. */
async function sendOne(id: string): Promise<boolean> {
  let entry: OutboxEntry | undefined;
  try {
    entry = await takeOutbox(id);
    const taken = entry;
    return taken === undefined || (await forRequest(taken.request, () => sendTaken(taken)));
  } catch (error) {
    return forRequest(entry?.request, () => notSent(id, entry?.template, error));
  }
}

async function notSent(id: string, template: OutboxEntry['template'] | undefined, error: unknown): Promise<boolean> {
  const refused = error instanceof NotifyRefused ? error : undefined;
  log.error('MESSAGE_NOT_SENT', {
    messageId: id,
    ...(template ? { template } : {}),
    ...(refused ? { status: refused.status } : {}),
    errorName: error instanceof Error ? error.name : 'unknown',
    frames: frames(error),
  });
  return (await gaveBack(id, refused).catch(() => 'again')) === 'done';
}

async function gaveBack(id: string, refused: NotifyRefused | undefined): Promise<'done' | 'again'> {
  // An address that Notify will never take must not hold up what stands behind it.
  if (refused && !refused.again) await markOutbox(id, 'refused');
  else if (refused) {
    await giveBack(id);
    return 'again';
  } else if ((await giveBackBroken(id)) < mostFailures) return 'again';
  else {
    await parkOutbox(id);
    log.error('MESSAGE_PARKED', { messageId: id });
  }
  return 'done';
}

async function sendTaken(entry: OutboxEntry): Promise<boolean> {
  const { id, template } = entry;
  const { ANY_HOUR } = config();
  if (ANY_HOUR !== 'on' && !isUrgent(template) && isAtNight(now())) {
    await giveBack(id, true);
    return true;
  }
  const message = tooOld(entry, now()) ? undefined : await addressed(entry);
  if (message === undefined) {
    log.info('MESSAGE_SKIPPED', { messageId: id, template });
    await markOutbox(id, 'skipped');
    return true;
  }
  if (isToWork(template) && sendsBySes()) return sendToWork(entry, message);
  return sendWithNotify(entry, message);
}

async function sendWithNotify({ id, template, tries = 1 }: OutboxEntry, message: Addressed): Promise<boolean> {
  const { NOTIFY_URL } = config();
  const { notifyKey } = await secrets();
  if (!NOTIFY_URL || !notifyKey) throw new Error('No way to send is set: NOTIFY_URL and the secret notifyKey');
  if (tries === 1 || !(await knownToNotify(NOTIFY_URL, notifyKey, id))) {
    if (message.channel === 'text' && !(await withinRate('texts', 'all', textsADay, days(1)))) {
      log.error('SPEND_GUARD', { messageId: id, template });
      await giveBack(id, true);
      return true;
    }
    await pause(between);
    await sendByNotify(NOTIFY_URL, notifyKey, {
      channel: message.channel,
      to: message.to,
      templateId: templateId(template, message.channel),
      personalisation: message.values,
      reference: id,
    });
  }
  await markOutbox(id, 'sent');
  log.info('MESSAGE_SENT', { messageId: id, template });
  return true;
}

/** @throws Error when the message has no words for that channel. */
function templateId(name: OutboxEntry['template'], channel: 'email' | 'text'): string {
  const template: MessageTemplate = messageTemplates[name];
  const words = template[channel];
  if (!words) throw new Error(`There is no ${channel} of ${name}`);
  return words.id;
}
