/** Our form controls beside the design system's: what they offer of its parameters, and how these become our props. */
import { type Choice, Choices, DateInput, Input, Textarea } from '../../shared/ui/nhs/controls.tsx';
import {
  any,
  at,
  type Counterpart,
  defined,
  list,
  type Offered,
  type Offers,
  oneOf,
  type Params,
  pick,
  text,
  textAt,
} from './fixtures.ts';

const hintAndError: Offered = { hint: text, 'hint.text': text, errorMessage: text, 'errorMessage.text': text };

/** The label of a page's only question is its heading, of size L; every other label has no size. */
const labelled: Offered = {
  ...hintAndError,
  id: text,
  name: text,
  label: text,
  'label.text': text,
  'label.heading': (_, params) => at(params, 'label.size') === 'l',
  'label.size': any,
};

/** The same for legends, but a legend that is not the heading has size S. */
const inFieldset: Offered = {
  ...hintAndError,
  id: text,
  idPrefix: text,
  name: text,
  'fieldset.legend.text': (_, params) => at(params, 'fieldset.legend.size') === 's',
  'fieldset.legend.heading': (_, params) => at(params, 'fieldset.legend.size') === 'l',
  'fieldset.legend.size': any,
};

function words(params: Params, label: string) {
  const id = String(params['idPrefix'] ?? params['id'] ?? params['name']);
  return {
    id,
    name: String(params['name'] ?? id),
    label: textAt(params, label) ?? '',
    ...defined({
      heading: at(params, `${label}.heading`) !== undefined,
      hint: textAt(params, 'hint'),
      error: textAt(params, 'errorMessage'),
    }),
  };
}

const choice = (item: Params): Choice => ({
  value: String(item['value']),
  label: String(item['text']),
  ...defined({ hint: textAt(item, 'hint') }),
});

const choices = (kind: 'radios' | 'checkboxes'): Counterpart => ({
  component: kind,
  offers: {
    ...inFieldset,
    inline: any,
    value: text,
    'values[]': text,
    'items[].value': text,
    'items[].text': text,
    'items[].hint.text': text,
    'items[].divider': (value, params) => value === 'or' && at(list(params, 'items').at(-2), 'divider') === 'or',
    'items[].behaviour': (value, params) =>
      value === 'exclusive' && at(list(params, 'items').at(-2), 'divider') === 'or',
  },
  render: (params) => {
    const items = list(params, 'items');
    const divided = items.some((item) => 'divider' in item);
    const last = items.at(-1);
    return (
      <Choices
        {...words(params, 'fieldset.legend')}
        {...pick(params, 'inline')}
        kind={kind}
        choices={(divided ? items.slice(0, -2) : items).map(choice)}
        chosen={[params['value'] ?? params['values'] ?? []].flat().map(String)}
        {...(divided && last ? { none: choice(last) } : {})}
      />
    );
  },
});

const dateParts = ['day', 'month', 'year'] as const;
const withMessage: Offers = (value, params) => value === true && textAt(params, 'errorMessage') !== undefined;

const dateInput: Counterpart = {
  component: 'date-input',
  offers: {
    ...inFieldset,
    ...Object.fromEntries(
      dateParts.flatMap((part) => [
        [`${part}.value`, text],
        [`values.${part}`, text],
        [`${part}.error`, withMessage],
        [`${part}.autocomplete`, oneOf(`bday-${part}`)],
      ]),
    ),
  },
  render: (params) => {
    const wrong = dateParts.filter((part) => at(params, `${part}.error`) === true);
    return (
      <DateInput
        {...words(params, 'fieldset.legend')}
        name="example"
        values={defined(
          Object.fromEntries(
            dateParts.map((part) => [part, at(params, `values.${part}`) ?? at(params, `${part}.value`)]),
          ),
        )}
        {...(wrong.length > 0 ? { wrong } : {})}
        {...(at(params, 'day.autocomplete') ? { autocomplete: 'bday' } : {})}
      />
    );
  },
  // A form of ours may ask for 2 dates, so the names of the boxes begin with the name of the question.
  adapt: (html) => html.replace(/ name="(day|month|year)"/g, ' name="example-$1"'),
};

const input: Counterpart = {
  component: 'input',
  offers: {
    ...labelled,
    value: text,
    type: oneOf('text', 'tel', 'email'),
    width: any,
    autocomplete: text,
    inputmode: oneOf('numeric', 'decimal', 'tel', 'email'),
    spellcheck: oneOf(false),
    code: oneOf(true),
  },
  render: (params) => (
    <Input
      {...words(params, 'label')}
      {...pick(params, 'value', 'type', 'width', 'autocomplete', 'inputmode', 'code')}
      {...(params['spellcheck'] === false ? { spellcheck: false } : {})}
    />
  ),
};

const textarea: Counterpart = {
  component: 'textarea',
  offers: labelled,
  render: (params) => <Textarea {...words(params, 'label')} />,
};

export const controls: readonly Counterpart[] = [input, textarea, choices('radios'), choices('checkboxes'), dateInput];
