/** What every NHS form control stands in: its group, label or legend, hint and error message. */
import type { ComponentChildren, JSX } from 'preact';

/** `heading` makes the label or legend the page's h1; `bold` gives a label the weight of the legends beside it. */
export interface Words {
  readonly id: string;
  readonly label: string;
  readonly heading?: boolean;
  readonly bold?: boolean;
  readonly hint?: string;
  readonly error?: string;
}

export const names = (...all: readonly (string | false | undefined)[]): string => all.filter(Boolean).join(' ');

/** Ids that describe a control: its hint, then its error. */
export const describedBy = ({ id, hint, error }: Words): string | undefined =>
  names(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined;

export const Group = ({
  error,
  children,
}: {
  readonly error?: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class={names('nhsuk-form-group', error !== undefined && 'nhsuk-form-group--error')}>{children}</div>
);

/** Hint and error message, in the order in which they are read out. */
export const HintAndError = ({ id, hint, error }: Words): JSX.Element => (
  <>
    {hint === undefined ? null : (
      <div class="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    {error === undefined ? null : (
      <span class="nhsuk-error-message" id={`${id}-error`}>
        <span class="nhsuk-u-visually-hidden">Error: </span>
        {error}
      </span>
    )}
  </>
);

export const Label = ({ id, label, heading, bold }: Words): JSX.Element =>
  heading ? (
    <h1 class="nhsuk-label-wrapper">
      <label class="nhsuk-label nhsuk-label--l" for={id}>
        {label}
      </label>
    </h1>
  ) : (
    <label class={names('nhsuk-label', bold && 'nhsuk-label--s')} for={id}>
      {label}
    </label>
  );

interface FieldsetProps extends Words {
  readonly role?: 'group';
  readonly between?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** `between` stands after the legend: paragraphs that belong to the question. */
export function Fieldset({ role, between, children, ...words }: FieldsetProps): JSX.Element {
  return (
    <fieldset class="nhsuk-fieldset" {...(role ? { role } : {})} aria-describedby={describedBy(words)}>
      <legend
        class={names(
          'nhsuk-fieldset__legend',
          words.heading ? 'nhsuk-fieldset__legend--l' : 'nhsuk-fieldset__legend--s',
        )}
      >
        {words.heading ? <h1 class="nhsuk-fieldset__heading">{words.label}</h1> : words.label}
      </legend>
      {between}
      <HintAndError {...words} />
      {children}
    </fieldset>
  );
}
