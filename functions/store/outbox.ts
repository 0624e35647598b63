/** The outbox: what is to be sent, written in the same transaction as the change that asks for it. */
import { randomBytes } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  QueryCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type OutboxEntry, outboxEntry } from '../../shared/contracts/referral.ts';
import { isUrgent } from '../../shared/rules/when-to-send.ts';
import { now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { requestOf } from '../platform/correlation.ts';
import { fromItem, type Item, store, toItem } from './client.ts';

export const appendOutbox = (entry: OutboxEntry): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Outbox'),
    // A code is of no use by the time of a sweep: the person asks for another.
    Item: toItem({
      ...outboxEntry.parse(entry),
      ...(isUrgent(entry.template) ? {} : { listed: 'yes' satisfies Listed }),
    }),
    ConditionExpression: 'attribute_not_exists(id)',
  },
});

/** A row as the table's stream hands it over. */
export type StreamImage = Item;

export const outboxImage = (image: StreamImage): OutboxEntry => fromItem(outboxEntry, image);

/** Seconds for which an entry belongs to whoever took it. A sender that dies gives it back by then. */
const lease = 60;

/** An entry is in a list of what waits, and in one of what is parked; an acknowledged one is in none. */
type Listed = 'yes' | 'parked';

/**
 * Takes a waiting entry for this sender alone. A stream hands a record over twice, and a sweep finds it as well.
 * @returns undefined when it was acknowledged, or somebody else has it. @throws UnreadableRow for an entry that is none.
 */
export async function takeOutbox(id: string): Promise<OutboxEntry | undefined> {
  const taken = await change(id, {
    UpdateExpression: 'SET takenUntil = :until ADD tries :one',
    ConditionExpression: '#state = :waiting AND (attribute_not_exists(takenUntil) OR takenUntil < :now)',
    values: { ':until': seconds(now()) + lease, ':now': seconds(now()), ':one': 1 },
  });
  return taken && fromItem(outboxEntry, taken);
}

/** Gives an entry back, to be sent later. @param untried nobody was asked to send it. */
export async function giveBack(id: string, untried = false): Promise<void> {
  const UpdateExpression = untried ? 'REMOVE takenUntil ADD tries :less' : 'REMOVE takenUntil';
  await change(id, { UpdateExpression, values: untried ? { ':less': -1 } : {} });
}

/** Writes down that an entry is about to be handed to a carrier that would not know it again. @throws Error when it does not wait. */
export async function handOutbox(id: string): Promise<void> {
  if (!(await change(id, { UpdateExpression: 'SET handed = :yes', values: { ':yes': true } }))) {
    throw new Error('The entry is not ours any more');
  }
}

/** The carrier did not take it for certain. */
export const notHanded = async (id: string): Promise<void> =>
  void (await change(id, { UpdateExpression: 'REMOVE handed', values: {} }));

/** Gives back an entry with which something is wrong. @returns how often that was. */
export async function giveBackBroken(id: string): Promise<number> {
  const item = await change(id, { UpdateExpression: 'REMOVE takenUntil ADD failures :one', values: { ':one': 1 } });
  return Number(item?.['failures']?.N ?? 0);
}

/** Acknowledges an entry. False when somebody else did so first. */
export const markOutbox = async (id: string, state: 'sent' | 'skipped' | 'refused'): Promise<boolean> =>
  (await change(id, {
    UpdateExpression: 'SET #state = :state REMOVE takenUntil, listed',
    values: { ':state': state },
  })) !== undefined;

/** Takes an entry out of what is tried, until somebody has looked at it. */
export const parkOutbox = async (id: string): Promise<void> =>
  void (await change(id, {
    UpdateExpression: 'SET #state = :state, listed = :list REMOVE takenUntil',
    values: { ':state': 'parked', ':list': 'parked' },
  }));

/** What was parked waits again. */
export const unparkOutbox = async (id: string): Promise<void> =>
  void (await change(id, {
    UpdateExpression: 'SET #state = :waiting, listed = :list REMOVE failures, handed',
    ConditionExpression: '#state = :parked',
    values: { ':list': 'yes', ':parked': 'parked' },
  }));

interface Change {
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

/** Changes an entry that waits. @returns it as it is then; undefined when it does not wait. */
async function change(id: string, { values, ...how }: Change): Promise<Item | undefined> {
  try {
    const { Attributes } = await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Outbox'),
        Key: toItem({ id }),
        ConditionExpression: '#state = :waiting',
        ...how,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: toItem({ ':waiting': 'waiting', ...values }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

const listedRow = z.object({ id: z.string() });

/** Ids of entries in a list, oldest first, up to a moment (ISO instant). One page; it begins after an id of the page before. */
export async function listOutbox(
  listed: Listed,
  until: string,
  after?: Item,
): Promise<{ ids: readonly string[]; next?: Item }> {
  const { Items = [], LastEvaluatedKey } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Outbox'),
      IndexName: 'by-listed',
      KeyConditionExpression: 'listed = :list AND createdAt < :until',
      ExpressionAttributeValues: toItem({ ':list': listed, ':until': until }),
      Limit: 100,
      ...(after ? { ExclusiveStartKey: after } : {}),
    }),
  );
  const ids = Items.map((item) => fromItem(listedRow, item).id);
  return LastEvaluatedKey ? { ids, next: LastEvaluatedKey } : { ids };
}

/** A new entry with its own id, waiting to be sent, and for the request of a browser that is answered just now. */
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
    | 'place'
    | 'quiet'
    | 'paperId'
    | 'version'
    | 'followUpId'
    | 'weeks'
    | 'undelivered'
    | 'fileId'
    | 'request'
  >,
): OutboxEntry => {
  const request = requestOf();
  return {
    id: `msg_${randomBytes(16).toString('base64url')}`,
    createdAt: new Date(now()).toISOString(),
    state: 'waiting',
    ...(request ? { request } : {}),
    ...about,
  };
};
