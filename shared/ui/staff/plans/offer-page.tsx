/** Before a paper is signed: what keeps it back, what its author is asked to look at, and then the signature. */
import type { JSX } from 'preact';
import type { FieldError, Question, Typed } from '../../../contracts/self-referral/question.ts';
import { InsetText } from '../../nhs/pieces.tsx';
import { QuestionForm } from '../../question-form.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';
import { type ProblemLine, Problems } from './paper-page.tsx';

export interface OfferPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly person: string;
  readonly title: string;
  readonly problems: readonly ProblemLine[];
  /** Why this colleague cannot sign; undefined when they can. */
  readonly notSigned?: string | undefined;
  readonly documentHref: string;
  /** What is ticked and signed; absent while something keeps it back. */
  readonly form?: Question | undefined;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly rev: number;
}

export const OfferPage = (page: OfferPageProps): JSX.Element => (
  <StaffPage who={page.who} backHref={page.backHref}>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        {page.form ? (
          <QuestionForm
            question={page.form}
            typed={page.typed}
            errors={page.errors}
            hidden={{ token: page.who.token, rev: String(page.rev) }}
            caption={page.person}
          />
        ) : (
          <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{page.person}</span>
            {page.title}
          </h1>
        )}
        {page.notSigned ? (
          <InsetText>
            <p>{page.notSigned}</p>
          </InsetText>
        ) : null}
        <Problems problems={page.problems} />
        <p>
          <a href={page.documentHref}>Read it as the person will</a>
        </p>
      </div>
    </div>
  </StaffPage>
);
