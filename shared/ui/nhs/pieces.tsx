/** NHS pieces that are not form controls. The markup is that of nhsuk-frontend's fixtures. */
import type { ComponentChildren, JSX } from 'preact';
import { names } from './form-group.tsx';

export interface ButtonProps {
  readonly text: string;
  readonly variant?: 'secondary' | 'warning';
  readonly name?: string;
  readonly value?: string;
}

export const Button = ({ text, variant, name, value }: ButtonProps): JSX.Element => (
  <button class={names('nhsuk-button', variant && `nhsuk-button--${variant}`)} type="submit" name={name} value={value}>
    {text}
  </button>
);

export const BackLink = ({ href }: { readonly href: string }): JSX.Element => (
  <a class="nhsuk-back-link" href={href}>
    Back
  </a>
);

/** The way back stands before the main part, and in a landmark of its own so that nothing on a page is outside of one. */
export const BackNav = ({ href }: { readonly href: string | undefined }): JSX.Element | null =>
  href ? (
    <nav aria-label="Back">
      <BackLink href={href} />
    </nav>
  ) : null;

export const ErrorSummary = ({
  errors,
}: {
  readonly errors: readonly { readonly text: string; readonly href: string }[];
}): JSX.Element => (
  <div class="nhsuk-error-summary">
    <div role="alert">
      <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          {errors.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  </div>
);

export interface SummaryRow {
  readonly key: string;
  readonly value: ComponentChildren;
  readonly change?: { readonly href: string; readonly hidden: string; readonly label?: string };
}

export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }): JSX.Element => (
  <dl class="nhsuk-summary-list">
    {rows.map(({ key, value, change }) => (
      <div class={names('nhsuk-summary-list__row')} key={key}>
        <dt class="nhsuk-summary-list__key">{key}</dt>
        <dd class="nhsuk-summary-list__value">{value}</dd>
        {change === undefined ? null : (
          <dd class="nhsuk-summary-list__actions">
            <a class="nhsuk-link" href={change.href}>
              {change.label ?? 'Change'}
              <span class="nhsuk-u-visually-hidden"> {change.hidden}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);

const levels = {
  emergency: 'Immediate action required: ',
  urgent: 'Urgent advice: ',
  'non-urgent': 'Non-urgent advice: ',
} as const;

/** Makes VoiceOver read the heading as one; not in the ARIA standard, so not in its types either. */
const readAsOne: object = { role: 'text' };

export interface CareCardProps {
  readonly level: keyof typeof levels;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** SN-2: one card of each kind on a page; its heading ends in "if:". */
export const CareCard = ({ level, heading, children }: CareCardProps): JSX.Element => (
  <div class={`nhsuk-card nhsuk-card--care nhsuk-card--care--${level}`}>
    <div class="nhsuk-card__heading-container">
      <h2 class="nhsuk-card__heading">
        <span {...readAsOne}>
          <span class="nhsuk-u-visually-hidden">{levels[level]}</span>
          {heading}
        </span>
      </h2>
      <span class="nhsuk-card--care__arrow" aria-hidden="true"></span>
    </div>
    <div class="nhsuk-card__content">{children}</div>
  </div>
);

export const Panel = ({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class="nhsuk-panel">
    <h1 class="nhsuk-panel__heading">{heading}</h1>
    <div class="nhsuk-panel__body">{children}</div>
  </div>
);

export const InsetText = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="nhsuk-inset-text">
    <span class="nhsuk-u-visually-hidden">Information: </span>
    {children}
  </div>
);

export const Tag = ({ text, colour }: { readonly text: string; readonly colour?: string }): JSX.Element => (
  <strong class={names('nhsuk-tag', colour && `nhsuk-tag--${colour}`)}>{text}</strong>
);
