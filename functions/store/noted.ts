/** That a case was told what a message means for the team; writing it fails when it was told before. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { tableNameOf } from '../platform/config.ts';
import { toItem } from './client.ts';
import { keys } from './keys.ts';

export const notedPut = (referralId: string, messageId: string): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem(keys.noted(referralId, messageId)),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
