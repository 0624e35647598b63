/**
 * A document on the screen: the same blocks in the same order as on paper, nothing folded away and nothing more (RTW-17). The
 * mark is a word at the top, because colour and a watermark are not read out.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { Document, DocumentBlock } from '../contracts/document.ts';
import { InsetText, SummaryList, Tag } from './nhs/pieces.tsx';

const Heading = ({ level, text }: Extract<DocumentBlock, { kind: 'heading' }>): JSX.Element =>
  level === 2 ? <h2 class="nhsuk-heading-m">{text}</h2> : <h3 class="nhsuk-heading-s">{text}</h3>;

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

function Block({ block }: { readonly block: DocumentBlock }): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
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

/** A document as the main part of a page. */
export const DocumentBody = ({ document }: { readonly document: Document }): JSX.Element => (
  <article class="app-document" lang={document.lang}>
    {document.mark ? (
      <p>
        <Tag text={document.mark} />
      </p>
    ) : null}
    <h1 class="nhsuk-heading-l">{document.title}</h1>
    {document.subtitle ? <p>{document.subtitle}</p> : null}
    {document.blocks.map((block, place) => (
      <Block block={block} key={`${place} ${block.kind}`} />
    ))}
  </article>
);
