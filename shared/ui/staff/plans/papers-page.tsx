/** All plans, reports and letters of a case, and what can be begun. */
import type { JSX } from 'preact';
import { Tag } from '../../nhs/pieces.tsx';
import { type ActionGroup, Actions } from '../case-parts.tsx';
import { ResponsiveTable } from '../responsive-table.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';

export interface PaperRow {
  readonly href: string;
  readonly kind: string;
  readonly title: string;
  /** One line for each version, newest first, and one for a draft that was not offered. */
  readonly states: readonly string[];
  readonly begun: string;
}

export interface PapersPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly person: string;
  readonly papers: readonly PaperRow[];
  readonly actions: readonly ActionGroup[];
  /** That no plan is needed, or that the employer cannot: what was recorded, newest first. */
  readonly decisions: readonly string[];
}

export const PapersPage = ({ who, backHref, person, papers, actions, decisions }: PapersPageProps): JSX.Element => (
  <StaffPage who={who} backHref={backHref}>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        <h1 class="nhsuk-heading-l">
          <span class="nhsuk-caption-l">{person}</span>
          Work plans, reports and letters
        </h1>
        {papers.length === 0 ? (
          <p>Nothing is written yet.</p>
        ) : (
          <ResponsiveTable
            caption="Plans, reports and letters"
            headings={['What', 'For', 'How it stands', 'Begun']}
            rows={papers.map(({ href, kind, title, states, begun }) => ({
              key: href,
              cells: [
                <a key={href} href={href}>
                  {kind}
                  <span class="nhsuk-u-visually-hidden">: {title}</span>
                </a>,
                title,
                states.map((state) => (
                  <p key={state}>
                    <Tag text={state} colour={colourOf(state)} />
                  </p>
                )),
                begun,
              ],
            }))}
          />
        )}
        {decisions.length > 0 ? (
          <>
            <h2 class="nhsuk-heading-m">What was decided</h2>
            <ul class="app-items">
              {decisions.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <div class="nhsuk-grid-column-one-third">
        <Actions actions={actions} />
      </div>
    </div>
  </StaffPage>
);

/** Grey is over, green is in force, white waits for somebody. */
const colourOf = (state: string): string =>
  /replaced|stopped|completed/i.test(state) ? 'grey' : /active|issued/i.test(state) ? 'green' : 'white';
