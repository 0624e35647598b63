/** The weeks of a plan on paper: hours as one table, then what people do in them, with weeks that say the same together. */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { weekdays } from '../../values/weekdays.ts';
import { waitingDuties } from '../plan/gates.ts';
import {
  daysInWords,
  dutyInWords,
  days as inDays,
  limitInWords,
  notYet,
  placesInWords,
  slowerInWords,
  weekInWords,
} from '../plan/in-words.ts';
import { holidaysIn, weekTotals, workedDays } from '../plan/totals.ts';
import { type Blocks, factRows, paragraphs, subheading, table } from './document-parts.ts';

/** "53%"; empty when the contract promises no hours. */
const shareInWords = (share: number | undefined): string => (share === undefined ? '' : `${share}%`);

/** Every week in a row of one table. Share and place have a column only where they say something (RTW-13, RTW-14). */
export function weekTable(plan: Plan): Blocks {
  const totals = weekTotals(plan);
  const shares = totals.some(({ share }) => share !== undefined);
  const places = plan.weeks.some(({ days }) => weekdays.some((day) => days[day]?.place === 'home'));
  const columns = [
    'Week',
    'Starting',
    'Days and hours',
    'Total',
    ...(shares ? ['Share of contract'] : []),
    ...(places ? ['Place'] : []),
  ];
  const rows = plan.weeks.map((week, index) => [
    String(week.number),
    showDateWithDay(week.monday),
    daysInWords(week),
    showHours(totals[index]?.minutes ?? 0),
    ...(shares ? [shareInWords(totals[index]?.share)] : []),
    ...(places ? [placesInWords(week)] : []),
  ]);
  return table('Hours in each week', columns, rows);
}

/** RTW-11: bank holidays of all weeks, beside the table, so that weeks which say the same still do. */
export function holidayRows({ weeks }: Plan): Blocks {
  const holidays = weeks.flatMap(holidaysIn).map(({ date, name }) => `${showDateWithDay(date)}: ${name}`);
  if (holidays.length === 0) return [];
  return [
    ...factRows(['Bank holidays', ...holidays]),
    ...paragraphs('A week that is shorter only for a bank holiday is not a step back.'),
  ];
}

/** Weeks and their totals alone, for a report that rests on the plan. */
export function shortWeekTable(plan: Plan): Blocks {
  const rows = weekTotals(plan).map(({ number, monday, minutes, share }) => [
    String(number),
    showDateWithDay(monday),
    showHours(minutes),
    shareInWords(share),
  ]);
  const shares = rows.some(([, , , share]) => share !== '');
  const columns = ['Week', 'Starting', 'Total', ...(shares ? ['Share of contract'] : [])];
  return table(
    'Hours in each week of the work plan',
    columns,
    rows.map((row) => row.slice(0, columns.length)),
  );
}

/**
 * "Week 3, from Monday 7 December 2026: 20 hours over 4 days, 53% of contract hours.", for a letter. A rota has no number of
 * days yet (RTW-12).
 */
export const weekSentences = (plan: Plan): readonly string[] =>
  weekTotals(plan).map(({ number, monday, minutes, share }, index) => {
    const worked = workedDays(plan.weeks[index] ?? { days: {} }).length;
    const over = worked === 0 ? '' : ` over ${inDays(worked)}`;
    const part = share === undefined ? '' : `, ${share}% of contract hours`;
    return `${weekInWords({ number, monday })}: ${showHours(minutes)}${over}${part}.`;
  });

/** "Week 3", "Weeks 1 to 4". */
function span(weeks: readonly PlanWeek[]): string {
  const [first, last] = [weeks[0]?.number, weeks.at(-1)?.number];
  return first === last ? `Week ${first}` : `Weeks ${first} to ${last}`;
}

function rowsOf(plan: Plan, week: PlanWeek): Blocks {
  const waiting = waitingDuties(plan, week);
  const others = (duties: PlanWeek['dutiesIn']): readonly string[] =>
    duties.filter((duty) => !waiting.includes(duty)).map(dutyInWords);
  return factRows(
    ['Tasks', ...others(week.dutiesIn)],
    ['Left out for now', ...others(week.dutiesOut)],
    // RTW-1, RTW-3: no day is promised.
    ['Driving', ...waiting.map((duty) => `${dutyInWords(duty)}. ${notYet}`)],
    ['Limits', ...week.limits.map(limitInWords)],
    ['Note', week.note],
    ['Why hours do not go up', week.slower && slowerInWords(week.slower)],
  );
}

/** What is done in the weeks, left out, and held back. Weeks in a row that say the same stand under one heading. */
export function weekDetails(plan: Plan): Blocks {
  const groups: { weeks: PlanWeek[]; rows: Blocks }[] = [];
  for (const week of plan.weeks) {
    const rows = rowsOf(plan, week);
    const last = groups.at(-1);
    if (last && JSON.stringify(last.rows) === JSON.stringify(rows)) last.weeks.push(week);
    else groups.push({ weeks: [week], rows });
  }
  const nothing: Blocks = [{ kind: 'paragraph', text: 'Nothing else is set for this time.' }];
  if (groups.every(({ rows }) => rows.length === 0)) return [];
  return groups.flatMap(({ weeks, rows }) => [subheading(span(weeks)), ...(rows.length === 0 ? nothing : rows)]);
}
