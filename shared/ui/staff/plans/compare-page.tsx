/** Two phasings side by side, before one is chosen: nothing is saved until then. */
import type { JSX } from 'preact';
import type { Plan } from '../../../contracts/plan.ts';
import type { Question, Typed } from '../../../contracts/self-referral/question.ts';
import { weekTotals } from '../../../rules/plan/totals.ts';
import { showHours } from '../../../values/hours.ts';
import { Button } from '../../nhs/pieces.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';
import { WeekList } from './week-list.tsx';

export interface ComparePageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly person: string;
  readonly question: Question;
  readonly typed: Typed;
  readonly choices: readonly { readonly code: string; readonly plan: Plan }[];
}

export const ComparePage = ({ who, backHref, person, question, typed, choices }: ComparePageProps): JSX.Element => (
  <StaffPage who={who} backHref={backHref}>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{person}</span>
      Compare two ways to start
    </h1>
    <div class="app-pair">
      {choices.map(({ code, plan }, place) => {
        const name = nameOf(question, code);
        return (
          <section key={code} id={`way-${place + 1}`}>
            <h2 class="nhsuk-heading-m">{name}</h2>
            <p>{inOneSentence(plan)}</p>
            <WeekList plan={plan} caption={`Weeks: ${name}`} />
            <form method="post" noValidate>
              {Object.entries(typed)
                .filter(([field]) => !['token', 'from', 'compare'].includes(field))
                .flatMap(([field, value]) =>
                  [value].flat().map((one) => <input key={field + one} type="hidden" name={field} value={one} />),
                )}
              <input type="hidden" name="token" value={who.token} />
              <input type="hidden" name="from" value={code} />
              <Button text={`Start with: ${name.toLowerCase()}`} variant="secondary" />
            </form>
          </section>
        );
      })}
    </div>
  </StaffPage>
);

const nameOf = (question: Question, code: string): string => {
  const field = question.fields.find(({ name }) => name === 'from');
  const options = field?.kind === 'radios' ? field.options : [];
  return options.find(({ value }) => value === code)?.label ?? code;
};

function inOneSentence(plan: Plan): string {
  const totals = weekTotals(plan);
  const worked = totals.reduce((sum, { minutes }) => sum + minutes, 0);
  const steepest = Math.max(0, ...totals.map(({ change = 0 }) => change));
  return `${totals.length} weeks, ${showHours(worked)} in all, the steepest step ${steepest} points of contract hours.`;
}
