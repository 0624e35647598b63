/**
 * What one action makes of a case: pure data, worked out from the case as it stands and the form that was filled in.
 * The store writes it in one transaction or not at all.
 */
import type { Colleague, Entry, Knowledge, Part, PartKind } from '../contracts/case.ts';
import type { OutboxEntry, Referral } from '../contracts/referral.ts';
import type { AnswerValue, Question } from '../contracts/self-referral/question.ts';
import { toStored } from '../contracts/self-referral/read-answer.ts';
import type { StaffRole } from '../contracts/staff.ts';
import type { StoredAnswer } from '../contracts/stored-answer.ts';
import type { ServiceProfile } from '../services/profile.ts';
import type { Answers } from './eligibility.ts';
import { readsPart } from './staff-rights.ts';

export interface WholeCase {
  readonly referral: Referral;
  /** The person's own answers, by question. */
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  /** Oldest first. */
  readonly parts: readonly Part[];
  readonly timeline: readonly Entry[];
}

export interface NewPart {
  readonly kind: PartKind;
  readonly knowledge: Knowledge;
  readonly answer: StoredAnswer;
}

export interface CaseChange {
  /** What of the head changes; undefined takes a value away. */
  readonly head?: { readonly [K in keyof Referral]?: Referral[K] | undefined };
  readonly add?: readonly NewPart[];
  readonly end?: readonly { readonly partId: string; readonly how: string; readonly why?: string }[];
  readonly entry: Pick<Entry, 'words' | 'why' | 'knowledge'>;
  /** A message to the person, looked up and addressed when it is sent. */
  readonly message?: OutboxEntry['template'];
  /** What the service's manager is told. */
  readonly notice?: string;
}

/** What an action may know. */
export interface CaseFacts {
  readonly whole: WholeCase;
  readonly profile: ServiceProfile;
  readonly me: Colleague;
  readonly role: StaffRole;
  /** Colleagues of the service who are still there. */
  readonly team: readonly (Colleague & { readonly role: StaffRole })[];
  /** ISO date. */
  readonly today: string;
  /** Another record of this service that the form names by its reference. */
  readonly other?: Referral;
}

/** Values of the person's own answers, as the rules want them. */
export const answersOf = ({ answers }: WholeCase): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));

/** The words that stood beside a choice of the person's own answers: they are kept in the order of the codes. */
export const wordsRead =
  ({ answers }: WholeCase) =>
  (question: string, field: string, code: string): string => {
    const answer = answers[question];
    const place = [answer?.value[field] ?? []].flat().indexOf(code);
    return answer?.said[field]?.split('\n')[place] ?? code;
  };

/** A part made of a form as it was filled in. */
export const partOf = (kind: PartKind, knowledge: Knowledge, form: Question, value: AnswerValue): NewPart => ({
  kind,
  knowledge,
  answer: toStored(form, value),
});

/** Text of a field, empty when it was left empty. */
export const text = (value: AnswerValue, field: string): string => {
  const one = value[field];
  return typeof one === 'string' ? one : '';
};

/** Parts that still count. */
export const current = ({ parts }: WholeCase, kind: PartKind): readonly Part[] =>
  parts.filter((part) => part.kind === kind && part.ended === undefined);

/** Whether a part still counts. Of two who end it at once the second is told so, and what the first wrote stays. */
export const stands = ({ parts }: WholeCase, partId: string): boolean =>
  parts.some((part) => part.partId === partId && part.ended === undefined);

/** What the list of colleagues shows next: never later than it was, and soon when somebody waits for an answer. */
export const dueBy = (referral: Referral, day: string): { readonly row: Referral['row'] } => ({
  row: { ...referral.row, promisedBy: referral.row.promisedBy < day ? referral.row.promisedBy : day },
});

/** The case with what was written in the records that were merged into it, in order of time: nothing is lost by a merge. */
export const withMerged = (whole: WholeCase, merged: readonly WholeCase[]): WholeCase => {
  const byTime = (a: { readonly at: string }, b: { readonly at: string }): number => (a.at < b.at ? -1 : 1);
  return {
    ...whole,
    parts: [whole, ...merged].flatMap(({ parts }) => parts).sort(byTime),
    timeline: [whole, ...merged].flatMap(({ timeline }) => timeline).sort(byTime),
  };
};

/** What happened last to a case, as a sentence for somebody whose page was stale and who may not read all of it. */
export function meanwhile({ referral, timeline }: WholeCase, role: StaffRole): string {
  const last = timeline.at(-1);
  if (!last) return `Meanwhile the referral changed: it is ${referral.state.replaceAll('_', ' ')}`;
  return readsPart(role, last.knowledge)
    ? `Meanwhile ${last.by.name} did this: ${last.words}`
    : `Meanwhile ${last.by.name} changed this record`;
}
