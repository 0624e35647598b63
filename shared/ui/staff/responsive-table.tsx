/**
 * A table that becomes a list on a narrow screen: the NHS responsive table. The roles look redundant and are not: there
 * the styles turn rows into blocks, and a browser then no longer tells a screen reader that this is a table.
 */
import type { ComponentChildren, JSX } from 'preact';

export interface ResponsiveTableProps {
  /** For screen readers. */
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}

export const ResponsiveTable = ({ caption, headings, rows }: ResponsiveTableProps): JSX.Element => (
  <table role="table" class="nhsuk-table-responsive">
    <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">{caption}</caption>
    <thead class="nhsuk-table__head">
      <tr role="row">
        {headings.map((text) => (
          <th role="columnheader" scope="col" key={text}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="nhsuk-table__body">
      {rows.map(({ key, cells }) => (
        <tr role="row" class="nhsuk-table__row" key={key}>
          {headings.map((text, place) => (
            <td role="cell" class="nhsuk-table__cell" key={text}>
              <span class="nhsuk-table-responsive__heading" aria-hidden="true">
                {text}{' '}
              </span>
              <div>{cells[place]}</div>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
