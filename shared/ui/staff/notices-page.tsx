/** What a manager is told, newest first. */
import type { JSX } from 'preact';
import { StaffPage, type Who } from './staff-page.tsx';

export interface NoticesPageProps {
  readonly who: Who;
  readonly notices: readonly {
    readonly when: string;
    readonly by: string;
    readonly words: string;
    readonly href: string;
  }[];
}

export const NoticesPage = ({ who, notices }: NoticesPageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">Notices</h1>
    {notices.length === 0 ? <p>There is nothing you need to know.</p> : null}
    <ul class="app-items">
      {notices.map(({ when, by, words, href }) => (
        <li key={when + by}>
          <p>
            <strong>{words}</strong>
          </p>
          <p class="nhsuk-body-s">
            {when}, {by}. <a href={href}>The record</a>
          </p>
        </li>
      ))}
    </ul>
  </StaffPage>
);
