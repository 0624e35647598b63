/** The page of an action on a case, and the page that says why it cannot be done now. */
import type { JSX } from 'preact';
import type { FieldError, Question, Typed } from '../../contracts/self-referral/question.ts';
import { InsetText } from '../nhs/pieces.tsx';
import { QuestionForm } from '../question-form.tsx';
import { StaffPage, type Who } from './staff-page.tsx';

export interface ActionPageProps {
  readonly who: Who;
  readonly backHref: string;
  /** Of whom the form speaks. */
  readonly person: string;
  readonly form: Question;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What the page knows of the thing that is decided, sent along with the decision. */
  readonly seen?: string;
}

export const ActionPage = ({ who, backHref, person, form, typed, errors, seen }: ActionPageProps): JSX.Element => (
  <StaffPage who={who} backHref={backHref}>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        <QuestionForm
          question={form}
          typed={typed}
          errors={errors}
          hidden={{ token: who.token, ...(seen === undefined ? {} : { seen }) }}
          caption={person}
        />
      </div>
    </div>
  </StaffPage>
);

export interface CannotPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly title: string;
  /** What happened meanwhile, or what stands against it. */
  readonly sentence: string;
  readonly typed: Typed;
}

export function CannotPage({ who, backHref, title, sentence, typed }: CannotPageProps): JSX.Element {
  const texts = Object.entries(typed)
    .filter(([name]) => name !== 'token')
    .flatMap(([, value]) => [value].flat())
    .filter((text) => text.trim() !== '');
  return (
    <StaffPage who={who} backHref={backHref}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{title}</span>
        That cannot be done now
      </h1>
      <p>{/[.?!]$/.test(sentence) ? sentence : `${sentence}.`}</p>
      {texts.length > 0 ? (
        <InsetText>
          <p>What you typed, so that you can copy it:</p>
          {texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </InsetText>
      ) : null}
      <p>
        <a href={backHref}>See the record as it is now</a>
      </p>
    </StaffPage>
  );
}
