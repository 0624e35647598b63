/** Calendar months, as notes and laws count them: by the day of the month, both ends included. */
import { addDays, isIsoDate } from './date.ts';

/** The last of so many months: 3 months from 2 November end on 1 February, from 30 November on the last day of February. */
export function lastDayOf(months: number, from: string): string {
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const firstDay = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const sameDay = firstDay.slice(0, 8) + from.slice(8);
  return isIsoDate(sameDay) ? addDays(sameDay, -1) : lastDayOf(1, firstDay);
}

/** ISO date. */
export type IsoDay = string;

/** The same day so many years later; of 29 February the 28th where that year has none. */
export function yearsAfter(from: IsoDay, years: number): IsoDay {
  const sameDay = `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
  return isIsoDate(sameDay) ? sameDay : `${sameDay.slice(0, 8)}28`;
}
