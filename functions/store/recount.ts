/** The badge counts as they stand, as the lists say, and the one write that mends one. */
import { ConditionalCheckFailedException, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { tableNameOf } from '../platform/config.ts';
import { type ListPage, listCases } from './case-lists.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

/** How many, by what is counted: a list, or the open cases of a lead. */
export type Counts = Readonly<Record<string, number>>;

const row = z.object({ sk: z.string(), howMany: z.int() });

/** The counts of a service as they stand. A service has a count for each list and each lead: one query. */
export async function readCounts(service: string): Promise<Counts> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.count(service, '').pk }),
      ConsistentRead: true,
    }),
  );
  return Object.fromEntries(Items.map((item) => fromItem(row, item)).map(({ sk, howMany }) => [sk, howMany]));
}

/** What the counts should be. It reads every row of the three lists, of a lead the lists of those who are counted now. */
export async function recounted(service: string): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const value of ['new', 'open', 'closed'] as const) counts[value] = await lengthOf(service, 'state', value);
  for (const what of Object.keys(await readCounts(service)).filter((one) => one.startsWith('lead#')))
    counts[what] = await lengthOf(service, 'lead', what.slice('lead#'.length));
  return counts;
}

async function lengthOf(service: string, by: 'state' | 'lead', value: string): Promise<number> {
  let [length, page]: [number, ListPage] = [0, { rows: [] }];
  do {
    page = await listCases(service, { by, value } as Parameters<typeof listCases>[1], 100, page.next);
    length += page.rows.length;
  } while (page.next);
  return length;
}

/** Writes a count that was wrong, while it still is what it was. @returns false when it moved. */
export async function mendCount(service: string, what: string, was: number, howMany: number): Promise<boolean> {
  try {
    await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Cases'),
        Key: toItem(keys.count(service, what)),
        UpdateExpression: 'SET howMany = :howMany',
        ConditionExpression: was === 0 ? 'attribute_not_exists(howMany) OR howMany = :was' : 'howMany = :was',
        ExpressionAttributeValues: toItem({ ':howMany': howMany, ':was': was }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
