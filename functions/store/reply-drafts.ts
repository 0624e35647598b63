/**
 * What somebody at work had typed when their session ended, under a key that only their own address leads to. It waits for a
 * day, beside sessions and codes, and is no answer.
 */
import { DeleteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { hours, now, seconds } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { saveOnce } from './once.ts';

const draft = z.object({
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Epoch seconds. */
  expiresAt: z.int(),
});

/** To what it would have been an answer. */
export interface ReplyAt {
  /** Keyed, of the reader. */
  readonly address: string;
  readonly consentId: string;
  readonly place: string;
}

const keyOf = ({ address, consentId, place }: ReplyAt) => keys.replyDraft(address, consentId, place);

export const saveReplyDraft = (at: ReplyAt, typed: Typed): Promise<void> => {
  const kept = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()]));
  return saveOnce(draft, keyOf(at), { typed: kept, expiresAt: seconds(now() + hours(24)) });
};

export async function readReplyDraft(at: ReplyAt): Promise<Typed | undefined> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Access'), Key: toItem(keyOf(at)), ConsistentRead: true }),
  );
  const found = Item && fromItem(draft, Item);
  return found && found.expiresAt > seconds(now()) ? found.typed : undefined;
}

/** Once it was answered. */
export async function dropReplyDraft(at: ReplyAt): Promise<void> {
  await store().send(new DeleteItemCommand({ TableName: tableNameOf('Access'), Key: toItem(keyOf(at)) }));
}
