/** What somebody has chosen so far on the way to a consent: one row for each plan, written over as they go. */
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type SharingDraft, sharingDraft } from '../../shared/contracts/sharing.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

export async function readSharingDraft(referralId: string, paperId: string): Promise<SharingDraft | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Cases'),
      Key: toItem(keys.sharingDraft(referralId, paperId)),
      ConsistentRead: true,
    }),
  );
  return Item && fromItem(sharingDraft, Item);
}

export async function saveSharingDraft(referralId: string, draft: SharingDraft): Promise<void> {
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Cases'),
      Item: toItem({ ...keys.sharingDraft(referralId, draft.paperId), ...sharingDraft.parse(draft) }),
    }),
  );
}
