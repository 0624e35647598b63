/** Rows of `Access` that are used once: of many who bring the same secret one goes on. */
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod/mini';
import { now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';

export async function saveOnce<R extends object>(contract: z.ZodMiniType<R>, key: object, row: R): Promise<void> {
  await store().send(
    new PutItemCommand({ TableName: tableNameOf('Access'), Item: toItem({ ...key, ...contract.parse(row) }) }),
  );
}

/** Takes the row out of the table. @returns it while its time lasts. */
export async function takeOnce<R extends { readonly expiresAt: number }>(
  contract: z.ZodMiniType<R>,
  key: object,
): Promise<R | undefined> {
  const { Attributes } = await store().send(
    new DeleteItemCommand({ TableName: tableNameOf('Access'), Key: toItem(key), ReturnValues: 'ALL_OLD' }),
  );
  if (!Attributes) return undefined;
  const row = fromItem(contract, Attributes);
  return row.expiresAt > seconds(now()) ? row : undefined;
}
