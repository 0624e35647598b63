/** Who at work may see what of a person's plans. What they see is the person's choice and is not shown here. */
import type { JSX } from 'preact';
import type { Part } from '../../../contracts/case.ts';
import type { FieldError, Question, Typed } from '../../../contracts/self-referral/question.ts';
import { londonDate, showDate } from '../../../values/date.ts';
import { type FileLink, FilesFromWork } from '../../employer/attach-page.tsx';
import { type AnswerRow, Answers } from '../../employer/reply-page.tsx';
import { QuestionForm } from '../../question-form.tsx';
import { ResponsiveTable } from '../responsive-table.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';

export interface SharesPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly person: string;
  readonly shares: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly answers: readonly AnswerRow[];
  readonly files: readonly FileLink[];
  /** What the person said last of the changes at work. */
  readonly inPlace: Pick<Part, 'at' | 'answer'> | undefined;
  readonly talkHref: string | undefined;
  /** The stop; absent when nothing is shared. */
  readonly form: Question | undefined;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export const SharesPage = ({
  who,
  backHref,
  person,
  shares,
  answers,
  files,
  inPlace,
  talkHref,
  form,
  typed,
  errors,
}: SharesPageProps): JSX.Element => (
  <StaffPage who={who} backHref={backHref}>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{person}</span>
      Sharing with the employer
    </h1>
    {shares.length === 0 ? (
      <p>The person has shared nothing with anybody at work.</p>
    ) : (
      <ResponsiveTable
        caption="Consents"
        headings={['With', 'What', 'How it stands', 'May we phone them?', 'Times opened', 'Times downloaded']}
        rows={shares}
      />
    )}
    <Answers rows={answers} none="Nobody at work has answered." />
    <FilesFromWork files={files} />
    <h2 class="nhsuk-heading-m">What the person says: in place, and helping?</h2>
    {inPlace ? (
      <>
        <p>On {showDate(londonDate(Date.parse(inPlace.at)))}:</p>
        <ul>
          {Object.values(inPlace.answer.said).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </>
    ) : (
      <p>They have not said.</p>
    )}
    {talkHref ? (
      <p>
        <a href={talkHref}>Write down a talk with somebody at work</a>
      </p>
    ) : null}
    {form ? (
      <QuestionForm question={form} typed={typed} errors={errors} hidden={{ token: who.token }} level={2} />
    ) : null}
  </StaffPage>
);
