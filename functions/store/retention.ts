/** The list of records whose time is over, and the certificates of those that were deleted: one collection for each service. */
import {
  ConditionalCheckFailedException,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type * as z from 'zod/mini';
import { type Certificate, certificate, type DueRecord, dueRecord } from '../../shared/contracts/retention.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { keys } from './keys.ts';

async function all<S extends z.ZodMiniType>(
  { pk, sk }: { readonly pk: string; readonly sk: string },
  schema: S,
): Promise<readonly z.infer<S>[]> {
  const found: Item[] = [];
  let from: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey }: { Items?: Item[] | undefined; LastEvaluatedKey?: Item | undefined } =
      await store().send(
        new QueryCommand({
          TableName: tableNameOf('Cases'),
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
          ExpressionAttributeValues: toItem({ ':pk': pk, ':kind': sk }),
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
    found.push(...Items);
    from = LastEvaluatedKey;
  } while (from);
  return found.map((item) => fromItem(schema, item));
}

/** Every record of a service on the list, whatever was decided, longest due first. */
export const listDue = async (service: string): Promise<readonly DueRecord[]> =>
  (await all(keys.dueRecord(service, ''), dueRecord)).toSorted((a, b) => (a.until < b.until ? -1 : 1));

/** Newest last. */
export const listCertificates = (service: string): Promise<readonly Certificate[]> =>
  all(keys.certificate(service, ''), certificate);

/**
 * Writes a line of the list while it is as it was read.
 * @param was the state that it had; undefined for one that was not there.
 */
export const duePut = (
  service: string,
  one: DueRecord,
  was: Pick<DueRecord, 'state' | 'decided'> | undefined,
): TransactWriteItem & {
  readonly Put: object;
} => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({ ...keys.dueRecord(service, one.referralId), ...dueRecord.parse(one) }),
    ...(was === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          // The same state decided anew is another decision.
          ConditionExpression: `#state = :was AND ${was.decided ? '#decided.#at = :at' : 'attribute_not_exists(#decided)'}`,
          ExpressionAttributeNames: {
            '#state': 'state',
            '#decided': 'decided',
            ...(was.decided ? { '#at': 'at' } : {}),
          },
          ExpressionAttributeValues: toItem({
            ':was': was.state,
            ...(was.decided ? { ':at': was.decided.at } : {}),
          }),
        }),
  },
});

/** @returns false when somebody else was faster. */
export async function saveDue(service: string, one: DueRecord, was: DueRecord | undefined): Promise<boolean> {
  try {
    await store().send(new PutItemCommand(duePut(service, one, was).Put as never));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

export const certificatePut = (service: string, one: Certificate): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({ ...keys.certificate(service, one.certificateId), ...certificate.parse(one) }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export const dueRemoved = (service: string, referralId: string): TransactWriteItem => ({
  Delete: { TableName: tableNameOf('Cases'), Key: toItem(keys.dueRecord(service, referralId)) },
});
