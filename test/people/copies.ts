/** Copies of a draft that somebody walked to a certain page, so that each test may spoil its own. */
import { randomBytes } from 'node:crypto';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { store } from '../../functions/store/client.ts';
import { type Tables, Visitor } from './harness.ts';

/** A browser that holds a copy of this one's draft. */
export async function copyOf({ nameOf }: Tables, visitor: Visitor): Promise<Visitor> {
  const [draftId = '', secret = ''] = visitor.cookies.get('__Host-draft')?.split('.') ?? [];
  const copyId = `draft_${randomBytes(16).toString('base64url')}`;
  const TableName = nameOf('Cases');
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `draft#${draftId}` } },
    }),
  );
  for (const item of Items) {
    const Item = { ...item, pk: { S: `draft#${copyId}` } };
    if (item['draftId']) Object.assign(Item, { draftId: { S: copyId } });
    await store().send(new PutItemCommand({ TableName, Item }));
  }
  const copy = new Visitor(visitor.door);
  copy.cookies.set('__Host-draft', `${copyId}.${secret}`);
  return copy;
}
