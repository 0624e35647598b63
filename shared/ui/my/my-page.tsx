/** The frame of every page of a patient's own: where they can go, and a way out. It works without JavaScript. */
import type { ComponentChildren, JSX } from 'preact';
import { paths } from '../../paths.ts';
import { BackNav, Button } from '../nhs/pieces.tsx';

export interface MyPageProps {
  /** Token of this session's forms. */
  readonly token: string;
  readonly backHref?: string;
  readonly children: ComponentChildren;
}

/** Pages of a patient's own, in the order in which they stand above each of them. */
const pages: readonly (readonly [label: string, href: string])[] = [
  ['Your request', paths.myHome],
  ['Your plans and letters', paths.myPapers],
  ['Your fit notes', paths.myFitNotes],
  ['Who may see your plan', paths.mySharing],
  ['Write to us', paths.myAction('message')],
  ['Your data', paths.myData],
];

export const MyPage = ({ token, backHref, children }: MyPageProps): JSX.Element => (
  <div class="nhsuk-width-container">
    <nav class="app-ways" aria-label="Your pages">
      <ul>
        {pages.map(([label, href]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
    <BackNav href={backHref} />
    <main class="nhsuk-main-wrapper" id="maincontent">
      <div class="nhsuk-grid-row">
        <div class="nhsuk-grid-column-two-thirds">{children}</div>
      </div>
      <form method="post" action={paths.myLogOut}>
        <input type="hidden" name="token" value={token} />
        <Button text="Log out" variant="secondary" />
      </form>
    </main>
  </div>
);
