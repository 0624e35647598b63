import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/contracts/document.ts';
import { letterDocument } from '../../shared/rules/papers/letter-document.ts';
import { planDocument } from '../../shared/rules/papers/plan-document.ts';
import { reportDocument } from '../../shared/rules/papers/report-document.ts';
import { DocumentBody } from '../../shared/ui/document.tsx';
import { fullPlan, letterOf, paperFacts, reportOf, textsOf } from '../rules/papers-example.ts';
import { mayBeFit } from '../rules/plan-example.ts';
import { tagged } from './built-pages.ts';
import { fixturesOf } from './fixtures.ts';
import { elements, type HtmlNode, outline, parse } from './markup.ts';

const pageOf = (document: Document): readonly HtmlNode[] => parse(renderToString(<DocumentBody document={document} />));

/** Every piece of text in the order of the page. "Information: " is what the design system says before a notice. */
const said = (nodes: readonly HtmlNode[]): readonly string[] =>
  nodes
    .flatMap((node) => (typeof node === 'string' ? [node] : said(node.children)))
    .filter((text) => text.trim() !== '' && text !== 'Information: ');

const facts = paperFacts({ state: 'offered', evidenceDates: [{ from: '2026-11-16', to: '2026-12-14' }] });
const everything: Document = {
  title: 'Title & more',
  subtitle: 'Of whom',
  lang: 'en-GB',
  mark: 'Draft',
  foot: 'Version 1.',
  blocks: [
    { kind: 'heading', level: 2, text: 'Second' },
    { kind: 'heading', level: 3, text: 'Third' },
    { kind: 'paragraph', text: 'Plain <b>' },
    { kind: 'paragraph', text: 'Strong', strong: true },
    { kind: 'list', items: ['Same', 'Same'] },
    { kind: 'notice', text: 'Read this' },
    {
      kind: 'facts',
      rows: [
        { label: 'Label', words: ['Line 1', 'Line 2'] },
        { label: 'Label', words: ['One'] },
      ],
    },
    {
      kind: 'table',
      caption: 'Caption',
      columns: ['A', 'B', 'C'],
      rows: [
        ['1', '', '3'],
        ['1', '2', '3'],
      ],
    },
  ],
};

const documents: readonly (readonly [string, Document])[] = [
  ['every kind of block', everything],
  ['a plan', planDocument(fullPlan(), facts)],
  ['a report', reportDocument(reportOf({ comments: 'Comes by bus.' }), fullPlan(), facts)],
  ['a letter', letterDocument(letterOf({ words: 'Hello.' }), fullPlan(), facts, [mayBeFit('2026-12-14')])],
];

describe.each(documents)('RTW-17 the page of %s', (_, document) => {
  const page = pageOf(document);

  it('RTW-17 says every text of the document, in its order, and nothing else', () => {
    expect(said(page)).toEqual(textsOf(document));
  });

  it('has one heading of the first level, and none is skipped', () => {
    const levels = elements(page, ({ tag }) => /^h\d$/.test(tag)).map(({ tag }) => Number(tag.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('hides nothing, from the eye, from paper or behind a click', () => {
    const hidden = elements(
      page,
      ({ tag, attributes }) =>
        tag === 'details' || 'hidden' in attributes || 'aria-hidden' in attributes || 'style' in attributes,
    );
    expect(hidden).toEqual([]);
    const unseen = elements(page, ({ attributes }) => /visually-hidden/.test(attributes['class'] ?? ''));
    expect(unseen.map(({ children }) => children.join()).filter((text) => text !== 'Information: ')).toEqual([]);
    expect(tagged(page, 'form', 'script')).toEqual([]);
  });
});

describe('the markup of a document', () => {
  const page = pageOf(everything);

  it('begins with its mark in words, and without one with its title', () => {
    const strong = elements(page, ({ attributes }) => attributes['class'] === 'nhsuk-tag');
    expect(strong.map(({ children }) => children)).toEqual([['Draft']]);
    const { mark: _, ...valid } = everything;
    expect(said(pageOf(valid))[0]).toBe('Title & more');
  });

  it('a table is the NHS table, with its caption and with headers of columns and rows', () => {
    const theirs = fixturesOf('tables').find(({ html }) => html.includes('scope="row"'))?.html ?? '';
    const caption = 'Impetigo can look similar to other skin conditions';
    const theirTable: Document = {
      ...everything,
      blocks: [
        {
          kind: 'table',
          caption,
          columns: ['Skin symptoms', 'Possible cause'],
          rows: [
            ['Blisters on lips or around the mouth', 'Cold sores'],
            ['Itchy, dry, cracked, sore', 'Eczema'],
            ['Itchy blisters', 'Shingles, chickenpox'],
          ],
        },
      ],
    };
    // Roles and names of columns are ours: on a narrow screen rows become blocks.
    const ours = new Set(['role', 'data-column']);
    expect(outline(tagged(pageOf(theirTable), 'table'), ours)).toEqual(outline(parse(theirs), ours));
    expect(elements(page, ({ attributes }) => attributes['scope'] === 'col')).toHaveLength(3);
    expect(elements(page, ({ attributes }) => attributes['scope'] === 'row')).toHaveLength(2);
  });

  it('an empty cell stays a cell, so that no column moves', () => {
    expect(tagged(page, 'td')).toHaveLength(4);
  });
});
