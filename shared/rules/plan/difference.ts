/** What changed between two versions of a plan: line by line, and in one sentence a week. */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { showDateWithDay } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';
import { days, listed, workedDaysInWords } from './in-words.ts';
import { type PlanLine, planLines, weekLines } from './lines.ts';
import { weekMinutes, workedDays } from './totals.ts';

/** One line that was added (`before` is absent), taken out (`after` is absent) or changed. */
export interface Difference {
  readonly key: string;
  readonly week?: number;
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

/** Every line that differs, in the order of the newer plan; what was taken out comes last. Empty for a plan and itself. */
export const planDifference = (before: Plan, after: Plan): readonly Difference[] =>
  between(planLines(before), planLines(after));

function between(before: readonly PlanLine[], after: readonly PlanLine[]): readonly Difference[] {
  const old = new Map(before.map((line) => [line.key, line]));
  const now = new Map(after.map((line) => [line.key, line]));
  const changed = [...now.values()].flatMap(({ words, ...line }): readonly Difference[] => {
    const was = old.get(line.key);
    if (was === undefined) return [{ ...line, after: words }];
    return was.words === words && was.label === line.label ? [] : [{ ...line, before: was.words, after: words }];
  });
  const gone = [...old.values()].filter(({ key }) => !now.has(key));
  return [...changed, ...gone.map(({ words, ...line }) => ({ ...line, before: words }))];
}

/** One sentence for each week that differs: "Week 3: 20 hours instead of 15 hours, from 3 days to 4 days". */
export function weeksInSentences(before: Plan, after: Plan): readonly string[] {
  const count = Math.max(before.weeks.length, after.weeks.length);
  return Array.from({ length: count }, (_, index) => sentence(before.weeks[index], after.weeks[index])).filter(
    (words) => words !== '',
  );
}

function sentence(was: PlanWeek | undefined, is: PlanWeek | undefined): string {
  if (is === undefined) return was ? `Week ${was.number} is no longer in the plan` : '';
  if (was === undefined) return `Week ${is.number} is new: ${showHours(weekMinutes(is))}, ${onDays(is)}`;
  const parts = [starts(was, is), hours(was, is), dayChange(was, is)].filter((part) => part !== '');
  const others = otherParts(was, is);
  if (parts.length === 0) {
    return others.length === 0 ? '' : `Week ${is.number}: same total and days, other ${listed(others)}`;
  }
  // Times differ wherever hours do; only what does not follow from the sentence is said after it.
  const also = others.filter((part) => part !== times);
  return `Week ${is.number}: ${parts.join(', ')}${also.length === 0 ? '' : `. Also other ${listed(also)}`}`;
}

const onDays = (week: PlanWeek): string =>
  workedDays(week).length === 0 ? workedDaysInWords(week).toLowerCase() : days(workedDays(week).length);

const starts = (was: PlanWeek, is: PlanWeek): string =>
  was.monday === is.monday ? '' : `starts on ${showDateWithDay(is.monday)}`;

function hours(was: PlanWeek, is: PlanWeek): string {
  const [old, now] = [weekMinutes(was), weekMinutes(is)];
  return old === now ? '' : `${showHours(now)} instead of ${showHours(old)}`;
}

function dayChange(was: PlanWeek, is: PlanWeek): string {
  const [old, now] = [workedDays(was).length, workedDays(is).length];
  if (old !== now) return `from ${days(old)} to ${days(now)}`;
  const words = workedDaysInWords(is);
  return words === workedDaysInWords(was) ? '' : `on ${words} instead of ${workedDaysInWords(was)}`;
}

const times = 'times or places';

/** What else differs, named once each. */
function otherParts(was: PlanWeek, is: PlanWeek): readonly string[] {
  const keys = between(weekLines(was), weekLines(is)).map(({ key }) => key.replace(/^week-\d+-/, ''));
  const kinds = [
    [times, /day$/],
    ['duties', /^(in|out):/],
    ['limits', /^limit:/],
    ['notes', /^(note|slower)$/],
  ] as const;
  return kinds.filter(([, pattern]) => keys.some((key) => pattern.test(key))).map(([name]) => name);
}
