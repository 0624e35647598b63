/** The page on which a plan, a report or a letter begins; for a plan with what is usual, for its author. */
import type { JSX } from 'preact';
import { templateReview } from '../../../content/plan-templates.ts';
import { startingPoints } from '../../../content/starting-points.ts';
import { ResponsiveTable } from '../responsive-table.tsx';
import { EditPage, type EditPageProps } from './edit-page.tsx';

export const StartPage = ({ starting, ...page }: EditPageProps & { readonly starting: boolean }): JSX.Element => (
  <EditPage {...page}>{starting ? <StartingPoints /> : null}</EditPage>
);

const StartingPoints = (): JSX.Element => (
  <details class="app-answers">
    <summary>Where people with a condition usually start</summary>
    <p>
      For the author. It waits for clinical review and is not advice. Drafted on {templateReview.draftedOn}, reviewed by
      nobody yet.
    </p>
    <ResponsiveTable
      caption="Usual starting points"
      headings={['Condition', 'Back at work', 'Build-up', 'Watch', 'Source']}
      rows={startingPoints.map(({ condition, back, phase, watch, source }) => ({
        key: condition,
        cells: [condition, back, phase, watch, source],
      }))}
    />
  </details>
);
