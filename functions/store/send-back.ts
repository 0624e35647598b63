/**
 * "This is not for me": the copy is gone in the same moment, and the news goes to the job that ends the share in the case. The
 * door for employers can do no more than that.
 */
import type { Disclosure } from '../../shared/contracts/sharing.ts';
import { now } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { appendAudit } from './audit.ts';
import { lastEntry } from './audit-trail.ts';
import { toItem } from './client.ts';
import { keys } from './keys.ts';
import { appendOutbox, newMessage } from './outbox.ts';
import { StoreThrottled, transact } from './transact.ts';

const tries = 8;

/**
 * @param address keyed, under which the copy stands. @returns 'gone' when it was not there any more.
 * @throws StoreThrottled
 */
export async function sendBack(
  address: string,
  { shareId, consentId, view }: Disclosure,
): Promise<'sent back' | 'gone'> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const last = await lastEntry(shareId);
    const outcome = await transact([
      {
        Delete: {
          TableName: tableNameOf('Disclosures'),
          Key: toItem(keys.copy(address, shareId)),
          ConditionExpression: 'consentId = :own',
          ExpressionAttributeValues: toItem({ ':own': consentId }),
        },
      },
      appendAudit(
        {
          chain: shareId,
          at: new Date(now()).toISOString(),
          who: 'employer',
          did: 'sent back',
          what: `version ${view.version}`,
          why: consentId,
        },
        last,
      ),
      appendOutbox(newMessage({ template: 'share-not-theirs', shareId, consentId })),
    ]);
    if (outcome === 'written') return 'sent back';
    if (outcome.includes(0)) return 'gone';
  }
  throw new StoreThrottled();
}
