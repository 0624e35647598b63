/** The list of new referrals: what needs an answer first stands first, and what staff must know is seen at once. */
import type { JSX } from 'preact';
import type { ReferralRow } from '../../contracts/referral.ts';
import { londonDate, showDate, showDateWithDay } from '../../values/date.ts';
import { Tag } from '../nhs/pieces.tsx';
import { StaffPage, type Who } from './staff-page.tsx';

export interface ReferralListProps {
  readonly who: Who;
  readonly service: string;
  readonly rows: readonly (ReferralRow & { readonly href: string })[];
  readonly total: number;
  /** ISO date. */
  readonly today: string;
  readonly nextHref?: string;
  readonly firstHref?: string;
}

export const ReferralListPage = ({
  who,
  service,
  rows,
  total,
  today,
  nextHref,
  firstHref,
}: ReferralListProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">New referrals</h1>
    <p>
      {service}. {total === 1 ? '1 referral' : `${total} referrals`} waiting, oldest promise first.
    </p>
    {rows.length === 0 ? <p>There are no new referrals.</p> : <Rows rows={rows} today={today} />}
    {firstHref || nextHref ? (
      <nav aria-label="Pages">
        {firstHref ? <a href={firstHref}>Back to the first page</a> : null}{' '}
        {nextHref ? <a href={nextHref}>Next page</a> : null}
      </nav>
    ) : null}
  </StaffPage>
);

const Rows = ({ rows, today }: Pick<ReferralListProps, 'rows' | 'today'>): JSX.Element => (
  // The roles look redundant and are not: on narrow screens the styles turn rows into blocks, and a browser then no
  // longer tells a screen reader that this is a table.
  <table role="table" class="nhsuk-table-responsive">
    <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">New referrals</caption>
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
      {rows.map((row) => (
        <tr role="row" class="nhsuk-table__row" key={row.referralId}>
          <Cell of="Person">
            <a href={row.href}>{row.name}</a>
            <br />
            <span class="app-code">{row.reference}</span>
          </Cell>
          <Cell of="GP practice">{row.practice}</Cell>
          <Cell of="Received">{showDate(londonDate(Date.parse(row.receivedAt)))}</Cell>
          <Cell of="Contact by">
            {showDateWithDay(row.promisedBy)} <Clock promisedBy={row.promisedBy} today={today} />
          </Cell>
          <Cell of="Know first">
            {row.flags.length === 0
              ? 'Nothing'
              : row.flags.map((flag) => <Tag key={flag} text={flag} colour={colourOf(flag)} />)}
          </Cell>
        </tr>
      ))}
    </tbody>
  </table>
);

const headings = ['Person', 'GP practice', 'Received', 'Contact by', 'Know first'] as const;

const Cell = ({
  of,
  children,
}: {
  readonly of: (typeof headings)[number];
  readonly children: preact.ComponentChildren;
}): JSX.Element => (
  <td role="cell" class="nhsuk-table__cell">
    <span class="nhsuk-table-responsive__heading" aria-hidden="true">
      {of}{' '}
    </span>
    {children}
  </td>
);

const Clock = ({ promisedBy, today }: { readonly promisedBy: string; readonly today: string }): JSX.Element | null =>
  promisedBy < today ? (
    <Tag text="Overdue" colour="red" />
  ) : promisedBy === today ? (
    <Tag text="Today" colour="orange" />
  ) : null;

/** What can do harm when it is missed is red. */
export const colourOf = (flag: string): string =>
  /^(Red flag|No safe contact|Do not call|No voicemail)/.test(flag) ? 'red' : 'yellow';
