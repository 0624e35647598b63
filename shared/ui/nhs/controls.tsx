/** NHS form controls: text, text area, radios, checkboxes, date. The markup is that of nhsuk-frontend's fixtures. */
import type { ComponentChildren, JSX } from 'preact';
import { describedBy, Fieldset, Group, HintAndError, Label, names, type Words } from './form-group.tsx';

export interface InputProps extends Words {
  readonly name: string;
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly width?: number;
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
  readonly spellcheck?: false;
  readonly code?: boolean;
  readonly between?: ComponentChildren;
}

export const Input = ({
  name,
  value,
  type = 'text',
  width,
  autocomplete,
  inputmode,
  spellcheck,
  code,
  between,
  ...words
}: InputProps): JSX.Element => (
  <Group {...(words.error === undefined ? {} : { error: words.error })}>
    <Label {...words} />
    {between}
    <HintAndError {...words} />
    <input
      class={names(
        'nhsuk-input',
        code && 'nhsuk-input--code',
        words.error !== undefined && 'nhsuk-input--error',
        width !== undefined && `nhsuk-input--width-${width}`,
      )}
      id={words.id}
      name={name}
      type={type}
      value={value}
      spellcheck={spellcheck}
      aria-describedby={describedBy(words)}
      autocomplete={autocomplete}
      inputMode={inputmode}
    />
  </Group>
);

export interface TextareaProps extends Words {
  readonly name: string;
  readonly value?: string;
  readonly rows?: number;
  readonly between?: ComponentChildren;
}

export const Textarea = ({ name, value, rows = 5, between, ...words }: TextareaProps): JSX.Element => (
  <Group {...(words.error === undefined ? {} : { error: words.error })}>
    <Label {...words} />
    {between}
    <HintAndError {...words} />
    <textarea
      class={names('nhsuk-textarea', words.error !== undefined && 'nhsuk-textarea--error')}
      id={words.id}
      name={name}
      rows={rows}
      aria-describedby={describedBy(words)}
    >
      {value}
    </textarea>
  </Group>
);

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoicesProps extends Words {
  readonly kind: 'radios' | 'checkboxes';
  readonly name: string;
  readonly choices: readonly Choice[];
  /** The exclusive last choice, after a divider "or". */
  readonly none?: Choice;
  readonly chosen?: readonly string[];
  readonly inline?: boolean;
  readonly between?: ComponentChildren;
}

/** The first input carries the field's id, so that the error summary leads to it; the others count on from 2. */
export function Choices({
  kind,
  name,
  choices,
  none,
  chosen = [],
  inline,
  between,
  ...words
}: ChoicesProps): JSX.Element {
  const item = (choice: Choice, place: number, exclusive = false): JSX.Element => {
    const id = place === 1 ? words.id : `${words.id}-${place}`;
    return (
      <div class={`nhsuk-${kind}__item`} key={id}>
        <input
          class={`nhsuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          checked={chosen.includes(choice.value)}
          aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
          {...(exclusive && kind === 'checkboxes' ? { 'data-behaviour': 'exclusive' } : {})}
        />
        <label class={`nhsuk-label nhsuk-${kind}__label`} for={id}>
          {choice.label}
        </label>
        {choice.hint === undefined ? null : (
          <div class={`nhsuk-hint nhsuk-${kind}__hint`} id={`${id}-item-hint`}>
            {choice.hint}
          </div>
        )}
      </div>
    );
  };
  return (
    <Group {...(words.error === undefined ? {} : { error: words.error })}>
      <Fieldset {...words} between={between}>
        <div class={names(`nhsuk-${kind}`, inline && `nhsuk-${kind}--inline`)}>
          {choices.map((choice, index) => item(choice, index + 1))}
          {none === undefined ? null : (
            <>
              <div class={`nhsuk-${kind}__divider`}>or</div>
              {item(none, choices.length + 2, true)}
            </>
          )}
        </div>
      </Fieldset>
    </Group>
  );
}

const parts = ['day', 'month', 'year'] as const;

export interface DateInputProps extends Words {
  /** Input names are `<name>-day` and so on. */
  readonly name: string;
  readonly values?: Partial<Record<(typeof parts)[number], string>>;
  /** Which boxes the error is about; all of them when left out. */
  readonly wrong?: readonly (typeof parts)[number][];
  readonly autocomplete?: 'bday';
  readonly between?: ComponentChildren;
}

export function DateInput({ name, values = {}, wrong, autocomplete, between, ...words }: DateInputProps): JSX.Element {
  const marked = wrong ?? (words.error === undefined ? [] : parts);
  return (
    <Group {...(words.error === undefined ? {} : { error: words.error })}>
      <Fieldset {...words} role="group" between={between}>
        <div class="nhsuk-date-input" id={words.id}>
          {parts.map((part) => (
            <div class="nhsuk-date-input__item" key={part}>
              <Group {...(marked.includes(part) ? { error: '' } : {})}>
                <label class="nhsuk-label nhsuk-date-input__label" for={`${words.id}-${part}`}>
                  {part === 'day' ? 'Day' : part === 'month' ? 'Month' : 'Year'}
                </label>
                <input
                  class={names(
                    'nhsuk-input',
                    marked.includes(part) && 'nhsuk-input--error',
                    `nhsuk-input--width-${part === 'year' ? 4 : 2}`,
                    'nhsuk-date-input__input',
                  )}
                  id={`${words.id}-${part}`}
                  name={`${name}-${part}`}
                  type="text"
                  value={values[part]}
                  autocomplete={autocomplete === undefined ? undefined : `${autocomplete}-${part}`}
                  inputMode="numeric"
                />
              </Group>
            </div>
          ))}
        </div>
      </Fieldset>
    </Group>
  );
}
