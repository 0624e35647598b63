/** A page that says something and offers what to do next: stop pages, kind refusals, saved answers. */
import type { JSX } from 'preact';
import { Button, InsetText } from './nhs/pieces.tsx';
import { Paragraphs, Width } from './page.tsx';
import { type Cards, CareCards } from './safety.tsx';

export interface MessageLink {
  readonly label: string;
  readonly href?: string;
  readonly text?: string;
}

export interface MessageButton {
  readonly label: string;
  readonly name?: string;
  readonly value?: string;
  readonly secondary?: boolean;
}

export interface MessagePageProps {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly cards?: Cards;
  /** A code to note down. */
  readonly code?: { readonly label: string; readonly text: string };
  readonly links?: readonly MessageLink[];
  /** Buttons of one form, which posts to this page's own address. */
  readonly buttons?: readonly MessageButton[];
  readonly backHref?: string;
}

export const MessagePage = ({
  heading,
  paragraphs,
  cards,
  code,
  links = [],
  buttons = [],
  backHref,
}: MessagePageProps): JSX.Element => (
  <Width {...(backHref ? { backHref } : {})}>
    <h1 class="nhsuk-heading-l">{heading}</h1>
    {cards ? <CareCards {...cards} /> : null}
    <Paragraphs of={paragraphs} />
    {code ? (
      <InsetText>
        <p>
          {code.label}: <strong class="app-code">{code.text}</strong>
        </p>
      </InsetText>
    ) : null}
    {links.length > 0 ? (
      <ul class="app-links">
        {links.map(({ label, href, text }) => (
          <li key={label}>
            {href ? <a href={href}>{label}</a> : <strong>{label}</strong>}
            {text ? <>: {text}</> : null}
          </li>
        ))}
      </ul>
    ) : null}
    {buttons.length > 0 ? (
      <form method="post">
        <div class="app-buttons">
          {buttons.map(({ label, name, value, secondary }) => (
            <Button
              key={label}
              text={label}
              {...(secondary ? { variant: 'secondary' } : {})}
              {...(name ? { name, value: value ?? '' } : {})}
            />
          ))}
        </div>
      </form>
    ) : null}
  </Width>
);
