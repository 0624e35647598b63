/** Parts of the case page: what was written down, and what can be done now. */
import type { JSX } from 'preact';

export interface CaseItem {
  /** The main words, then details. */
  readonly words: string;
  readonly details: readonly string[];
  /** "Olive Example, 3 November 2026". */
  readonly by: string;
  /** How and why it ended; it is shown crossed out. */
  readonly ended?: string;
}

export interface CaseGroup {
  readonly title: string;
  readonly items: readonly CaseItem[];
}

export interface ActionGroup {
  readonly group: string;
  readonly links: readonly { readonly title: string; readonly href: string }[];
}

export const Group = ({ title, items }: CaseGroup): JSX.Element | null =>
  items.length === 0 ? null : (
    <section>
      <h2 class="nhsuk-heading-m">{title}</h2>
      <ul class="app-items">
        {items.map((item) => (
          <li key={item.words + item.by}>
            {item.ended ? <s>{item.words}</s> : <strong>{item.words}</strong>}
            {item.details.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <p class="nhsuk-body-s">
              {item.by}
              {item.ended ? `. ${item.ended}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

export const Actions = ({ actions }: { readonly actions: readonly ActionGroup[] }): JSX.Element | null =>
  actions.length === 0 ? null : (
    <nav class="app-actions" aria-label="What you can do">
      {actions.map(({ group, links }) => (
        <section key={group}>
          <h2 class="nhsuk-heading-s">{group}</h2>
          <ul>
            {links.map(({ title, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
