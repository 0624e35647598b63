/** What became of a message after it was sent. */
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { tableNameOf } from '../platform/config.ts';
import { store, toItem } from './client.ts';
import { appendOutbox, newMessage, outboxImage } from './outbox.ts';
import { transact } from './transact.ts';

/**
 * Notes it at the entry; and of one that did not arrive writes news for the case, in the same transaction, so that the news is
 * there once. What was noted before, and a message that is none of ours, changes nothing.
 */
export async function noteDelivery(
  id: string,
  state: 'delivered' | 'failed',
  channel: 'email' | 'text',
): Promise<void> {
  const Outbox = tableNameOf('Outbox');
  const { Item } = await store().send(
    new GetItemCommand({ TableName: Outbox, Key: toItem({ id }), ConsistentRead: true }),
  );
  const entry = Item && outboxImage(Item);
  if (!entry || entry.delivery) return;
  const { template, referralId, consentId, shareId, request } = entry;
  const hasCase = state === 'failed' && referralId !== undefined;
  await transact([
    {
      Update: {
        TableName: Outbox,
        Key: toItem({ id }),
        UpdateExpression: 'SET delivery = :state',
        ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(delivery)',
        ExpressionAttributeValues: toItem({ ':state': state }),
      },
    },
    ...(hasCase
      ? [
          appendOutbox(
            newMessage({
              template,
              referralId,
              ...(consentId ? { consentId } : {}),
              ...(shareId ? { shareId } : {}),
              ...(request ? { request } : {}),
              quiet: true,
              undelivered: channel,
            }),
          ),
        ]
      : []),
  ]);
}
