/** A case that a colleague understands in a minute: who, what to know first, work, evidence, limits, next; then the rest. */
import type { JSX } from 'preact';
import { caseStates } from '../../contracts/case.ts';
import { showDate, showDateWithDay } from '../../values/date.ts';
import { InsetText, SummaryList, Tag } from '../nhs/pieces.tsx';
import { type ActionGroup, Actions, type CaseGroup, Group } from './case-parts.tsx';
import { EvidenceBand, type EvidenceRow } from './evidence-band.tsx';
import { colourOf } from './list-page.tsx';
import { StaffPage, type Who } from './staff-page.tsx';
import { Timeline, type TimelineLine } from './timeline.tsx';

export interface CaseSection {
  readonly title: string;
  readonly rows: readonly { readonly asked: string; readonly said: readonly string[] }[];
}

export interface CasePageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly name: string;
  readonly reference: string;
  readonly state: keyof typeof caseStates;
  readonly flags: readonly string[];
  /** What must be read before anything else: frozen, a colleague's record, warning signs, checks. */
  readonly first: readonly string[];
  readonly lead: string | undefined;
  readonly tier: string | undefined;
  /** ISO date. */
  readonly next: string;
  /** ISO date. */
  readonly received: string;
  readonly practice: string;
  /** Date of birth and age. */
  readonly born: string;
  /** Numbers and addresses, what is safe, when. */
  readonly reach: readonly string[];
  /** With whom colleagues may talk about the person; what protects the person comes first. */
  readonly talkWith: readonly string[];
  readonly work: readonly string[];
  readonly evidence: readonly EvidenceRow[];
  readonly warnings: readonly string[];
  readonly restrictions: readonly string[];
  readonly actions: readonly ActionGroup[];
  readonly groups: readonly CaseGroup[];
  readonly timeline: readonly TimelineLine[];
  readonly sections: readonly CaseSection[];
  /** Records that were merged into this one. */
  readonly merged: readonly { readonly reference: string; readonly href: string }[];
  readonly calendarHref?: string;
  /** ISO date. */
  readonly today: string;
}

export const CasePage = (one: CasePageProps): JSX.Element => (
  <StaffPage who={one.who} backHref={one.backHref}>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">
        {one.reference}. {caseStates[one.state]}
      </span>
      {one.name}
    </h1>
    {one.flags.length > 0 ? (
      <p>{one.flags.map((flag) => [<Tag key={flag} text={flag} colour={colourOf(flag)} />, ' '])}</p>
    ) : null}
    {one.first.length > 0 ? (
      <InsetText>
        {one.first.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </InsetText>
    ) : null}
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        <Overview {...one} />
        {one.groups.map((group) => (
          <Group key={group.title} {...group} />
        ))}
        {one.calendarHref ? (
          <p>
            <a href={one.calendarHref}>Appointments as a calendar file</a>
          </p>
        ) : null}
        <h2 class="nhsuk-heading-m">What happened</h2>
        <Timeline lines={one.timeline} />
        {one.sections.map(({ title, rows }) => (
          <details key={title} class="app-answers">
            <summary>{title}, as the person answered</summary>
            <SummaryList
              rows={rows.map(({ asked, said }) => ({
                key: asked,
                value: said.length === 0 ? 'Not provided' : said.map((line) => <p key={line}>{line}</p>),
              }))}
            />
          </details>
        ))}
      </div>
      <div class="nhsuk-grid-column-one-third">
        <Actions actions={one.actions} />
      </div>
    </div>
  </StaffPage>
);

const Overview = (one: CasePageProps): JSX.Element => (
  <>
    <SummaryList
      rows={[
        { key: 'Next date', value: showDateWithDay(one.next) },
        { key: 'Lead', value: one.lead ?? 'Nobody yet' },
        { key: 'Level of support', value: one.tier ?? 'Not decided' },
        { key: 'Born', value: one.born },
        { key: 'Reach by', value: one.reach.map((line) => <p key={line}>{line}</p>) },
        { key: 'May talk with', value: one.talkWith.map((line) => <p key={line}>{line}</p>) },
        { key: 'GP practice', value: one.practice },
        { key: 'Received', value: showDate(one.received) },
        ...(one.work.length > 0 ? [{ key: 'Work', value: one.work.map((line) => <p key={line}>{line}</p>) }] : []),
        ...(one.restrictions.length > 0
          ? [{ key: 'Restrictions', value: one.restrictions.map((line) => <p key={line}>{line}</p>) }]
          : []),
        ...(one.merged.length > 0
          ? [
              {
                key: 'Merged records',
                value: one.merged.map(({ reference, href }) => (
                  <p key={href}>
                    <a href={href}>{reference}</a>
                  </p>
                )),
              },
            ]
          : []),
      ]}
    />
    {one.evidence.length > 0 || one.warnings.length > 0 ? (
      <>
        <h2 class="nhsuk-heading-m">Work evidence</h2>
        {one.warnings.length > 0 ? (
          <InsetText>
            {one.warnings.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </InsetText>
        ) : null}
        {one.evidence.length > 0 ? (
          <EvidenceBand rows={one.evidence} today={one.today} />
        ) : (
          <p>No fit note or other evidence is written down yet.</p>
        )}
      </>
    ) : null}
  </>
);
