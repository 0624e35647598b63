/** A version, or the draft, as the document that it is, with its downloads. */
import type { JSX } from 'preact';
import type { Document } from '../../../contracts/document.ts';
import { DocumentBody } from '../../document.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';

export interface VersionPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly document: Document;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export const VersionPage = ({ who, backHref, document, links }: VersionPageProps): JSX.Element => (
  <StaffPage who={who} backHref={backHref}>
    <nav class="app-ways" aria-label="Downloads">
      <ul>
        {links.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
    <DocumentBody document={document} />
  </StaffPage>
);
