/**
 * What the person is told before they share, and nobody else: what an employer can work out from dates alone, whatever the
 * page says, and what an employer cannot keep to. Nothing is added to what they chose, and nothing taken away.
 */
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { showDate } from '../../values/date.ts';
import { listed } from '../plan/in-words.ts';
import type { ShareItem } from './items.ts';
import type { ShareFacts } from './share-facts.ts';
import { keyOf } from './share-lines.ts';
import { toEmployerView } from './to-employer-view.ts';

/** Sentences about weeks that are missing between others; empty when the dates tell nothing. */
export function gapsToTell(plan: Plan, facts: ShareFacts, choices: readonly string[]): readonly string[] {
  const hasHours = ({ number }: PlanWeek): boolean => choices.includes(keyOf.week(number));
  const [first, last] = [plan.weeks.findIndex(hasHours), plan.weeks.findLastIndex(hasHours)];
  if (first < 0) return [];
  const shown = new Set(toEmployerView(plan, facts, choices).weeks.map(({ monday }) => monday));
  const without = plan.weeks.map((week, place) => ({ week, place })).filter(({ week }) => !hasHours(week));
  const between = without.filter(({ place }) => first < place && place < last);
  const outside = without.filter(({ week, place }) => (place < first || last < place) && shown.has(week.monday));
  const named = (weeks: typeof without): string =>
    listed(weeks.map(({ week: { number, monday } }) => `week ${number} (${showDate(monday)})`));
  return [
    ...(between.length === 0
      ? []
      : [`You share hours before and after ${named(between)}, but not then. Your employer can see that in the dates.`]),
    ...(outside.length === 0
      ? []
      : [`You share tasks or limits of ${named(outside)}, but no hours. Your employer can see that in the dates.`]),
  ];
}

/** A sentence when hours or tasks are on and a limit is off: an employer keeps to no limit that they do not know. */
export function limitsKeptBack(items: readonly ShareItem[], choices: readonly string[]): string | undefined {
  const on = new Set(choices);
  const isLimit = ({ key }: ShareItem): boolean => /^(limit|lift)-/.test(key);
  const work = items.some(
    (one) => (one.group === 'hours' || one.group === 'tasks') && !isLimit(one) && on.has(one.key),
  );
  const isKeptBack = items.some((one) => isLimit(one) && !on.has(one.key));
  return work && isKeptBack
    ? 'You do not share all your limits. Your employer cannot keep to a limit that they do not know.'
    : undefined;
}
