/**
 * Logins by NHS login: on their way, waiting for a code, and linked to a case. A link stands twice, under a keyed hash of
 * the NHS login and under the case, so that it is found from both sides; the two are written and removed together.
 */
import { GetItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod/mini';
import {
  type NhsIdentity,
  type NhsLoginBegun,
  nhsLink,
  nhsLoginBegun,
  ownNhsLink,
  waitingIdentity,
} from '../../shared/contracts/nhs-login.ts';
import { minutes, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { saveOnce, takeOnce } from './once.ts';

const tenMinutes = (): number => seconds(now() + minutes(10));

export const saveNhsLogin = (keyedId: string, login: Omit<NhsLoginBegun, 'expiresAt'>): Promise<void> =>
  saveOnce(nhsLoginBegun, keys.nhsLoginBegun(keyedId), { ...login, expiresAt: tenMinutes() });

export const takeNhsLogin = (keyedId: string): Promise<NhsLoginBegun | undefined> =>
  takeOnce(nhsLoginBegun, keys.nhsLoginBegun(keyedId));

export const saveWaiting = (keyedId: string, identity: NhsIdentity): Promise<void> =>
  saveOnce(waitingIdentity, keys.waitingIdentity(keyedId), { ...identity, expiresAt: tenMinutes() });

export const takeWaiting = (keyedId: string): Promise<NhsIdentity | undefined> =>
  takeOnce(waitingIdentity, keys.waitingIdentity(keyedId));

async function readOne<S extends z.ZodMiniType>(schema: S, key: object): Promise<z.infer<S> | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(key), ConsistentRead: true }),
  );
  return Item ? fromItem(schema, Item) : undefined;
}

/** The case that this NHS login is linked to. Whether it still opens is for the caller to see. */
export const caseOfNhsLogin = async (link: string): Promise<string | undefined> =>
  (await readOne(nhsLink, keys.nhsLink(link)))?.referralId;

/** The NHS login that this case is linked to, as its keyed hash. */
export const nhsLoginOfCase = async (referralId: string): Promise<string | undefined> =>
  (await readOne(ownNhsLink, keys.ownNhsLink(referralId)))?.link;

/**
 * The writes that link the two, for the transaction of the case. What either was linked to before is unlinked: one NHS
 * login opens one case. They fail when that has changed since it was read.
 */
export async function linking(link: string, referralId: string): Promise<readonly TransactWriteItem[]> {
  const [before, other] = await Promise.all([caseOfNhsLogin(link), nhsLoginOfCase(referralId)]);
  const linkedAt = new Date(now()).toISOString();
  return [
    put({ ...keys.nhsLink(link), ...nhsLink.parse({ referralId, linkedAt }) }, 'referralId', before),
    put({ ...keys.ownNhsLink(referralId), ...ownNhsLink.parse({ link }) }, 'link', other),
    ...(before && before !== referralId ? [remove(keys.ownNhsLink(before), 'link', link)] : []),
    ...(other && other !== link ? [remove(keys.nhsLink(other), 'referralId', referralId)] : []),
  ];
}

/** The writes that end the link of a case, or none when there is none. */
export async function unlinking(referralId: string): Promise<readonly TransactWriteItem[]> {
  const link = await nhsLoginOfCase(referralId);
  if (!link) return [];
  return [remove(keys.nhsLink(link), 'referralId', referralId), remove(keys.ownNhsLink(referralId), 'link', link)];
}

const put = (row: object, name: string, before: string | undefined): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem(row),
    ...(before === undefined ? { ConditionExpression: 'attribute_not_exists(pk)' } : stillIs(name, before)),
  },
});

const remove = (key: object, name: string, before: string): TransactWriteItem => ({
  Delete: { TableName: tableNameOf('Cases'), Key: toItem(key), ...stillIs(name, before) },
});

const stillIs = (name: string, before: string) => ({
  ConditionExpression: '#name = :before',
  ExpressionAttributeNames: { '#name': name },
  ExpressionAttributeValues: toItem({ ':before': before }),
});
