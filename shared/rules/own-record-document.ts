/** Everything that a person receives of their own record, as a document to read and to print (SAR-1). */
import type { Document, DocumentBlock } from '../contracts/document.ts';
import { type Consent, consentStates, type EmployerContact, purposes } from '../contracts/sharing.ts';
import type { StoredAnswer } from '../contracts/stored-answer.ts';
import { londonDate, showDate } from '../values/date.ts';
import type { OwnRecord } from './own-record.ts';
import { type Blocks, factRows, list, paragraphs, section, subheading } from './papers/document-parts.ts';
import { contactInFull, stateOn } from './sharing/consent-state.ts';
import type { Look } from './who-looked.ts';

export interface Everything extends OwnRecord {
  /** Every version that was offered, as the person reads it. */
  readonly papers: readonly Document[];
  readonly contacts: readonly EmployerContact[];
  readonly consents: readonly Consent[];
  readonly looks: readonly Look[];
}

const dayOf = (at: string): string => showDate(londonDate(Date.parse(at)));

/** What was asked and what was answered, in the words of that day. */
const answered = ({ asked, said }: Pick<StoredAnswer, 'asked' | 'said'>): Blocks =>
  factRows(...Object.entries(said).map(([name, words]) => [asked[name] ?? name, ...words.split('\n')] as const));

const partBlocks = ({ at, by, ended, asked, said }: OwnRecord['parts'][number]): Blocks => {
  const facts = answered({ asked, said });
  const end = ended ? ` It no longer counts since ${dayOf(ended.at)}.` : '';
  return facts.length === 0 ? [] : [subheading(`${dayOf(at)}, written by ${by}`), ...facts, ...paragraphs(end.trim())];
};

/** A paper within this one: its headings go one step down. */
const paperBlocks = ({ title, subtitle, mark, blocks }: Document): Blocks =>
  section(
    title,
    paragraphs(mark, subtitle),
    blocks.map((block): DocumentBlock => (block.kind === 'heading' ? { ...block, level: 3 } : block)),
  );

/** @param today ISO date in London. */
export function ownRecordDocument(all: Everything, today: string): Document {
  const none = paragraphs('Nothing.');
  const orNone = (blocks: Blocks): Blocks => (blocks.length > 0 ? blocks : none);
  const shares = all.consents.map((one) => [
    `Receipt ${one.number}`,
    contactInFull(one.contact),
    purposes[one.purpose],
    `${dayOf(one.from)} to ${showDate(one.until)}: ${consentStates[stateOn(one, today)]}`,
  ]);
  return {
    title: 'Everything we hold about you',
    subtitle: `Reference ${all.reference}, ${showDate(today)}`,
    lang: 'en-GB',
    foot: `Made on ${showDate(today)}. Reference ${all.reference}.`,
    blocks: [
      ...paragraphs('Notes of clinicians are not in this file. Ask us, and a colleague reads them with you.'),
      ...section('What you told us', orNone(Object.values(all.answers).flatMap(answered))),
      ...section('What was written since', orNone(all.parts.flatMap(partBlocks))),
      ...all.papers.flatMap(paperBlocks),
      ...section('People at work whom you named', orNone(list(all.contacts.map(contactInFull)))),
      ...section(
        'What you shared',
        orNone(factRows(...shares.map(([label = '', ...words]) => [label, ...words] as const))),
      ),
      ...section(
        'What happened',
        orNone(list(all.timeline.map(({ at, words, by }) => `${dayOf(at)}, ${by}: ${words}`))),
      ),
      ...section(
        'Who looked, and what was sent',
        orNone(list(all.looks.map(({ when, words }) => `${when}: ${words}`))),
      ),
    ],
  };
}
