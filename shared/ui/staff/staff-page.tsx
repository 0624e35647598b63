/** The frame of every staff page: who is logged in, a way out, and the whole width for the work. */
import type { ComponentChildren, JSX } from 'preact';
import { paths } from '../../paths.ts';
import { BackLink, Button } from '../nhs/pieces.tsx';

export interface Who {
  readonly name: string;
  readonly role?: string;
  /** Token of this session's forms. */
  readonly token: string;
  /** The person works for several services and may change between them. */
  readonly several: boolean;
}

export interface StaffPageProps {
  readonly who: Who;
  readonly backHref?: string;
  readonly children: ComponentChildren;
}

export const StaffPage = ({ who, backHref, children }: StaffPageProps): JSX.Element => (
  <div class="nhsuk-width-container">
    <div class="app-who">
      <p>
        Logged in as <strong>{who.name}</strong>
        {who.role ? `, ${who.role.toLowerCase()}` : ''}
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
    </div>
    {backHref ? <BackLink href={backHref} /> : null}
    <main class="nhsuk-main-wrapper" id="maincontent">
      {children}
    </main>
  </div>
);
