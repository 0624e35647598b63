/** One person, several services: they choose. */
import type { JSX } from 'preact';
import { StaffPage } from './staff-page.tsx';

export interface StaffHomeProps {
  readonly name: string;
  readonly token: string;
  readonly services: readonly { readonly name: string; readonly role: string; readonly href: string }[];
}

export const StaffHomePage = ({ name, token, services }: StaffHomeProps): JSX.Element => (
  <StaffPage who={{ name, token, several: false }}>
    <h1 class="nhsuk-heading-l">Choose a service</h1>
    {services.length === 0 ? <p>You are on the staff register, and no service has given you a role yet.</p> : null}
    <ul class="app-links">
      {services.map((one) => (
        <li key={one.href}>
          <a href={one.href}>{one.name}</a>, as {one.role.toLowerCase()}
        </li>
      ))}
    </ul>
  </StaffPage>
);
