/**
 * The lists that staff open, and finding one person. Every list is an index; which lists a case is in follows from its
 * head alone (`listedIn`), so that a change of the head moves it and nothing else has to.
 */
import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Referral, type ReferralRow, referralRow } from '../../shared/contracts/referral.ts';
import { bucketOf } from '../../shared/rules/case-states.ts';
import { careFlag, needFlag } from '../../shared/rules/flags.ts';
import { unansweredFrom } from '../../shared/rules/sharing/waits.ts';
import { tableNameOf } from '../platform/config.ts';
import { keyed, secrets } from '../platform/secrets.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { keys } from './keys.ts';

/** A list by the index that holds it and the value it is kept under. */
export type ListOf =
  | { readonly by: 'state'; readonly value: 'new' | 'open' | 'closed' }
  | { readonly by: 'lead'; readonly value: string }
  | { readonly by: 'tier' | 'source' | 'practice'; readonly value: string }
  | { readonly by: 'care' | 'need' }
  /** What work has not answered on this day, ISO date. */
  | { readonly by: 'wait'; readonly on: string };

const indexes = {
  state: ['work-list', 'listKey'],
  lead: ['by-lead', 'leadKey'],
  tier: ['by-tier', 'tierKey'],
  source: ['by-source', 'sourceKey'],
  practice: ['by-practice', 'practiceKey'],
  care: ['by-care', 'careKey'],
  need: ['by-need', 'needKey'],
  wait: ['by-wait', 'waitKey'],
} as const;

/** What a list is in the order of: the promise, or since when an answer is missing. */
const orderOf = (by: ListOf['by']): 'waitOrder' | 'listOrder' => (by === 'wait' ? 'waitOrder' : 'listOrder');

/** Nobody leads it yet. */
export const unassigned = 'nobody';

/** The list of the records that one has taken in. */
export const mergedList = (referralId: string): string => `merged#${referralId}`;

const partition = (service: string, value: string): string => `${service}#${value}`;

/**
 * Keys of the lists a case is in. A new one waits in a list of its own and is in no other: what a person sends costs
 * as little as it can, and the finer lists begin with the first decision.
 */
export function listedIn({
  referralId,
  service,
  state,
  mergedInto,
  lead,
  source,
  practiceCode,
  row,
}: Referral): object {
  const bucket = bucketOf(state);
  const at = { listKey: partition(service, bucket), listOrder: `${row.promisedBy}#${row.receivedAt}#${referralId}` };
  // A merged record is found again by the one that took it in.
  if (mergedInto) return { ...at, leadKey: partition(service, mergedList(mergedInto)) };
  if (bucket !== 'open') return at;
  const own = (value: string): string => partition(service, value);
  const waitsFrom = unansweredFrom(row);
  return {
    ...at,
    leadKey: own(lead?.staffId ?? unassigned),
    tierKey: own(row.tier ?? 'none'),
    sourceKey: own(source),
    ...(practiceCode ? { practiceKey: own(practiceCode) } : {}),
    ...(row.flags.some(careFlag) ? { careKey: own('care') } : {}),
    ...(row.flags.some(needFlag) ? { needKey: own('need') } : {}),
    ...(waitsFrom === undefined
      ? {}
      : { waitKey: own('wait'), waitOrder: `${waitsFrom}#${row.receivedAt}#${referralId}` }),
  };
}

export interface ListPage {
  readonly rows: readonly ReferralRow[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

const listed = z.object({ row: referralRow });

/** One page of a list, oldest promise first. One query, whose cost depends on the page and not on the list. */
export async function listCases(service: string, list: ListOf, size: number, after?: string): Promise<ListPage> {
  const [IndexName, key] = indexes[list.by];
  const value = partition(service, 'value' in list ? list.value : list.by);
  const order = orderOf(list.by);
  const startKey = after === undefined ? undefined : readCursor([key, value], order, after);
  const { Items = [], LastEvaluatedKey } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      IndexName,
      KeyConditionExpression: list.by === 'wait' ? '#key = :list AND waitOrder < :end' : '#key = :list',
      ExpressionAttributeNames: { '#key': key },
      ExpressionAttributeValues: toItem({
        ':list': value,
        // The sign after # ends what begins with that day.
        ...(list.by === 'wait' ? { ':end': `${list.on}$` } : {}),
      }),
      Limit: size,
      ...(startKey ? { ExclusiveStartKey: startKey } : {}),
    }),
  );
  const rows = Items.map((item) => fromItem(listed, item).row);
  const last = LastEvaluatedKey?.[order]?.S;
  return last === undefined ? { rows } : { rows, next: Buffer.from(last).toString('base64url') };
}

/** A cursor names a place in the caller's own list only: service and list come from the guard, not from the cursor. */
function readCursor(
  [key, value]: readonly [key: string, value: string],
  order: ReturnType<typeof orderOf>,
  cursor: string,
): Item | undefined {
  const place = Buffer.from(cursor, 'base64url').toString('utf8');
  const referralId = place.split('#')[2];
  if (!referralId) return undefined;
  return toItem({ ...keys.referral(referralId), [key]: value, [order]: place });
}

/** Badge counts of a service, changed in the same transaction as what they count. */
export async function countCases(service: string, what: string): Promise<number> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(keys.count(service, what)) }),
  );
  return Number(Item?.['howMany']?.N ?? 0);
}

/** Keyed hash under which somebody is found by name and date of birth: case, accents and spaces make no difference. */
export async function nameKey(name: string, dateOfBirth: string): Promise<string> {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  return keyed((await secrets()).lookupKey, 'name', `${plain}\n${dateOfBirth}`);
}

/** Keyed hash under which somebody is found by NHS number. */
export async function nhsNumberKey(nhsNumber: string): Promise<string> {
  return keyed((await secrets()).lookupKey, 'nhs number', nhsNumber);
}

/** The id behind a reference: worked out, not looked up, and not to be guessed without the key. */
export async function idOfReference(reference: string): Promise<string> {
  return `ref_${keyed((await secrets()).lookupKey, 'reference', reference).slice(0, 22)}`;
}

const found = z.object({ pk: z.string() });

/** Ids of the referrals kept under a person's key; at most 25. */
export async function findByPerson(personKey: string): Promise<readonly string[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      IndexName: 'by-person',
      KeyConditionExpression: 'personKey = :key',
      ExpressionAttributeValues: toItem({ ':key': personKey }),
      Limit: 25,
    }),
  );
  return [...new Set(Items.map((item) => fromItem(found, item).pk.replace('referral#', '')))];
}
