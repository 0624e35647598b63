/** Sharing, line by line: what is turned on, and what the other side will see. */
import type { JSX } from 'preact';
import { agreeButton } from '../../content/consent-words.ts';
import type { Document } from '../../contracts/document.ts';
import type { FieldError } from '../../contracts/self-referral/question.ts';
import { type ShareItem, shareGroups } from '../../rules/sharing/items.ts';
import type { WeekNow } from '../../rules/sharing/this-week.ts';
import { DocumentBody } from '../document.tsx';
import { ThisWeek } from '../employer/this-week.tsx';
import { Choices, Textarea } from '../nhs/controls.tsx';
import { Button, ErrorSummary, InsetText, SummaryList } from '../nhs/pieces.tsx';
import { Paragraphs } from '../page.tsx';
import { Links } from './links.tsx';
import { MyPage } from './my-page.tsx';
import type { Mine } from './my-pages.tsx';

const Errors = ({ errors }: { readonly errors: readonly FieldError[] }): JSX.Element | null =>
  errors.length === 0 ? null : (
    <ErrorSummary errors={errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
  );

export interface LinesPageProps extends Mine {
  readonly backHref: string;
  readonly who: string;
  readonly items: readonly ShareItem[];
  readonly chosen: readonly string[];
  readonly ownWords: string;
  /** What is new in the plan since they saw it; empty for the first time. */
  readonly news: readonly string[];
  readonly errors: readonly FieldError[];
}

export const LinesPage = (page: LinesPageProps): JSX.Element => (
  <MyPage token={page.token} backHref={page.backHref}>
    <Errors errors={page.errors} />
    <h1 class="nhsuk-heading-l">What may {page.who} see?</h1>
    <p>
      Tick each line that you want to share. What you leave out is not shown, and nobody is told that it is left out.
    </p>
    {page.news.length > 0 ? (
      <InsetText>
        <p>New in your plan since you last shared it with them:</p>
        <ul>
          {page.news.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </InsetText>
    ) : null}
    <form method="post" noValidate>
      <input type="hidden" name="token" value={page.token} />
      <Button text="Continue" />
      <p>
        <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="usual">
          Tick what people usually share
        </button>
      </p>
      {Object.entries(shareGroups).map(([group, label]) => {
        const items = page.items.filter((one) => one.group === group && one.key !== 'own-words');
        return items.length === 0 ? null : (
          <Choices
            key={group}
            kind="checkboxes"
            id={group}
            name="line"
            label={label}
            bold
            choices={items.map(({ key, label: name, words, namesHealth }) => ({
              value: key,
              label: name,
              hint: namesHealth ? `${words} (says something about your health)` : words,
            }))}
            chosen={page.chosen}
          />
        );
      })}
      <Textarea
        id="own-words"
        name="own-words"
        label="Something you want to say about your health yourself (optional)"
        hint="Leave it empty if you do not want to. They read it in your words."
        bold
        rows={3}
        value={page.ownWords}
      />
      <Button text="Continue" />
    </form>
  </MyPage>
);

export interface PreviewPageProps extends Mine {
  readonly backHref: string;
  readonly who: string;
  readonly document: Document;
  /** The week in which they would look, were it today; and whether weeks are shared at all. */
  readonly now: WeekNow | undefined;
  readonly weeks: boolean;
  /** The print-out that they can take. */
  readonly pdfHref: string;
  readonly email: { readonly subject: string; readonly body: string };
  readonly words: readonly string[];
  /** What the other side can work out from dates alone. */
  readonly gaps: readonly string[];
  readonly previewed: string;
  readonly errors: readonly FieldError[];
}

export const PreviewPage = (page: PreviewPageProps): JSX.Element => (
  <MyPage token={page.token} backHref={page.backHref}>
    <Errors errors={page.errors} />
    <h1 class="nhsuk-heading-l">This is what {page.who} will see</h1>
    {page.gaps.length > 0 ? (
      <InsetText>
        <Paragraphs of={page.gaps} />
      </InsetText>
    ) : null}
    <p>
      <a href="#agree">Go to the end of it</a>
    </p>
    {page.weeks ? <p>At the top they see the week in which they look.</p> : null}
    <section class="app-framed" aria-label="What they will see">
      <DocumentBody document={page.document} inside>
        <ThisWeek now={page.now} />
      </DocumentBody>
    </section>
    <p>
      <a href={page.pdfHref}>See what they can print (PDF)</a>
    </p>
    <h2 class="nhsuk-heading-m">The email that tells them</h2>
    <p>We send this one email. We never send them a text.</p>
    <SummaryList
      rows={[
        { key: 'Subject', value: page.email.subject },
        { key: 'Words', value: page.email.body.split('\n\n').map((line) => <p key={line}>{line}</p>) },
      ]}
    />
    <h2 class="nhsuk-heading-m" id="agree">
      What you agree to
    </h2>
    <ul>
      {page.words.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    <form method="post" noValidate id="preview">
      <input type="hidden" name="token" value={page.token} />
      <input type="hidden" name="previewed" value={page.previewed} />
      <Button text={agreeButton} />
    </form>
    <Links links={[{ text: 'Change the lines', href: page.backHref }]} />
  </MyPage>
);
