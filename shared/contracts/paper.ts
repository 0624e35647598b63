/**
 * Papers: what the service writes about somebody's work and the person reads before it goes anywhere: work plans, health
 * and work reports, letters to the GP. All go the same way: a draft that colleagues change, versions that never change, each
 * offered to the person.
 *
 * A report and a letter rest on a version of a plan and do not repeat it, so that the three cannot contradict each other.
 */
import * as z from 'zod/mini';
import { colleague } from './case.ts';
import { plan, strengths } from './plan.ts';

const day = z.iso.date();
const instant = z.iso.datetime();
const words = z.string().check(z.minLength(1), z.maxLength(500));
const paragraphs = z.string().check(z.minLength(1), z.maxLength(2000));

const namesOf = <K extends string>(record: Readonly<Record<K, string>>): [K, ...K[]] =>
  Object.keys(record) as [K, ...K[]];

export const paperKinds = {
  plan: 'Work plan',
  report: 'Health and work report',
  letter: 'Letter to the GP',
} as const;
export type PaperKind = keyof typeof paperKinds;

/** A version of a paper. What is `active` or `issued` is in force; of one paper at most one version is. */
export const versionStates = {
  offered: 'Offered to the person',
  changes_asked: 'The person asked for a change',
  refused: 'Stopped by the person',
  agreed: 'Agreed by the person',
  active: 'Active',
  on_hold: 'On hold',
  completed: 'Completed',
  stopped: 'Stopped',
  issued: 'Issued',
  superseded: 'Replaced by a newer version',
} as const;
export type VersionState = keyof typeof versionStates;

/** What the report advises. `at_work` is a way of saying `may_be_fit` to somebody who has not stopped working. */
export const advice = {
  not_fit: 'is not fit for any work at the moment',
  may_be_fit: 'may be able to do some work if these changes can be made',
  at_work: 'is at work and needs these changes to stay at work',
} as const;

/** With the employer's agreement the person may benefit from these. The fourth is an assessment, unlike on a fit note. */
export const benefits = {
  phased_return: 'A phased return to work',
  amended_duties: 'Amended duties',
  altered_hours: 'Altered hours',
  workplace_assessment: 'A workplace assessment',
} as const;

/** Something that is hard at work, and what would help: in terms of function, never a diagnosis (AHP-6). */
export const recommendation = z.object({
  difficulty: words,
  recommendation: words,
  strength: z.enum(namesOf(strengths)),
  until: z.optional(z.union([day, z.literal('long_term')])),
});

/** The version of a plan that a report or a letter rests on. */
const restsOn = z.object({ planId: z.string(), version: z.int() });

export const report = z.object({
  paperId: z.string(),
  restsOn: z.optional(restsOn),
  advice: z.enum(namesOf(advice)),
  assessedOn: day,
  from: day,
  to: day,
  review: z.object({ needed: z.boolean(), on: z.optional(day) }),
  benefits: z.array(z.enum(namesOf(benefits))),
  otherBenefit: z.optional(words),
  /** Beside those that the plan holds as adjustments. */
  recommendations: z.array(recommendation).check(z.maxLength(20)),
  comments: z.optional(paragraphs),
  written: z.object({ by: colleague, role: z.string(), at: instant }),
});
export type Report = z.infer<typeof report>;

export const letter = z.object({
  paperId: z.string(),
  restsOn: z.optional(restsOn),
  /** What the letter is about: start of support, plan, evidence, the end of support. */
  about: z.enum(['start', 'plan', 'evidence', 'end']),
  words: z.optional(paragraphs),
  /** What the practice is asked to do. Nothing clinical depends on it being done. */
  asked: z.optional(paragraphs),
  written: z.object({ by: colleague, role: z.string(), at: instant }),
});
export type Letter = z.infer<typeof letter>;

/** What a paper says, by its kind. */
export const paperContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), plan }),
  z.object({ kind: z.literal('report'), report }),
  z.object({ kind: z.literal('letter'), letter }),
]);
export type PaperContent = z.infer<typeof paperContent>;

/** Who signed: named as they stood in the staff register on that day. */
export const signature = z.object({
  by: colleague,
  role: z.string(),
  /** HCPC registration number. A coach who writes a plan has none. */
  registration: z.optional(z.string()),
  at: instant,
});
export type Signature = z.infer<typeof signature>;

export const paperVersion = z.object({
  version: z.int().check(z.positive()),
  state: z.enum(namesOf(versionStates)),
  signed: signature,
  /** Printed on it: anybody may check whether it is valid, and learns nothing else. */
  code: z.string(),
  /** Until this day it waits for the person's eyes, ISO date, inclusive (AHP-4, AMR-5). */
  holdUntil: day,
  /** Day on which the person agreed, ISO date; it stays when later moves change the answer. */
  agreedOn: z.optional(day),
  /** What came of it last, and who said so. */
  answered: z.optional(z.object({ at: instant, by: colleague, how: z.string(), why: z.optional(z.string()) })),
});
export type PaperVersion = z.infer<typeof paperVersion>;

/** The head of a paper: which versions there are and how each stands. */
export const paperHead = z.object({
  paperId: z.string(),
  kind: z.enum(namesOf(paperKinds)),
  /** The job of the plan, or what the report or letter is called in the list. */
  title: words,
  /** Counts the changes of this head. */
  rev: z.int(),
  begun: z.object({ by: colleague, at: instant }),
  /** Which save of the draft became the last version: a later one waits to be offered. */
  offeredRev: z.optional(z.int()),
  versions: z.array(paperVersion),
  /** The employer agreed in writing to go on past the end of the note (RTW-10). */
  employerAgreedOn: z.optional(day),
  /** What the person says to a report: it travels with it (AMR-4). */
  statement: z.optional(z.object({ words: z.string().check(z.minLength(1), z.maxLength(1000)), at: instant })),
  /** Dates of reviews that have an entry, with what was found (RTW-9). */
  reviews: z.optional(z.array(z.object({ date: day, found: paragraphs, by: colleague, at: instant }))),
});
export type PaperHead = z.infer<typeof paperHead>;

/** One save of a draft. Saves are kept, so that whoever comes second sees what changed since they began. */
export const paperDraft = z.object({
  paperId: z.string(),
  rev: z.int().check(z.positive()),
  by: colleague,
  at: instant,
});
export type PaperDraft = z.infer<typeof paperDraft> & { readonly content: PaperContent };
