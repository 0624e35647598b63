/** The form of a question or of an action: what is wrong first, then its fields, then its button. */
import type { ComponentChildren, JSX } from 'preact';
import type { Field, FieldError, Question, Typed } from '../contracts/self-referral/question.ts';
import { Choices, DateInput, Input, Textarea } from './nhs/controls.tsx';
import { Button, ErrorSummary } from './nhs/pieces.tsx';
import { Paragraphs } from './page.tsx';

export interface QuestionFormProps {
  readonly question: Question;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  /** Inputs that go with the form unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Words above the heading, for example of whom the form speaks. */
  readonly caption?: string;
  /** 2 where the form stands below the heading of its page. */
  readonly level?: 2;
}

/** The form has no action: it posts to the address it stands at, with its query (`?change` stays `?change`). */
export function QuestionForm({
  question,
  typed = {},
  errors = [],
  hidden = {},
  caption,
  level,
}: QuestionFormProps): JSX.Element {
  const [only] = question.fields;
  const single = question.fields.length === 1 && only?.label === '';
  const intro = (
    <>
      <Paragraphs of={question.intro ?? []} />
      {question.read ? (
        <p>
          <a href={question.read.href}>{question.read.label}</a>
        </p>
      ) : null}
    </>
  );
  return (
    <>
      {errors.length > 0 ? (
        <ErrorSummary errors={errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />
      ) : null}
      <form method="post" noValidate>
        {single ? null : (
          <>
            {level ? (
              <h2 class="nhsuk-heading-m">{question.title}</h2>
            ) : (
              <h1 class="nhsuk-heading-l">
                {caption ? <span class="nhsuk-caption-l">{caption}</span> : null}
                {question.title}
              </h1>
            )}
            {intro}
          </>
        )}
        {question.fields.map((field) => (
          <FieldOf
            key={field.name}
            field={field}
            label={single ? question.title : field.label}
            heading={single}
            between={single ? intro : null}
            typed={typed}
            {...errorOf(field, errors)}
          />
        ))}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button text={question.button ?? 'Continue'} />
      </form>
    </>
  );
}

interface FieldProps {
  readonly field: Field;
  readonly label: string;
  readonly heading: boolean;
  readonly between: ComponentChildren;
  readonly typed: Typed;
  readonly error?: string;
  readonly wrong?: FieldError['parts'];
}

function FieldOf({ field, label, heading, between, typed, error, wrong }: FieldProps): JSX.Element {
  const words = {
    id: field.name,
    name: field.name,
    label: field.optional && !heading ? `${label} (optional)` : label,
    heading,
    bold: !heading,
    between,
    ...(field.hint === undefined ? {} : { hint: field.hint }),
    ...(error === undefined ? {} : { error }),
  };
  const value = one(typed[field.name]);
  const given = value === undefined ? {} : { value };
  switch (field.kind) {
    case 'text': {
      const { type, width, autocomplete, inputmode, spellcheck } = field;
      return <Input {...words} {...given} {...{ type, width, autocomplete, inputmode, spellcheck }} />;
    }
    case 'textarea':
      return <Textarea {...words} {...given} rows={field.rows} />;
    case 'radios':
    case 'checkboxes':
      return (
        <Choices
          {...words}
          kind={field.kind}
          choices={field.options}
          {...(field.kind === 'checkboxes' && field.none ? { none: field.none } : {})}
          {...(field.kind === 'radios' && field.inline ? { inline: true } : {})}
          chosen={many(typed[field.name])}
        />
      );
    case 'date': {
      const values = {
        day: one(typed[`${field.name}-day`]) ?? '',
        month: one(typed[`${field.name}-month`]) ?? '',
        year: one(typed[`${field.name}-year`]) ?? '',
      };
      const filled = Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''));
      return (
        <DateInput
          {...words}
          values={filled}
          {...(wrong ? { wrong } : {})}
          {...(field.autocomplete ? { autocomplete: field.autocomplete } : {})}
        />
      );
    }
  }
}

/** A date's error names the box it links to; it still belongs to the field. */
function errorOf(field: Field, errors: readonly FieldError[]): Pick<FieldProps, 'error' | 'wrong'> {
  const own = (name: string): boolean =>
    name === field.name ||
    (field.kind === 'date' && ['day', 'month', 'year'].some((part) => name === `${field.name}-${part}`));
  const found = errors.find((error) => own(error.field));
  return found ? { error: found.message, ...(found.parts ? { wrong: found.parts } : {}) } : {};
}

const one = (value: Typed[string] | undefined): string | undefined => (typeof value === 'string' ? value : value?.[0]);
export const many = (value: Typed[string] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
