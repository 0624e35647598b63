/** The frame of every page body, and the title of its document. */
import type { ComponentChildren, JSX } from 'preact';
import { BackNav } from './nhs/pieces.tsx';
import { siteName } from './site.ts';

/** "Error: What is your name? - Help with health and work - NHS". */
export const documentTitle = (title: string, { error = false }: { readonly error?: boolean } = {}): string =>
  `${error ? 'Error: ' : ''}${title} - ${siteName} - NHS`;

export interface WidthProps {
  readonly backHref?: string;
  readonly children: ComponentChildren;
}

/** Width container, back link and the page's main part, at two thirds so that lines stay readable. */
export const Width = ({ backHref, children }: WidthProps): JSX.Element => (
  <div class="nhsuk-width-container">
    <BackNav href={backHref} />
    <main class="nhsuk-main-wrapper" id="maincontent">
      <div class="nhsuk-grid-row">
        <div class="nhsuk-grid-column-two-thirds">{children}</div>
      </div>
    </main>
  </div>
);

export const Paragraphs = ({ of }: { readonly of: readonly string[] }): JSX.Element => (
  <>
    {of.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </>
);
