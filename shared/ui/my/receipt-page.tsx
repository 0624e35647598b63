/** Who may see what, the receipt of a consent, and the way to stop it. */
import type { JSX } from 'preact';
import { helplines } from '../../content/helplines.ts';
import type { Document } from '../../contracts/document.ts';
import { paths } from '../../paths.ts';
import { DocumentBody } from '../document.tsx';
import { type FileLink, FilesFromWork } from '../employer/attach-page.tsx';
import { type AnswerRow, Answers } from '../employer/reply-page.tsx';
import { InsetText, SummaryList } from '../nhs/pieces.tsx';
import { type Link, Links } from './links.tsx';
import { MyPage } from './my-page.tsx';
import type { Mine } from './my-pages.tsx';

export interface SharingPageProps extends Mine {
  readonly shares: readonly {
    readonly who: string;
    readonly title: string;
    readonly state: string;
    readonly href: string;
    readonly stopHref?: string;
  }[];
}

export const SharingPage = ({ token, shares }: SharingPageProps): JSX.Element => (
  <MyPage token={token}>
    <h1 class="nhsuk-heading-l">Who may see your plan</h1>
    {shares.length === 0 ? <p>Nobody. You have shared nothing with anybody at work.</p> : null}
    {shares.map(({ who, title, state, href, stopHref }) => (
      <section key={href}>
        <h2 class="nhsuk-heading-m">{who}</h2>
        <p>
          {title}. {state}
        </p>
        <Links
          links={[
            { text: `See what you agreed to (${who})`, href },
            ...(stopHref ? [{ text: `Stop sharing with ${who}`, href: stopHref }] : []),
          ]}
        />
      </section>
    ))}
  </MyPage>
);

/** The digits that the person hands to whom they named. */
export interface CodeToGive {
  readonly who: string;
  readonly digits: string;
  readonly until: string;
}

export interface ReceiptPageProps extends Mine {
  readonly heading: string;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly words: readonly string[];
  readonly opened: readonly string[];
  readonly code: CodeToGive | undefined;
  readonly document: Document | undefined;
  readonly answers: readonly AnswerRow[];
  readonly files: readonly FileLink[];
  /** Something cannot be done, says the other side: where to get advice stands beside it (ADJ-2). */
  readonly refused: boolean;
  /** Where anybody can check the number. */
  readonly checkHref: string;
  readonly links: readonly Link[];
}

export const ReceiptPage = (page: ReceiptPageProps): JSX.Element => (
  <MyPage token={page.token} backHref={paths.mySharing}>
    <h1 class="nhsuk-heading-l">{page.heading}</h1>
    {page.code ? (
      <InsetText>
        <p>
          Give this code to {page.code.who}: <strong class="app-code">{page.code.digits}</strong>
        </p>
        <p>They need it with the link in our email. It works once, until {page.code.until}.</p>
      </InsetText>
    ) : null}
    <Links links={page.links} />
    <SummaryList rows={page.facts} />
    <h2 class="nhsuk-heading-m">What they did with it</h2>
    {page.opened.length === 0 ? (
      <p>They have not opened it.</p>
    ) : (
      <ul>
        {page.opened.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    )}
    <Answers rows={page.answers} none="They have not answered." />
    <FilesFromWork files={page.files} />
    {page.answers.length > 0 ? (
      <p>An answer changes nothing in your plan before you and your team agree. Write to us about it if you want to.</p>
    ) : null}
    {page.refused ? (
      <p>
        For free advice about your rights at work, phone {helplines.acas.name} on {helplines.acas.number}. We cannot
        give legal advice.
      </p>
    ) : null}
    <p>
      Anybody who has the receipt number can <a href={page.checkHref}>check that it is genuine</a>. They learn nothing
      else.
    </p>
    <h2 class="nhsuk-heading-m">What you agreed to</h2>
    <ul>
      {page.words.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    {page.document ? (
      <section class="app-framed" aria-label="What they see">
        <DocumentBody document={page.document} inside />
      </section>
    ) : null}
  </MyPage>
);
