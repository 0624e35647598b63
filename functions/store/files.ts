/**
 * What is known of files from work: a row for each, beside the answers and under keys of their own. A place for one is taken
 * only while its copy stands, and a clean file is written down only while it still does: of a stop and a file in the same
 * moment one comes first.
 */
import { randomBytes } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  QueryCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  type AttachedFile,
  attachedFile,
  type Cleaned,
  type RefusedBecause,
} from '../../shared/contracts/attached-file.ts';
import { freeSlot } from '../../shared/rules/sharing/attached-files.ts';
import { now } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { appendAudit } from './audit.ts';
import { lastEntry } from './audit-trail.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { appendOutbox, newMessage } from './outbox.ts';
import { StoreThrottled, transact } from './transact.ts';

const tries = 8;

/** Under which key a file comes in: nothing in it leads to a person. */
export const incomingKey = ({ shareId, slot, fileId }: Pick<AttachedFile, 'shareId' | 'slot' | 'fileId'>): string =>
  `${shareId}/${slot}/${fileId}`;

/** What an object's key names; undefined for a key that is none of ours. */
export function namedBy(key: string): Pick<AttachedFile, 'shareId' | 'slot' | 'fileId'> | undefined {
  const [, shareId, slot, fileId] = /^(share_[\w-]{1,64})\/([1-9])\/(file_[\w-]{22})$/.exec(key) ?? [];
  return shareId && slot && fileId ? { shareId, slot: Number(slot), fileId } : undefined;
}

/** Every file of a share, oldest first. One query, consistent. */
export async function listFiles(shareId: string): Promise<readonly AttachedFile[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Disclosures'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.file(shareId, 0).pk }),
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => fromItem(attachedFile, item)).toSorted((a, b) => (a.begunAt < b.begunAt ? -1 : 1));
}

const copyStands = ({ address, shareId, consentId }: AttachedFile): TransactWriteItem => ({
  ConditionCheck: {
    TableName: tableNameOf('Disclosures'),
    Key: toItem(keys.copy(address, shareId)),
    ConditionExpression: 'consentId = :own',
    ExpressionAttributeValues: toItem({ ':own': consentId }),
  },
});

/**
 * Takes a place for a file that is about to come, with its audit entry.
 * @param version of the view, as the reader counts.
 * @returns the file to wait for; 'gone' when the copy is not there any more, 'full' when the share has enough.
 * @throws StoreThrottled
 */
export async function beginFile(
  begun: Omit<AttachedFile, 'fileId' | 'slot' | 'begunAt' | 'state'>,
  version: number,
): Promise<AttachedFile | 'gone' | 'full'> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [files, last] = await Promise.all([listFiles(begun.shareId), lastEntry(begun.shareId)]);
    const slot = freeSlot(files, now());
    if (slot === undefined) return 'full';
    const at = new Date(now()).toISOString();
    const fileId = `file_${randomBytes(16).toString('base64url')}`;
    const file = attachedFile.parse({ ...begun, fileId, slot, begunAt: at, state: 'waiting' } satisfies AttachedFile);
    const before = files.find((one) => one.slot === slot);
    const outcome = await transact([
      copyStands(file),
      {
        Put: {
          TableName: tableNameOf('Disclosures'),
          Item: toItem({ ...keys.file(file.shareId, slot), ...file }),
          ...(before
            ? {
                // One that was given up and became clean at this moment keeps its place.
                ConditionExpression: 'fileId = :before AND #state = :as',
                ExpressionAttributeNames: { '#state': 'state' },
                ExpressionAttributeValues: toItem({ ':before': before.fileId, ':as': before.state }),
              }
            : { ConditionExpression: 'attribute_not_exists(pk)' }),
        },
      },
      appendAudit(
        {
          chain: file.shareId,
          at,
          who: 'employer',
          did: 'began to attach a file',
          what: `version ${version}, ${file.place === 'plan' ? 'the plan' : `change ${file.place + 1}`}`,
          why: file.consentId,
        },
        last,
      ),
    ]);
    if (outcome === 'written') return file;
    if (outcome.includes(0)) return 'gone';
  }
  throw new StoreThrottled();
}

const settling = (file: AttachedFile, set: string, values: object) => ({
  TableName: tableNameOf('Disclosures'),
  Key: toItem(keys.file(file.shareId, file.slot)),
  UpdateExpression: `SET #state = :state, ${set}`,
  ConditionExpression: 'fileId = :own AND #state = :waiting',
  ExpressionAttributeNames: Object.fromEntries(
    ['state', ...(set.match(/(?<=#)\w+/g) ?? [])].map((name) => [`#${name}`, name]),
  ),
  ExpressionAttributeValues: toItem({ ':own': file.fileId, ':waiting': 'waiting', ...values }),
});

/** Writes down a clean file while its copy stands. @returns 'gone' when that ended meanwhile, 'over' when nobody waits for it. */
export async function keepFile(
  file: AttachedFile,
  { type, bytes }: Extract<Cleaned, { readonly type: string }>,
  object: string,
): Promise<'kept' | 'gone' | 'over'> {
  const values = { ':state': 'clean', ':type': type, ':bytes': bytes.length, ':object': object };
  const kept = '#type = :type, #bytes = :bytes, #object = :object';
  const { shareId, consentId, fileId } = file;
  const outcome = await transact([
    copyStands(file),
    { Update: settling(file, kept, values) },
    // For the case alone: the person was told of the answer that it belongs to.
    appendOutbox(newMessage({ template: 'work-answered', shareId, consentId, fileId, quiet: true })),
  ]);
  if (outcome === 'written') return 'kept';
  return outcome.includes(1) ? 'over' : 'gone';
}

/** Writes down why a file is not kept, unless nobody waits for it. */
export async function refuseFile(file: AttachedFile, why: RefusedBecause): Promise<void> {
  try {
    await store().send(new UpdateItemCommand(settling(file, 'why = :why', { ':state': 'refused', ':why': why })));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
