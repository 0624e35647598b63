/**
 * What is looked at before a paper is signed and offered to the person: blocks that keep it back, warnings and contradictions,
 * and words about health that an employer may not need (AHP-6, RTW-18). The author decides; the form asks for the look.
 */
import type { PaperContent, PaperHead, PaperVersion, Signature } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import { option } from '../../contracts/self-referral/field-parts.ts';
import type { Question } from '../../contracts/self-referral/question.ts';
import { showDateWithDay } from '../../values/date.ts';
import type { WholeCase } from '../case-change.ts';
import { healthWordsIn } from '../plain-words.ts';
import { planFacts } from '../plan/facts-of.ts';
import { planLines } from '../plan/lines.ts';
import { planProblems } from '../plan/problems.ts';
import { evidenceOf } from '../work-evidence.ts';
import { contradictions } from './contradictions.ts';
import { paperTitle } from './paper-title.ts';
import { holdUntil } from './version-states.ts';

export interface Look {
  readonly kind: 'block' | 'warning' | 'word';
  /** For example "RTW-7". */
  readonly rule: string;
  /** Week or line that it is about. */
  readonly where?: string;
  readonly words: string;
}

/** Everything to look at, blocks first. @param plan the version that a report or a letter rests on. @param today ISO date. */
export function looksOf(
  content: PaperContent,
  head: PaperHead,
  whole: WholeCase,
  plan: Plan | undefined,
  today: string,
): readonly Look[] {
  const problems =
    content.kind === 'plan' ? planProblems(content.plan, planFacts(content.plan, whole, head, today)) : [];
  return [
    ...problems.map(({ rule, kind, week, words }) => ({
      kind,
      rule,
      words,
      ...(week === undefined ? {} : { where: `Week ${week}` }),
    })),
    ...contradictions(content, plan, evidenceOf(whole.parts), today).map((one) => ({
      kind: 'warning' as const,
      ...one,
    })),
    ...healthWords(content),
  ];
}

/** Texts that an employer may read, each with where it stands. A letter goes to the GP and has none. */
function employerTexts(content: PaperContent): readonly { readonly where: string; readonly text: string }[] {
  if (content.kind === 'plan')
    return planLines(content.plan).map(({ label, words }) => ({ where: label, text: words }));
  if (content.kind === 'letter') return [];
  const { recommendations, otherBenefit = '', comments = '' } = content.report;
  return [
    ...recommendations.flatMap(({ difficulty, recommendation }, place) => [
      { where: `Recommendation ${place + 1}`, text: `${difficulty} ${recommendation}` },
    ]),
    { where: 'Something else', text: otherBenefit },
    { where: 'Comments', text: comments },
  ];
}

const healthWords = (content: PaperContent): readonly Look[] =>
  employerTexts(content).flatMap(({ where, text }) =>
    healthWordsIn(text).map(({ word, question }) => ({
      kind: 'word' as const,
      rule: 'AHP-6',
      where,
      words: `"${word}". ${question}`,
    })),
  );

/** True while something keeps the paper from being offered. */
export const isKeptBack = (looks: readonly Look[]): boolean => looks.some(({ kind }) => kind === 'block');

/** The signature: each thing to look at is ticked, and only then is it signed. @param holdUntil ISO date. */
export function offerQuestion(looks: readonly Look[], title: string, holdUntil: string): Question {
  const of = (kind: Look['kind']) => looks.filter((one) => one.kind === kind);
  const warnings = of('warning').length;
  return {
    id: 'offer',
    version: 1,
    section: 'Your work',
    title: `Sign and offer: ${title}`,
    intro: [
      'It becomes a version that never changes. A later change is a new version.',
      `It waits for the person until ${showDateWithDay(holdUntil)}. Nothing goes anywhere before they have seen it (AHP-4).`,
    ],
    fields: [
      ...of('word').map(({ where, words }, place) => ({
        kind: 'checkboxes' as const,
        name: `word-${place}`,
        label: where ?? '',
        missing: `Take out the word, or tick that the employer needs it: ${where}`,
        options: [option('needed', `${words} Yes, the person wants the employer to know`)],
      })),
      ...(warnings > 0
        ? [
            {
              kind: 'checkboxes' as const,
              name: 'warnings',
              label: 'Warnings',
              missing: 'Tick that you have looked at the warnings',
              options: [
                option('seen', `I have looked at ${warnings === 1 ? 'the warning' : `all ${warnings} warnings`} below`),
              ],
            },
          ]
        : []),
    ],
    button: 'Sign and offer to the person',
  };
}

/** What signing adds to a paper. */
export interface Signing {
  readonly signature: Signature;
  readonly code: string;
  /** Of the save of the draft that marks the signing. */
  readonly rev: number;
  /** ISO date. */
  readonly today: string;
}

/**
 * The head with one more version, and what that version says. Earlier ones that still wait for an answer wait no more; what is
 * in force stays in force until the new one takes its place (AHP-5).
 */
export function offeredVersion(
  head: PaperHead,
  content: PaperContent,
  { signature, code, rev, today }: Signing,
): { readonly next: PaperHead; readonly content: PaperContent } {
  const version = head.versions.length + 1;
  const { by, at } = signature;
  const waits = ({ state }: PaperVersion): boolean => state === 'offered' || state === 'changes_asked';
  const earlier = head.versions.map(
    (one): PaperVersion => (waits(one) ? { ...one, state: 'superseded', answered: { at, by, how: 'supersede' } } : one),
  );
  const offered: PaperVersion = {
    version,
    state: 'offered',
    signed: signature,
    code,
    holdUntil: holdUntil(head.kind, today),
  };
  return {
    next: {
      ...head,
      title: paperTitle(content),
      rev: head.rev + 1,
      offeredRev: rev,
      versions: [...earlier, offered],
    },
    content: content.kind === 'plan' ? { kind: 'plan', plan: { ...content.plan, version, state: 'offered' } } : content,
  };
}
