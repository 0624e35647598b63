/** Pages of somebody's own case: their plans, one plan, a form of theirs, and what became of it. */
import type { ComponentChildren, JSX } from 'preact';
import type { Document } from '../../contracts/document.ts';
import type { Plan } from '../../contracts/plan.ts';
import type { FieldError, Question, Typed } from '../../contracts/self-referral/question.ts';
import { DocumentBody } from '../document.tsx';
import { InsetText, Panel } from '../nhs/pieces.tsx';
import { QuestionForm } from '../question-form.tsx';
import { type Link, Links } from './links.tsx';
import { MyPage } from './my-page.tsx';
import { WeeksPicture } from './weeks-picture.tsx';

export interface Mine {
  /** Token of this session's forms. */
  readonly token: string;
}

export interface MyPlansProps extends Mine {
  readonly plans: readonly { readonly href: string; readonly title: string; readonly state: string }[];
}

export const MyPlansPage = ({ token, plans }: MyPlansProps): JSX.Element => (
  <MyPage token={token}>
    <h1 class="nhsuk-heading-l">Your plans and letters</h1>
    {plans.length === 0 ? <p>There is no plan yet. Your team writes it with you.</p> : null}
    {plans.map(({ href, title, state }) => (
      <section key={href}>
        <h2 class="nhsuk-heading-m">
          <a href={href}>{title}</a>
        </h2>
        <p>{state}</p>
      </section>
    ))}
  </MyPage>
);

export interface MyPlanProps extends Mine {
  readonly document: Document;
  readonly plan: Plan | undefined;
  /** What the person is asked now, and until when it waits for them. */
  readonly asked: string | undefined;
  readonly answers: readonly Link[];
  readonly links: readonly Link[];
}

export const MyPlanPage = ({ token, document, plan, asked, answers, links }: MyPlanProps): JSX.Element => (
  <MyPage token={token}>
    {asked ? (
      <InsetText>
        <p>{asked}</p>
        <Links links={answers} />
      </InsetText>
    ) : (
      <Links links={answers} />
    )}
    <Links links={links} />
    {plan ? <WeeksPicture plan={plan} /> : null}
    <DocumentBody document={document} />
  </MyPage>
);

export interface MyFormProps extends Mine {
  readonly form: Question;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children?: ComponentChildren;
}

export const MyFormPage = ({ token, form, typed, errors, hidden, children }: MyFormProps): JSX.Element => (
  <MyPage token={token}>
    {children}
    <QuestionForm question={form} typed={typed} errors={errors} hidden={{ token, ...hidden }} />
  </MyPage>
);

export interface MyDoneProps extends Mine {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly links: readonly Link[];
}

export const MyDonePage = ({ token, heading, lines, links }: MyDoneProps): JSX.Element => (
  <MyPage token={token}>
    <Panel heading={heading}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Panel>
    <Links links={links} />
  </MyPage>
);
