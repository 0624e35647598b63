/**
 * The released copies, in the table that an employer's door can read. A copy is one row, put with its consent and removed with
 * it; whether its last day is over is looked at in each read and waits for no job. Gone, ended and never there are one answer.
 */
import { GetItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import { type Consent, type Disclosure, disclosure } from '../../shared/contracts/sharing.ts';
import { addDays } from '../../shared/values/date.ts';
import { seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { pack, packed } from './packed.ts';

const copyRow = z.object({ copy: packed(disclosure) });

/** Epoch seconds a day after the last day, in any time zone: then the table removes what no read answers any more. */
export const removedAfter = (until: string): number => seconds(Date.parse(`${addDays(until, 2)}T00:00:00Z`));

/** Only over nothing, or over the copy of the consent that is replaced: its row is what makes one consent active at a time. */
export function copyPut(
  consent: Consent,
  view: EmployerView,
  older: string | undefined,
  changes: Disclosure['changes'],
): TransactWriteItem {
  const { shareId, consentId, number, until, hash, from } = consent;
  const { name, role, organisation } = consent.contact;
  const contact = { name, role, organisation };
  const copy: Disclosure = disclosure.parse({
    shareId,
    consentId,
    number,
    view,
    contact,
    until,
    hash,
    releasedAt: from,
    ...(changes ? { changes } : {}),
  });
  return {
    Put: {
      TableName: tableNameOf('Disclosures'),
      Item: toItem({
        ...keys.copy(consent.contact.address, shareId),
        consentId,
        copy: pack(copy),
        expiresAt: removedAfter(until),
      }),
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
export const copyRemoved = ({ shareId, consentId, contact }: Consent): TransactWriteItem => ({
  Delete: {
    TableName: tableNameOf('Disclosures'),
    Key: toItem(keys.copy(contact.address, shareId)),
    ConditionExpression: 'attribute_not_exists(pk) OR consentId = :own',
    ExpressionAttributeValues: toItem({ ':own': consentId }),
  },
});

/**
 * What stands under a share of this address today; undefined when it is withdrawn, past its day or was never there, with nothing to tell which.
 * Read consistently: what starts after a withdrawal finds nothing. One read.
 * @param address keyed, as in the contact. @param today ISO date in London.
 */
export async function readDisclosure(address: string, shareId: string, today: string): Promise<Disclosure | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Disclosures'),
      Key: toItem(keys.copy(address, shareId)),
      ConsistentRead: true,
    }),
  );
  const copy = Item && fromItem(copyRow, Item).copy;
  return copy && today <= copy.until ? copy : undefined;
}

/** Everything that may be read today at this address, each share apart. One query, consistent. @param today ISO date in London. */
export async function listDisclosures(address: string, today: string): Promise<readonly Disclosure[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Disclosures'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.copy(address, '').pk }),
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => fromItem(copyRow, item).copy).filter(({ until }) => today <= until);
}
