/**
 * The audit trail: append-only, one hash chain per referral (AUD-1, AUD-2). Each entry's hash covers the entry and the
 * hash before it, so a changed, removed or reordered row shows.
 */
import { createHash } from 'node:crypto';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type AuditEntry, auditEntry } from '../../shared/contracts/referral.ts';
import { tableNameOf } from '../platform/config.ts';
import { toItem } from './client.ts';

export const beginning = 'beginning';

export type Deed = Omit<AuditEntry, 'hash'>;

export function sealed(deed: Deed): AuditEntry {
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

/** The write that appends an entry; it fails when somebody else appended the same place of the chain first. */
export const appendAudit = (deed: Deed): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Audit'),
    Item: toItem(auditEntry.parse(sealed(deed))),
    ConditionExpression: 'attribute_not_exists(seq)',
  },
});

/** First break in a chain read in order, or undefined when it is whole. */
export function brokenAt(entries: readonly AuditEntry[]): number | undefined {
  let previous = beginning;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.previous !== previous || sealed(entry).hash !== entry.hash) return index + 1;
    previous = entry.hash;
  }
  return undefined;
}
