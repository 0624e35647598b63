/** What a colleague changed in the same moment: shown to whoever came second, above what they typed (nothing is lost). */
import type { JSX } from 'preact';
import { InsetText } from '../../nhs/pieces.tsx';
import { ResponsiveTable } from '../responsive-table.tsx';

export interface ChangeLine {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

export interface MeanwhileProps {
  readonly who: string;
  readonly changes: readonly ChangeLine[];
}

export const Meanwhile = ({ who, changes }: MeanwhileProps): JSX.Element => (
  <section id="meanwhile">
    <h2 class="nhsuk-heading-m">Meanwhile {who} changed this</h2>
    <InsetText>
      <p>
        What you typed is still in the form and is not saved yet. Look at the change, then save again. Your boxes win
        where both of you typed.
      </p>
    </InsetText>
    {changes.length > 0 ? <Changes caption={`What ${who} changed`} changes={changes} /> : null}
  </section>
);

export const Changes = ({
  caption,
  changes,
}: {
  readonly caption: string;
  readonly changes: readonly ChangeLine[];
}): JSX.Element => (
  <ResponsiveTable
    caption={caption}
    headings={['What', 'Before', 'Now']}
    rows={changes.map(({ label, before, after }, place) => ({
      key: `${place}-${label}`,
      cells: [label, before ?? 'Not there', after ?? 'Taken out'],
    }))}
  />
);
