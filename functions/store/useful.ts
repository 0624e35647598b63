/** How many found a guide useful, by month and guide. A row holds 2 numbers and nothing of who answered (kept for 2 years). */
import { QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { days, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

/** @param month "2026-11". */
export async function countUseful(topic: string, month: string, answer: 'yes' | 'no'): Promise<void> {
  await store().send(
    new UpdateItemCommand({
      TableName: tableNameOf('Cases'),
      Key: toItem(keys.useful(month, topic)),
      UpdateExpression: 'ADD #answer :one SET expiresAt = if_not_exists(expiresAt, :later)',
      ExpressionAttributeNames: { '#answer': answer },
      ExpressionAttributeValues: toItem({ ':one': 1, ':later': seconds(now() + days(730)) }),
    }),
  );
}

const stored = z.object({ sk: z.string(), yes: z.optional(z.number()), no: z.optional(z.number()) });

export interface Usefulness {
  readonly topic: string;
  readonly yes: number;
  readonly no: number;
}

/** The answers for each guide from a month on. One query of a row for each guide and month. @param month "2026-09". */
export async function usefulSince(month: string): Promise<readonly Usefulness[]> {
  const all = new Map<string, Usefulness>();
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const page = await store().send(
      new QueryCommand({
        TableName: tableNameOf('Cases'),
        KeyConditionExpression: 'pk = :pk AND sk >= :month',
        ExpressionAttributeValues: toItem({ ':pk': keys.useful(month, '').pk, ':month': month }),
        ExclusiveStartKey,
      }),
    );
    for (const { sk, yes = 0, no = 0 } of (page.Items ?? []).map((item) => fromItem(stored, item))) {
      const topic = sk.split('#')[1] ?? '';
      const before = all.get(topic);
      all.set(topic, { topic, yes: yes + (before?.yes ?? 0), no: no + (before?.no ?? 0) });
    }
    ExclusiveStartKey = page.LastEvaluatedKey as typeof ExclusiveStartKey;
  } while (ExclusiveStartKey);
  return [...all.values()];
}
