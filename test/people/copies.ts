/** Copies of a draft or a referral that took a whole journey to make, so that each test may spoil its own. */
import { randomBytes } from 'node:crypto';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
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

/** A copy of a referral under an id of its own, with no audit trail yet. @returns its id. */
export async function copyOfReferral({ nameOf }: Tables, referralId: string): Promise<string> {
  const copyId = `ref_${randomBytes(16).toString('base64url').slice(0, 22)}`;
  const TableName = nameOf('Cases');
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `referral#${referralId}` } },
    }),
  );
  for (const item of Items) {
    const Item = marshall(JSON.parse(JSON.stringify(unmarshall(item)).replaceAll(referralId, copyId)));
    // Packed answers are bytes, which JSON does not carry.
    if (item['answers']) Item['answers'] = item['answers'];
    await store().send(new PutItemCommand({ TableName, Item }));
  }
  return copyId;
}
