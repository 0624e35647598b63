/**
 * Plans, reports and letters of a case. A draft is a row of saves, each on the condition that nobody saved before; a version
 * is written once. What a version came to stands in the head, which changes together with the case (`changeCase`).
 */
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import {
  type PaperContent,
  type PaperDraft,
  type PaperHead,
  paperContent,
  paperDraft,
  paperHead,
} from '../../shared/contracts/paper.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { pack, packed } from './packed.ts';

const draftRow = z.extend(paperDraft, { content: packed(paperContent) });
const versionRow = z.object({ content: packed(paperContent) });

const isNew = 'attribute_not_exists(pk)';

/** Heads of all papers of a case. */
export async function listPapers(referralId: string): Promise<readonly PaperHead[]> {
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :head)',
      ExpressionAttributeValues: toItem({ ':pk': keys.paper(referralId, '').pk, ':head': 'head#' }),
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => fromItem(paperHead, item)).sort((a, b) => (a.begun.at < b.begun.at ? -1 : 1));
}

const get = async (key: object): Promise<Item | undefined> =>
  (await store().send(new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(key), ConsistentRead: true })))
    .Item;

/** The head of a paper, or undefined. */
export async function readPaper(referralId: string, paperId: string): Promise<PaperHead | undefined> {
  const item = await get(keys.paper(referralId, paperId));
  return item && fromItem(paperHead, item);
}

/** The last save of a draft. */
export async function readDraft(referralId: string, paperId: string): Promise<PaperDraft | undefined> {
  const { pk, sk } = keys.paperDraft(referralId, paperId, 0);
  const { Items = [] } = await store().send(
    new QueryCommand({
      TableName: tableNameOf('Cases'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :draft)',
      ExpressionAttributeValues: toItem({ ':pk': pk, ':draft': sk.slice(0, -6) }),
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return Items[0] && fromItem(draftRow, Items[0]);
}

/** One save of a draft, to show what changed since. */
export async function readSave(referralId: string, paperId: string, rev: number): Promise<PaperDraft | undefined> {
  const item = await get(keys.paperDraft(referralId, paperId, rev));
  return item && fromItem(draftRow, item);
}

/** What a version says, as it was signed. */
export async function readVersion(
  referralId: string,
  paperId: string,
  version: number,
): Promise<PaperContent | undefined> {
  const item = await get(keys.paperVersion(referralId, paperId, version));
  return item && fromItem(versionRow, item).content;
}

/** The version of a plan that a report or a letter rests on, as it was signed; undefined when it rests on none. */
export async function readPlanUnder(referralId: string, content: PaperContent): Promise<Plan | undefined> {
  const restsOn =
    content.kind === 'report' ? content.report.restsOn : content.kind === 'letter' ? content.letter.restsOn : undefined;
  const found = restsOn && (await readVersion(referralId, restsOn.planId, restsOn.version));
  return found?.kind === 'plan' ? found.plan : undefined;
}

const draftPut = (referralId: string, { content, ...draft }: PaperDraft): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({
      ...keys.paperDraft(referralId, draft.paperId, draft.rev),
      ...paperDraft.parse(draft),
      content: pack(paperContent.parse(content)),
    }),
    ConditionExpression: isNew,
  },
});

/** Saves a draft after the one with the number before. False when somebody else saved meanwhile; nothing is written then. */
export async function saveDraft(referralId: string, draft: PaperDraft): Promise<boolean> {
  try {
    const { Put } = draftPut(referralId, draft);
    await store().send(new PutItemCommand({ TableName: tableNameOf('Cases'), Item: undefined, ...Put }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Bytes of a draft as it is kept. A row may have 400 KB; the limit of ours is far below (`mostDraftBytes`). */
export const draftBytes = (content: PaperContent): number => Buffer.byteLength(JSON.stringify(content));

/** The write of a head that was read with the revision before; a first one must not be there yet. */
export const headPut = (referralId: string, head: PaperHead): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({ ...keys.paper(referralId, head.paperId), ...paperHead.parse(head) }),
    ...(head.rev === 1
      ? { ConditionExpression: isNew }
      : {
          ConditionExpression: '#rev = :before',
          ExpressionAttributeNames: { '#rev': 'rev' },
          ExpressionAttributeValues: toItem({ ':before': head.rev - 1 }),
        }),
  },
});

/** The writes that begin a paper: its head and the first save of its draft. */
export const beginning = (referralId: string, head: PaperHead, draft: PaperDraft): readonly TransactWriteItem[] => [
  headPut(referralId, head),
  draftPut(referralId, draft),
];

/**
 * The writes that make a version of a draft: the version, the head that names it, and one more save, so that a colleague who
 * saved in this very moment is not passed over.
 */
export const versionPuts = (referralId: string, head: PaperHead, draft: PaperDraft): readonly TransactWriteItem[] => [
  headPut(referralId, head),
  draftPut(referralId, draft),
  {
    Put: {
      TableName: tableNameOf('Cases'),
      Item: toItem({
        ...keys.paperVersion(referralId, head.paperId, head.versions.length),
        content: pack(paperContent.parse(draft.content)),
      }),
      ConditionExpression: isNew,
    },
  },
];
