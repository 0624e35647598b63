/**
 * Six-digit codes, return codes and the counters that limit them. Everything here expires.
 *
 * A security code is never stored, not even hashed: it is derived from its random id and a key (`sign-in/code.ts`).
 */
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
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
export async function openCode(draftId: string, codeId: string, contact: string, message: OutboxEntry): Promise<void> {
  const record = securityCodeRecord.parse({
    codeId,
    contact,
    tries: 0,
    expiresAt: seconds(now() + minutes(10)),
  });
  const outcome = await transact([
    { Put: { TableName: tableNameOf('Access'), Item: toItem({ ...keys.securityCode(draftId), ...record }) } },
    appendOutbox(message),
  ]);
  if (outcome !== 'written') throw new Error('A new message has the id of another');
}

/**
 * Counts one try at the draft's code before it is compared, so that parallel guesses cannot share a try.
 * @returns the code's record, or why there is none to try.
 */
export async function takeTry(draftId: string): Promise<SecurityCodeRecord | 'no-code' | 'too-many-tries'> {
  try {
    const { Attributes } = await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Access'),
        Key: toItem(keys.securityCode(draftId)),
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'attribute_exists(pk) AND tries < :most AND expiresAt > :now',
        ExpressionAttributeValues: toItem({ ':one': 1, ':most': triesPerCode, ':now': seconds(now()) }),
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return Attributes ? fromItem(securityCodeRecord, Attributes) : 'no-code';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const tries = Number(error.Item?.['tries']?.N ?? 0);
    return tries >= triesPerCode ? 'too-many-tries' : 'no-code';
  }
}

/**
 * Counts one use of something that is limited by the hour. False once `most` was reached; the counter then stands still.
 * @param what for example `code`; @param who a keyed hash, never the person's contact itself.
 */
export async function withinRate(what: string, who: string, most: number): Promise<boolean> {
  const hour = Math.floor(now() / hours(1));
  try {
    await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Access'),
        Key: toItem(keys.rate(what, who, hour)),
        UpdateExpression: 'ADD uses :one SET expiresAt = :later',
        ConditionExpression: 'attribute_not_exists(uses) OR uses < :most',
        ExpressionAttributeValues: toItem({ ':one': 1, ':most': most, ':later': seconds(now() + hours(2)) }),
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
