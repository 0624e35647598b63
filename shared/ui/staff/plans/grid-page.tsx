/**
 * The week grid: a table of small boxes that a keyboard or a thumb walks through. Buttons copy a week on or step it up; all
 * of it works as a plain form, and a script only keeps the sums live (`web/src/scripts/plan-grid.ts`).
 */
import type { JSX } from 'preact';
import type { Typed } from '../../../contracts/self-referral/question.ts';
import { mayBeOpen } from '../../../rules/plan/grid-form.ts';
import { stepFields, stepKinds } from '../../../rules/plan/grid-steps.ts';
import { contractOf } from '../../../rules/plan/totals.ts';
import { Button, ErrorSummary } from '../../nhs/pieces.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';
import { GridWeeks, type GridWeeksProps, one } from './grid-weeks.tsx';
import { Meanwhile, type MeanwhileProps } from './meanwhile.tsx';
import { type ProblemLine, Problems } from './paper-page.tsx';

export interface GridPageProps extends GridWeeksProps {
  readonly who: Who;
  readonly backHref: string;
  readonly caption: string;
  readonly problems: readonly ProblemLine[];
  readonly rev: number;
  readonly meanwhile?: MeanwhileProps;
}

export const GridPage = (page: GridPageProps): JSX.Element => (
  <StaffPage who={page.who} backHref={page.backHref}>
    {page.meanwhile ? <Meanwhile {...page.meanwhile} /> : null}
    {page.errors.length > 0 ? (
      <ErrorSummary errors={page.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
    ) : null}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{page.caption}</span>
      Hours, week by week
    </h1>
    <p>
      Enter hours as 4, 7.5 or 7:30. An empty box is a day off.{' '}
      {mayBeOpen(page.plan) ? 'For a rota, enter the total and leave the days open.' : ''}
    </p>
    <form method="post" noValidate class="app-grid" data-contract={contractOf(page.plan)}>
      {/* The first button of a form is what Enter presses: it saves. */}
      <Button text="Save the hours" />
      <input type="hidden" name="token" value={page.who.token} />
      <input type="hidden" name="rev" value={page.rev} />
      <GridWeeks {...page} />
      <Steps typed={page.typed} />
      <Button text="Save the hours" />
    </form>
    <Problems problems={page.problems} />
    <script src="/plan-grid.js" defer></script>
  </StaffPage>
);

const Steps = ({ typed }: { readonly typed: Typed }): JSX.Element => (
  <fieldset class="nhsuk-fieldset app-grid__steps">
    <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">A step up is</legend>
    <label class="nhsuk-label" for={stepFields.by}>
      How
    </label>
    <select id={stepFields.by} name={stepFields.by}>
      {Object.entries(stepKinds).map(([code, words]) => (
        <option key={code} value={code} selected={one(typed, stepFields.by) === code}>
          {words}
        </option>
      ))}
    </select>
    <label class="nhsuk-label" for={stepFields.amount}>
      Hours of a step
    </label>
    <input
      class="nhsuk-input nhsuk-input--width-4"
      id={stepFields.amount}
      name={stepFields.amount}
      type="text"
      value={one(typed, stepFields.amount)}
      autocomplete="off"
    />
    <div class="app-grid__all">
      <button type="submit" class="app-grid__button" name={stepFields.step} value="fill">
        Step up from the last week to full hours
      </button>
      <button type="submit" class="app-grid__button" name={stepFields.step} value="add">
        Add a week
      </button>
      <button type="submit" class="app-grid__button" name={stepFields.step} value="remove">
        Take the last week out
      </button>
    </div>
  </fieldset>
);
