/** Work evidence as a table, and above it the same as a band of dates for the eye. */
import type { JSX } from 'preact';
import { addDays, daysBetween, showDate } from '../../values/date.ts';
import { ResponsiveTable } from './responsive-table.tsx';

export interface EvidenceRow {
  readonly what: string;
  readonly outcome: string;
  readonly issuedBy: string;
  /** ISO dates, both inclusive. */
  readonly from: string;
  readonly to: string | undefined;
}

const wide = 600;
const high = 18;

/** The picture repeats the table below it, so it says nothing to a screen reader. */
const Band = ({ rows, today }: { readonly rows: readonly EvidenceRow[]; readonly today: string }): JSX.Element => {
  const first = rows.reduce((least, { from }) => (from < least ? from : least), today);
  const last = rows.reduce((most, { to = addDays(today, 28) }) => (to > most ? to : most), today);
  const days = Math.max(1, daysBetween(first, last) + 1);
  const at = (date: string): number => Math.round((daysBetween(first, date) / days) * wide);
  return (
    <svg class="app-band" viewBox={`0 0 ${wide} ${rows.length * high + 4}`} aria-hidden="true" focusable="false">
      {rows.map(({ from, to = last, outcome }, place) => (
        <rect
          key={from + outcome}
          x={at(from)}
          y={place * high + 4}
          width={Math.max(3, at(addDays(to, 1)) - at(from))}
          height={high - 6}
          class={outcome === 'May be fit for work' ? 'app-band__may' : 'app-band__not'}
        />
      ))}
      <line x1={at(today)} x2={at(today)} y1="0" y2={rows.length * high + 4} class="app-band__today" />
    </svg>
  );
};

export const EvidenceBand = ({
  rows,
  today,
}: {
  readonly rows: readonly EvidenceRow[];
  readonly today: string;
}): JSX.Element => (
  <>
    <Band rows={rows} today={today} />
    <ResponsiveTable
      caption="Work evidence by date"
      headings={['First day', 'Last day', 'What', 'It says', 'Issued by']}
      rows={rows.map(({ what, outcome, issuedBy, from, to }) => ({
        key: from + what,
        cells: [showDate(from), to ? showDate(to) : 'No end', what, outcome || 'Does not say', issuedBy],
      }))}
    />
  </>
);
