/** The form for finding somebody, and who was found. */
import type { JSX } from 'preact';
import { QuestionForm, type QuestionFormProps } from '../question-form.tsx';
import { type ListPageProps, Rows } from './list-page.tsx';
import { StaffPage, type Who } from './staff-page.tsx';

export interface FoundPageProps extends Pick<QuestionFormProps, 'question' | 'typed' | 'errors'> {
  readonly who: Who;
  /** Left out before anything was looked for. */
  readonly rows?: ListPageProps['rows'];
  /** ISO date. */
  readonly today: string;
}

export const FoundPage = ({ who, rows, today, ...form }: FoundPageProps): JSX.Element => (
  <StaffPage who={who}>
    <QuestionForm {...form} hidden={{ token: who.token }} />
    {rows === undefined ? null : (
      <section aria-labelledby="found">
        <h2 class="nhsuk-heading-m" id="found">
          {rows.length === 0 ? 'Nobody was found in your service' : `Found: ${rows.length}`}
        </h2>
        {rows.length > 0 ? <Rows rows={rows} today={today} title="Found" /> : null}
      </section>
    )}
  </StaffPage>
);
