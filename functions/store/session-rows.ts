/** Rows of sessions, whoever they belong to. Keys are hashes of random ids; each expires and every read checks it. */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type * as z from 'zod/mini';
import { now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';

/** Epoch seconds. */
export interface SessionTimes {
  readonly startedAt: number;
  readonly usedAt: number;
  readonly expiresAt: number;
}

export interface SessionRows<S> {
  /** The session while its time lasts. Read consistently: a session that was ended is ended everywhere. */
  readonly read: (keyedId: string) => Promise<S | undefined>;
  /** Moves the idle time on. An ended session is not brought back. */
  readonly extend: (keyedId: string, usedAt: number, expiresAt: number) => Promise<void>;
  readonly end: (keyedId: string) => Promise<void>;
}

/** Writes a session that begins. Apart from the rest, so that a door that opens none does not carry it. */
export async function saveSessionRow<S extends SessionTimes>(
  contract: z.ZodMiniType<S>,
  key: object,
  one: S,
): Promise<void> {
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Access'),
      Item: toItem({ ...key, ...contract.parse(one) }),
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}

/** The rows of one kind of session, under keys of their own, so that no session is ever read as one of another kind. */
export function sessionRows<S extends SessionTimes>(
  contract: z.ZodMiniType<S>,
  keyOf: (keyedId: string) => object,
): SessionRows<S> {
  const key = (keyedId: string) => ({ TableName: tableNameOf('Access'), Key: toItem(keyOf(keyedId)) });
  return {
    read: async (keyedId) => {
      const { Item } = await store().send(new GetItemCommand({ ...key(keyedId), ConsistentRead: true }));
      if (!Item) return undefined;
      const found = fromItem(contract, Item);
      return found.expiresAt > seconds(now()) ? found : undefined;
    },
    extend: async (keyedId, usedAt, expiresAt) => {
      try {
        await store().send(
          new UpdateItemCommand({
            ...key(keyedId),
            UpdateExpression: 'SET usedAt = :used, expiresAt = :expires',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: toItem({ ':used': usedAt, ':expires': expiresAt }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    end: async (keyedId) => {
      await store().send(new DeleteItemCommand(key(keyedId)));
    },
  };
}
