/** Why a fixture is not compared, by the parameter that our components do not offer. */
import type { Fixture } from './fixtures.ts';

/** Read from the top: the first that fits "component parameter" holds. */
const reasons: readonly (readonly [parameter: RegExp, why: string])[] = [
  [/disabled$/, 'nothing is shown that cannot be used'],
  [/ small$/, 'there is one size'],
  [/^card /, 'the only cards are care cards with an h2'],
  [/^panel heading\./, 'a panel has one h1 in one size'],
  [
    /^(button|back-link) (variant|href|icon|text|type)/,
    'buttons send a form: plain, secondary or warning. A back link is a link',
  ],
  [/^error-summary (description|callBlock)/, 'an error summary is a heading and its links'],
  [/^error-summary errorList/, 'every error leads to the field it is about'],
  [/^date-input (items|year$|day$)/, 'a date has a day, a month and a year, given by name'],
  [/^date-input (namePrefix|day\.label)$/, 'boxes are named and labelled as in all our dates'],
  [/(label|legend)\.heading$/, 'the heading of a page with one question has size L'],
  [/ fieldset\.legend(\.text)?$/, 'a legend that is not the heading has size S'],
  [/ fieldset$/, 'choices always stand in a fieldset'],
  [/\.id$/, 'labels and legends have no id of their own'],
  [/classes$/, 'classes come from what a component is for'],
  [/ errorMessage$| day\.error$/, 'an error is never shown without its words'],
  [/ (hint\.|heading\.)?html$| callBlock$/, 'words are plain text'],
  [/ (formGroup\..*|autocomplete)$/, 'no question needs it'],
  [/conditional/, 'pages work without JavaScript, so no choice opens another'],
  [/ items\[\]\.(behaviour|exclusive|exclusiveGroup|name)$/, 'the one special choice is "none", after a divider'],
  [/ (border|lastRowBorder|rows\[\]\.border|colour)$/, 'borders and colours stay as they are'],
  [/ card\.heading/, 'a summary list stands in no card'],
  [/ rows/, 'a row has one change link or none, and its usual width'],
];

export interface LeftOut {
  readonly component: string;
  readonly all: readonly (Fixture & { readonly without: string | undefined })[];
}

/** One line for each parameter: why, and which fixtures are left out for it. */
export function leftOutList(compared: readonly LeftOut[]): string {
  const sections = compared.map(({ component, all }) => {
    const byParameter = Map.groupBy(
      all.filter(({ without }) => without !== undefined),
      ({ without }) => without ?? '',
    );
    const lines = [...byParameter].map(([parameter, fixtures]) => {
      const why = reasons.find(([pattern]) => pattern.test(`${component} ${parameter}`))?.[1];
      if (why === undefined) throw new Error(`${component}: say why "${parameter}" is left out`);
      return `- \`${parameter}\` (${why}): ${fixtures.map(({ title }) => title).join(' | ')}\n`;
    });
    return lines.length === 0 ? '' : `\n## ${component}\n\n${lines.join('')}`;
  });
  return `${heading}${sections.join('')}`;
}

const heading = `# Fixtures of the NHS design system that are not compared

Each needs a parameter that our component does not offer. \`nhs-fixtures.test.tsx\` fails when this list is no longer
true: look at what is new, then let \`npx vitest run --project ui --update\` write the list.
`;
