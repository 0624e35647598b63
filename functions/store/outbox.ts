/** The outbox: what is to be sent, written in the same transaction as the change that asks for it. */
import { randomBytes } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type OutboxEntry, outboxEntry } from '../../shared/contracts/referral.ts';
import { now } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, type Item, store, toItem } from './client.ts';

export const appendOutbox = (entry: OutboxEntry): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Outbox'),
    Item: toItem(outboxEntry.parse(entry)),
    ConditionExpression: 'attribute_not_exists(id)',
  },
});

/** A row as the table's stream hands it over. */
export type StreamImage = Item;

export const outboxImage = (image: StreamImage): OutboxEntry => fromItem(outboxEntry, image);

/** True while nobody has acknowledged the entry. A stream may hand over a record twice. */
export async function isWaiting(id: string): Promise<boolean> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Outbox'), Key: toItem({ id }), ConsistentRead: true }),
  );
  return Item !== undefined && fromItem(outboxEntry, Item).state === 'waiting';
}

/** Acknowledges an entry. False when somebody else did so first. */
export async function markOutbox(id: string, state: 'sent' | 'skipped' | 'refused'): Promise<boolean> {
  try {
    await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Outbox'),
        Key: toItem({ id }),
        UpdateExpression: 'SET #state = :state',
        ConditionExpression: '#state = :waiting',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: toItem({ ':state': state, ':waiting': 'waiting' }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** A new entry with its own id, waiting to be sent. */
export const newMessage = (
  about: Pick<
    OutboxEntry,
    | 'template'
    | 'draftId'
    | 'referralId'
    | 'codeId'
    | 'channel'
    | 'proof'
    | 'consentId'
    | 'origin'
    | 'asked'
    | 'shareId'
  >,
): OutboxEntry => ({
  id: `msg_${randomBytes(16).toString('base64url')}`,
  createdAt: new Date(now()).toISOString(),
  state: 'waiting',
  ...about,
});
