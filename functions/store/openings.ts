/** Records that were opened with a reason: for the session that gave it, for 30 minutes (AUD-4). */
import { randomBytes } from 'node:crypto';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Notice } from '../../shared/contracts/staff.ts';
import { minutes, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { appendAudit } from './audit.ts';
import { lastEntry } from './audit-trail.ts';
import { store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { appendNotice } from './notices.ts';
import { StoreThrottled, transact } from './transact.ts';

const tries = 8;

export async function isOpened(sessionKey: string, referralId: string): Promise<boolean> {
  const { Item } = await store().send(
    new GetItemCommand({
      TableName: tableNameOf('Access'),
      Key: toItem(keys.opened(sessionKey, referralId)),
      ConsistentRead: true,
    }),
  );
  return Number(Item?.['expiresAt']?.N ?? 0) > seconds(now());
}

export interface Opened {
  readonly sessionKey: string;
  readonly service: string;
  readonly who: string;
  readonly why: string;
  /** Set when the manager is told. */
  readonly notice?: Notice;
  readonly referralId: string;
}

/** Opens a record: the entry in its trail, the opening and the notice to the manager stand or fall together. */
export async function openWithReason({ sessionKey, service, who, why, notice, referralId }: Opened): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const last = await lastEntry(referralId);
    const outcome = await transact([
      appendAudit(
        {
          chain: referralId,
          at: new Date(now()).toISOString(),
          who,
          did: notice ? 'broke the glass' : 'opened with a reason',
          what: 'case',
          why,
        },
        last,
      ),
      {
        Put: {
          TableName: tableNameOf('Access'),
          Item: toItem({
            ...keys.opened(sessionKey, referralId),
            openingId: randomBytes(6).toString('base64url'),
            expiresAt: seconds(now() + minutes(30)),
          }),
        },
      },
      ...(notice ? [appendNotice(service, notice)] : []),
    ]);
    if (outcome === 'written') return;
  }
  throw new StoreThrottled();
}
