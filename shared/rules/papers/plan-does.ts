/** What a plan does, in the terms of a report: whether there is work on given days, and which ticked boxes it bears out. */
import type { Report } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import { weekdays } from '../../values/weekdays.ts';
import { contractOf, dateOf, progressOf, weekMinutes, workedDays } from '../plan/totals.ts';

/**
 * The first day with work from `from` to `to`, ISO dates, both inclusive; undefined when there is none. A rota without days
 * may have its hours on any day of the week, so each of them counts.
 */
export function firstWorkIn({ weeks }: Pick<Plan, 'weeks'>, from: string, to: string): string | undefined {
  return weeks
    .filter((week) => weekMinutes(week) > 0)
    .flatMap((week) => {
      const worked = workedDays(week);
      return (worked.length === 0 ? weekdays : worked).map((weekday) => dateOf(week, weekday));
    })
    .find((date) => from <= date && date <= to);
}

/** True when a week goes up. A week after a bank holiday does not count as going up (RTW-11). */
function rises(plan: Plan): boolean {
  const progress = progressOf(plan);
  return progress.some((reached, index) => reached > (progress[index - 1] ?? reached));
}

/** The catalogue's own item for a phased return is not another change of hours. */
const phasedReturnItem = 'HRS-01';

/** Ids of the catalogue begin with their group, so the catalogue itself need not be at hand. */
const groups = { hours: 'HRS-', duties: 'DUT-' } as const;

const asks = ({ adjustments }: Plan, group: keyof typeof groups): boolean =>
  adjustments.some(({ catalogueId = '' }) => catalogueId !== phasedReturnItem && catalogueId.startsWith(groups[group]));

/** Fewer hours than the contract, week after week. */
const staysBelow = (plan: Plan): boolean =>
  !rises(plan) && plan.weeks.length > 0 && plan.weeks.every((week) => weekMinutes(week) < contractOf(plan));

const hasFewerHours = (plan: Plan): boolean => plan.weeks.some((week) => weekMinutes(week) < contractOf(plan));

const hasStarts = ({ weeks }: Plan): boolean =>
  weeks.some(({ days }) => weekdays.some((weekday) => days[weekday]?.start !== undefined));

const leavesOut = ({ weeks }: Plan): boolean => weeks.some(({ dutiesOut }) => dutiesOut.length > 0);

const limits = ({ weeks }: Plan): boolean => weeks.some((week) => week.limits.length > 0);

/** What a ticked box says and the plan does not do, and the other way round. A report of no work has nothing left unticked. */
export function tickedAgainst({ advice, benefits }: Report, plan: Plan | undefined): readonly string[] {
  const ticked = (one: Report['benefits'][number]): boolean => benefits.includes(one);
  if (plan === undefined) {
    return ticked('phased_return') ? ['A phased return is ticked, and no work plan shows its weeks.'] : [];
  }
  const amends = leavesOut(plan) || asks(plan, 'duties');
  const alters = staysBelow(plan) || asks(plan, 'hours');
  const unticked = advice !== 'not_fit';
  const found: readonly (readonly [boolean, string])[] = [
    [ticked('phased_return') && !rises(plan), 'A phased return is ticked, and hours in the plan do not go up.'],
    [
      unticked && !ticked('phased_return') && rises(plan),
      'Hours in the plan go up, and a phased return is not ticked.',
    ],
    [
      ticked('altered_hours') && !alters && !hasFewerHours(plan) && !hasStarts(plan),
      'Altered hours is ticked, and the plan has the usual hours.',
    ],
    [
      unticked && !ticked('altered_hours') && alters,
      'The plan changes hours beyond a build-up, and altered hours is not ticked.',
    ],
    [ticked('amended_duties') && !amends && !limits(plan), 'Amended duties is ticked, and the plan changes no tasks.'],
    [unticked && !ticked('amended_duties') && amends, 'The plan changes tasks, and amended duties is not ticked.'],
  ];
  return found.flatMap(([holds, words]) => (holds ? [words] : []));
}
