/** Documents to print: the shapes that the service writes, with invented people. */
import fc from 'fast-check';
import type { Document, DocumentBlock } from '../../shared/contracts/document.ts';

export const madeAt = new Date('2026-11-25T10:00:00Z');

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Weeks of a plan, nine columns. */
export const weeks = (count: number): Extract<DocumentBlock, { kind: 'table' }> => ({
  kind: 'table',
  caption: 'Hours of work in each week',
  columns: ['Week', ...days, 'Total', 'From home', 'Notes'],
  rows: Array.from({ length: count }, (_, n) => [
    `Week ${n + 1}`,
    ...days.map((_, day) => (day === 2 ? '' : `9am to ${1 + (n % 4)}pm`)),
    `${12 + n} hours`,
    n % 3 === 0 ? '' : '1 day',
    n % 5 === 0 ? `Review ${n + 1} with your line manager` : '',
  ]),
});

/** Rows whose first and last cells say which they are; each takes three lines. */
export const numbered = (count: number): Extract<DocumentBlock, { kind: 'table' }> => ({
  kind: 'table',
  caption: 'Numbered rows',
  columns: ['Row', 'End'],
  rows: Array.from({ length: count }, (_, n) => [`row-${n}`, `begin-${n}\nthen\nend-${n}`]),
});

export const plan: Document = {
  title: 'Work plan for Zażółć Gęślą-Jaźń & <partner>',
  subtitle: 'Warehouse operative at Łódź Logistics',
  lang: 'en-GB',
  foot: 'Version 2. Code 4KT9-M2QX',
  blocks: [
    { kind: 'notice', text: 'This plan says what work is possible. It does not say what is wrong with you.' },
    { kind: 'heading', level: 2, text: 'At a glance' },
    {
      kind: 'facts',
      rows: [
        { label: 'Name', words: ['Zażółć Gęślą-Jaźń'] },
        { label: 'Employer', words: ['Łódź Logistics', 'Unit 4, Canal Street', 'Leeds'] },
      ],
    },
    { kind: 'heading', level: 2, text: 'Hours, week by week' },
    { kind: 'paragraph', text: 'If a week is too much, stay at the hours of the week before.', strong: true },
    weeks(12),
    { kind: 'heading', level: 3, text: 'Adjustments' },
    { kind: 'list', items: ['A break of 10 minutes in each hour.', 'A chair with arms: £120 – not €120.'] },
  ],
};

/** All that is to be read in a document, in the order of its blocks. */
export const textsOf = ({ title, subtitle, blocks }: Document): readonly string[] => [
  title,
  ...(subtitle ? [subtitle] : []),
  ...blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'list':
        return block.items;
      case 'facts':
        return block.rows.flatMap(({ label, words }) => [label, ...words]);
      case 'table':
        return [block.caption, ...block.columns, ...block.rows.flat()];
      default:
        return [block.text];
    }
  }),
];

/** Letters as names and sentences have them, in every script that the fonts show. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z0-9£€–’“”,.:;()/+-]{1,14}$/) },
  { weight: 3, arbitrary: fc.stringMatching(/^[łŁżźćńąęśóŵŷâêîôûāīūḥṣṭẓʿʾñçßøåőűđ]{1,12}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[А-яЁё]{1,12}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[α-ωΆΈΉΊΌΎΏ]{1,12}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{60,140}$/) },
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));

const table = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: words(8) }, { weight: 1, arbitrary: words(700) }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 0, max: 30 }),
  )
  .chain(([caption, columns, rows]) =>
    fc.record({
      kind: fc.constant('table' as const),
      caption: fc.constant(caption),
      columns: fc.array(
        fc.oneof({ weight: 9, arbitrary: words(3) }, { weight: 1, arbitrary: words(700) }, fc.constant('')),
        { minLength: columns, maxLength: columns },
      ),
      rows: fc.array(
        fc.array(fc.oneof({ weight: 5, arbitrary: words(6) }, { weight: 1, arbitrary: words(900) }, fc.constant('')), {
          minLength: columns,
          maxLength: columns,
        }),
        { maxLength: rows },
      ),
    }),
  );

const anyBlock: fc.Arbitrary<DocumentBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const),
    text: words(200),
  }),
  fc.record({ kind: fc.constant('paragraph' as const), text: words(900), strong: fc.boolean() }),
  fc.record({ kind: fc.constant('notice' as const), text: words(900) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words(60), { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: fc.array(fc.record({ label: words(6), words: fc.array(words(30), { maxLength: 4 }) }), { maxLength: 12 }),
  }),
  table,
);

export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    title: words(20),
    subtitle: words(20),
    mark: fc.constantFrom(undefined, 'Draft', 'Replaced'),
    foot: words(20),
    blocks: fc.array(anyBlock, { maxLength: 12 }),
  })
  .map(({ mark, ...rest }) => ({ ...rest, lang: 'en-GB', ...(mark ? { mark } : {}) }));
