/**
 * Whether a receipt counts, by its number: beside the copies, for a door that may read nothing else there. A row says of what
 * kind it is and until when, and leads to nobody.
 */
import { GetItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Consent } from '../../shared/contracts/sharing.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

const receipt = z.object({ state: z.enum(['valid', 'replaced', 'ended']), until: z.iso.date() });
type ReceiptState = z.infer<typeof receipt>['state'];

/** The write beside that of a consent: its condition is the consent's own. */
export const receiptPut = ({ number, until }: Consent, state: ReceiptState): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Disclosures'),
    Item: toItem({ ...keys.receipt(number), ...receipt.parse({ state, until }) }),
  },
});

/** Undefined for a number that was never given out. The last day is looked at here and waits for no job. */
export async function readReceipt(number: string, today: string): Promise<ReceiptState | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Disclosures'),
      Key: toItem(keys.receipt(number)),
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  const { state, until } = fromItem(receipt, Item);
  return state === 'valid' && today > until ? 'ended' : state;
}
