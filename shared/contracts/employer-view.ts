/**
 * What an employer sees of a plan: a document of its own, built from what the person turned on and from nothing else
 * (RTW-16). There is no place in it for a diagnosis, a medicine, a date of birth, an NHS number, an address, another job, or
 * for the fact that something was left out.
 */
import * as z from 'zod/mini';
import { weekdays } from '../values/weekdays.ts';
import { planDay, strengths } from './plan.ts';

const day = z.iso.date();
/** Longer than a text of a plan: some lines put two or three of them together. */
const words = z.string().check(z.minLength(1), z.maxLength(2000));
const namesOf = <K extends string>(record: Readonly<Record<K, string>>): [K, ...K[]] =>
  Object.keys(record) as [K, ...K[]];

/**
 * A week as shared. Hours, tasks and limits are there or not, each by its own choice. It is told by its Monday and has no
 * number: "week 3" as the first one would tell of two that are kept back.
 */
const sharedWeek = z.object({
  monday: day,
  /** Days and hours; absent when the person does not share the hours of this week. */
  hours: z.optional(
    z.object({
      days: z.partialRecord(z.enum(weekdays), planDay),
      /** Whole minutes of the week. */
      minutes: z.int(),
      /** Whole percent of contract; only beside contract hours that are shared too. */
      share: z.optional(z.int()),
    }),
  ),
  does: z.array(words),
  doesNot: z.array(words),
  /** Tasks that wait until the person is cleared to drive (RTW-1). */
  notYet: z.array(words),
  limits: z.array(words),
});

export const employerView = z.object({
  /** Who it is about, and for which job: the one who reads it knows both. */
  person: words,
  jobTitle: z.optional(words),
  employer: z.optional(words),
  contractMinutes: z.optional(z.int()),
  start: z.optional(day),
  weeks: z.array(sharedWeek),
  /** Role safety: the employer's occupational health or a regulator decides (RTW-2). Only beside a shared duty that needs it. */
  roleSafety: z.boolean(),
  liftLimits: z.array(words),
  /** "Not yet" or from when, never why. */
  driving: z.array(words),
  /**
   * In the order of the plan. An answer to one names its place here: ids of a plan count up, and a number that is missing
   * would tell that one is kept back.
   */
  adjustments: z.array(
    z.object({
      words,
      /** In terms of function (AHP-6). */
      reason: z.optional(words),
      strength: z.enum(namesOf(strengths)),
      from: z.optional(day),
      until: z.optional(z.union([day, z.literal('long_term')])),
      owner: words,
      /** From the catalogue, for a manager without HR: how to try it, and what it usually costs. */
      guide: z.optional(z.object({ how: words, cost: words })),
    }),
  ),
  healthTasks: z.array(words),
  reviews: z.array(z.object({ date: day, what: words })),
  pay: z.optional(words),
  travel: z.optional(words),
  slowDown: z.array(words),
  /** When to hold or step back. */
  slowRule: z.optional(words),
  contacts: z.array(words),
  /** That evidence exists, and its days. */
  evidence: z.array(words),
  /** Lines of a health and work report, and what the person says to it. Absent when none is shared. */
  reports: z.optional(
    z.array(z.object({ lines: z.array(z.object({ label: words, words })), statement: z.optional(words) })),
  ),
  /** The one line in which the person says something about their health themself. Off until turned on and confirmed. */
  inTheirWords: z.optional(words),
  /** "Advice from an NHS occupational therapist". */
  adviceFrom: words,
  service: z.object({ name: words, phone: words, hours: words }),
  /** Counts what this contact was given: 1, 2, 3. The plan's own number would tell of a version that was not shared. */
  version: z.int(),
});
export type SharedWeek = z.infer<typeof sharedWeek>;
export type EmployerView = z.infer<typeof employerView>;
