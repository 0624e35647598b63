/** Sessions of staff, and logins on their way to the issuer and back. */
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type PendingLogin, pendingLogin, type Session, session } from '../../shared/contracts/staff.ts';
import { now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { saveSessionRow, sessionRows } from './session-rows.ts';

export const staffSessions = sessionRows(session, keys.session);

export const saveSession = (keyedId: string, one: Session): Promise<void> =>
  saveSessionRow(session, keys.session(keyedId), one);

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
