/** "Your fit notes": how they stand, what to do before they end, and a time line of what covers which days. */
import type { JSX } from 'preact';
import { InsetText } from '../nhs/pieces.tsx';
import { Paragraphs } from '../page.tsx';
import { type Link, Links } from './links.tsx';
import { MyPage } from './my-page.tsx';

export interface FitNotesProps {
  readonly token: string;
  /** How they stand today; undefined when there is nothing to say. */
  readonly line: string | undefined;
  readonly todo: readonly string[];
  readonly rows: readonly { readonly days: string; readonly words: readonly string[] }[];
  readonly links: readonly Link[];
}

export const FitNotesPage = ({ token, line, todo, rows, links }: FitNotesProps): JSX.Element => (
  <MyPage token={token}>
    <h1 class="nhsuk-heading-l">Your fit notes</h1>
    {line ? (
      <InsetText>
        <p>{line}</p>
      </InsetText>
    ) : null}
    <h2 class="nhsuk-heading-m">What to do</h2>
    <Paragraphs of={todo} />
    <h2 class="nhsuk-heading-m">The days that are covered</h2>
    {rows.length === 0 ? (
      <p>You have not told us about a fit note.</p>
    ) : (
      <ol class="nhsuk-list">
        {rows.map(({ days, words }) => (
          <li key={days}>
            <strong>{days}</strong>
            <br />
            {words.join(' ')}
          </li>
        ))}
      </ol>
    )}
    <Links links={links} />
  </MyPage>
);
