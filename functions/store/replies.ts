/**
 * Answers from work, beside the copies and under keys of their own, so that who reads an answer need not be able to read a
 * copy. An answer is written only while its copy stands: of a withdrawal and an answer in the same moment one comes first.
 */
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Reply, reply } from '../../shared/contracts/reply.ts';
import { tableNameOf } from '../platform/config.ts';
import { appendAudit } from './audit.ts';
import { lastEntry } from './audit-trail.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { appendOutbox, newMessage } from './outbox.ts';
import { StoreThrottled, transact } from './transact.ts';

const tries = 8;

/**
 * Writes an answer with its audit entry and the news of it for case and person.
 * @param tell whether the person is told now.
 * @param address keyed, under which the copy stands.
 * @returns 'gone' when the copy is not there any more, 'overtaken' when another answer to the same place was faster.
 * @throws StoreThrottled
 */
export async function saveReply(address: string, one: Reply, tell: boolean): Promise<'saved' | 'gone' | 'overtaken'> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const last = await lastEntry(one.shareId);
    const outcome = await transact([
      {
        ConditionCheck: {
          TableName: tableNameOf('Disclosures'),
          Key: toItem(keys.copy(address, one.shareId)),
          ConditionExpression: 'consentId = :own',
          ExpressionAttributeValues: toItem({ ':own': one.consentId }),
        },
      },
      {
        Put: {
          TableName: tableNameOf('Disclosures'),
          Item: toItem({ ...keys.reply(one.shareId, one.consentId, String(one.place), one.rev), ...reply.parse(one) }),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      appendAudit(
        {
          chain: one.shareId,
          at: one.at,
          who: 'employer',
          did: 'answered',
          what: `version ${one.version}, ${one.place === 'plan' ? 'the plan' : `change ${one.place + 1}`}`,
          why: one.consentId,
        },
        last,
      ),
      // The case is told of each answer, the person not more than once an hour.
      appendOutbox(
        newMessage({
          template: 'work-answered',
          shareId: one.shareId,
          consentId: one.consentId,
          place: String(one.place),
          ...(tell ? {} : { quiet: true }),
        }),
      ),
    ]);
    if (outcome === 'written') return 'saved';
    if (outcome.includes(0)) return 'gone';
    if (outcome.includes(1)) return 'overtaken';
  }
  throw new StoreThrottled();
}

/** Every answer to a share, oldest first. One query, consistent. */
export async function listReplies(shareId: string): Promise<readonly Reply[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Disclosures'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.replies(shareId) }),
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => fromItem(reply, item)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
