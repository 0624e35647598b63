/** A question how work goes, some weeks after the end. Its link carries the id of this row, which leads to nobody by itself. */
import { GetItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { followUpOpen } from '../../shared/rules/reminder-days.ts';
import { days, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

const followUp = z.object({
  referralId: z.string(),
  weeks: z.int(),
  /** Epoch seconds. Past it the link is dead, whether or not the store has removed the row. */
  expiresAt: z.int(),
});
export type FollowUp = z.infer<typeof followUp>;

export const followUpPut = (id: string, asked: Omit<FollowUp, 'expiresAt'>): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({
      ...keys.followUp(id),
      ...followUp.parse({ ...asked, expiresAt: seconds(now() + days(followUpOpen)) }),
    }),
  },
});

/** A question that still waits for its answer, or undefined. */
export async function readFollowUp(id: string): Promise<FollowUp | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Cases'),
      Key: toItem(keys.followUp(id)),
      ConsistentRead: true,
    }),
  );
  const found = Item && fromItem(followUp, Item);
  return found && found.expiresAt > seconds(now()) ? found : undefined;
}

/** Takes the question away with its answer; it fails when it was answered before. */
export const followUpDelete = (id: string): TransactWriteItem => ({
  Delete: {
    TableName: tableNameOf('Cases'),
    Key: toItem(keys.followUp(id)),
    ConditionExpression: 'attribute_exists(pk)',
  },
});
