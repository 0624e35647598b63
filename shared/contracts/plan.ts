/**
 * A work plan as data: what somebody does at work, week by week, and what helps. It hangs on one job, never on the person.
 *
 * A version is written once and never changed; the next one is a new version. Times of work are whole minutes (RTW-14),
 * weeks start on Monday (RTW-13), and pay is words and never a sum (RTW-15).
 */
import * as z from 'zod/mini';
import { weekdays } from '../values/weekdays.ts';
import { colleague } from './case.ts';

const day = z.iso.date();
const instant = z.iso.datetime();
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const words = z.string().check(z.minLength(1), z.maxLength(500));
const minutesOfDay = z.int().check(z.gte(0), z.lte(24 * 60));
const minutesOfWeek = z.int().check(z.gte(0), z.lte(7 * 24 * 60));

/** How many of each a plan may hold: more than anybody needs, so that none outgrows its row. */
export const most = { weeks: 52, linesOfWeek: 15, lines: 20, adjustments: 30 } as const;

const namesOf = <K extends string>(record: Readonly<Record<K, string>>): [K, ...K[]] =>
  Object.keys(record) as [K, ...K[]];

export const planTypes = {
  return_to_work: 'Return to work plan',
  stay_in_work: 'Stay in work plan',
  find_work: 'Find work plan',
} as const;

export const planStates = {
  draft: 'Draft',
  offered: 'Offered to the person',
  agreed: 'Agreed by the person',
  active: 'Active',
  on_hold: 'On hold',
  completed: 'Completed',
  stopped: 'Stopped',
} as const;

export const jobPatterns = {
  fixed: 'The same days and times each week',
  rota: 'A rota that changes',
  shifts: 'Shifts, including nights',
  'no-fixed': 'No fixed hours',
} as const;

/** What a duty asks for beyond hours; the codes of the safety-critical parts of a job. */
export const dutyNeeds = ['driving', 'driving-group-2', 'machinery', 'heights', 'lone-work', 'nights'] as const;

export const limitKinds = {
  lift: 'Lifting and carrying',
  stand: 'Standing',
  sit: 'Sitting',
  driving: 'Driving',
  heights: 'Working at height',
  'lone-work': 'Working alone',
  nights: 'Nights',
  'on-call': 'On-call',
  other: 'Something else',
} as const;

/** How strongly an adjustment is asked for. What is reasonable is for the employer to decide. */
export const strengths = { recommend: 'Recommend', try: 'Suggest trying', discuss: 'Please discuss' } as const;

/** How hours that are not worked are paid. */
export const payTreatments = {
  full: 'Full pay',
  ssp: 'Statutory Sick Pay',
  leave: 'Annual leave',
  unpaid: 'Unpaid',
  to_confirm: 'To be confirmed by the employer',
} as const;

export const travelWays = {
  car: 'Car, as the driver',
  lift: 'A lift from somebody',
  public: 'Public transport',
  foot: 'On foot or by bicycle',
  home: 'Works from home',
  other: 'Another way',
} as const;

export const planDay = z.object({
  /** Working time, without an unpaid break. */
  minutes: minutesOfDay,
  start: z.optional(timeOfDay),
  /** A rest break. An unpaid one makes the day end later. */
  rest: z.optional(z.object({ minutes: minutesOfDay, paid: z.boolean() })),
  place: z.optional(z.enum(['work', 'home'])),
});
export type PlanDay = z.infer<typeof planDay>;

export const duty = z.object({
  words,
  needs: z.optional(z.array(z.enum(dutyNeeds))),
  /** The heaviest load in it, in kg. */
  liftKg: z.optional(z.number().check(z.positive())),
});
export type Duty = z.infer<typeof duty>;

