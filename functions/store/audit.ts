/**
 * The audit trail: append-only, one hash chain per case or share (AUD-1, AUD-2). Each entry's hash covers the entry and the
 * hash before it, so a changed, removed or reordered row shows; what is cut off at the end shows by the seal (`seal-format.ts`).
 */
import { createHash } from 'node:crypto';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type AuditEntry, auditEntry } from '../../shared/contracts/referral.ts';
import { tableNameOf } from '../platform/config.ts';
import { toItem } from './client.ts';

export const beginning = 'beginning';

/** What an entry's hash covers. */
export type Deed = Omit<AuditEntry, 'hash' | 'day' | 'listed'>;

/** What was done; its place in the chain follows from the entry before it. */
export type NextDeed = Omit<Deed, 'seq' | 'previous'>;

export function hashed(deed: Deed): AuditEntry {
  const text = JSON.stringify([
    deed.chain,
    deed.seq,
    deed.at,
    deed.who,
    deed.did,
    deed.what,
    deed.previous,
    ...(deed.why === undefined ? [] : [deed.why]),
  ]);
  return { ...deed, hash: createHash('sha256').update(text).digest('base64url') };
}

/**
 * The write that appends an entry; it fails when somebody else appended the same place of the chain first.
 * @param last the chain's last entry, if it has any. The first entry of a day lists the chain under that day, for the seal.
 */
export function appendAudit(deed: NextDeed, last?: AuditEntry) {
  const entry = hashed({ ...deed, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? beginning });
  const day = deed.at.slice(0, 10);
  return {
    Put: {
      TableName: tableNameOf('Audit'),
      Item: toItem(auditEntry.parse({ ...entry, day, ...(last?.day === day ? {} : { listed: day }) })),
      ConditionExpression: 'attribute_not_exists(seq)',
    },
  } satisfies TransactWriteItem;
}

/** First break in a chain read in order, or undefined when it is whole. */
export function brokenAt(entries: readonly AuditEntry[]): number | undefined {
  let previous = beginning;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.previous !== previous || hashed(entry).hash !== entry.hash) return index + 1;
    previous = entry.hash;
  }
  return undefined;
}
