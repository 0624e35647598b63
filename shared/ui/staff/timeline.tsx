/** What happened, newest first: when, what, who, and why where a reason was given. */
import type { JSX } from 'preact';

export interface TimelineLine {
  /** "Tuesday 3 November 2026, 2:30pm". */
  readonly when: string;
  readonly words: string;
  readonly by: string;
  readonly why?: string;
}

export const Timeline = ({ lines }: { readonly lines: readonly TimelineLine[] }): JSX.Element =>
  lines.length === 0 ? (
    <p>Nothing yet: nobody has worked on it.</p>
  ) : (
    <ol class="app-timeline">
      {lines.map(({ when, words, by, why }) => (
        <li key={when + words}>
          <p>
            <strong>{words}</strong>
          </p>
          {why ? <p>{why}</p> : null}
          <p class="nhsuk-body-s">
            {when}, {by}
          </p>
        </li>
      ))}
    </ol>
  );
