/** What keeps people safe, on every page where it belongs (SN-1, SN-2, SN-10): plain HTML that prints. */
import type { JSX } from 'preact';
import { crisisStrip, review, safetyNumbers } from '../content/safety.ts';
import { CareCard } from './nhs/pieces.tsx';

const { nhs111, nhs111Online } = safetyNumbers;

/** @param readLater somebody reads what is typed on this page, but not at once. */
export const CrisisStrip = ({ readLater = false }: { readonly readLater?: boolean }): JSX.Element => (
  <aside class="app-crisis" aria-label="Help in a crisis">
    <p>
      <strong>{readLater ? `${crisisStrip.lead} ${crisisStrip.late}` : crisisStrip.lead}</strong>
    </p>
    <ul>
      {crisisStrip.actions.map(({ text, href }) => (
        <li key={text}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  </aside>
);

export interface Cards {
  readonly emergency?: { readonly lines: readonly string[] };
  readonly urgent?: { readonly lines: readonly string[] };
}

const Lines = ({ of }: { readonly of: readonly string[] }): JSX.Element => (
  <ul>
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** @param noticed the page itself says that its words wait for review. */
export const CareCards = ({ emergency, urgent, noticed }: Cards & { readonly noticed?: boolean }): JSX.Element => (
  <>
    {emergency ? (
      <CareCard level="emergency" heading="Call 999 or go to A&E now if:">
        <Lines of={emergency.lines} />
      </CareCard>
    ) : null}
    {urgent ? (
      <CareCard level="urgent" heading="Ask for an urgent GP appointment or get help from NHS 111 if:">
        <Lines of={urgent.lines} />
        <p>
          You can call {nhs111.number} or get help from <a href={nhs111Online.href}>{nhs111Online.name}</a>. For your
          mental health, call {nhs111.number} and choose the mental health option.
        </p>
      </CareCard>
    ) : null}
    {noticed ? null : <ReviewNotice />}
  </>
);

/** Words that no clinician has approved say so. */
export const ReviewNotice = (): JSX.Element | null =>
  review.reviewer === '' ? <p class="nhsuk-body-s">The advice on this page is {review.status}.</p> : null;
