/**
 * One case: read whole, changed by one transaction. A change names the states it may come from and is written only over
 * the revision it was decided on; head, parts, timeline, audit entry, messages and counts are written together or not
 * at all.
 */
import { randomBytes } from 'node:crypto';
import { GetItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Colleague, entry, type Part, part } from '../../shared/contracts/case.ts';
import { type Referral, referralAnswers, referral as referralContract } from '../../shared/contracts/referral.ts';
import type { CaseChange, WholeCase } from '../../shared/rules/case-change.ts';
import { now } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { agendaPuts } from './agenda.ts';
import { appendAudit } from './audit.ts';
import { lastEntry } from './audit-trail.ts';
import { counted } from './case-counts.ts';
import { listedIn } from './case-lists.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { appendNotice } from './notices.ts';
import { appendOutbox, newMessage } from './outbox.ts';
import { packed } from './packed.ts';
import { StoreThrottled, transact } from './transact.ts';

const answersRow = z.object({ answers: packed(referralAnswers) });
/** Keys of the person's index stand on the head and on the answers, and are kept as they are. */
const personKeyRow = z.object({ personKey: z.optional(z.string()) });

/** Heads of the cases with these ids, for a list of who was found. Unknown ids are left out. */
export async function readHeads(referralIds: readonly string[]): Promise<readonly Referral[]> {
  const found = await Promise.all(
    referralIds.map((id) =>
      store().send(new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(keys.referral(id)) })),
    ),
  );
  return found.flatMap(({ Item }) => (Item ? [fromItem(referralContract, Item)] : []));
}

/** A case with all that was written down, or undefined. Whether the asker may see it is for the guard to say. */
export async function readCase(referralId: string): Promise<WholeCase | undefined> {
  return (await readWithKey(referralId))?.whole;
}

async function readWithKey(
  referralId: string,
): Promise<{ readonly whole: WholeCase; readonly personKey?: string | undefined } | undefined> {
  const items = await everyItem(keys.referral(referralId).pk);
  const of = (sortKey: string): Item | undefined => items.find((item) => item['sk']?.S === sortKey);
  const all = <S extends z.ZodMiniType>(prefix: string, schema: S): readonly z.infer<S>[] =>
    items.filter((item) => item['sk']?.S?.startsWith(prefix)).map((item) => fromItem(schema, item));
  const [head, answers] = [of('head'), of('answers')];
  if (!head || !answers) return undefined;
  return {
    whole: {
      referral: fromItem(referralContract, head),
      answers: fromItem(answersRow, answers).answers,
      parts: all('part#', part),
      timeline: all('entry#', entry),
    },
    personKey: fromItem(personKeyRow, head).personKey,
  };
}

async function everyItem(pk: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page: { readonly Items?: Item[] | undefined; readonly LastEvaluatedKey?: Item | undefined } =
      await store().send(
        new QueryCommand({
          TableName: tableNameOf('Cases'),
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: toItem({ ':pk': pk }),
          ConsistentRead: true,
          ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
        }),
      );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

export interface Actor {
  readonly by: Colleague;
  readonly byRole: string;
}

/** The name of the action that is done, as it stands in the audit trail. */
export interface Doing extends Actor {
  readonly did: string;
  /** What is written in the same transaction beside the case, each on a condition of its own. */
  readonly beside?: readonly TransactWriteItem[];
  /** The host at which it is done: links in messages to come lead there. */
  readonly origin?: string;
}

const tries = 12;

/** What is written beside a case had changed meanwhile; nothing was written. */
export const overtaken = 'Meanwhile somebody else changed it';

/**
 * Changes a case. `decide` is asked with the case as it stands and answers with the change, or with a sentence that says
 * why it cannot be; when somebody else was faster it is asked again with what they made of it.
 * @returns 'done', that sentence, or `overtaken` when a condition beside the case did not hold. @throws StoreThrottled when
 * somebody else was faster every time.
 */
export async function changeCase(
  referralId: string,
  doing: Doing,
  decide: (whole: WholeCase) => CaseChange | string,
): Promise<'done' | { readonly refused: string }> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await readWithKey(referralId);
    if (!found) throw new Error('The case is gone');
    const change = decide(found.whole);
    if (typeof change === 'string') return { refused: change };
    const outcome = await written(found.whole, found.personKey, doing, change);
    if (outcome === 'written') return 'done';
    if (outcome.some((place) => place < (doing.beside?.length ?? 0))) return { refused: overtaken };
  }
  throw new StoreThrottled();
}

async function written(
  whole: WholeCase,
  personKey: string | undefined,
  { did, beside = [], origin, ...actor }: Doing,
  change: CaseChange,
): Promise<'written' | readonly number[]> {
  const Cases = tableNameOf('Cases');
  const at = new Date(now()).toISOString();
  const before = whole.referral;
  const { referralId } = before;
  const next = referralContract.parse(withRow({ ...before, ...change.head, rev: before.rev + 1 } as Referral));
  const last = await lastEntry(referralId);
  const line = entry.parse({
    ...change.entry,
    ...actor,
    did,
    at,
    entryId: `${at}#${randomBytes(6).toString('base64url')}`,
  });
  return transact([
    ...beside,
    {
      Put: {
        TableName: Cases,
        Item: toItem({ ...keys.referral(referralId), ...next, ...listedIn(next), personKey }),
        ConditionExpression: '#state = :state AND #rev = :rev',
        ExpressionAttributeNames: { '#state': 'state', '#rev': 'rev' },
        ExpressionAttributeValues: toItem({ ':state': before.state, ':rev': before.rev }),
      },
    },
    { Put: { TableName: Cases, Item: toItem({ ...keys.entry(referralId, line.entryId), ...line }) } },
    appendAudit(
      {
        chain: referralId,
        at,
        who: `${actor.byRole} ${actor.by.staffId}`,
        did,
        what: 'case',
        ...(change.entry.why === undefined ? {} : { why: change.entry.why }),
      },
      last,
    ),
    ...partsOf(whole, change, { ...actor, at }).map((one) => ({
      Put: { TableName: Cases, Item: toItem({ ...keys.part(referralId, one.partId), ...part.parse(one) }) },
    })),
    ...agendaPuts(whole, next, change.add ?? [], origin),
    ...counted(before, next),
    ...(change.notice ? [appendNotice(before.service, { ...actor, at, referralId, words: change.notice })] : []),
    ...(change.message ? [appendOutbox(newMessage({ template: change.message, referralId }))] : []),
  ]);
}

/** New parts, and those that end, as they are stored. The id begins with the time, so that parts read in their order. */
function partsOf(
  whole: WholeCase,
  { add = [], end = [] }: CaseChange,
  made: Actor & { readonly at: string },
): readonly Part[] {
  const fresh = add.map((one) => ({ ...one, ...made, partId: `${made.at}#${randomBytes(6).toString('base64url')}` }));
  const ended = end.flatMap(({ partId, how, why }) => {
    const before = whole.parts.find((one) => one.partId === partId);
    return before ? [{ ...before, ended: { at: made.at, by: made.by, how, ...(why ? { why } : {}) } }] : [];
  });
  return [...fresh, ...ended];
}

/** The row in the list says what the head says. */
const withRow = (head: Referral): Referral => {
  const { tier, lead, ...row } = head.row;
  return {
    ...head,
    row: { ...row, state: head.state, ...(tier ? { tier } : {}), ...(head.lead ? { lead: head.lead.name } : {}) },
  };
};
