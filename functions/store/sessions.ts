/** Sessions and logins on their way. Keys are hashes of random ids; everything here expires and every read checks it. */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type PendingLogin, pendingLogin, type Session, session } from '../../shared/contracts/staff.ts';
import { now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

export async function saveSession(keyedId: string, one: Session): Promise<void> {
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Access'),
      Item: toItem({ ...keys.session(keyedId), ...session.parse(one) }),
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}

/** The session while its time lasts. Read consistently: a session that was ended is ended everywhere. */
export async function readSession(keyedId: string): Promise<Session | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Access'), Key: toItem(keys.session(keyedId)), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const found = fromItem(session, Item);
  return found.expiresAt > seconds(now()) ? found : undefined;
}

/** Moves the idle time on. An ended session is not brought back. */
export async function extendSession(keyedId: string, usedAt: number, expiresAt: number): Promise<void> {
  try {
    await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Access'),
        Key: toItem(keys.session(keyedId)),
        UpdateExpression: 'SET usedAt = :used, expiresAt = :expires',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: toItem({ ':used': usedAt, ':expires': expiresAt }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

export async function endSession(keyedId: string): Promise<void> {
  await store().send(new DeleteItemCommand({ TableName: tableNameOf('Access'), Key: toItem(keys.session(keyedId)) }));
}

export async function savePendingLogin(keyedId: string, login: PendingLogin): Promise<void> {
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Access'),
      Item: toItem({ ...keys.pendingLogin(keyedId), ...pendingLogin.parse(login) }),
    }),
  );
}

/** Takes the login out of the table, so that of many who bring the same answer one goes on. */
export async function takePendingLogin(keyedId: string): Promise<PendingLogin | undefined> {
  const { Attributes } = await store().send(
    new DeleteItemCommand({
      TableName: tableNameOf('Access'),
      Key: toItem(keys.pendingLogin(keyedId)),
      ReturnValues: 'ALL_OLD',
    }),
  );
  if (!Attributes) return undefined;
  const login = fromItem(pendingLogin, Attributes);
  return login.expiresAt > seconds(now()) ? login : undefined;
}
