/** On which days somebody is reminded (§12.3): ISO dates, those that are still to come. */
import { addDays } from '../values/date.ts';

/** A fit note ends: 14 and 7 days before, and on the day. */
const beforeNoteEnds = [14, 7, 0] as const;
/** CON-5: a consent ends. */
const beforeSharingEnds = 7;

/** @param to last day of the note. @param today ISO date in London. */
export const noteReminders = (to: string, today: string): readonly string[] =>
  beforeNoteEnds.map((before) => addDays(to, -before)).filter((day) => day > today);

/** @param until last day on which it may be read. */
export const sharingReminders = (until: string, today: string): readonly string[] =>
  [addDays(until, -beforeSharingEnds)].filter((day) => day > today);

/** Days over which a reminder is made up for, when nobody ran on its day. */
export const madeUpFor = 30;
