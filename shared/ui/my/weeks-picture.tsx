/** The weeks of a plan as a picture that is also a table: the bar of a week says nothing that its words do not say. */
import type { JSX } from 'preact';
import type { Plan, PlanWeek } from '../../contracts/plan.ts';
import { workedDaysInWords } from '../../rules/plan/in-words.ts';
import { weekTotals } from '../../rules/plan/totals.ts';
import { showDate } from '../../values/date.ts';
import { showHours } from '../../values/hours.ts';

/** Width of the longest bar, in units of the drawing. */
const full = 100;

export interface WeeksPictureProps {
  readonly plan: Plan;
  /** How the days of a week are said. */
  readonly daysOf?: (week: PlanWeek) => string;
}

export const WeeksPicture = ({ plan, daysOf = workedDaysInWords }: WeeksPictureProps): JSX.Element => {
  const totals = weekTotals(plan);
  const most = Math.max(1, ...totals.map(({ minutes }) => minutes));
  return (
    <table class="nhsuk-table app-weeks">
      <caption class="nhsuk-table__caption">Your hours, week by week</caption>
      <thead class="nhsuk-table__head">
        <tr class="nhsuk-table__row">
          {['Week', 'Days and hours'].map((text) => (
            <th class="nhsuk-table__header" scope="col" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        {plan.weeks.map((week, index) => {
          const { minutes = 0 } = totals[index] ?? {};
          return (
            <tr class="nhsuk-table__row" key={week.number}>
              <th class="nhsuk-table__header" scope="row">
                {week.number}
                <span class="nhsuk-u-visually-hidden">, </span>
                <br />
                from {showDate(week.monday)}
              </th>
              <td class="nhsuk-table__cell">
                {showHours(minutes)}. {daysOf(week)}
                <svg class="app-weeks__bar" viewBox={`0 0 ${full} 6`} preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.round((full * minutes) / most)} height="6" />
                </svg>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
