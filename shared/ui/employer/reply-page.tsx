/** The form in which somebody at work answers, and what has been answered. */
import type { JSX } from 'preact';
import type { FieldError, Question, Typed } from '../../contracts/self-referral/question.ts';
import { SummaryList } from '../nhs/pieces.tsx';
import { Width } from '../page.tsx';
import { QuestionForm } from '../question-form.tsx';

export interface ReplyPageProps {
  readonly token: string;
  readonly backHref: string;
  /** Where a file is put beside the answer, when one can be. */
  readonly attachHref?: string;
  readonly question: Question;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** How many answers the reader has seen. */
  readonly rev: number;
}

export const ReplyPage = ({
  token,
  backHref,
  attachHref,
  question,
  typed,
  errors,
  rev,
}: ReplyPageProps): JSX.Element => (
  <Width backHref={backHref}>
    <QuestionForm question={question} typed={typed} errors={errors} hidden={{ token, rev: String(rev) }} />
    {attachHref ? (
      <p>
        <a href={attachHref}>Attach a risk assessment to this answer</a>. Send your answer first: what you typed is not
        kept.
      </p>
    ) : null}
  </Width>
);

/** An answer, and where it is given or changed. */
export interface AnswerRow {
  readonly about: string;
  readonly lines: readonly string[];
  readonly href?: string;
}

export interface AnswersProps {
  readonly rows: readonly AnswerRow[];
  readonly heading?: string;
  /** What is said where nothing was answered. */
  readonly none?: string;
}

export const Answers = ({ rows, heading = 'Answers from work', none }: AnswersProps): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m" id="answers">
      {heading}
    </h2>
    {rows.length === 0 ? <p>{none}</p> : null}
    {rows.length > 0 ? (
      <SummaryList
        rows={rows.map(({ about, lines, href }) => ({
          key: about,
          value: lines.length > 0 ? lines.map((line) => <p key={line}>{line}</p>) : 'No answer yet',
          ...(href ? { change: { href, hidden: about, label: lines.length > 0 ? 'Change' : 'Answer' } } : {}),
        }))}
      />
    ) : null}
  </>
);
