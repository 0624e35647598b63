/** How many found a guide useful, by guide and day. A row holds 2 numbers and nothing of who answered (kept for 2 years). */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { days, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { store, toItem } from './client.ts';
import { keys } from './keys.ts';

/** @param day ISO date. */
export async function countUseful(topic: string, day: string, answer: 'yes' | 'no'): Promise<void> {
  await store().send(
    new UpdateItemCommand({
      TableName: tableNameOf('Cases'),
      Key: toItem(keys.useful(topic, day)),
      UpdateExpression: 'ADD #answer :one SET expiresAt = if_not_exists(expiresAt, :later)',
      ExpressionAttributeNames: { '#answer': answer },
      ExpressionAttributeValues: toItem({ ':one': 1, ':later': seconds(now() + days(730)) }),
    }),
  );
}
