/** Equality answers, stored apart from the request under a random key, with a month and no day (retention 2 years). */
import { randomBytes } from 'node:crypto';
import { days, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { toItem } from './client.ts';
import { keys } from './keys.ts';
import { transact } from './transact.ts';

/** Stores them once per request. False when this request's person had answered before, or had not sent it. */
export async function saveEquality(
  draftId: string,
  service: string,
  value: Readonly<Record<string, string | readonly string[]>>,
): Promise<boolean> {
  const Cases = tableNameOf('Cases');
  const item = {
    ...keys.equality(randomBytes(16).toString('base64url')),
    service,
    month: new Date(now()).toISOString().slice(0, 7),
    value,
    expiresAt: seconds(now() + days(730)),
  };
  const outcome = await transact([
    {
      Update: {
        TableName: Cases,
        Key: toItem(keys.draft(draftId)),
        UpdateExpression: 'SET equality = :answered',
        ConditionExpression: '#state = :submitted AND attribute_not_exists(equality)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: toItem({ ':answered': 'answered', ':submitted': 'submitted' }),
      },
    },
    { Put: { TableName: Cases, Item: toItem(item), ConditionExpression: 'attribute_not_exists(pk)' } },
  ]);
  return outcome === 'written';
}
