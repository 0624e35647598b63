/** Sums of a week in words, on the server and in the browser alike (RTW-14). */
import { showHours } from '../../values/hours.ts';

/** "20 hours, 53% of contract hours"; hours alone when the contract promises none. */
export const totalInWords = (minutes: number, share: number | undefined): string =>
  share === undefined ? showHours(minutes) : `${showHours(minutes)}, ${share}% of contract hours`;

/** "20 hours, 53%", where the heading beside it says of what. */
export const sumInWords = (minutes: number, share: number | undefined): string =>
  share === undefined ? showHours(minutes) : `${showHours(minutes)}, ${share}%`;

/** Change from last week in percentage points; nothing for the first week. */
export const changeInWords = (change: number | undefined): string =>
  change === undefined ? '' : change === 0 ? 'The same' : `${Math.abs(change)} points ${change > 0 ? 'more' : 'fewer'}`;
