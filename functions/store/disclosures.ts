/**
 * The released copies, in the table that an employer's door can read. A copy is one row, put with its consent and removed with
 * it; whether its last day is over is looked at in each read and waits for no job. Gone, ended and never there are one answer.
 */
import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import { type Consent, type Disclosure, disclosure, type Opened, opened } from '../../shared/contracts/sharing.ts';
import { addDays } from '../../shared/values/date.ts';
import { seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { pack, packed } from './packed.ts';

const copyRow = z.object({ copy: packed(disclosure) });

/** Epoch seconds a day after the last day, in any time zone: then the table removes what no read answers any more. */
const removedAfter = (until: string): number => seconds(Date.parse(`${addDays(until, 2)}T00:00:00Z`));

/** Only over nothing, or over the copy of the consent that is replaced: its row is what makes one consent active at a time. */
export function copyPut(consent: Consent, view: EmployerView, older: string | undefined): TransactWriteItem {
  const { shareId, consentId, until, hash, from } = consent;
  const { name, role, organisation } = consent.contact;
  const contact = { name, role, organisation };
  const copy: Disclosure = disclosure.parse({ shareId, consentId, view, contact, until, hash, releasedAt: from });
  return {
    Put: {
      TableName: tableNameOf('Disclosures'),
      Item: toItem({ ...keys.copy(shareId), consentId, copy: pack(copy), expiresAt: removedAfter(until) }),
      ...(older === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            // The table may have removed the copy of a consent that is past its day.
            ConditionExpression: 'attribute_not_exists(pk) OR consentId = :older',
            ExpressionAttributeValues: toItem({ ':older': older }),
          }),
    },
  };
}

/** Removes the copy of a consent, and never one that took its place. */
export const copyRemoved = ({ shareId, consentId }: Pick<Consent, 'shareId' | 'consentId'>): TransactWriteItem => ({
  Delete: {
    TableName: tableNameOf('Disclosures'),
    Key: toItem(keys.copy(shareId)),
    ConditionExpression: 'attribute_not_exists(pk) OR consentId = :own',
    ExpressionAttributeValues: toItem({ ':own': consentId }),
  },
});

/**
 * What stands under a share today; undefined when it is withdrawn, past its day or was never there, with nothing to tell which.
 * Read consistently: what starts after a withdrawal finds nothing. One read. @param today ISO date in London.
 */
export async function readDisclosure(shareId: string, today: string): Promise<Disclosure | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Disclosures'),
      Key: toItem(keys.copy(shareId)),
      ConsistentRead: true,
    }),
  );
  const copy = Item && fromItem(copyRow, Item).copy;
  return copy && today <= copy.until ? copy : undefined;
}

/** Writes down that the copy was opened, printed or downloaded. It stays when the copy is gone (EMP-4). */
export async function recordOpened(one: Opened): Promise<void> {
  const openedId = `${one.at}#${randomBytes(6).toString('base64url')}`;
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Disclosures'),
      Item: toItem({ ...keys.shareOpened(one.shareId, openedId), ...opened.parse(one) }),
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}

/** The last times that a share was opened, printed or downloaded, newest first, at most 100. One query. */
export async function listOpened(shareId: string): Promise<readonly Opened[]> {
  const { pk, sk } = keys.shareOpened(shareId, '');
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Disclosures'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :opened)',
      ExpressionAttributeValues: toItem({ ':pk': pk, ':opened': sk }),
      ScanIndexForward: false,
      Limit: 100,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => fromItem(opened, item));
}
