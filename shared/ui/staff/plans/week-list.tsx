/** The weeks of a plan in one table: days, total, share of contract, change. */
import type { JSX } from 'preact';
import type { Plan } from '../../../contracts/plan.ts';
import { weekInWords, workedDaysInWords } from '../../../rules/plan/in-words.ts';
import { changeInWords, totalInWords } from '../../../rules/plan/sum-words.ts';
import { weekTotals } from '../../../rules/plan/totals.ts';
import { ResponsiveTable } from '../responsive-table.tsx';

export const WeekList = ({
  plan,
  caption = 'Weeks of the plan',
  linkTo,
}: {
  readonly plan: Plan;
  readonly caption?: string;
  /** Where a week is changed. */
  readonly linkTo?: (week: number) => string;
}): JSX.Element => {
  const totals = weekTotals(plan);
  return (
    <ResponsiveTable
      caption={caption}
      headings={['Week', 'Days', 'Hours', 'Change']}
      rows={plan.weeks.map((week, index) => ({
        key: String(week.number),
        cells: [
          linkTo ? (
            <a key="week" href={linkTo(week.number)}>
              {weekInWords(week)}
            </a>
          ) : (
            weekInWords(week)
          ),
          workedDaysInWords(week),
          totalInWords(totals[index]?.minutes ?? 0, totals[index]?.share),
          changeInWords(totals[index]?.change),
        ],
      }))}
    />
  );
};
