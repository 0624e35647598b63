/** Appends to a chain that may have grown meanwhile, and reads it back. */
import { ConditionalCheckFailedException, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type AuditEntry, auditEntry } from '../../shared/contracts/referral.ts';
import { now } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { appendAudit, type NextDeed } from './audit.ts';
import { fromItem, store, toItem } from './client.ts';
import { StoreThrottled } from './transact.ts';

const tries = 8;

/** What was done, by whom; place, time and hashes are found here. */
export type NewDeed = Omit<NextDeed, 'at'>;

/**
 * Appends an entry at the end of its chain (AUD-1). When somebody else was faster the next place is tried.
 * @throws StoreThrottled when every try was overtaken; the caller must then not show what it could not record.
 */
export async function appendNext(deed: NewDeed): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const last = await lastEntry(deed.chain);
    try {
      await store().send(new PutItemCommand(appendAudit({ ...deed, at: new Date(now()).toISOString() }, last).Put));
      return;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
  throw new StoreThrottled();
}

export const lastEntry = async (chain: string): Promise<AuditEntry | undefined> => (await readTrail(chain, 1))[0];

/** The newest entries of a chain, newest first. One query. */
export async function readTrail(chain: string, most: number): Promise<readonly AuditEntry[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Audit'),
      KeyConditionExpression: '#chain = :chain',
      ExpressionAttributeNames: { '#chain': 'chain' },
      ExpressionAttributeValues: toItem({ ':chain': chain }),
      ScanIndexForward: false,
      Limit: most,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => fromItem(auditEntry, item));
}
