/** A list of referrals: what needs an answer first stands first, and what staff must know is seen at once. */
import type { JSX } from 'preact';
import { caseStates } from '../../contracts/case.ts';
import type { ReferralRow } from '../../contracts/referral.ts';
import { showDateWithDay } from '../../values/date.ts';
import { workingDaysBetween } from '../../values/working-days.ts';
import { Tag } from '../nhs/pieces.tsx';
import { ResponsiveTable } from './responsive-table.tsx';
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
  /** `notes`: why somebody is in this list. */
  readonly rows: readonly (ReferralRow & { readonly href: string; readonly notes?: readonly string[] | undefined })[];
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
  <ResponsiveTable
    caption={title}
    headings={['Person', 'State', 'GP practice', 'Next by', 'Know first']}
    rows={rows.map((row) => ({
      key: row.referralId,
      cells: [
        <>
          <a href={row.href}>{row.name}</a>
          <br />
          <span class="app-code">{row.reference}</span>
        </>,
        <>
          {caseStates[row.state]}
          {row.tier ? `, level ${row.tier}` : ''}
          <br />
          {row.lead ?? 'No lead'}
          {row.notes?.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </>,
        row.practice,
        <>
          {showDateWithDay(row.promisedBy)} <Clock promisedBy={row.promisedBy} today={today} />
        </>,
        row.flags.length === 0
          ? 'Nothing'
          : row.flags.map((flag) => <Tag key={flag} text={flag} colour={colourOf(flag)} />),
      ],
    }))}
  />
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
