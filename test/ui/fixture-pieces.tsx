/** Our pieces that are not form controls beside the design system's, in the same way as `fixture-controls.tsx`. */
import { type ComponentChildren, h } from 'preact';
import {
  BackLink,
  Button,
  CareCard,
  ErrorSummary,
  InsetText,
  Panel,
  SummaryList,
  Tag,
} from '../../shared/ui/nhs/pieces.tsx';
import { any, at, type Counterpart, list, type Offers, oneOf, type Params, pick, text, textAt } from './fixtures.ts';
import { type HtmlNode, parse } from './markup.ts';

/** Markup as content of a component. */
const content = (html: string): ComponentChildren => parse(html).map(asContent);
const asContent = (node: HtmlNode): ComponentChildren =>
  typeof node === 'string' ? node : h(node.tag, node.attributes, ...node.children.map(asContent));

/** Actions of a row, written as a list or as `{ items }`. */
const actions = (row: Params): readonly Params[] => [...list(row, 'actions'), ...list(row, 'actions.items')];
const oneChangeInEach: Offers = (value, params) =>
  value === 'Change' && list(params, 'rows').every((row) => actions(row).length === 1);

const summaryList: Counterpart = {
  component: 'summary-list',
  offers: {
    'rows[].key': text,
    'rows[].key.text': text,
    'rows[].value': text,
    'rows[].value.text': text,
    'rows[].value.html': text,
    ...Object.fromEntries(
      ['rows[].actions[]', 'rows[].actions.items[]'].flatMap((path) => [
        [`${path}.href`, text],
        [`${path}.text`, oneChangeInEach],
        [`${path}.visuallyHiddenText`, text],
      ]),
    ),
  },
  render: (params) => (
    <SummaryList
      rows={list(params, 'rows').map((row) => {
        const [action] = actions(row);
        const html = at(row, 'value.html');
        return {
          key: textAt(row, 'key') ?? '',
          value: html === undefined ? textAt(row, 'value') : content(String(html)),
          ...(action ? { change: { href: String(action['href']), hidden: String(action['visuallyHiddenText']) } } : {}),
        };
      })}
    />
  ),
};

const problem = oneOf('There is a problem');
const levels = ['emergency', 'urgent', 'non-urgent'] as const;
const careCard: Offers = (_, { variant }) => levels.some((level) => level === variant);

export const pieces: readonly Counterpart[] = [
  {
    component: 'button',
    // How often a button may be pressed is the business of the design system's JavaScript.
    offers: { text, variant: oneOf('secondary', 'warning'), preventDoubleClick: any },
    render: (params) => <Button text={textAt(params, 'text') ?? ''} {...pick(params, 'variant')} />,
  },
  summaryList,
  {
    component: 'back-link',
    offers: { text: oneOf('Back'), href: text },
    render: (params) => <BackLink href={String(params['href'])} />,
  },
  {
    component: 'error-summary',
    offers: {
      heading: problem,
      'heading.text': problem,
      'errorList[].text': (_, params) => list(params, 'errorList').every((error) => 'href' in error),
      'errorList[].href': text,
      'errorList[]': oneOf(false),
      // Moving the focus is the business of the design system's JavaScript.
      disableAutoFocus: any,
    },
    render: (params) => (
      <ErrorSummary
        errors={list(params, 'errorList').map((error) => ({
          text: String(error['text']),
          href: String(error['href']),
        }))}
      />
    ),
  },
  {
    component: 'card',
    offers: {
      callBlock: text,
      heading: careCard,
      'heading.text': careCard,
      'heading.level': oneOf(2),
      variant: careCard,
    },
    render: (params) => (
      <CareCard
        level={levels.find((level) => level === params['variant']) ?? 'urgent'}
        heading={textAt(params, 'heading') ?? ''}
      >
        {content(String(params['callBlock']))}
      </CareCard>
    ),
  },
  {
    component: 'panel',
    offers: { callBlock: text, heading: text, 'heading.text': text, 'heading.level': oneOf(1), text, html: text },
    render: (params) => (
      <Panel heading={textAt(params, 'heading') ?? ''}>
        {textAt(params, 'text') ?? content(String(params['html'] ?? params['callBlock']))}
      </Panel>
    ),
  },
  {
    component: 'inset-text',
    offers: { callBlock: text, text, html: text },
    render: (params) => (
      <InsetText>
        {'text' in params ? <p>{textAt(params, 'text')}</p> : content(String(params['html'] ?? params['callBlock']))}
      </InsetText>
    ),
  },
  {
    component: 'tag',
    offers: { text, colour: text },
    render: (params) => <Tag text={textAt(params, 'text') ?? ''} {...pick(params, 'colour')} />,
  },
];
