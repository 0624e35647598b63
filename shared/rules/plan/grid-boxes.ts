/** The boxes of the week grid: how they are named and what stands in them, for the form and for the browser's script. */

import { readHours } from '../../values/hours.ts';
import type { Weekday } from '../../values/weekdays.ts';

/** Names of the boxes of a week. */
export const boxes = {
  hours: (week: number, weekday: Weekday): string => `h${week}-${weekday}`,
  /** The time at which all days of the week start. */
  start: (week: number): string => `s${week}`,
  /** The total of a rota whose days are filled in later (RTW-12). */
  total: (week: number): string => `t${week}`,
} as const;

/** "4", "7:30"; empty for a day off. A box is small, so hours stand in it as on a clock; sums beside it are in words. */
export const boxHours = (minutes: number): string =>
  minutes === 0
    ? ''
    : minutes % 60 === 0
      ? String(minutes / 60)
      : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes in a box: 0 when it is empty, an error's words when it does not read. */
export function boxMinutes(text: string): number | string {
  if (text === '') return 0;
  const read = readHours(text, { zeroAllowed: true });
  return read.ok ? Number(read.value) : 'as a number, for example 4, 7.5 or 7:30';
}
