/**
 * A letter to the GP practice as a document: what happened, the weeks of the plan, what notes say, what is asked. Nothing
 * clinical depends on anybody reading it.
 *
 * Its sentences are drafts until a clinician has reviewed them.
 */
import type { Document } from '../../contracts/document.ts';
import type { Letter } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import { showDate } from '../../values/date.ts';
import { type Evidence, evidenceTypes, fitNoteProfessions } from '../work-evidence.ts';
import {
  authorOf,
  type Blocks,
  dayOf,
  documentOf,
  factRows,
  list,
  paragraphs,
  reachService,
  section,
  table,
  written,
} from './document-parts.ts';
import type { PaperFacts } from './paper-facts.ts';
import { weekSentences } from './plan-weeks.ts';
import { restsOnPlan } from './rests-on.ts';

/** Evidence with who issued it, by the codes of `fitNoteProfessions`. */
export interface IssuedEvidence extends Evidence {
  readonly profession?: string | undefined;
}

/** FN-9: in every letter that speaks of going back or of notes, so that nobody asks for what does not exist. */
export const noNoteToGoBack = 'Nobody needs a fit note to go back to work, and we do not ask for one.';

const opening: Readonly<Record<Letter['about'], (name: string) => string>> = {
  start: (name) => `We have started to help ${name} with health and work.`,
  plan: (name) => `${name} has a work plan. This letter tells you what is in it.`,
  evidence: (name) => `This letter is about the work evidence of ${name}.`,
  end: (name) => `${name} has finished with our service.`,
};

const titles: Readonly<Record<Letter['about'], string>> = {
  start: 'Start of support with health and work',
  plan: 'Work plan',
  evidence: 'Evidence for work',
  end: 'End of support with health and work',
};

/**
 * The letter as it is read and printed. Throws a RangeError when the plan is not the version it rests on.
 * @param evidence what the letter tells about; none for a letter that tells of none.
 */
export function letterDocument(
  letter: Letter,
  plan: Plan | undefined,
  facts: PaperFacts,
  evidence: readonly IssuedEvidence[],
): Document {
  const base = restsOnPlan(letter, plan);
  const { name, dateOfBirth } = facts.person;
  return documentOf('letter', titles[letter.about], `To ${facts.gpPractice ?? 'the GP practice'}`, facts, [
    ...factRows(
      ['Patient’s name', name],
      ['Date of birth', showDate(dateOfBirth)],
      ['From', facts.service.name, facts.service.organisation],
      ['Date', showDate(dayOf(facts))],
    ),
    ...paragraphs(opening[letter.about](name)),
    ...written(letter.words),
    ...section('The weeks of the work plan', base ? list(weekSentences(base)) : []),
    ...section('Evidence for work', evidenceFacts(evidence)),
    ...section('What we ask of you', asked(letter)),
    ...section('Signed by', signed(letter, facts)),
  ]);
}

/** A name from a list of codes and names. A code that is not there stays as it is. */
const named = (list: readonly (readonly [code: string, name: string])[], code: string): string =>
  list.find(([one]) => one === code)?.[1] ?? code;

/** A fit note says one of these and nothing else; other evidence may say neither. */
const outcomes = [
  ['not_fit', 'Not fit for work'],
  ['may_be_fit', 'May be fit for work'],
] as const;

const evidenceFacts = (evidence: readonly IssuedEvidence[]): Blocks =>
  table(
    'Evidence for work',
    ['What', 'What it says', 'First day', 'Last day', 'Issued by'],
    evidence.map(({ type, outcome, from, to, profession }) => [
      named(evidenceTypes, type),
      named(outcomes, outcome),
      showDate(from),
      to ? showDate(to) : 'No last day',
      profession ? named(fitNoteProfessions, profession) : '',
    ]),
  );

function asked(letter: Letter): Blocks {
  const own = written(letter.asked);
  return [
    ...(own.length === 0 ? paragraphs('This letter is for your records. You do not need to do anything.') : own),
    ...(letter.about === 'start' ? [] : paragraphs(noNoteToGoBack)),
  ];
}

function signed(letter: Letter, facts: PaperFacts): Blocks {
  const { name, role, registration } = authorOf(facts, letter.written);
  return factRows(
    ['Name', name],
    ['Profession', role],
    ['HCPC registration number', registration ?? 'Added when the letter is signed'],
    ['Contact', ...reachService(facts)],
  );
}
