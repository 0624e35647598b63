/** Q-8, SN-4: what was received, its reference, what happens next and when, and what to do if things get worse. */
import type { JSX } from 'preact';
import { notForEmergencies } from '../content/safety.ts';
import { Panel } from './nhs/pieces.tsx';
import { Paragraphs, Width } from './page.tsx';

export interface ConfirmationProps {
  readonly heading: string;
  readonly reference: string;
  readonly next: readonly string[];
  /** When staff read requests, and how to reach them. */
  readonly reading: string;
  readonly equalityHref?: string;
}

export const ConfirmationPage = ({
  heading,
  reference,
  next,
  reading,
  equalityHref,
}: ConfirmationProps): JSX.Element => (
  <Width>
    <Panel heading={heading}>
      Your reference is <strong class="app-code">{reference}</strong>
    </Panel>
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <Paragraphs of={next} />
    <Paragraphs of={[reading]} />
    <h2 class="nhsuk-heading-m">If you feel worse before then</h2>
    <Paragraphs of={notForEmergencies.lines} />
    {equalityHref ? (
      <>
        <h2 class="nhsuk-heading-m">Help us to be fair</h2>
        <p>
          You can answer some <a href={equalityHref}>equality questions</a>. They are kept apart from your request.
        </p>
      </>
    ) : null}
  </Width>
);
