/** Which chains grew on a day, and a chain as its rows stand: for the seal, which takes heads, and for whoever checks it. */
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, type Item, store, toItem } from './client.ts';

const listed = z.object({ chain: z.string() });

/**
 * Chains that grew on a day, in their order. One query on the index.
 * @param day ISO date in UTC. @param after the last chain of the page before. @param most on one page.
 * @returns fewer than `most` when there are no more.
 */
export async function chainsOf(day: string, after: string | undefined, most: number): Promise<readonly string[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Audit'),
      IndexName: 'by-day',
      KeyConditionExpression: after === undefined ? 'listed = :day' : 'listed = :day AND #chain > :after',
      ExpressionAttributeValues: toItem({ ':day': day, ':after': after }),
      ...(after === undefined ? {} : { ExpressionAttributeNames: { '#chain': 'chain' } }),
      Limit: most,
    }),
  );
  return Items.map((item) => fromItem(listed, item).chain);
}

const headRow = z.object({ seq: z.int(), hash: z.string(), did: z.string() });
export type ChainHead = z.infer<typeof headRow>;

/** The last entry of a chain. @returns undefined when there is none. @throws UnreadableRow */
export async function headOf(chain: string): Promise<ChainHead | undefined> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Audit'),
      KeyConditionExpression: '#chain = :chain',
      ExpressionAttributeNames: { '#chain': 'chain' },
      ExpressionAttributeValues: toItem({ ':chain': chain }),
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return Items[0] && fromItem(headRow, Items[0]);
}

/** A row of a chain as it stands, whatever it holds: who checks it must not stumble over what is wrong. */
export type ChainRow = Readonly<Record<string, unknown>>;

/** All rows of a chain, by their place. */
export async function rowsOf(chain: string): Promise<readonly ChainRow[]> {
  const rows: ChainRow[] = [];
  let next: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store().send(
      new QueryCommand({
        TableName: tableNameOf('Audit'),
        KeyConditionExpression: '#chain = :chain',
        ExpressionAttributeNames: { '#chain': 'chain' },
        ExpressionAttributeValues: toItem({ ':chain': chain }),
        ConsistentRead: true,
        ...(next ? { ExclusiveStartKey: next } : {}),
      }),
    );
    rows.push(...Items.map((item) => unmarshall(item)));
    next = LastEvaluatedKey;
  } while (next);
  return rows;
}
