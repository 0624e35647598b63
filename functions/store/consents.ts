/**
 * Whom somebody named at work, and what they agreed to share: a collection of its own beside the case. A consent and its copy
 * (`disclosures.ts`) are written in one transaction: the copy is there exactly while its consent is active, so of two who
 * release, withdraw or replace at once one wins and the other is told.
 *
 * Writes are given as items for `beside` of `changeCase`, which adds case, timeline and audit entry.
 */
import { GetItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import {
  type Consent,
  consent,
  type Disclosure,
  type EmployerContact,
  employerContact,
} from '../../shared/contracts/sharing.ts';
import { hashOf } from '../../shared/rules/sharing/canonical.ts';
import { stateOn } from '../../shared/rules/sharing/consent-state.ts';
import { tableNameOf } from '../platform/config.ts';
import { sharingPuts } from './agenda.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { copyPut, copyRemoved } from './disclosures.ts';
import { keys } from './keys.ts';
import { receiptPut } from './receipts.ts';

async function all<S extends z.ZodMiniType>(
  { pk, sk }: { readonly pk: string; readonly sk: string },
  schema: S,
): Promise<readonly z.infer<S>[]> {
  const found: Item[] = [];
  let from: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey }: { Items?: Item[] | undefined; LastEvaluatedKey?: Item | undefined } =
      await store().send(
        new QueryCommand({
          TableName: tableNameOf('Cases'),
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
          ExpressionAttributeValues: toItem({ ':pk': pk, ':kind': sk }),
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
    found.push(...Items);
    from = LastEvaluatedKey;
  } while (from);
  return found.map((item) => fromItem(schema, item));
}

/** Whom the person of a case has named, oldest first. One query. */
export const listContacts = async (referralId: string): Promise<readonly EmployerContact[]> =>
  (await all(keys.contact(referralId, ''), employerContact)).toSorted((a, b) => (a.namedAt < b.namedAt ? -1 : 1));

/**
 * Every consent of a case, oldest first: also those that ended, since they are its record. Ask `isOpen` which one counts: a
 * consent that is past its day is still stored as active. One query.
 */
export const listConsents = async (referralId: string): Promise<readonly Consent[]> =>
  (await all(keys.consent(referralId, ''), consent)).toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** Writes a contact. It is never changed: somebody else, or another address, is a contact of its own (EMP-7). */
export const contactPut = (referralId: string, one: EmployerContact): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({ ...keys.contact(referralId, one.contactId), ...employerContact.parse(one) }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

const newPut = (referralId: string, one: Consent): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({ ...keys.consent(referralId, one.consentId), ...consent.parse(one) }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

export type Ending = NonNullable<Consent['ended']>;

/** Ends a consent that is stored as active; it fails when somebody else ended it first. */
const endPut = (referralId: string, one: Consent, state: Consent['state'], ended: Ending): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({
      ...keys.consent(referralId, one.consentId),
      ...consent.parse({ ...one, state, ended } satisfies Consent),
    }),
    ConditionExpression: '#state = :active',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: toItem({ ':active': 'active' }),
  },
});

/**
 * The writes of a release: consent, copy, and the end of the consent that it takes the place of.
 *
 * @param older the consent of this share that is stored as active, past its day or not; none for a new share, or one that was
 *   withdrawn.
 * @param today ISO date in London.
 * @param changes what became new or different, for a reader who had an earlier copy.
 * @throws Error when the view is not the one that was agreed to, when the consent does not count today, or when `older`
 *   belongs to another share or contact (EMP-7).
 */
export function releaseWrites(
  referralId: string,
  one: Consent,
  view: EmployerView,
  older: Consent | undefined,
  today: string,
  changes?: Disclosure['changes'],
): readonly TransactWriteItem[] {
  if (hashOf(view) !== one.hash) throw new Error('The copy is not what was previewed');
  if (stateOn(one, today) !== 'active') throw new Error('The consent does not count today');
  if (older && (older.shareId !== one.shareId || older.contact.contactId !== one.contact.contactId)) {
    throw new Error('A share belongs to one contact');
  }
  const expired = older !== undefined && stateOn(older, today) === 'expired';
  const state = expired ? 'expired' : 'superseded';
  return [
    newPut(referralId, one),
    copyPut(one, view, older?.consentId, changes),
    receiptPut(one, 'valid'),
    shareOfPut(referralId, one),
    ...sharingPuts(referralId, one),
    ...(older
      ? [
          endPut(referralId, older, state, { at: one.from, by: expired ? 'time' : 'newer' }),
          receiptPut(older, 'replaced'),
        ]
      : []),
  ];
}

/** Whose share it is, for the job that tells the person of an answer from work. */
const shareOfPut = (referralId: string, { shareId, consentId }: Consent): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({ ...keys.shareOf(shareId), ...shareOf.parse({ referralId, consentId }) }),
  },
});

/** That a case was told of a piece of news from work; it fails when it was told before. */
export const toldPut = (shareId: string, messageId: string): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem(keys.told(shareId, messageId)),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

const shareOf = z.object({ referralId: z.string(), consentId: z.string() });

/** The case that a share belongs to. Only jobs may ask. */
export async function caseOfShare(shareId: string): Promise<string | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(keys.shareOf(shareId)), ConsistentRead: true }),
  );
  return Item && fromItem(shareOf, Item).referralId;
}

/** What the person, a colleague or the reader does, or what the calendar did. */
const stateAfter: Readonly<Record<Exclude<Ending['by'], 'newer'>, Consent['state']>> = {
  person: 'withdrawn',
  staff: 'withdrawn',
  reader: 'withdrawn',
  time: 'expired',
};

/** The writes of a withdrawal, or of an end by time: the consent ends and the copy is gone, or neither (CON-6, CON-16). */
export const endWrites = (
  referralId: string,
  one: Consent,
  ended: Ending & { readonly by: keyof typeof stateAfter },
): readonly TransactWriteItem[] => [
  endPut(referralId, one, stateAfter[ended.by], ended),
  copyRemoved(one),
  receiptPut(one, 'ended'),
];
