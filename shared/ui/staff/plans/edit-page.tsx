/** The page of one edit of a draft, or of any form about it. */
import type { ComponentChildren, JSX } from 'preact';
import type { FieldError, Question, Typed } from '../../../contracts/self-referral/question.ts';
import { QuestionForm } from '../../question-form.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';
import { Meanwhile, type MeanwhileProps } from './meanwhile.tsx';

export interface EditPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly caption: string;
  readonly form: Question;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** Inputs that go with the form unseen, beside the token. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly meanwhile?: MeanwhileProps;
  readonly children?: ComponentChildren;
}

export const EditPage = (one: EditPageProps): JSX.Element => (
  <StaffPage who={one.who} backHref={one.backHref}>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        {one.meanwhile ? <Meanwhile {...one.meanwhile} /> : null}
        <QuestionForm
          question={one.form}
          typed={one.typed}
          errors={one.errors}
          hidden={{ token: one.who.token, ...one.hidden }}
          caption={one.caption}
        />
        {one.children}
      </div>
    </div>
  </StaffPage>
);
