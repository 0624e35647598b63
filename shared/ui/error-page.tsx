/** A failure, from the catalogue: what happened, what to do next, and what was typed so that it is not lost. */
import type { JSX } from 'preact';
import type { ErrorEntry } from '../errors.ts';
import { paths } from '../paths.ts';
import { InsetText } from './nhs/pieces.tsx';
import { Paragraphs, Width } from './page.tsx';
import { CrisisStrip } from './safety.tsx';

export interface ErrorPageProps {
  readonly entry: ErrorEntry;
  readonly reference?: string;
  readonly typed?: Readonly<Record<string, string | readonly string[]>>;
}

export function ErrorPage({ entry, reference, typed = {} }: ErrorPageProps): JSX.Element {
  const texts = Object.values(typed)
    .flat()
    .filter((text) => text.trim() !== '');
  return (
    <Width>
      <h1 class="nhsuk-heading-l">{entry.title}</h1>
      <Paragraphs of={[entry.sentence, entry.next]} />
      {reference ? (
        <p>
          Reference: <strong class="app-code">{reference}</strong>
        </p>
      ) : null}
      {texts.length > 0 ? (
        <InsetText>
          <p>What you typed, so that you can copy it:</p>
          {texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </InsetText>
      ) : null}
      <ul class="app-links">
        <li>
          <a href={paths.comeBack}>Use a return code</a>
        </li>
        <li>
          <a href={paths.home}>Go to the start page</a>
        </li>
      </ul>
      <CrisisStrip />
    </Width>
  );
}
