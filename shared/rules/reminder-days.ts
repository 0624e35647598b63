/** On which days somebody is reminded (§12.3): ISO dates, those that are still to come, in their order. */
import type { Plan } from '../contracts/plan.ts';
import { addDays } from '../values/date.ts';

/** A fit note ends: 14 and 7 days before, and on the day. */
const beforeNoteEnds = [14, 7, 0] as const;
/** CON-5: a consent ends. */
const beforeSharingEnds = 7;
/** A week of a plan begins on Monday: the person is told on Friday. */
const beforeWeek = 3;
const beforeReview = 3;
/** Nobody heard how work goes. */
const withoutCheckIn = 14;

const toCome = (days: readonly string[], today: string): readonly string[] =>
  days.filter((day) => day > today).toSorted();

/** @param to last day of the note. @param today ISO date in London. */
export const noteReminders = (to: string, today: string): readonly string[] =>
  toCome(
    beforeNoteEnds.map((before) => addDays(to, -before)),
    today,
  );

/** @param until last day on which it may be read. */
export const sharingReminders = (until: string, today: string): readonly string[] =>
  toCome([addDays(until, -beforeSharingEnds)], today);

/** Of a plan, or of what is shared of one. */
interface Weeks {
  readonly weeks: readonly Pick<Plan['weeks'][number], 'monday'>[];
}
interface Reviews {
  readonly reviews: readonly Pick<Plan['reviews'][number], 'date'>[];
}

export const weekReminders = ({ weeks }: Weeks, today: string): readonly string[] =>
  toCome(
    weeks.map(({ monday }) => addDays(monday, -beforeWeek)),
    today,
  );

export const reviewReminders = ({ reviews }: Reviews, today: string): readonly string[] =>
  toCome([...new Set(reviews.map(({ date }) => addDays(date, -beforeReview)))], today);

/** The review that a reminder of today is about: the first that is not past and at most as near as a reminder is. */
export const reviewNear = ({ reviews }: Reviews, today: string): string | undefined =>
  reviews
    .map(({ date }) => date)
    .filter((date) => date >= today && date <= addDays(today, beforeReview))
    .toSorted()[0];

/** Whether a week of the plan begins in the days after a reminder of today. */
export const weekNear = ({ weeks }: Weeks, today: string): boolean =>
  weeks.some(({ monday }) => monday > today && monday <= addDays(today, beforeWeek));

/** @param heard day on which somebody last said how work goes, or on which the plan began. */
export const checkInReminder = (heard: string): string => addDays(heard, withoutCheckIn);

/** How work goes is asked so many weeks after the end (OUT-3). At 13 and 26 it is counted as an outcome. */
export const followUpWeeks = [4, 13, 26, 52] as const;
/** Without an answer after so many days a colleague asks. */
export const followUpSilence = 10;
/** The link works for so many days. */
export const followUpOpen = 60;

/** Where nothing is known of an earlier run, so many days are looked at. */
export const lookedBack = 30;
