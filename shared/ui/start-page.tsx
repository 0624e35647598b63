/** A service's start page: what it is, who it is for, what happens, and that it is not for emergencies (SN-3). */
import type { JSX } from 'preact';
import { notForEmergencies } from '../content/safety.ts';
import { paths } from '../paths.ts';
import type { ServiceProfile } from '../services/profile.ts';
import { Button } from './nhs/pieces.tsx';
import { Width } from './page.tsx';

/** The form has no action, so the hints of the link (`?p=`, `?c=`) reach the door with it (FN-16). */
export const StartPage = ({
  profile,
  title,
}: {
  readonly profile: ServiceProfile;
  readonly title: string;
}): JSX.Element => (
  <Width>
    <h1 class="nhsuk-heading-l">{title}</h1>
    <p>
      {profile.name} is a free NHS service of {profile.organisation}.
    </p>
    <List of={profile.whatWeDo} />
    <h2 class="nhsuk-heading-m">Who can ask</h2>
    <p>You can ask for support if:</p>
    <List of={profile.forWhom} />
    <p>You do not need a fit note (sick note) or a letter from a GP. Your employer is not told.</p>
    <h2 class="nhsuk-heading-m">What happens</h2>
    <p>You answer some questions. It takes about 20 minutes, and you can save your answers and come back.</p>
    <p>
      We read your answers and decide who is best to help you. Somebody contacts you within{' '}
      {profile.firstContactWorkingDays} working days.
    </p>
    <h2 class="nhsuk-heading-m">{notForEmergencies.heading}</h2>
    <List of={notForEmergencies.lines} />
    <form method="post">
      <Button text="Ask for support" />
    </form>
    <p>
      <a href={paths.comeBack}>Come back to saved answers</a>
    </p>
    <p>
      <a href={paths.selfHelp}>Read our self-help guides</a>
    </p>
    <p>
      Would you rather talk? Phone {profile.contacts.phone}, {profile.contacts.hours}. We can fill in the answers with
      you.
    </p>
  </Width>
);

const List = ({ of }: { readonly of: readonly string[] }): JSX.Element => (
  <ul>
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
