/** What a service's manager is told: records opened with a reason, incidents. Newest first; kept as long as the record. */
import { randomBytes } from 'node:crypto';
import { QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Notice, notice } from '../../shared/contracts/staff.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

export const appendNotice = (service: string, one: Notice): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({
      ...keys.notice(service, `${one.at}#${randomBytes(6).toString('base64url')}`),
      ...notice.parse(one),
    }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The newest notices of a service, at most 50. One query. */
export async function listNotices(service: string): Promise<readonly Notice[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.notice(service, '').pk }),
      ScanIndexForward: false,
      Limit: 50,
    }),
  );
  return Items.map((item) => fromItem(notice, item));
}
