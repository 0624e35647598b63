/**
 * A document on the screen: the same blocks in the same order as on paper, nothing folded away and nothing more (RTW-17). The
 * mark is a word at the top, because colour and a watermark are not read out.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { Document, DocumentBlock } from '../contracts/document.ts';
import { InsetText, SummaryList, Tag } from './nhs/pieces.tsx';

type HeadingBlock = Extract<DocumentBlock, { kind: 'heading' }> & { readonly inside: boolean };

/** Inside of a page that has a heading of its own each heading is one level lower. */
const Heading = ({ level, text, inside }: HeadingBlock): JSX.Element => {
  const [Two, Three] = inside ? (['h3', 'h4'] as const) : (['h2', 'h3'] as const);
  return level === 2 ? <Two class="nhsuk-heading-m">{text}</Two> : <Three class="nhsuk-heading-s">{text}</Three>;
};

/** One line as it is; more than one as paragraphs, so that none runs into the next. */
const lines = (of: readonly string[]): ComponentChildren =>
  of.length === 1 ? of[0] : of.map((line, place) => <p key={`${place} ${line}`}>{line}</p>);

/**
 * The NHS table whose first cells are headers: of a column above, of a row at its start. On a narrow screen rows become
 * blocks, each cell under the name of its column; the roles keep it a table for whoever listens.
 */
const Table = ({ caption, columns, rows }: Extract<DocumentBlock, { kind: 'table' }>): JSX.Element => (
  <table class="nhsuk-table">
    <caption class="nhsuk-table__caption nhsuk-table__caption--m">{caption}</caption>
    <thead class="nhsuk-table__head">
      <tr class="nhsuk-table__row">
        {columns.map((text) => (
          <th class="nhsuk-table__header" scope="col" key={text}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="nhsuk-table__body">
      {rows.map(([first = '', ...cells], place) => (
        <tr class="nhsuk-table__row" key={`${place} ${first}`}>
          <th class="nhsuk-table__header" scope="row">
            {first}
          </th>
          {cells.map((cell, column) => (
            <td class="nhsuk-table__cell" data-column={columns[column + 1]} key={columns[column + 1]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

function Block({ block, inside }: { readonly block: DocumentBlock; readonly inside: boolean }): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} inside={inside} />;
    case 'paragraph':
      return <p>{block.strong ? <strong>{block.text}</strong> : block.text}</p>;
    case 'list':
      return (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {block.items.map((item, place) => (
            <li key={`${place} ${item}`}>{item}</li>
          ))}
        </ul>
      );
    case 'notice':
      return (
        <InsetText>
          <p>{block.text}</p>
        </InsetText>
      );
    case 'facts':
      return <SummaryList rows={block.rows.map(({ label, words }) => ({ key: label, value: lines(words) }))} />;
    case 'table':
      return <Table {...block} />;
  }
}

/**
 * A document as the main part of a page, or inside of one that has its own heading. What it wraps is no part of it and stands
 * under its title.
 */
export const DocumentBody = ({
  document,
  inside = false,
  children,
}: {
  readonly document: Document;
  readonly inside?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element => (
  <article class="app-document" lang={document.lang}>
    {document.mark ? (
      <p>
        <Tag text={document.mark} />
      </p>
    ) : null}
    {inside ? <h2 class="nhsuk-heading-l">{document.title}</h2> : <h1 class="nhsuk-heading-l">{document.title}</h1>}
    {document.subtitle ? <p>{document.subtitle}</p> : null}
    {children}
    {document.blocks.map((block, place) => (
      <Block block={block} inside={inside} key={`${place} ${block.kind}`} />
    ))}
  </article>
);
