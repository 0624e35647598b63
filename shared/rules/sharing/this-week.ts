/**
 * What is shared of the week in which somebody looks, which stands above the plan: what a manager does on Monday. It is no part of
 * the document, which asks no clock and stays what was previewed (RTW-17); it is made of the same view and says nothing that the
 * view does not say.
 */
import type { EmployerView, SharedWeek } from '../../contracts/employer-view.ts';
import { showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { daysInWords } from '../plan/in-words.ts';
import { sundayOf } from '../plan/totals.ts';
import { weekOf } from './employer-weeks.ts';

export interface WeekNow {
  /** "This week (Monday 30 November 2026)". */
  readonly label: string;
  /** "Monday, Wednesday and Friday: 4 hours from 10am. 12 hours in all." Then tasks and limits, a line for each kind. */
  readonly lines: readonly string[];
}

/**
 * The current week; before the first one, that one; undefined when nothing of this week is shared or all are over.
 * A week to come is told by its Monday and never called the first, since an earlier one may be kept back.
 * @param today ISO date in London.
 */
export function thisWeek(view: Pick<EmployerView, 'weeks'>, today: string): WeekNow | undefined {
  const weeks = view.weeks.toSorted((a, b) => (a.monday < b.monday ? -1 : 1));
  const [first] = weeks;
  const current = weeks.find((week) => week.monday <= today && today <= sundayOf(week));
  const week = current ?? (first && today < first.monday ? first : undefined);
  if (!week) return undefined;
  const monday = showDateWithDay(week.monday);
  return { label: current ? `This week (${monday})` : `Week from ${monday}`, lines: linesOf(week) };
}

function linesOf(week: SharedWeek): readonly string[] {
  const { hours, ...rest } = week;
  const named: readonly (readonly [label: string, words: readonly string[]])[] = [
    ['Tasks', rest.does],
    ['Left out for now', rest.doesNot],
    ['Not yet', rest.notYet],
    ['Limits', rest.limits],
  ];
  return [
    ...(hours ? [`${daysInWords(weekOf({ ...rest, hours }))}. ${showHours(hours.minutes)} in all.`] : []),
    ...named.flatMap(([label, words]) => (words.length === 0 ? [] : [`${label}: ${words.join('; ')}`])),
  ];
}
