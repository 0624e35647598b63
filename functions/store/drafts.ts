/**
 * Drafts of a self-referral. The head and each answer are items of one collection, so saving an answer costs one write
 * unit however long the draft is, and reading the draft is one query.
 *
 * A draft lives 30 days. DynamoDB removes it some time after; every read here checks the time itself.
 */

import {
  ConditionalCheckFailedException,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Draft, draft as draftContract, type RedFlagChoice } from '../../shared/contracts/referral.ts';
import { type StoredAnswer, storedAnswer } from '../../shared/contracts/stored-answer.ts';
import { days, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';

export interface DraftWithAnswers {
  readonly draft: Draft;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
}

/** 30 days from now in epoch seconds (retention of an unfinished draft). */
export const draftExpiry = (): number => seconds(now() + days(30));

export async function createDraft(draft: Draft): Promise<void> {
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Cases'),
      Item: toItem({ ...keys.draft(draft.draftId), ...draftContract.parse(draft) }),
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}

/** The draft and all its answers, or undefined when there is none or its time is over. One query. */
export async function readDraft(draftId: string): Promise<DraftWithAnswers | undefined> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.draft(draftId).pk }),
      ConsistentRead: true,
    }),
  );
  const head = Items.find((item) => item['sk']?.S === 'head');
  if (!head) return undefined;
  const draft = fromItem(draftContract, head);
  if (draft.expiresAt <= seconds(now())) return undefined;
  const answers: Record<string, StoredAnswer> = {};
  for (const item of Items) {
    const sortKey = item['sk']?.S ?? '';
    if (sortKey.startsWith('answer#')) answers[sortKey.slice('answer#'.length)] = fromItem(storedAnswer, item);
  }
  return { draft, answers };
}

/** Saves one page's answer over what was there. */
export async function saveAnswer(draft: Draft, question: string, answer: StoredAnswer): Promise<void> {
  await store().send(
    new PutItemCommand({
      TableName: tableNameOf('Cases'),
      Item: toItem({
        ...keys.answer(draft.draftId, question),
        ...storedAnswer.parse(answer),
        expiresAt: draft.expiresAt,
      }),
    }),
  );
}

/** Changes one part of the head while the draft is still a draft. False when it was submitted, or changed so, meanwhile. */
async function changeHead(draftId: string, part: string, value: unknown, unless = ''): Promise<boolean> {
  try {
    await store().send(
      new UpdateItemCommand({
        TableName: tableNameOf('Cases'),
        Key: toItem(keys.draft(draftId)),
        UpdateExpression: 'SET #part = :value',
        ConditionExpression: `#state = :started${unless}`,
        ExpressionAttributeNames: { '#state': 'state', '#part': part },
        ExpressionAttributeValues: toItem({ ':started': 'started', ':value': value }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** SN-5: records that a red flag page was shown, and what the person chose. */
export const recordRedFlagChoice = (draft: Draft, question: string, choice: RedFlagChoice): Promise<boolean> =>
  changeHead(draft.draftId, 'redFlags', { ...draft.redFlags, [question]: choice });

/** Of many who redeem one code at once, one gets true: a code confirms a draft's contact once. */
export const recordConfirmed = (draftId: string, confirmed: NonNullable<Draft['confirmed']>): Promise<boolean> =>
  changeHead(draftId, 'confirmed', confirmed, ' AND (attribute_not_exists(#part) OR #part <> :value)');

/** Gives the draft a new key: whoever holds the old cookie has lost it. */
export const changeKey = (draftId: string, keyHash: string): Promise<boolean> =>
  changeHead(draftId, 'keyHash', keyHash);

/** The write that turns a draft into a sent one, once. */
export const becomesSubmitted = (
  draftId: string,
  sent: Required<Pick<Draft, 'referralId' | 'reference' | 'promisedBy'>>,
): TransactWriteItem => ({
  Update: {
    TableName: tableNameOf('Cases'),
    Key: toItem(keys.draft(draftId)),
    UpdateExpression: 'SET #state = :submitted, #id = :id, #reference = :reference, #by = :by',
    ConditionExpression: '#state = :started',
    ExpressionAttributeNames: {
      '#state': 'state',
      '#id': 'referralId',
      '#reference': 'reference',
      '#by': 'promisedBy',
    },
    ExpressionAttributeValues: toItem({
      ':started': 'started',
      ':submitted': 'submitted',
      ':id': sent.referralId,
      ':reference': sent.reference,
      ':by': sent.promisedBy,
    }),
  },
});
