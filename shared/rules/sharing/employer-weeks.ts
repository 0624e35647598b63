/** The weeks of an employer's copy: shared hours as one table, then shared tasks and limits with the dates they hold for. */
import type { EmployerView, SharedWeek } from '../../contracts/employer-view.ts';
import type { PlanWeek } from '../../contracts/plan.ts';
import { addDays, showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { bankHolidayOn } from '../../values/working-days.ts';
import { type Blocks, factRows, paragraphs, subheading, table } from '../papers/document-parts.ts';
import { daysInWords, placesInWords } from '../plan/in-words.ts';
import { filledMinutes, sundayOf } from '../plan/totals.ts';

type WithHours = SharedWeek & { readonly hours: NonNullable<SharedWeek['hours']> };

/** The weeks whose hours are shared. */
export const withHours = ({ weeks }: Pick<EmployerView, 'weeks'>): readonly WithHours[] =>
  weeks.flatMap(({ hours, ...week }) => (hours ? [{ ...week, hours }] : []));

/** True when there are hours to tell: weeks off alone are none. */
export const hasHours = (view: Pick<EmployerView, 'weeks'>): boolean =>
  withHours(view).some(({ hours }) => hours.minutes > 0);

/** The hours of a week as the words of a plan want them. A total above that of its days is a rota (RTW-12). */
export function weekOf({ monday, hours: { days, minutes } }: WithHours): PlanWeek {
  const rota = minutes > filledMinutes({ days }) ? { openMinutes: minutes } : {};
  return { number: 1, monday, days, ...rota, dutiesIn: [], dutiesOut: [], limits: [] };
}

/** A row for each week whose hours are shared. A column is there when it says something in a row (RTW-13, RTW-14). */
export function hoursTable(view: EmployerView): Blocks {
  const weeks = withHours(view);
  const shares = weeks.some(({ hours }) => hours.share !== undefined);
  const places = weeks.some(({ hours }) => Object.values(hours.days).some(({ place }) => place === 'home'));
  const rows = weeks.map((one) => [
    showDateWithDay(one.monday),
    daysInWords(weekOf(one)),
    showHours(one.hours.minutes),
    ...(shares ? [`${one.hours.share ?? 0}%`] : []),
    ...(places ? [placesInWords(weekOf(one))] : []),
  ]);
  const columns = [
    'Week starting',
    'Days and hours',
    'Total',
    ...(shares ? ['Share of contract'] : []),
    ...(places ? ['Place'] : []),
  ];
  return table('Hours in each week', columns, rows);
}

/** RTW-11: bank holidays of the weeks whose hours are shared. */
export function holidayBlocks(view: EmployerView): Blocks {
  const days = withHours(view).flatMap(({ monday }) =>
    [0, 1, 2, 3, 4, 5, 6].flatMap((day) => bankHolidayOn(addDays(monday, day)) ?? []),
  );
  if (days.length === 0) return [];
  return [
    ...factRows(['Bank holidays', ...days.map(({ date, name }) => `${showDateWithDay(date)}: ${name}`)]),
    ...paragraphs('A week that is shorter only for a bank holiday is not a step back.'),
  ];
}

const rowsOf = ({ does, doesNot, notYet, limits }: SharedWeek): Blocks =>
  factRows(
    ['Tasks', ...does],
    ['Left out for now', ...doesNot],
    // RTW-1, RTW-3: no day is promised, and no reason given.
    ['Not yet', ...notYet],
    ['Limits', ...limits],
  );

/**
 * Tasks and limits with their dates. Weeks that follow each other and say the same stand under one heading; a week without
 * shared tasks has none, and no heading reaches over it.
 */
export function taskBlocks({ weeks }: EmployerView): Blocks {
  const spans: { readonly first: string; last: string; readonly rows: Blocks }[] = [];
  for (const week of weeks) {
    const rows = rowsOf(week);
    if (rows.length === 0) continue;
    const before = spans.at(-1);
    const goesOn = before && addDays(before.last, 1) === week.monday;
    if (goesOn && JSON.stringify(before.rows) === JSON.stringify(rows)) before.last = sundayOf(week);
    else spans.push({ first: week.monday, last: sundayOf(week), rows });
  }
  return spans.flatMap(({ first, last, rows }) => [
    subheading(`${showDateWithDay(first)} to ${showDateWithDay(last)}`),
    ...rows,
  ]);
}
