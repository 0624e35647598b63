/** everything that will be sent, with a way to change each, and a button that says what it does. */
import type { JSX } from 'preact';
import { Button, SummaryList } from './nhs/pieces.tsx';
import { Width } from './page.tsx';

export interface CheckRow {
  readonly label: string;
  /** Lines of the answer; none for "Not provided". */
  readonly answer: readonly string[];
  readonly changeHref: string;
}

export interface CheckSection {
  readonly title: string;
  readonly rows: readonly CheckRow[];
}

export interface CheckAnswersProps {
  readonly sections: readonly CheckSection[];
  readonly button: string;
  readonly backHref: string;
}

export const CheckAnswersPage = ({ sections, button, backHref }: CheckAnswersProps): JSX.Element => (
  <Width backHref={backHref}>
    <h1 class="nhsuk-heading-l">Check your answers before you send them</h1>
    {sections.map(({ title, rows }) => (
      <section key={title}>
        <h2 class="nhsuk-heading-m">{title}</h2>
        <SummaryList
          rows={rows.map(({ label, answer, changeHref }) => ({
            key: label,
            value: answer.length === 0 ? 'Not provided' : <Lines of={answer} />,
            change: { href: changeHref, hidden: label },
          }))}
        />
      </section>
    ))}
    <p>By sending this you ask for support. You can change your mind at any time.</p>
    <form method="post">
      <Button text={button} />
    </form>
  </Width>
);

const Lines = ({ of }: { readonly of: readonly string[] }): JSX.Element => (
  <>
    {of.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
);
