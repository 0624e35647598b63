/** A list of referrals: what needs an answer first stands first, and what staff must know is seen at once. */
import type { JSX } from 'preact';
import { caseStates } from '../../contracts/case.ts';
import type { ReferralRow } from '../../contracts/referral.ts';
import { showDateWithDay } from '../../values/date.ts';
import { workingDaysBetween } from '../../values/working-days.ts';
import { Tag } from '../nhs/pieces.tsx';
import { StaffPage, type Who } from './staff-page.tsx';

export interface ListLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number;
}

export interface ListPageProps {
  readonly who: Who;
  readonly title: string;
  readonly views: readonly ListLink[];
  readonly filters: readonly { readonly group: string; readonly options: readonly ListLink[] }[];
  readonly rows: readonly (ReferralRow & { readonly href: string })[];
  /** ISO date. */
  readonly today: string;
  readonly nextHref?: string;
  readonly firstHref?: string;
}

export const ListPage = ({
  who,
  title,
  views,
  filters,
  rows,
  today,
  nextHref,
  firstHref,
}: ListPageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">{title}</h1>
    <nav class="app-ways" aria-label="Lists">
      <ul>
        {views.map((view) => (
          <li key={view.href}>
            <Link {...view} />
          </li>
        ))}
      </ul>
    </nav>
    <p>Oldest promise first.</p>
    {rows.length === 0 ? <p>There is nobody in this list.</p> : <Rows rows={rows} today={today} title={title} />}
    {firstHref || nextHref ? (
      <nav aria-label="Pages">
        {firstHref ? <a href={firstHref}>Back to the first page</a> : null}{' '}
        {nextHref ? <a href={nextHref}>Next page</a> : null}
      </nav>
    ) : null}
    <h2 class="nhsuk-heading-m">Show only some of the open referrals</h2>
    <div class="app-filters">
      {filters.map(({ group, options }) => (
        <details key={group} open={options.some(({ current }) => current)}>
          <summary>{group}</summary>
          <ul>
            {options.map((option) => (
              <li key={option.href}>
                <Link {...option} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
    <script src="/refresh-list.js" defer></script>
  </StaffPage>
);

const Link = ({ label, href, current, count }: ListLink): JSX.Element => (
  <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
    {label}
    {count === undefined ? '' : ` (${count})`}
  </a>
);

export const Rows = ({ rows, today, title }: Pick<ListPageProps, 'rows' | 'today' | 'title'>): JSX.Element => (
  // The roles look redundant and are not: on narrow screens the styles turn rows into blocks, and a browser then no
  // longer tells a screen reader that this is a table.
  <table role="table" class="nhsuk-table-responsive">
    <caption class="nhsuk-table__caption nhsuk-u-visually-hidden">{title}</caption>
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
          <Cell of="State">
            {caseStates[row.state]}
            {row.tier ? `, level ${row.tier}` : ''}
            <br />
            {row.lead ?? 'No lead'}
          </Cell>
          <Cell of="GP practice">{row.practice}</Cell>
          <Cell of="Next by">
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

const headings = ['Person', 'State', 'GP practice', 'Next by', 'Know first'] as const;

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
    <div>{children}</div>
  </td>
);

const Clock = ({ promisedBy, today }: { readonly promisedBy: string; readonly today: string }): JSX.Element | null =>
  promisedBy < today ? (
    <Tag text={late(workingDaysBetween(promisedBy, today))} colour="red" />
  ) : promisedBy === today ? (
    <Tag text="Today" colour="orange" />
  ) : null;

/** TRG-4: the clock counts working days. A promise that fell on a weekend is late from the next working day. */
const late = (days: number): string => (days === 0 ? 'Due' : `${days} working ${days === 1 ? 'day' : 'days'} late`);

/** What can do harm when it is missed is red. */
export const colourOf = (flag: string): string =>
  /^(Sensitive|Red flag|No safe contact|Do not call|No voicemail)/.test(flag) ? 'red' : 'yellow';
