/** Links below each other. */
import type { JSX } from 'preact';

export interface Link {
  readonly text: string;
  readonly href: string;
}

export const Links = ({ links }: { readonly links: readonly Link[] }): JSX.Element => (
  <ul class="nhsuk-list">
    {links.map(({ text, href }) => (
      <li key={href}>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
);
