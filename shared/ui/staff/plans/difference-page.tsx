/** What changed between two versions: one sentence a week, then line by line. */
import type { JSX } from 'preact';
import { StaffPage, type Who } from '../staff-page.tsx';
import { type ChangeLine, Changes } from './meanwhile.tsx';

export interface DifferencePageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly person: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly changes: readonly ChangeLine[];
}

export const DifferencePage = ({
  who,
  backHref,
  person,
  title,
  sentences,
  changes,
}: DifferencePageProps): JSX.Element => (
  <StaffPage who={who} backHref={backHref}>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{person}</span>
      {title}
    </h1>
    {changes.length === 0 ? <p>Nothing changed.</p> : null}
    {sentences.length > 0 ? (
      <ul>
        {sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    ) : null}
    {changes.length > 0 ? <Changes caption="Line by line" changes={changes} /> : null}
  </StaffPage>
);