export const planWeek = z.object({
  number: z.int().check(z.positive()),
  /** ISO date. */
  monday: day,
  /** A day that is absent, or has 0 minutes, is not worked. */
  days: z.partialRecord(z.enum(weekdays), planDay),
  /** The total where days are filled in later (RTW-12). */
  openMinutes: z.optional(minutesOfWeek),
  dutiesIn: z.array(duty).check(z.maxLength(most.linesOfWeek)),
  dutiesOut: z.array(duty).check(z.maxLength(most.linesOfWeek)),
  limits: z.array(z.object({ kind: z.enum(namesOf(limitKinds)), words })).check(z.maxLength(most.linesOfWeek)),
  note: z.optional(words),
  /** Why a week does not go up: hours stay or stop, or go back a step (RTW-7). */
  slower: z.optional(z.object({ how: z.enum(['hold', 'step_back']), why: words })),
});
export type PlanWeek = z.infer<typeof planWeek>;

/** RTW-4: what somebody with the authority has set. There is no default. */
export const liftLimit = z.object({
  kg: z.number().check(z.positive()),
  setBy: words,
  /** First and last day, ISO dates. Without a last day it lasts until somebody ends it. */
  from: z.optional(day),
  until: z.optional(day),
});

/** RTW-1: without a date it is "not yet". The date is entered, never worked out (RTW-3). */
const clearance = z.object({ from: z.optional(day), saidBy: z.optional(words) });

export const adjustment = z.object({
  adjustmentId: z.string(),
  /** Where it came from in the catalogue; free text otherwise. The words stay as they stood. */
  catalogueId: z.optional(z.string()),
  words,
  /** In terms of what the person can do, never a diagnosis (AHP-6). */
  reason: words,
  strength: z.enum(namesOf(strengths)),
  from: z.optional(day),
  until: z.optional(z.union([day, z.literal('long_term')])),
  /** Who sees to it. */
  owner: words,
});
export type Adjustment = z.infer<typeof adjustment>;

export const plan = z.object({
  planId: z.string(),
  version: z.int().check(z.positive()),
  state: z.enum(namesOf(planStates)),
  type: z.enum(namesOf(planTypes)),
  /** Absent only while somebody looks for work. */
  job: z.optional(
    z.object({
      /** The job as a part of the case. */
      partId: z.optional(z.string()),
      title: words,
      employer: z.optional(words),
      /** Each week; 0 when the contract promises none. */
      contractMinutes: minutesOfWeek,
      pattern: z.enum(namesOf(jobPatterns)),
      /** Minutes a week in other jobs: 48 hours a week are for the person and not for the job (RTW-5). */
      otherMinutes: z.optional(minutesOfWeek),
      /** The person has agreed in writing to work more than 48 hours a week (RTW-5). */
      optedOut: z.optional(z.boolean()),
    }),
  ),
  /** Ids of the evidence of the case that it rests on. */
  basis: z.array(z.string()),
  /** First day of work under the plan. */
  start: day,
  weeks: z.array(planWeek).check(z.minLength(1), z.maxLength(most.weeks)),
  reviews: z.array(z.object({ date: day, what: words })).check(z.maxLength(most.lines)),
  liftLimits: z.array(liftLimit).check(z.maxLength(most.lines)),
  /** Absent until somebody asked. */
  driving: z.optional(z.object({ car: clearance, group2: z.optional(clearance) })),
  adjustments: z.array(adjustment).check(z.maxLength(most.adjustments)),
  /** Treatment, exercise, medicine times and rest that fall into work. */
  healthTasks: z.array(z.object({ words, when: words })).check(z.maxLength(most.lines)),
  pay: z.object({ treatment: z.enum(namesOf(payTreatments)), words: z.optional(words) }),
  travel: z.object({ how: z.enum(namesOf(travelWays)), minutes: z.optional(minutesOfDay), words: z.optional(words) }),
  slowDown: z.object({
    signs: z.array(words).check(z.maxLength(most.lines)),
    rule: z.optional(words),
    /** The author lets the person go back a step by themselves until they have talked. Absent: they may only wait. */
    stepBack: z.optional(z.literal(true)),
  }),
  contacts: z
    .array(
      z.object({ side: z.enum(['work', 'service']), name: words, role: z.optional(words), reach: z.optional(words) }),
    )
    .check(z.maxLength(most.lines)),
  written: z.object({ by: colleague, role: z.string(), at: instant }),
});
export type Plan = z.infer<typeof plan>;
