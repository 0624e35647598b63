/** What the job that reminds does with a day of the agenda: says what is planned on it, once, and goes on where it ended. */
import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { followUpSilence, followUpWeeks } from '../../shared/rules/reminder-days.ts';
import { addDays } from '../../shared/values/date.ts';
import { tableNameOf } from '../platform/config.ts';
import { inTurn, type Planned, planned, plannedRow } from './agenda.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { followUpPut } from './follow-ups.ts';
import { keys } from './keys.ts';
import { appendOutbox, newMessage } from './outbox.ts';
import { transact } from './transact.ts';

/** Writes the messages of a day and takes it off the agenda: each of the two or neither, so that each is written once. What nobody wants only goes. */
export async function sayWhatIsPlanned(on: string, isWanted: (what: Planned) => Promise<boolean>): Promise<void> {
  for await (const item of rowsOf(on)) {
    const { later = [], ...what } = fromItem(plannedRow, item);
    await transact([
      {
        Delete: {
          TableName: tableNameOf('Cases'),
          Key: { pk: item['pk'] as never, sk: item['sk'] as never },
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      ...inTurn(later, what),
      ...((await isWanted(what)) ? said(on, what) : []),
    ]);
  }
}

/** Of a question how work goes there comes more: its link, the next question, and a look whether it was answered. */
function said(on: string, what: Planned): readonly TransactWriteItem[] {
  const { referralId, weeks, quiet, until } = what;
  if (until !== undefined && on > until) return [appendOutbox(newMessage({ ...what, quiet: true }))];
  if (what.template !== 'follow-up' || weeks === undefined || quiet) return [appendOutbox(newMessage(what))];
  const asked = { ...what, followUpId: randomBytes(16).toString('base64url') };
  const next = followUpWeeks.find((one) => one > weeks);
  return [
    followUpPut(asked.followUpId, { referralId, weeks }),
    ...(next ? [planned(addDays(on, (next - weeks) * 7), { ...what, weeks: next })] : []),
    planned(addDays(on, followUpSilence), { ...asked, quiet: true }),
    appendOutbox(newMessage(asked)),
  ];
}

const done = z.object({ until: z.iso.date() });

/** The day after the last one of which nothing is left. @param otherwise where nothing is known of it. */
export async function firstNotSaid(otherwise: string): Promise<string> {
  const { Item } = await store().send(
    new GetItemCommand({ TableName: tableNameOf('Cases'), Key: toItem(keys.agendaDone()), ConsistentRead: true }),
  );
  return Item ? addDays(fromItem(done, Item).until, 1) : otherwise;
}

export const markSaid = async (until: string): Promise<void> =>
  void (await store().send(
    new PutItemCommand({ TableName: tableNameOf('Cases'), Item: toItem({ ...keys.agendaDone(), until }) }),
  ));

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
