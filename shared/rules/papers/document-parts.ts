/** What plan, report and letter have in common as documents: blocks, the mark and foot of each page, who signed and when. */
import type { Colleague } from '../../contracts/case.ts';
import type { Document, DocumentBlock } from '../../contracts/document.ts';
import type { PaperKind } from '../../contracts/paper.ts';
import { type StaffRole, staffRoles } from '../../contracts/staff.ts';
import { londonDate, showDate } from '../../values/date.ts';
import type { PaperFacts } from './paper-facts.ts';

export type Blocks = readonly DocumentBlock[];

/** A heading and what stands under it; nothing at all when nothing does. */
export const section = (text: string, ...under: readonly Blocks[]): Blocks => {
  const blocks = under.flat();
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks];
};

export const subheading = (text: string): DocumentBlock => ({ kind: 'heading', level: 3, text });

/** One paragraph for each text that is there. */
export const paragraphs = (...texts: readonly (string | undefined)[]): Blocks =>
  texts.flatMap((text) => (text ? [{ kind: 'paragraph', text } as const] : []));

/** What somebody wrote: a paragraph for each line that is not empty. */
export const written = (text: string | undefined): Blocks =>
  paragraphs(...(text ?? '').split(/[\r\n]+/).map((line) => line.trim()));

export const list = (items: readonly string[]): Blocks =>
  items.length === 0 ? [] : [{ kind: 'list', items: [...items] }];

export const notice = (text: string): Blocks => [{ kind: 'notice', text }];

/** Pairs of a label and its lines; a label without lines is left out. */
export function factRows(
  ...rows: readonly (readonly [label: string, ...words: readonly (string | undefined)[]])[]
): Blocks {
  const filled = rows
    .map(([label, ...words]) => ({ label, words: words.flatMap((one) => (one ? [one] : [])) }))
    .filter(({ words }) => words.length > 0);
  return filled.length === 0 ? [] : [{ kind: 'facts', rows: filled }];
}

/** A table, or nothing when it has no rows. */
export const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Blocks =>
  rows.length === 0 ? [] : [{ kind: 'table', caption, columns: [...columns], rows: rows.map((row) => [...row]) }];

/**
 * Across the page when it must not be taken for the valid paper. That the person stopped it is nobody's business, so the
 * mark says only that it is not valid (§4.6).
 */
const marks: Readonly<Partial<Record<PaperFacts['state'], string>>> = {
  draft: 'Draft',
  offered: 'Not agreed yet',
  changes_asked: 'Not valid',
  refused: 'Not valid',
  on_hold: 'On hold',
  completed: 'Ended',
  stopped: 'Ended',
  superseded: 'Replaced',
};

/** A report or a letter holds from when it is issued; a plan may be used from when the person agreed. */
function markOf(kind: PaperKind, state: PaperFacts['state']): string | undefined {
  const waits = state === 'offered' || state === 'agreed';
  return waits && kind !== 'plan' ? 'Not issued yet' : marks[state];
}

/** The day on the paper, ISO date: when it was signed; of a draft, today. */
export const dayOf = ({ signed, today }: PaperFacts): string => (signed ? londonDate(Date.parse(signed.at)) : today);

const footOf = (facts: PaperFacts): string => {
  const day = showDate(dayOf(facts));
  const code = facts.code ? ` Code ${facts.code}.` : '';
  return facts.signed ? `Version ${facts.version} of ${day}.${code}` : `Draft of ${day}.`;
};

/** A paper as a document: its mark and foot come from how the version stands. */
export function documentOf(
  kind: PaperKind,
  title: string,
  subtitle: string,
  facts: PaperFacts,
  blocks: Blocks,
): Document {
  const mark = markOf(kind, facts.state);
  const foot = footOf(facts);
  // The foot of a page is not read out, so version and code stand in the text as well.
  const all = [...blocks, ...paragraphs(foot)];
  return { title, subtitle, lang: 'en-GB', ...(mark ? { mark } : {}), foot, blocks: all };
}

/** "Occupational therapist". A role that is not known stays as it is. */
export const roleName = (role: string): string =>
  role in staffRoles ? staffRoles[role as StaffRole] : role.replaceAll('_', ' ');

/** Who stands under a paper: who signed it, or who wrote the draft. */
export const authorOf = (
  { signed }: PaperFacts,
  draft: { readonly by: Colleague; readonly role: string },
): { readonly name: string; readonly role: string; readonly registration: string | undefined } => ({
  name: (signed ?? draft).by.name,
  role: roleName((signed ?? draft).role),
  registration: signed?.registration,
});

/** How to reach the service, one line each. */
export const reachService = ({ service }: PaperFacts): readonly string[] => [
  `Phone ${service.phone}`,
  `Email ${service.email}`,
  service.hours,
];

/** "7 December 2026", or "Not yet". */
export const dayOrNotYet = (day: string | undefined): string => (day ? showDate(day) : 'Not yet');
