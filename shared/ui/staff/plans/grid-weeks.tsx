/** The table of the week grid: a row of small boxes for each week. The roles look redundant and are not (see `responsive-table.tsx`). */
import type { JSX } from 'preact';
import type { Plan, PlanWeek } from '../../../contracts/plan.ts';
import type { FieldError, Typed } from '../../../contracts/self-referral/question.ts';
import { boxes } from '../../../rules/plan/grid-boxes.ts';
import { mayBeOpen } from '../../../rules/plan/grid-form.ts';
import { stepFields } from '../../../rules/plan/grid-steps.ts';
import { dayName, weekInWords } from '../../../rules/plan/in-words.ts';
import { changeInWords, sumInWords } from '../../../rules/plan/sum-words.ts';
import { holidaysIn, weekTotals } from '../../../rules/plan/totals.ts';
import { weekdays } from '../../../values/weekdays.ts';

export interface GridWeeksProps {
  readonly plan: Plan;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What stands beside a week: holidays, appointments, evidence, limits. */
  readonly beside: readonly (readonly string[])[];
  readonly weekHref: (week: number) => string;
}

/** What stands in a box. */
export const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

export const GridWeeks = (page: GridWeeksProps): JSX.Element => {
  const totals = weekTotals(page.plan);
  const open = mayBeOpen(page.plan);
  return (
    <table role="table" class="app-grid__table">
      <caption class="nhsuk-u-visually-hidden">Hours of each day of each week</caption>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">
            Week
          </th>
          {weekdays.map((weekday) => (
            <th role="columnheader" scope="col" key={weekday}>
              <abbr title={dayName(weekday)}>{dayName(weekday).slice(0, 3)}</abbr>
            </th>
          ))}
          {['Start', ...(open ? ['Total'] : []), 'Total, share of contract', 'Next week'].map((text) => (
            <th role="columnheader" scope="col" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      {page.plan.weeks.map((week, index) => (
        <tbody key={week.number} id={`week-${week.number}`}>
          <tr role="row">
            <th role="rowheader" scope="row">
              <a href={page.weekHref(week.number)}>
                {week.number}
                <span class="nhsuk-u-visually-hidden">: {weekInWords(week)}</span>
              </a>
            </th>
            {weekdays.map((weekday) => (
              <td role="cell" key={weekday}>
                <Box
                  {...page}
                  name={boxes.hours(week.number, weekday)}
                  label={`Week ${week.number}, ${dayName(weekday)}`}
                  short={dayName(weekday).slice(0, 3)}
                  holiday={holidaysIn(week).some((holiday) => holiday.weekday === weekday)}
                />
              </td>
            ))}
            <td role="cell">
              <Box {...page} name={boxes.start(week.number)} label={`Week ${week.number}, start`} short="Start" />
            </td>
            {open ? (
              <td role="cell">
                <Box {...page} name={boxes.total(week.number)} label={`Week ${week.number}, total`} short="Total" />
              </td>
            ) : null}
            <td role="cell" class="app-grid__sum">
              <output data-sum={week.number}>{sumInWords(totals[index]?.minutes ?? 0, totals[index]?.share)}</output>
              <output data-change={week.number}>{changeInWords(totals[index]?.change)}</output>
            </td>
            <td role="cell" class="app-grid__on">
              <StepButton step={`copy-${week.number}`} text="Copy on" week={week} />
              <StepButton step={`up-${week.number}`} text="Step up" week={week} />
            </td>
          </tr>
          {(page.beside[index] ?? []).length > 0 ? (
            <tr role="row" class="app-grid__beside">
              <td role="cell" colSpan={open ? 12 : 11}>
                {page.beside[index]?.map((line) => (
                  <span key={line}>{line}. </span>
                ))}
              </td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
};

const StepButton = ({
  step,
  text,
  week,
}: {
  readonly step: string;
  readonly text: string;
  readonly week: PlanWeek;
}) => (
  <button type="submit" class="app-grid__button" name={stepFields.step} value={step}>
    {text}
    <span class="nhsuk-u-visually-hidden"> from week {week.number}</span>
  </button>
);

interface BoxProps {
  readonly name: string;
  readonly label: string;
  /** What a narrow screen says above the box. */
  readonly short: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly holiday?: boolean;
}

const Box = ({ name, label, short, typed, errors, holiday }: BoxProps): JSX.Element => {
  const wrong = errors.find(({ field }) => field === name);
  return (
    <>
      <span class="app-grid__short" aria-hidden="true">
        {short}
      </span>
      <input
        class={`nhsuk-input${wrong ? ' nhsuk-input--error' : ''}${holiday ? ' app-grid__holiday' : ''}`}
        id={name}
        name={name}
        type="text"
        value={one(typed, name)}
        aria-label={holiday ? `${label}, bank holiday` : label}
        aria-invalid={wrong ? 'true' : undefined}
        autocomplete="off"
      />
    </>
  );
};
