/** The frame of every staff page: who is logged in, where they can go, a way out, and the whole width for the work. */
import type { ComponentChildren, JSX } from 'preact';
import { paths } from '../../paths.ts';
import { BackNav, Button } from '../nhs/pieces.tsx';

export interface Who {
  readonly name: string;
  readonly role?: string;
  /** Token of this session's forms. */
  readonly token: string;
  /** The person works for several services and may change between them. */
  readonly several: boolean;
  /** The service they are in now. */
  readonly service?: { readonly id: string; readonly name: string };
  readonly manages?: boolean;
}

export interface StaffPageProps {
  readonly who: Who;
  readonly backHref?: string;
  readonly children: ComponentChildren;
}

export const StaffPage = ({ who, backHref, children }: StaffPageProps): JSX.Element => (
  <div class="nhsuk-width-container">
    <section class="app-who" aria-label="Your login">
      <p>
        Logged in as <strong>{who.name}</strong>
        {who.role ? `, ${who.role.toLowerCase()}` : ''}
        {who.service ? `, ${who.service.name}` : ''}
        {who.several ? (
          <>
            . <a href={paths.staffHome}>Change service</a>
          </>
        ) : null}
      </p>
      <form method="post" action={paths.staffSignOut}>
        <input type="hidden" name="token" value={who.token} />
        <Button text="Log out" variant="secondary" />
      </form>
    </section>
    {who.service ? <Ways service={who.service.id} manages={who.manages ?? false} /> : null}
    <BackNav href={backHref} />
    <main class="nhsuk-main-wrapper" id="maincontent">
      {children}
    </main>
  </div>
);

const Ways = ({ service, manages }: { readonly service: string; readonly manages: boolean }): JSX.Element => (
  <nav class="app-ways" aria-label="Service">
    <ul>
      <li>
        <a href={paths.staffReferrals(service)}>List</a>
      </li>
      <li>
        <a href={paths.staffFind(service)}>Find a person</a>
      </li>
      <li>
        <a href={paths.staffByPhone(service)}>Fill in with a person</a>
      </li>
      <li>
        <a href={paths.staffRules(service)}>Level rules</a>
      </li>
      <li>
        <a href={paths.staffMessages(service)}>Messages</a>
      </li>
      <li>
        <a href={paths.staffPractices(service)}>For GP practices</a>
      </li>
      {manages ? (
        <>
          <li>
            <a href={paths.staffTeam(service)}>Team</a>
          </li>
          <li>
            <a href={paths.staffNotices(service)}>Notices</a>
          </li>
          <li>
            <a href={paths.staffRetention(service)}>Records to delete</a>
          </li>
          <li>
            <a href={paths.staffUseful(service)}>Guides</a>
          </li>
        </>
      ) : null}
    </ul>
  </nav>
);
