/** A phased return that somebody tried by themselves: its weeks, its limits, what to do with it, and when to ask for help. */
import type { JSX } from 'preact';
import type { Plan } from '../contracts/plan.ts';
import type { Typed } from '../contracts/self-referral/question.ts';
import { guidance } from '../guidance-paths.ts';
import { paths } from '../paths.ts';
import { daysInWords, payQuestion, reviewInWords } from '../rules/plan/in-words.ts';
import { type OwnLimits, ownPlanForm } from '../rules/plan/own-plan.ts';
import { contractOf, weekTotals } from '../rules/plan/totals.ts';
import { showDateWithDay } from '../values/date.ts';
import { showHours } from '../values/hours.ts';
import { WeeksPicture } from './my/weeks-picture.tsx';
import { Button, InsetText } from './nhs/pieces.tsx';
import { Width } from './page.tsx';
import { QuestionForm } from './question-form.tsx';
import { HiddenAnswers } from './question-page.tsx';

/** The button that asks for the weeks as a calendar file. */
export const calendarButton = { name: 'take', value: 'calendar' } as const;

const Part = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): JSX.Element | null =>
  lines.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );

/** Words that wait for review, with the rest of the guides. */
const beforeTheFirstDay = [
  payQuestion,
  'If a fit note (sick note) ends before your plan does, ask for a new note. Or get your employer’s agreement in writing.',
  'This plan cannot say when it is safe for you to drive, lift or do other risky work. Ask your own care team.',
  'If a week is too much, stay at the same hours or go back a step. Talk with your manager.',
];

const whenToAsk = [
  'you drive, work at height, work alone or use machines at work',
  'you had an operation, or a problem with your heart or brain',
  'you feel much worse for a day or more after you do things',
  'you tried to go back before and it did not work',
  'you and your employer do not agree',
];

export interface OwnPlanPageProps {
  readonly plan: Plan;
  readonly limits: OwnLimits;
  readonly typed: Typed;
}

export const OwnPlanPage = ({ plan, limits, typed }: OwnPlanPageProps): JSX.Element => {
  const all = weekTotals(plan).reduce((sum, { minutes }) => sum + minutes, 0);
  const weeks = plan.weeks.length === 1 ? '1 week' : `${plan.weeks.length} weeks`;
  return (
    <Width backHref={guidance.planItYourself}>
      <article class="app-topic">
        <h1 class="nhsuk-heading-l">My plan to return to work</h1>
        <p>
          First day back: {showDateWithDay(plan.start)}. {weeks}, {showHours(all)} in all. Contract:{' '}
          {showHours(contractOf(plan))} a week.
        </p>
        <InsetText>
          <p>
            These are sums with the numbers that you entered. Nobody has checked if the plan is right for you. Your
            employer has not agreed to it yet.
          </p>
          <p>The words of this page are a draft and wait for review.</p>
        </InsetText>
        <WeeksPicture plan={plan} daysOf={daysInWords} />
        <Part title="Above a limit" lines={limits.over} />
        <Part title="Check these" lines={limits.check} />
        <Part title="Days to look at it together" lines={plan.reviews.map(reviewInWords)} />
        <Part title="Before the first day" lines={beforeTheFirstDay} />
        <h2 class="nhsuk-heading-m">When to ask for help instead</h2>
        <p>Ask us, a GP or your occupational health team to plan with you if:</p>
        <ul>
          {whenToAsk.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <a href={paths.start}>Ask for support</a>
        </p>
      </article>
      <form method="post">
        <h2 class="nhsuk-heading-m">Keep it</h2>
        <p>
          Print this page, or take the hours for your calendar. We keep nothing. When you close the page it is gone.
        </p>
        <HiddenAnswers question={ownPlanForm} typed={typed} />
        <Button text="Download for a calendar" variant="secondary" {...calendarButton} />
      </form>
      <QuestionForm question={{ ...ownPlanForm, title: 'Change the numbers', intro: [] }} typed={typed} level={2} />
    </Width>
  );
};
