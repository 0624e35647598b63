/**
 * The shared hours of the week in which somebody looks, which stand above the plan. They are no part of the document, which asks
 * no clock and stays what was previewed (RTW-17); they are made of the same view and say nothing that it does not say.
 */
import type { EmployerView } from '../../contracts/employer-view.ts';
import { showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { daysInWords } from '../plan/in-words.ts';
import { sundayOf } from '../plan/totals.ts';
import { weekOf, withHours } from './employer-weeks.ts';

export interface WeekNow {
  /** "This week (Monday 30 November 2026)". */
  readonly label: string;
  /** "Monday, Wednesday and Friday: 4 hours from 10am. 12 hours in all." */
  readonly words: string;
}

/**
 * The current week; before the first one, that one; undefined when the hours of this week are not shared or all are over.
 * A week to come is told by its Monday and never called the first, since an earlier one may be kept back.
 * @param today ISO date in London.
 */
export function thisWeek(view: Pick<EmployerView, 'weeks'>, today: string): WeekNow | undefined {
  const weeks = withHours(view).toSorted((a, b) => (a.monday < b.monday ? -1 : 1));
  const [first] = weeks;
  const current = weeks.find((week) => week.monday <= today && today <= sundayOf(week));
  const week = current ?? (first && today < first.monday ? first : undefined);
  if (!week) return undefined;
  const monday = showDateWithDay(week.monday);
  return {
    label: current ? `This week (${monday})` : `Week from ${monday}`,
    words: `${daysInWords(weekOf(week))}. ${showHours(week.hours.minutes)} in all.`,
  };
}
