/** A failure, from the catalogue: what happened, what to do next, and what was typed so that it is not lost. */
import type { JSX } from 'preact';
import type { Typed } from '../contracts/self-referral/question.ts';
import type { ErrorEntry } from '../errors.ts';
import { paths } from '../paths.ts';
import { Button, InsetText } from './nhs/pieces.tsx';
import { Paragraphs, Width } from './page.tsx';
import { CrisisStrip } from './safety.tsx';

export interface ErrorPageProps {
  readonly entry: ErrorEntry;
  readonly reference?: string;
  readonly typed?: Typed;
}

export function ErrorPage({ entry, reference, typed }: ErrorPageProps): JSX.Element {
  const link = entry.link ?? { label: 'Use a return code', href: paths.comeBack };
  return (
    <Width>
      <h1 class="nhsuk-heading-l">{entry.title}</h1>
      <Paragraphs of={[entry.sentence, entry.next]} />
      {reference ? (
        <p>
          Reference: <strong class="app-code">{reference}</strong>
        </p>
      ) : null}
      {typed ? <WhatWasTyped typed={typed} again={entry.again ?? false} /> : null}
      <ul class="app-links">
        <li>
          <a href={link.href}>{link.label}</a>
        </li>
        <li>
          <a href={paths.home}>Go to the start page</a>
        </li>
      </ul>
      <CrisisStrip />
    </Width>
  );
}

/** Inputs that go unseen with a form are of no use to read; they go along when the same is sent again. */
const unseen: ReadonlySet<string> = new Set(['token', 'search', 'doubt', 'choice', 'code']);

const WhatWasTyped = ({ typed, again }: { readonly typed: Typed; readonly again: boolean }): JSX.Element => {
  const all = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((text) => ({ name, text })));
  const texts = all.filter(({ name, text }) => !unseen.has(name) && text.trim() !== '');
  return (
    <>
      {texts.length > 0 ? (
        <InsetText>
          <p>{again ? 'What you typed:' : 'What you typed, so that you can copy it:'}</p>
          {texts.map(({ name, text }) => (
            <p key={`${name} ${text}`}>{text}</p>
          ))}
        </InsetText>
      ) : null}
      {again ? (
        <form method="post">
          {all.map(({ name, text }) => (
            <input key={`${name} ${text}`} type="hidden" name={name} value={text} />
          ))}
          <Button text="Try again" />
        </form>
      ) : null}
    </>
  );
};
