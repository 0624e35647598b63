/** What somebody at work sees of what is shared with them. It works without JavaScript. */
import type { ComponentChildren, JSX } from 'preact';
import type { Document } from '../../contracts/document.ts';
import { paths } from '../../paths.ts';
import { DocumentBody } from '../document.tsx';
import { Button, InsetText } from '../nhs/pieces.tsx';
import { type AnswerRow, Answers } from './reply-page.tsx';

interface Framed {
  /** Token of this session's forms. */
  readonly token: string;
}

const EmployerPage = ({ token, children }: Framed & { readonly children: ComponentChildren }): JSX.Element => (
  <div class="nhsuk-width-container">
    <main class="nhsuk-main-wrapper" id="maincontent">
      <div class="nhsuk-grid-row">
        <div class="nhsuk-grid-column-two-thirds">{children}</div>
      </div>
      <p>
        <a href={paths.shared}>Everything that is shared with you</a>
      </p>
      <form method="post" action={paths.sharedLogOut}>
        <input type="hidden" name="token" value={token} />
        <Button text="Log out" variant="secondary" />
      </form>
    </main>
  </div>
);

export interface SharedListPageProps extends Framed {
  readonly shares: readonly { readonly person: string; readonly until: string; readonly href: string }[];
}

export const SharedListPage = ({ token, shares }: SharedListPageProps): JSX.Element => (
  <EmployerPage token={token}>
    <h1 class="nhsuk-heading-l">Shared with you</h1>
    {shares.length === 0 ? <p>Nothing is shared with you at the moment.</p> : null}
    <ul class="nhsuk-list">
      {shares.map(({ person, until, href }) => (
        <li key={href}>
          <a href={href}>Work plan of {person}</a>, until {until}
        </li>
      ))}
    </ul>
  </EmployerPage>
);

export interface SharedPlanPageProps extends Framed {
  /** Whom the person named. */
  readonly reader: string;
  readonly day: string;
  readonly until: string;
  readonly document: Document;
  readonly answers: readonly AnswerRow[];
}

/** EMP-6: who it was shown to and when stands on the page, and that we cannot see where it goes from there. */
export const SharedPlanPage = ({ token, reader, day, until, document, answers }: SharedPlanPageProps): JSX.Element => (
  <EmployerPage token={token}>
    <DocumentBody document={document} />
    <Answers rows={answers} heading="Your answers" />
    <InsetText>
      <p>
        Shown to {reader} on {day}. You can read it here until {until}, or until your employee stops sharing it.
      </p>
      <p>
        Your employee chose to share this with you alone. They can see when you open it. Please do not pass it on: we
        cannot stop a copy from being shown to other people.
      </p>
    </InsetText>
  </EmployerPage>
);
