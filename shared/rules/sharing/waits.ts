/**
 * What is waited for from work, as it stands in the row of a case: who does not answer for 14 days, and a change that was agreed
 * and is not there, are in a list of their own (ADJ-1). A wait ends with an answer, with the share, or with the case.
 */

import type { EmployerView } from '../../contracts/employer-view.ts';
import type { ReferralRow, WaitForWork } from '../../contracts/referral.ts';
import type { Reply } from '../../contracts/reply.ts';
import type { Consent } from '../../contracts/sharing.ts';
import { addDays } from '../../values/date.ts';
import { newestReplies, replyPlaces } from './replies.ts';

/** Days in which somebody at work answers. Ten working days are two weeks (ADJ-1). */
export const daysToAnswer = 14;

/** What the person says of the changes at work. */
export const inPlace = 'in place';

/** No wait for this any more. */
export function answered(row: ReferralRow, about: string): ReferralRow {
  const { waits = [], ...rest } = row;
  const left = waits.filter((one) => one.about !== about);
  return left.length === 0 ? rest : { ...rest, waits: left };
}

/** One wait for each thing: a new release begins anew. */
export const awaited = (row: ReferralRow, wait: WaitForWork): ReferralRow => ({
  ...row,
  waits: [...(answered(row, wait.about).waits ?? []), wait],
});

/** From this day on somebody of the team looks after what is not answered. @param today ISO date. */
export const waitForAnswer = ({ shareId, contact, until }: Consent, origin: string, today: string): WaitForWork => ({
  about: shareId,
  from: addDays(today, daysToAnswer),
  who: contact.name,
  until,
  origin,
});

/** Days before that day on which the reader is reminded: after a week, and on the day itself. */
const remindedBefore = [0, 7] as const;

/**
 * The reminder that is due, by its days before; undefined when none is. Of two that were missed only the later is sent.
 * @param today ISO date.
 */
export const reminderDue = ({ from, until, who }: WaitForWork, today: string): number | undefined =>
  who === undefined || isOver({ until }, today)
    ? undefined
    : remindedBefore.find((before) => today >= addDays(from, -before));

/** Nobody answers what is past its last day. */
export const isOver = ({ until }: Pick<WaitForWork, 'until'>, today: string): boolean =>
  until !== undefined && until < today;

/**
 * Whether nothing is left to answer: each change at work has an answer that is none of a question, or the plan as a whole where no
 * change is shared.
 */
export function isAnswered(view: EmployerView, replies: readonly Reply[]): boolean {
  const given = newestReplies(replies).filter(({ answer }) => answer !== 'question');
  const places = replyPlaces(view).map(({ place }) => place);
  const asked = places.length > 1 ? places.filter((place) => place !== 'plan') : places;
  return asked.every((place) => given.some((one) => one.place === place));
}

/** The first day on which the case is in the list of what is unanswered; undefined while nothing is waited for. */
export const unansweredFrom = ({ waits = [] }: Pick<ReferralRow, 'waits'>): string | undefined =>
  waits.map(({ from }) => from).sort()[0];
