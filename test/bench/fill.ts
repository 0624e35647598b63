/** Fills a table with new referrals, each as `submit` writes it: a head that is in the work-list, and its answers. */
import { randomBytes } from 'node:crypto';
import { BatchWriteItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { listCases, listedIn } from '../../functions/store/case-lists.ts';
import { store, toItem } from '../../functions/store/client.ts';
import { keys } from '../../functions/store/keys.ts';
import { referral as referralContract } from '../../shared/contracts/referral.ts';
import { makeReference, referenceBytes } from '../../shared/values/reference.ts';

export const service = 'my-therapy';

type Row = Record<string, unknown>;

/** The rows of a referral that went the whole way: the first in the seeded portal's list. */
export async function oneReferral(table: string): Promise<readonly Row[]> {
  const [first] = (await listCases(service, { by: 'state', value: 'new' }, 1)).rows;
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.referral(first?.referralId ?? '').pk }),
    }),
  );
  return Items.map((item) => unmarshall(item));
}

/** @returns the places of all referrals in the list, in its order. */
export async function fill(table: string, howMany: number, model: readonly Row[]): Promise<readonly string[]> {
  const order: string[] = [];
  let waiting: Row[] = [];
  const writes = new Set<Promise<void>>();
  for (let index = 0; index < howMany; index += 1) {
    const rows = copy(model, index);
    order.push(...rows.flatMap(({ listOrder }) => (typeof listOrder === 'string' ? [listOrder] : [])));
    waiting.push(...rows);
    if (waiting.length < 24 && index < howMany - 1) continue;
    const write = put(table, waiting).finally(() => writes.delete(write));
    writes.add(write);
    waiting = [];
    if (writes.size === 4) await Promise.race(writes);
  }
  await Promise.all(writes);
  await store().send(
    new UpdateItemCommand({
      TableName: table,
      Key: toItem(keys.count(service, 'new')),
      UpdateExpression: 'SET howMany = :all',
      ExpressionAttributeValues: toItem({ ':all': howMany }),
    }),
  );
  return order.sort();
}

/** The same request from somebody else at another time: ids, reference, dates and the person's own keys differ. */
function copy(model: readonly Row[], index: number): readonly Row[] {
  const referralId = `ref_${randomBytes(16).toString('base64url')}`;
  const receivedAt = new Date(Date.UTC(2025, 0, 1) + index * 471_113).toISOString();
  const promisedBy = new Date(Date.UTC(2025, 0, 8) + (index % 700) * 86_400_000).toISOString().slice(0, 10);
  return model.map((row) => {
    const own = { ...row, pk: keys.referral(referralId).pk, personKey: randomBytes(24).toString('base64url') };
    if (row['sk'] !== 'head') return own;
    const before = referralContract.parse(row);
    const reference = makeReference(randomBytes(referenceBytes));
    const head = { ...before, referralId, row: { ...before.row, referralId, reference, receivedAt, promisedBy } };
    return { ...own, ...head, ...listedIn(head) };
  });
}

async function put(table: string, rows: readonly Row[]): Promise<void> {
  const Item = (row: Row) => marshall(row, { removeUndefinedValues: true });
  const requests = rows.map((row) => ({ PutRequest: { Item: Item(row) } }));
  const { UnprocessedItems = {} } = await store().send(
    new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
  );
  if (Object.keys(UnprocessedItems).length > 0) throw new Error(`The engine left rows of ${table} unwritten`);
}
