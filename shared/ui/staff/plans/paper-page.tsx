/** One paper: what is wrong with its draft, its versions, and everything that can be done with it. */
import type { ComponentChildren, JSX } from 'preact';
import type { Look } from '../../../rules/papers/offer.ts';
import { InsetText } from '../../nhs/pieces.tsx';
import { type ActionGroup, Actions } from '../case-parts.tsx';
import { ResponsiveTable } from '../responsive-table.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';

export interface ProblemLine {
  readonly kind: 'block' | 'warning';
  readonly words: string;
  readonly where?: string;
}

/** What is looked at before an offer, as lines: a word about health is something to look at like a warning. */
export const problemLines = (looks: readonly Look[]): readonly ProblemLine[] =>
  looks.map(({ kind, words, where }) => ({
    kind: kind === 'block' ? 'block' : 'warning',
    words,
    ...(where ? { where } : {}),
  }));

export interface VersionRow {
  readonly name: string;
  readonly href: string;
  readonly state: string;
  readonly signed: string;
  readonly code: string;
  /** What came of it, by whom and why. */
  readonly answered?: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export interface PaperPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly person: string;
  readonly title: string;
  /** "Draft, saved by Olive Example on 25 November 2026 at 7:20pm"; absent when the draft is the last version. */
  readonly draft?: string;
  readonly problems: readonly ProblemLine[];
  readonly versions: readonly VersionRow[];
  readonly actions: readonly ActionGroup[];
  /** A look at the draft: totals of weeks, lines. */
  readonly children?: ComponentChildren;
}

export const PaperPage = (one: PaperPageProps): JSX.Element => (
  <StaffPage who={one.who} backHref={one.backHref}>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        <h1 class="nhsuk-heading-l">
          <span class="nhsuk-caption-l">{one.person}</span>
          {one.title}
        </h1>
        {one.draft ? <p>{one.draft}</p> : null}
        <Problems problems={one.problems} />
        {one.children}
        {one.versions.length > 0 ? <Versions versions={one.versions} /> : null}
      </div>
      <div class="nhsuk-grid-column-one-third">
        <Actions actions={one.actions} />
      </div>
    </div>
  </StaffPage>
);

const Versions = ({ versions }: Pick<PaperPageProps, 'versions'>): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Versions</h2>
    <ResponsiveTable
      caption="Versions"
      headings={['Version', 'State', 'Signed', 'Code']}
      rows={versions.map(({ name, href, state, signed, code, answered, links }) => ({
        key: name,
        cells: [
          <a key={href} href={href}>
            {name}
          </a>,
          <>
            <p>{state}</p>
            {answered ? <p>{answered}</p> : null}
            {links.map(({ text, href: to }) => (
              <p key={to}>
                <a href={to}>
                  {text}
                  <span class="nhsuk-u-visually-hidden">, {name.toLowerCase()}</span>
                </a>
              </p>
            ))}
          </>,
          signed,
          code,
        ],
      }))}
    />
  </>
);

/** What keeps a paper from being offered, then what its author is asked to look at. */
export const Problems = ({ problems }: Pick<PaperPageProps, 'problems'>): JSX.Element | null => {
  const list = (kind: ProblemLine['kind'], heading: string) => {
    const of = problems.filter((one) => one.kind === kind);
    return of.length === 0 ? null : (
      <InsetText>
        <h2 class="nhsuk-heading-s">{heading}</h2>
        <ul>
          {of.map(({ where, words }) => (
            <li key={`${where} ${words}`}>
              {where ? `${where}: ` : ''}
              {words}
            </li>
          ))}
        </ul>
      </InsetText>
    );
  };
  return problems.length === 0 ? null : (
    <>
      {list('block', 'Mend this before it can be offered')}
      {list('warning', 'Look at this')}
    </>
  );
};
