/** Referrals: written once by the public door, listed and read by staff. */
import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import {
  type OutboxEntry,
  type Referral,
  type ReferralRow,
  referralAnswers,
  referral as referralContract,
  referralRow,
  type StoredAnswer,
} from '../../shared/contracts/referral.ts';
import { tableNameOf } from '../platform/config.ts';
import { appendAudit, beginning } from './audit.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { becomesSubmitted } from './drafts.ts';
import { keys, workList } from './keys.ts';
import { appendOutbox } from './outbox.ts';
import { pack, packed } from './packed.ts';
import { transact } from './transact.ts';

const absent = 'attribute_not_exists(pk)';

export interface Submission {
  readonly draftId: string;
  readonly referral: Referral;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly messages: readonly OutboxEntry[];
}

/**
 * Turns a draft into a referral: referral, answers, audit entry, messages and the badge count in one transaction, or
 * nothing at all.
 * @returns 'submitted', or 'already-submitted' when the draft had been turned before (a repeat, a second tab, an answer
 * that was lost on the way back).
 */
export async function submit({
  draftId,
  referral,
  answers,
  messages,
}: Submission): Promise<'submitted' | 'already-submitted'> {
  const Cases = tableNameOf('Cases');
  const { referralId, service, row } = referralContract.parse(referral);
  const head = {
    ...keys.referral(referralId),
    ...referral,
    listKey: workList(service, referral.state),
    listOrder: `${row.promisedBy}#${row.receivedAt}#${referralId}`,
  };
  const outcome = await transact([
    becomesSubmitted(draftId, { referralId, reference: row.reference, promisedBy: row.promisedBy }),
    { Put: { TableName: Cases, Item: toItem(head), ConditionExpression: absent } },
    {
      Put: {
        TableName: Cases,
        Item: toItem({ ...keys.referralAnswers(referralId), answers: pack(referralAnswers.parse(answers)) }),
        ConditionExpression: absent,
      },
    },
    {
      Update: {
        TableName: Cases,
        Key: toItem(keys.count(service, referral.state)),
        UpdateExpression: 'ADD howMany :one',
        ExpressionAttributeValues: toItem({ ':one': 1 }),
      },
    },
    appendAudit({
      chain: referralId,
      seq: 1,
      at: row.receivedAt,
      who: 'person',
      did: 'submitted',
      what: 'referral',
      previous: beginning,
    }),
    ...messages.map(appendOutbox),
  ]);
  if (outcome === 'written') return 'submitted';
  if (outcome.includes(0)) return 'already-submitted';
  throw new Error('A new referral has the key of another'); // 128 random bits say that this does not happen
}

export interface ListPage {
  readonly rows: readonly ReferralRow[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

const answersRow = z.object({ answers: packed(referralAnswers) });

const listed = z.object({ row: referralRow });

/**
 * One page of a service's referrals in a state, oldest promise first. One query on the work-list index, whose cost
 * depends on the page and not on how many referrals there are.
 */
export async function listReferrals(service: string, state: string, size: number, after?: string): Promise<ListPage> {
  const startKey = after === undefined ? undefined : readCursor(service, state, after);
  const { Items = [], LastEvaluatedKey } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      IndexName: 'work-list',
      KeyConditionExpression: 'listKey = :list',
      ExpressionAttributeValues: toItem({ ':list': workList(service, state) }),
      Limit: size,
      ...(startKey ? { ExclusiveStartKey: startKey } : {}),
    }),
  );
  const rows = Items.map((item) => fromItem(listed, item).row);
  const last = LastEvaluatedKey?.['listOrder']?.S;
  return last === undefined ? { rows } : { rows, next: Buffer.from(last).toString('base64url') };
}

/** A cursor names a place in the caller's own list only: service and state come from the guard, not from the cursor. */
function readCursor(service: string, state: string, cursor: string): Item | undefined {
  const listOrder = Buffer.from(cursor, 'base64url').toString('utf8');
  const referralId = listOrder.split('#')[2];
  if (!referralId) return undefined;
  return toItem({ ...keys.referral(referralId), listKey: workList(service, state), listOrder });
}

export interface WholeReferral {
  readonly referral: Referral;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
}

/** A referral with its answers. One query. Whether the asker may see it is for the guard to say. */
export async function readReferral(referralId: string): Promise<WholeReferral | undefined> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': keys.referral(referralId).pk }),
      ConsistentRead: true,
    }),
  );
  const head = Items.find((item) => item['sk']?.S === 'head');
  const answers = Items.find((item) => item['sk']?.S === 'answers');
  if (!head || !answers) return undefined;
  return { referral: fromItem(referralContract, head), answers: fromItem(answersRow, answers).answers };
}

/** How many referrals of a service are in a state, from the counter that changed with them. */
export async function countReferrals(service: string, state: string): Promise<number> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(keys.count(service, state)) }),
  );
  return Number(Item?.['howMany']?.N ?? 0);
}
