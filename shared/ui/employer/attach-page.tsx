/** Where somebody at work attaches a risk assessment to an answer, and reads what became of it. It works without JavaScript. */
import type { JSX } from 'preact';
import { mostFiles } from '../../contracts/attached-file.ts';
import { Button, ErrorSummary, InsetText, SummaryList } from '../nhs/pieces.tsx';
import { Width } from '../page.tsx';

/** What is taken, on both pages. */
const taken = 'A PDF, JPG or PNG file of at most 10 MB.';

/** A file as it reads in a list. */
export interface FileRow {
  readonly title: string;
  readonly state: string;
}

export interface AttachPageProps {
  readonly token: string;
  readonly backHref: string;
  /** The change that the answer is about. */
  readonly about: string;
  readonly files: readonly FileRow[];
  /** Something is still being checked, so the page is worth loading again. */
  readonly againHref: string | undefined;
  readonly more: boolean;
  readonly error?: string;
}

export const AttachPage = (page: AttachPageProps): JSX.Element => (
  <Width backHref={page.backHref}>
    {page.error ? <ErrorSummary errors={[{ text: page.error, href: '#files' }]} /> : null}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{page.about}</span>
      Attach a risk assessment
    </h1>
    <Files files={page.files} heading="What you attached" none="You have attached nothing here." />
    {page.againHref ? (
      <p>
        <a href={page.againHref}>Look again</a>
      </p>
    ) : null}
    {page.more ? (
      <>
        <p>{taken}</p>
        <p>
          Your employee and their NHS work support can read it. Do not attach anything about anybody’s health, or about
          other people.
        </p>
        <form method="post">
          <input type="hidden" name="token" value={page.token} />
          <Button text="Choose a file" />
        </form>
      </>
    ) : (
      <p>{`You can attach ${mostFiles} files to one plan. You have attached ${mostFiles}.`}</p>
    )}
  </Width>
);

export interface UploadPageProps {
  readonly backHref: string;
  /** Where the file goes, and what goes before it. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly until: string;
}

/** The form that sends to the store for files itself. Nothing of it may have a name that is not in `fields`. */
export const UploadPage = ({ backHref, action, fields, until }: UploadPageProps): JSX.Element => (
  <Width backHref={backHref}>
    <h1 class="nhsuk-heading-l">Choose the risk assessment</h1>
    <form method="post" action={action} enctype="multipart/form-data">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="file">
          The file
        </label>
        <div class="nhsuk-hint" id="file-hint">
          {taken}
        </div>
        <input
          class="app-file"
          id="file"
          name="file"
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          required
          aria-describedby="file-hint"
        />
      </div>
      <InsetText>
        <p>
          We make a clean copy: we take out scripts, links, comments and details such as where a photo was taken. We
          keep the copy only.
        </p>
        <p>
          A file above 10 MB is not taken: you then see a page that says “EntityTooLarge”. Go back and choose a smaller
          one.
        </p>
      </InsetText>
      <Button text="Send the file" />
    </form>
    <p>You can send it until {until}.</p>
  </Width>
);

export interface FilesProps {
  readonly files: readonly FileRow[];
  readonly heading: string;
  readonly none?: string;
}

export const Files = ({ files, heading, none }: FilesProps): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m" id="files">
      {heading}
    </h2>
    {files.length === 0 && none ? <p>{none}</p> : null}
    {files.length > 0 ? <SummaryList rows={files.map(({ title, state }) => ({ key: title, value: state }))} /> : null}
  </>
);

/** A file that the person and their team can take. */
export interface FileLink {
  readonly title: string;
  readonly href: string;
  readonly about: string;
}

/** The part of a receipt, and of the team's page, that leads to files from work; nothing when there are none. */
export const FilesFromWork = ({ files }: { readonly files: readonly FileLink[] }): JSX.Element | null =>
  files.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">Files from work</h2>
      <ul class="nhsuk-list">
        {files.map(({ title, href, about }) => (
          <li key={href}>
            <a href={href}>{title}</a> ({about})
          </li>
        ))}
      </ul>
    </>
  );
