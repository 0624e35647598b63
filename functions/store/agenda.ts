/**
 * What is to be said on a day to come: rows under that day, written in the same transaction as what they are about. A row only
 * says that somebody is to be written to; whether it still holds is looked at when the message is sent.
 */
import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import type { Referral } from '../../shared/contracts/referral.ts';
import type { NewPart, WholeCase } from '../../shared/rules/case-change.ts';
import { isOpen } from '../../shared/rules/case-states.ts';
import {
  checkInReminder,
  followUpSilence,
  followUpWeeks,
  noteReminders,
  reviewReminders,
  weekReminders,
} from '../../shared/rules/reminder-days.ts';
import { addDays } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { fromItem, type Item, store, toItem } from './client.ts';
import { followUpPut } from './follow-ups.ts';
import { keys } from './keys.ts';
import { appendOutbox, newMessage } from './outbox.ts';
import { transact } from './transact.ts';

const day = z.iso.date();

const row = z.object({
  template: z.enum([
    'sharing-ends',
    'fit-note-ends',
    'week-begins',
    'review-near',
    'no-check-in',
    'follow-up',
    'work-week-begins',
    'work-review-near',
  ]),
  referralId: z.string(),
  consentId: z.optional(z.string()),
  /** What is shared with somebody at work, who may not want to be reminded. */
  shareId: z.optional(z.string()),
  /** A version of a plan. */
  paperId: z.optional(z.string()),
  version: z.optional(z.int()),
  /** Weeks after the end; and where the link in the question leads. */
  weeks: z.optional(z.int()),
  origin: z.optional(z.url()),
  /** A question that was asked, for whom it has to be seen whether it was answered. */
  followUpId: z.optional(z.string()),
  quiet: z.optional(z.boolean()),
  /** The same again on these days, each planned when the one before is said: a plan of 52 weeks is one row at a time. */
  later: z.optional(z.array(day)),
});
export type Planned = z.infer<typeof row>;

const nameOf = ({ template, referralId, consentId, paperId, version, followUpId }: Planned): string =>
  [template, followUpId ?? consentId ?? (paperId ? `${paperId}#${version}` : referralId)].join('#');

/** @param on ISO date. The same thing on the same day is one row. */
export const planned = (on: string, what: Planned): TransactWriteItem => ({
  Put: { TableName: tableNameOf('Cases'), Item: toItem({ ...keys.agenda(on, nameOf(what)), ...row.parse(what) }) },
});

const inTurn = ([first, ...later]: readonly string[], what: Planned): readonly TransactWriteItem[] =>
  first === undefined ? [] : [planned(first, later.length > 0 ? { ...what, later } : what)];

/**
 * What a change of a case puts on the agenda. What tells of work with a last day is spoken of again before it ends; what a person
 * told when they asked for support waits for the first decision, so that a request costs as little as it can. After the
 * end they are asked how work goes.
 */
export function agendaPuts(
  { referral, answers }: WholeCase,
  next: Referral,
  add: readonly NewPart[],
  origin: string | undefined,
): readonly TransactWriteItem[] {
  const { referralId } = next;
  const isDecided = referral.state === 'submitted' && isOpen(next.state);
  const told = isDecided ? [answers['fit-note-dates']?.value['fit-note-to']] : [];
  const ends = [...told, ...add.filter(({ kind }) => kind === 'evidence').map(({ answer }) => answer.value['to'])];
  const isFinished = referral.state !== 'discharged' && next.state === 'discharged';
  const [weeks] = followUpWeeks;
  return [
    ...ends
      .flatMap((to) => (typeof to === 'string' && to !== '' ? noteReminders(to, today()) : []))
      .map((on) => planned(on, { template: 'fit-note-ends', referralId })),
    ...(add.some(({ kind }) => kind === 'check_in')
      ? [planned(checkInReminder(today()), { template: 'no-check-in', referralId })]
      : []),
    ...(isFinished && origin
      ? [planned(addDays(today(), weeks * 7), { template: 'follow-up', referralId, weeks, origin })]
      : []),
  ];
}

/** What a plan that begins puts on the agenda: its weeks, its reviews, and the silence after its start. */
export function planPuts(
  referralId: string,
  paperId: string,
  version: number,
  plan: Pick<Plan, 'weeks' | 'reviews' | 'start'>,
): readonly TransactWriteItem[] {
  const about = { referralId, paperId, version };
  const begins = plan.start > today() ? plan.start : today();
  return [
    ...inTurn(weekReminders(plan, today()), { template: 'week-begins', ...about }),
    ...inTurn(reviewReminders(plan, today()), { template: 'review-near', ...about }),
    planned(checkInReminder(begins), { template: 'no-check-in', referralId }),
  ];
}

/** What is shared with somebody at work puts on the agenda: its weeks for those who chose it, and its reviews (§12.3). */
export function workPuts(
  about: Pick<Planned, 'referralId' | 'consentId' | 'shareId' | 'origin'>,
  view: Pick<EmployerView, 'weeks' | 'reviews'>,
): readonly TransactWriteItem[] {
  return [
    ...inTurn(weekReminders(view, today()), { template: 'work-week-begins', ...about }),
    ...inTurn(reviewReminders(view, today()), { template: 'work-review-near', ...about }),
  ];
}

/** Writes the messages of a day and takes it off the agenda: each of the two or neither, so that each is written once. What nobody wants only goes. */
export async function sayWhatIsPlanned(on: string, isWanted: (what: Planned) => Promise<boolean>): Promise<void> {
  for await (const item of rowsOf(on)) {
    const { later = [], ...what } = fromItem(row, item);
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
  const { referralId, weeks, quiet } = what;
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

const done = z.object({ until: day });

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
