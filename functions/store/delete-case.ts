/**
 * Deletes one case with all that belongs to it (RET-2): copies, answers and files of its shares, papers, parts and timeline, and
 * last its head, together with the certificate and the end of its audit chain. It may be stopped anywhere and begun again: the
 * head stays until nothing else is left. The audit chain itself stays as long as its seals (`infra/decisions/0016-retention.md`).
 */
import { DeleteItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Referral } from '../../shared/contracts/referral.ts';
import type { Certificate } from '../../shared/contracts/retention.ts';
import { bucketOf } from '../../shared/rules/case-states.ts';
import { tableNameOf } from '../platform/config.ts';
import { lastEntry } from './audit-trail.ts';
import { type Item, store, toItem } from './client.ts';
import { listConsents } from './consents.ts';
import { chainEnd, endChain } from './end-chain.ts';
import { keys } from './keys.ts';
import { nhsLoginOfCase } from './nhs-logins.ts';
import { certificatePut, dueRemoved } from './retention.ts';
import { transact } from './transact.ts';

type Table = 'Cases' | 'Disclosures';

interface Row {
  readonly table: Table;
  readonly pk: string;
  readonly sk: string;
  /** What it is, for the certificate. */
  readonly kind: string;
}

async function rowsUnder(
  table: Table,
  pk: string,
  kind: (sk: string) => string,
  isOurs: (item: Item) => boolean = () => true,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  let from: Item | undefined;
  do {
    const page: { Items?: Item[] | undefined; LastEvaluatedKey?: Item | undefined } = await store().send(
      new QueryCommand({
        TableName: tableNameOf(table),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: toItem({ ':pk': pk }),
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of (page.Items ?? []).filter(isOurs)) {
      const sk = item['sk']?.S ?? '';
      found.push({ table, pk, sk, kind: kind(sk) });
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

const words: Readonly<Record<string, string>> = {
  part: 'part of the record',
  entry: 'line of the timeline',
  noted: 'note of a message',
  contact: 'contact at work',
  draft: 'choice that was begun',
};
const inWords = (sk: string): string => {
  const [kind = sk] = sk.split('#');
  return words[kind] ?? kind;
};
/** They go last, with the certificate. */
const lastOnes: ReadonlySet<string> = new Set(['head', 'answers']);

export interface Belongings {
  readonly rows: readonly Row[];
  /** Shares, whose files and audit chains are their own. */
  readonly shareIds: readonly string[];
}

/** Everything of a case but its head and answers. What is about a share comes before what names the share. */
export async function belongingsOf({ referralId, service }: Referral): Promise<Belongings> {
  const consents = await listConsents(referralId);
  const shareIds = [...new Set(consents.map(({ shareId }) => shareId))];
  const link = await nhsLoginOfCase(referralId);
  const ofShares = await Promise.all(
    shareIds.flatMap((shareId) => [
      rowsUnder('Disclosures', keys.replies(shareId), () => 'answer from work'),
      rowsUnder('Disclosures', keys.file(shareId, 0).pk, () => 'file from work'),
      rowsUnder('Disclosures', keys.workEmails(shareId).pk, () => 'choice of a reader'),
      rowsUnder('Cases', keys.shareOf(shareId).pk, () => 'share'),
    ]),
  );
  const one = (table: Table, key: { readonly pk: string; readonly sk: string }, kind: string): Row => ({
    table,
    ...key,
    kind,
  });
  const isAboutIt = (item: Item): boolean => item['referralId']?.S === referralId;
  return {
    shareIds,
    rows: [
      ...consents.map((each) => one('Disclosures', keys.copy(each.contact.address, each.shareId), 'released copy')),
      ...consents.map((each) => one('Disclosures', keys.receipt(each.number), 'receipt')),
      ...ofShares.flat(),
      ...(link
        ? [one('Cases', keys.nhsLink(link), 'NHS login'), one('Cases', keys.ownNhsLink(referralId), 'NHS login')]
        : []),
      ...(await rowsUnder('Cases', keys.notice(service, '').pk, () => 'notice', isAboutIt)),
      ...(await rowsUnder('Cases', keys.paper(referralId, '').pk, () => 'plan, report or letter')),
      ...(await rowsUnder('Cases', keys.contact(referralId, '').pk, inWords)),
      ...(await rowsUnder('Cases', keys.referral(referralId).pk, inWords)).filter(({ sk }) => !lastOnes.has(sk)),
    ],
  };
}

/** How many of each kind, for the certificate; head and answers are counted too. */
export function countsOf(rows: readonly Row[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { record: 1 };
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Removes rows one by one; one that is not there any more is removed. */
export async function removeRows(rows: readonly Row[]): Promise<void> {
  for (const { table, pk, sk } of rows) {
    await store().send(new DeleteItemCommand({ TableName: tableNameOf(table), Key: toItem({ pk, sk }) }));
  }
}

/** Ends the audit chain of a share, once. */
export async function endShareChain(shareId: string, certificateId: string): Promise<void> {
  const last = await lastEntry(shareId);
  if (last && last.did !== chainEnd) await transact([endChain(shareId, certificateId, last)]);
}

/**
 * The last transaction: head and answers go, the list forgets the record, the certificate stands and the chain ends with it, or
 * nothing of it.
 * @returns false when the case changed meanwhile; nothing was written then.
 * @throws Error when the case has no audit chain.
 */
export async function removeHead(referral: Referral, made: Omit<Certificate, 'auditHead'>): Promise<boolean> {
  const { referralId, service, rev, state } = referral;
  const last = await lastEntry(referralId);
  if (!last) throw new Error('The case has no audit chain');
  const Cases = tableNameOf('Cases');
  const written = await transact([
    {
      Delete: {
        TableName: Cases,
        Key: toItem(keys.referral(referralId)),
        ConditionExpression: '#rev = :rev AND attribute_not_exists(held) AND attribute_not_exists(frozen)',
        ExpressionAttributeNames: { '#rev': 'rev' },
        ExpressionAttributeValues: toItem({ ':rev': rev }),
      },
    },
    { Delete: { TableName: Cases, Key: toItem(keys.referralAnswers(referralId)) } },
    dueRemoved(service, referralId),
    certificatePut(service, { ...made, auditHead: last.hash }),
    {
      Update: {
        TableName: Cases,
        Key: toItem(keys.count(service, bucketOf(state))),
        UpdateExpression: 'ADD howMany :less',
        ExpressionAttributeValues: toItem({ ':less': -1 }),
      },
    } satisfies TransactWriteItem,
    endChain(referralId, made.certificateId, last),
  ]);
  return written === 'written';
}
