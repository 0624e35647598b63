/**
 * What is to be said on a day to come: rows under that day, written in the same transaction as what they are about. A row only
 * says that somebody is to be written to; whether it still holds is looked at when the message is sent.
 */
import { QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Referral } from '../../shared/contracts/referral.ts';
import type { NewPart, WholeCase } from '../../shared/rules/case-change.ts';
import { isOpen } from '../../shared/rules/case-states.ts';
import { noteReminders } from '../../shared/rules/reminder-days.ts';
import { today } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { keys } from './keys.ts';
import { appendOutbox, newMessage } from './outbox.ts';
import { transact } from './transact.ts';

const row = z.object({
  template: z.enum(['sharing-ends', 'fit-note-ends']),
  referralId: z.string(),
  consentId: z.optional(z.string()),
});
export type Planned = z.infer<typeof row>;

/** @param on ISO date. The same thing on the same day is one row. */
export const planned = (on: string, what: Planned): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({ ...keys.agenda(on, `${what.template}#${what.consentId ?? what.referralId}`), ...row.parse(what) }),
  },
});

/**
 * What tells of work with a last day is spoken of again before it ends. What a person told when they asked for support waits for
 * the first decision, so that a request costs as little as it can.
 */
export function noteReminderPuts(
  { referral, answers }: WholeCase,
  next: Referral,
  add: readonly NewPart[],
): readonly TransactWriteItem[] {
  const isDecided = referral.state === 'submitted' && isOpen(next.state);
  const told = isDecided ? [answers['fit-note-dates']?.value['fit-note-to']] : [];
  const ends = [...told, ...add.filter(({ kind }) => kind === 'evidence').map(({ answer }) => answer.value['to'])];
  return ends
    .flatMap((to) => (typeof to === 'string' && to !== '' ? noteReminders(to, today()) : []))
    .map((day) => planned(day, { template: 'fit-note-ends', referralId: next.referralId }));
}

/** Writes the messages of a day and takes it off the agenda: each of the two or neither, so that each is written once. */
export async function sayWhatIsPlanned(on: string): Promise<void> {
  for await (const item of rowsOf(on)) {
    const message = newMessage(fromItem(row, item));
    await transact([
      {
        Delete: {
          TableName: tableNameOf('Cases'),
          Key: { pk: item['pk'] as never, sk: item['sk'] as never },
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      appendOutbox(message),
    ]);
  }
}

async function* rowsOf(on: string): AsyncGenerator<Item> {
  let from: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey }: { Items?: Item[] | undefined; LastEvaluatedKey?: Item | undefined } =
      await store().send(
        new QueryCommand({
          TableName: tableNameOf('Cases'),
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: toItem({ ':pk': keys.agenda(on, '').pk }),
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
    yield* Items;
    from = LastEvaluatedKey;
  } while (from);
}
