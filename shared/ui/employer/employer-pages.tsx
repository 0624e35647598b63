/** What somebody at work sees of what is shared with them. It works without JavaScript. */
import type { ComponentChildren, JSX } from 'preact';
import type { Document } from '../../contracts/document.ts';
import { guidance } from '../../guidance-paths.ts';
import { paths } from '../../paths.ts';
import { cannotTakeBack } from '../../rules/sharing/cannot-take-back.ts';
import type { WeekNow } from '../../rules/sharing/this-week.ts';
import { DocumentBody } from '../document.tsx';
import { Button, InsetText } from '../nhs/pieces.tsx';
import { type AnswerRow, Answers } from './reply-page.tsx';
import { ThisWeek } from './this-week.tsx';

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
  /** Risk assessments that they attached, by the change, and where to attach one. */
  readonly attached: readonly { readonly about: string; readonly state: string; readonly href: string }[];
  readonly attachHref: string;
  /** What changed since they last looked; at the first look there is nothing to tell. */
  readonly since: string | undefined;
  readonly notMineHref: string;
  readonly emailsHref: string;
  /** The week in which they look. */
  readonly now: WeekNow | undefined;
  /** What they can take away. */
  readonly pdfHref: string;
  readonly hoursHref: string | undefined;
}

/** EMP-6, RTW-21: what can be taken away, and that nobody can take it back. */
const TakeCopy = ({ pdfHref, hoursHref }: Pick<SharedPlanPageProps, 'pdfHref' | 'hoursHref'>): JSX.Element => (
  <section aria-labelledby="take-a-copy">
    <h2 class="nhsuk-heading-m" id="take-a-copy">
      Take a copy
    </h2>
    <ul class="nhsuk-list">
      <li>
        <a href={pdfHref}>Download this plan (PDF)</a>
      </li>
      {hoursHref ? (
        <li>
          <a href={hoursHref}>Download the hours for a rota (calendar file, without a name)</a>
        </li>
      ) : null}
    </ul>
    <p>{cannotTakeBack}</p>
  </section>
);

const Attached = ({ attached, attachHref }: Pick<SharedPlanPageProps, 'attached' | 'attachHref'>): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Risk assessments</h2>
    {attached.length > 0 ? (
      <ul class="nhsuk-list">
        {attached.map(({ about, state, href }) => (
          <li key={`${href} ${state}`}>
            <a href={href}>{about}</a>: {state}
          </li>
        ))}
      </ul>
    ) : null}
    <p>
      <a href={attachHref}>Attach a risk assessment</a>
    </p>
  </>
);

/** EMP-6: who it was shown to and when stands on the page, and that we cannot see where it goes from there. */
export const SharedPlanPage = ({
  token,
  reader,
  day,
  until,
  document,
  answers,
  since,
  notMineHref,
  emailsHref,
  now,
  ...page
}: SharedPlanPageProps): JSX.Element => (
  <EmployerPage token={token}>
    <DocumentBody document={document}>
      {since ? (
        <p>{since}</p>
      ) : (
        <p>
          Is this your first work plan? <a href={guidance.forEmployers}>What to do with it, and what you may ask</a>
        </p>
      )}
      <ThisWeek now={now} />
    </DocumentBody>
    <Answers rows={answers} heading="Your answers" />
    <Attached {...page} />
    <InsetText>
      <p>
        Shown to {reader} on {day}. You can read it here until {until}, or until your employee stops sharing it.
      </p>
      <p>
        Your employee chose to share this with you alone. They can see when you open or download it. Please do not pass
        it on: we cannot stop a copy from being shown to other people.
      </p>
    </InsetText>
    <TakeCopy {...page} />
    <p>
      <a href={guidance.forEmployers}>What you may ask, and how to run the first meeting</a>
    </p>
    <p>
      <a href={emailsHref}>Choose which emails you get</a>
    </p>
    <p>
      <a href={notMineHref}>This is not for me</a>
    </p>
  </EmployerPage>
);
