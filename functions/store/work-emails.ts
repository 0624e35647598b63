/** Which reminders a reader at work chose, one row for each share. It goes with the share: the table removes it after its last day. */
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { usualWorkEmails, type WorkEmails, workEmails } from '../../shared/rules/sharing/work-emails.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { removedAfter } from './disclosures.ts';
import { keys } from './keys.ts';

const row = z.object({ which: z.enum(workEmails) });

/** @param until last day of the share, ISO date. */
export const saveWorkEmails = async (shareId: string, which: WorkEmails, until: string): Promise<void> =>
  void (await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Disclosures'),
      Item: toItem({ ...keys.workEmails(shareId), which, expiresAt: removedAfter(until) }),
    }),
  ));

/** What the reader of a share chose, or what is usual. One read. */
export async function readWorkEmails(shareId: string): Promise<WorkEmails> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Disclosures'),
      Key: toItem(keys.workEmails(shareId)),
      ConsistentRead: true,
    }),
  );
  return Item ? fromItem(row, Item).which : usualWorkEmails;
}
