/** What people said of the guides: how many found each useful. */
import type { JSX } from 'preact';
import { ResponsiveTable } from './responsive-table.tsx';
import { StaffPage, type Who } from './staff-page.tsx';

export interface UsefulPageProps {
  readonly who: Who;
  /** "1 September 2026". */
  readonly since: string;
  readonly guides: readonly {
    readonly title: string;
    readonly href: string;
    readonly yes: number;
    readonly no: number;
  }[];
}

export const UsefulPage = ({ who, since, guides }: UsefulPageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">Was this page useful?</h1>
    <p>
      What people answered on guides and changes at work since {since}, those with most "No" first. We keep the numbers,
      and nothing of who answered.
    </p>
    {guides.length === 0 ? (
      <p>Nobody has answered yet.</p>
    ) : (
      <ResponsiveTable
        caption="Answers for each page"
        headings={['Page', 'Yes', 'No']}
        rows={guides.map(({ title, href, yes, no }) => ({
          key: href,
          cells: [
            <a key={href} href={href}>
              {title}
            </a>,
            yes,
            no,
          ],
        }))}
      />
    )}
  </StaffPage>
);
