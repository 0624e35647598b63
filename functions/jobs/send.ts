/**
 * Sends what stands in the outbox. Called with the table's stream; answers with the records to try again. Who gets the
 * message, and whether they still may, is looked up when it is sent and not when it was written.
 */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { type MessageTemplate, messageTemplates } from '../../shared/content/messages.ts';
import type { OutboxEntry } from '../../shared/contracts/referral.ts';
import { NotifyRefused, sendByNotify } from '../outside/notify.ts';
import { config } from '../platform/config.ts';
import { frames, log } from '../platform/log.ts';
import { secrets } from '../platform/secrets.ts';
import { isWaiting, markOutbox, outboxImage, type StreamImage } from '../store/outbox.ts';
import { addressed } from './addressed.ts';

export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { eventName, dynamodb } of event.Records) {
    if (eventName !== 'INSERT' || !dynamodb?.NewImage) continue;
    if (!(await sendOne(dynamodb.NewImage as StreamImage))) {
      batchItemFailures.push({ itemIdentifier: dynamodb.SequenceNumber ?? '' });
    }
  }
  return { batchItemFailures };
}

/** True when the entry is done with: sent, not to be sent, or refused for good. False to try it again. */
async function sendOne(image: StreamImage): Promise<boolean> {
  let entry: OutboxEntry | undefined;
  try {
    entry = outboxImage(image);
    if (!(await isWaiting(entry.id))) return true;
    const message = await addressed(entry);
    if (message === undefined) {
      log.info('MESSAGE_SKIPPED', { messageId: entry.id, template: entry.template });
      await markOutbox(entry.id, 'skipped');
      return true;
    }
    const { NOTIFY_URL } = config();
    const { notifyKey } = await secrets();
    if (!NOTIFY_URL || !notifyKey) throw new Error('No way to send is set: NOTIFY_URL and the secret notifyKey');
    await sendByNotify(NOTIFY_URL, notifyKey, {
      channel: message.channel,
      to: message.to,
      templateId: templateId(entry.template, message.channel),
      personalisation: message.values,
      reference: entry.id,
    });
    await markOutbox(entry.id, 'sent');
    log.info('MESSAGE_SENT', { messageId: entry.id, template: entry.template });
    return true;
  } catch (error) {
    log.error('MESSAGE_NOT_SENT', {
      ...(entry ? { messageId: entry.id, template: entry.template } : {}),
      ...(error instanceof NotifyRefused ? { status: error.status } : {}),
      errorName: error instanceof Error ? error.name : 'unknown',
      frames: frames(error),
    });
    if (!entry || !(error instanceof NotifyRefused) || error.again) return false;
    // An address that Notify will never take must not hold up what stands behind it.
    await markOutbox(entry.id, 'refused');
    return true;
  }
}

/** @throws Error when the message has no words for that channel. */
function templateId(name: OutboxEntry['template'], channel: 'email' | 'text'): string {
  const template: MessageTemplate = messageTemplates[name];
  const words = template[channel];
  if (!words) throw new Error(`There is no ${channel} of ${name}`);
  return words.id;
}
