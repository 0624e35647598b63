/** What a colleague reads aloud before they write down a spoken consent, and the very page that would be released. */
import type { JSX } from 'preact';
import type { Document } from '../../../contracts/document.ts';
import type { FieldError, Typed } from '../../../contracts/self-referral/question.ts';
import { DocumentBody } from '../../document.tsx';
import { Choices } from '../../nhs/controls.tsx';
import { Button, ErrorSummary } from '../../nhs/pieces.tsx';
import { many } from '../../question-form.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';

export interface SpokenPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly caption: string;
  /** What is agreed to, to read aloud. */
  readonly words: readonly string[];
  readonly document: Document;
  /** What was answered so far, which goes along unseen. */
  readonly typed: Typed;
  readonly previewed: string;
  readonly errors: readonly FieldError[];
}

/** What this page asks itself. */
const ownFields: readonly string[] = ['token', 'previewed', 'said'];

export const SpokenPage = (page: SpokenPageProps): JSX.Element => (
  <StaffPage who={page.who} backHref={page.backHref}>
    {page.errors.length > 0 ? (
      <ErrorSummary errors={page.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
    ) : null}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{page.caption}</span>
      Read this to the person
    </h1>
    <ul>
      {page.words.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    <form method="post" noValidate>
      <input type="hidden" name="token" value={page.who.token} />
      <input type="hidden" name="previewed" value={page.previewed} />
      {Object.entries(page.typed)
        .filter(([name]) => !ownFields.includes(name))
        .flatMap(([name, value]) =>
          many(value).map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
        )}
      <Choices
        kind="checkboxes"
        id="said"
        name="said"
        label="What the person said"
        bold
        choices={[{ value: 'yes', label: 'I read these words and the page below to them, and they said yes' }]}
        {...errorOf(page.errors)}
      />
      <Button text="Record their consent and share" />
    </form>
    <section class="app-framed" aria-label="What would be shared">
      <DocumentBody document={page.document} inside />
    </section>
  </StaffPage>
);

const errorOf = (errors: readonly FieldError[]): { readonly error?: string } => {
  const found = errors.find(({ field }) => field === 'said');
  return found ? { error: found.message } : {};
};
