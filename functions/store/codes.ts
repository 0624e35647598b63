/**
 * Six-digit codes, return codes and the counters that limit them. Everything here expires.
 *
 * A security code is never stored, not even hashed: it is derived from its random id and a key (`sign-in/code.ts`).
 */
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type LogInCode, logInCode } from '../../shared/contracts/patient-session.ts';
import { type OutboxEntry, type SecurityCodeRecord, securityCodeRecord } from '../../shared/contracts/referral.ts';
import { hours, minutes, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { appendOutbox } from './outbox.ts';
import { transact } from './transact.ts';

/** Tries that one code allows. */
export const triesPerCode = 5;

/** Stores a fresh code for the draft in place of any earlier one, and its message, in one transaction. */
export const openCode = (draftId: string, codeId: string, contact: string, message: OutboxEntry): Promise<void> =>
  saveCode(keys.securityCode(draftId), securityCodeRecord.parse({ codeId, contact, ...fresh() }), message);

/** Stores a fresh code to log in for the browser that asked for it, and its message, in one transaction. */
export const openLogInCode = (
  keyedId: string,
  asked: Pick<LogInCode, 'codeId' | 'referralId' | 'proof'>,
  message: OutboxEntry,
): Promise<void> => saveCode(keys.logInCode(keyedId), logInCode.parse({ ...asked, ...fresh() }), message);

export const fresh = () => ({ tries: 0, expiresAt: seconds(now() + minutes(10)) });

/** Stores a code and the message that carries it, in one transaction. */
export async function saveCode(key: object, record: object, message: OutboxEntry): Promise<void> {
  const outcome = await transact([
    { Put: { TableName: tableNameOf('Access'), Item: toItem({ ...key, ...record }) } },
    appendOutbox(message),
  ]);
  if (outcome !== 'written') throw new Error('A new message has the id of another');
}

/**
 * Counts one try at the draft's code before it is compared, so that parallel guesses cannot share a try.
 * @returns the code's record, or why there is none to try.
 */
export const takeTry = (draftId: string): Promise<Tried<SecurityCodeRecord>> =>
  countTry(keys.securityCode(draftId), securityCodeRecord);

/** The same for the code of a browser that wants to log in. */
export const takeLogInTry = (keyedId: string): Promise<Tried<LogInCode>> =>
  countTry(keys.logInCode(keyedId), logInCode);

export type Tried<R> = R | 'no-code' | 'too-many-tries';

/** Counts one try at whatever stands under this key, while it has tries and time left. */
export async function countTry<R>(key: object, contract: z.ZodMiniType<R>): Promise<Tried<R>> {
  try {
    const { Attributes } = await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Access'),
        Key: toItem(key),
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'attribute_exists(pk) AND tries < :most AND expiresAt > :now',
        ExpressionAttributeValues: toItem({ ':one': 1, ':most': triesPerCode, ':now': seconds(now()) }),
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return Attributes ? fromItem(contract, Attributes) : 'no-code';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const tries = Number(error.Item?.['tries']?.N ?? 0);
    return tries >= triesPerCode ? 'too-many-tries' : 'no-code';
  }
}

/** Uses a code up. Of many who bring the right code at once, one gets true. */
export const useLogInCode = (keyedId: string, codeId: string): Promise<boolean> =>
  useUp(keys.logInCode(keyedId), codeId);

/** Removes what stands under this key, if it is still the same code. */
export async function useUp(key: object, codeId: string): Promise<boolean> {
  try {
    await store().send(
      new DeleteItemCommand({
        TableName: tableNameOf('Access'),
        Key: toItem(key),
        ConditionExpression: 'codeId = :codeId',
        ExpressionAttributeValues: toItem({ ':codeId': codeId }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/**
 * Counts one use of something that is limited by the hour. False once `most` was reached; the counter then stands still.
 * @param what for example `code`; @param who a keyed hash, never the person's contact itself.
 */
export async function withinRate(what: string, who: string, most: number, span = hours(1)): Promise<boolean> {
  const which = Math.floor(now() / span);
  try {
    await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Access'),
        Key: toItem(keys.rate(what, who, which)),
        UpdateExpression: 'ADD uses :one SET expiresAt = :later',
        ConditionExpression: 'attribute_not_exists(uses) OR uses < :most',
        ExpressionAttributeValues: toItem({ ':one': 1, ':most': most, ':later': seconds(now() + 2 * span) }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

const returnRecord = z.object({ draftId: z.string(), expiresAt: z.number() });

export async function saveReturnCode(keyedCode: string, draftId: string, expiresAt: number): Promise<void> {
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Access'),
      Item: toItem({ ...keys.returnCode(keyedCode), ...returnRecord.parse({ draftId, expiresAt }) }),
    }),
  );
}

/** The draft a return code leads to, while its time lasts. */
export async function draftOfReturnCode(keyedCode: string): Promise<string | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Access'), Key: toItem(keys.returnCode(keyedCode)) }),
  );
  if (!Item) return undefined;
  const { draftId, expiresAt } = fromItem(returnRecord, Item);
  return expiresAt > seconds(now()) ? draftId : undefined;
}
