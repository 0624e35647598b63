/** The team of a service, for those who keep the register. */
import type { JSX } from 'preact';
import { showDate } from '../../values/date.ts';
import { StaffPage, type Who } from './staff-page.tsx';

export interface TeamPageProps {
  readonly who: Who;
  readonly members: readonly {
    readonly name: string;
    readonly role: string;
    readonly left: string | undefined;
    readonly href: string;
  }[];
  readonly addHref: string;
  /** ISO date. */
  readonly today: string;
}

export const TeamPage = ({ who, members, addHref, today }: TeamPageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">Team</h1>
    <p>
      <a href={addHref}>Add a colleague</a>
    </p>
    <ul class="app-links">
      {members.map(({ name, role, left, href }) => (
        <li key={href}>
          <a href={href}>{name}</a>, {role.toLowerCase()}
          {left ? (left <= today ? `, left on ${showDate(left)}` : `, leaves on ${showDate(left)}`) : ''}
        </li>
      ))}
    </ul>
  </StaffPage>
);
