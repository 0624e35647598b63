/** Badge counts: new, open, closed, and the open cases of each lead. They move with what they count. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Referral } from '../../shared/contracts/referral.ts';
import { bucketOf } from '../../shared/rules/case-states.ts';
import { tableNameOf } from '../platform/config.ts';
import { unassigned } from './case-lists.ts';
import { toItem } from './client.ts';
import { keys } from './keys.ts';

/** Which counts a case is part of. */
function countsOf({ state, lead }: Referral): readonly string[] {
  const bucket = bucketOf(state);
  if (bucket !== 'open') return [bucket];
  return [bucket, `lead#${lead?.staffId ?? unassigned}`];
}

/** Writes that move the badge counts from what was to what is. */
export function counted(before: Referral, next: Referral): readonly TransactWriteItem[] {
  const by = new Map<string, number>();
  for (const what of countsOf(before))
    by.set(`${before.service}\n${what}`, (by.get(`${before.service}\n${what}`) ?? 0) - 1);
  for (const what of countsOf(next)) by.set(`${next.service}\n${what}`, (by.get(`${next.service}\n${what}`) ?? 0) + 1);
  return [...by]
    .filter(([, change]) => change !== 0)
    .map(([key, change]) => {
      const [service = '', what = ''] = key.split('\n');
      return {
        Update: {
          TableName: tableNameOf('Cases'),
          Key: toItem(keys.count(service, what)),
          UpdateExpression: 'ADD howMany :change',
          ExpressionAttributeValues: toItem({ ':change': change }),
        },
      };
    });
}
