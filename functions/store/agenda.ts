import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import type { Referral } from '../../shared/contracts/referral.ts';
import type { NewPart, WholeCase } from '../../shared/rules/case-change.ts';
import { isOpen } from '../../shared/rules/case-states.ts';
import {
  checkInReminder,
  followUpWeeks,
  noteReminders,
  reviewReminders,
  sharingReminders,
  weekReminders,
} from '../../shared/rules/reminder-days.ts';
import { addDays } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { tableNameOf } from '../platform/config.ts';
import { toItem } from './client.ts';
import { keys } from './keys.ts';

const day = z.iso.date();

/** A row of the agenda. */
export const plannedRow = z.object({
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
  /** Last day of a share: what is said after it is for the case alone. */
  until: z.optional(day),
  /** Weeks after the end; and where the link in the question leads. */
  weeks: z.optional(z.int()),
  origin: z.optional(z.url()),
  /** A question that was asked, for whom it has to be seen whether it was answered. */
  followUpId: z.optional(z.string()),
  quiet: z.optional(z.boolean()),
  /** The same again on these days, each planned when the one before is said: a plan of 52 weeks is one row at a time. */
  later: z.optional(z.array(day)),
});
export type Planned = z.infer<typeof plannedRow>;

const nameOf = ({ template, referralId, consentId, paperId, version, followUpId }: Planned): string =>
  [template, followUpId ?? consentId ?? (paperId ? `${paperId}#${version}` : referralId)].join('#');

/** @param on ISO date. The same thing on the same day is one row. */
export const planned = (on: string, what: Planned): TransactWriteItem => ({
  Put: {
    TableName: tableNameOf('Cases'),
    Item: toItem({ ...keys.agenda(on, nameOf(what)), ...plannedRow.parse(what) }),
  },
});

/** The first of these days, with those that come after it. */
export const inTurn = ([first, ...later]: readonly string[], what: Planned): readonly TransactWriteItem[] =>
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
  const isDecided = referral.state === 'submitted' && next.state !== 'submitted' && isOpen(next.state);
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

/**
 * What is shared puts on the agenda: that its end is near (CON-5), and on the day after the last one that it is written down as ended,
 * for the case alone. No read waits for that.
 */
export const sharingPuts = (
  referralId: string,
  { consentId, until }: { readonly consentId: string; readonly until: string },
): readonly TransactWriteItem[] =>
  inTurn([...sharingReminders(until, today()), addDays(until, 1)], {
    template: 'sharing-ends',
    referralId,
    consentId,
    until,
  });

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
