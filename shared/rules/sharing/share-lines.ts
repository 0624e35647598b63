/**
 * Keys and words of what can be shared. A key names a line of the plan from version to version; where a line has no id its
 * words are hashed, so that words nobody chose are never on because others were.
 */
import type { Adjustment, Duty, Plan } from '../../contracts/plan.ts';
import { showDate } from '../../values/date.ts';
import { hasSum } from '../plan/hours-problems.ts';
import { contactInWords, dutyInWords, healthTaskInWords, payInWords, reviewInWords } from '../plan/in-words.ts';
import { shortHash } from './canonical.ts';
import type { ShareFacts } from './share-facts.ts';

const dutyText = (duty: Duty): string => `${dutyInWords(duty)}:${(duty.needs ?? []).toSorted().join()}`;

/** A week keeps its number and an adjustment its id; each of the single lines has its name. */
export const keyOf = {
  contract: 'contract',
  start: 'start',
  week: (number: number) => `week-${number}`,
  dutyIn: (duty: Duty) => `in-${shortHash(dutyText(duty))}`,
  dutyOut: (duty: Duty) => `out-${shortHash(dutyText(duty))}`,
  limit: (words: string) => `limit-${shortHash(words)}`,
  lift: (words: string) => `lift-${shortHash(words)}`,
  driving: 'driving',
  drivingGroup2: 'driving-group-2',
  adjustment: ({ adjustmentId }: Pick<Adjustment, 'adjustmentId'>) => `adjustment-${adjustmentId}`,
  reason: ({ adjustmentId }: Pick<Adjustment, 'adjustmentId'>) => `reason-${adjustmentId}`,
  healthTask: (task: Plan['healthTasks'][number]) => `health-${shortHash(healthTaskInWords(task))}`,
  review: (review: Plan['reviews'][number]) => `review-${shortHash(reviewInWords(review))}`,
  pay: 'pay',
  travel: 'travel',
  sign: (words: string) => `sign-${shortHash(words)}`,
  slowRule: 'slow-rule',
  contact: (contact: Plan['contacts'][number]) => `contact-${shortHash(contactInWords(contact))}`,
  evidence: 'evidence',
  ownWords: 'own-words',
} as const;

/** "No lifting over 5 kg, from 23 November 2026 until 4 January 2027". Who set it would tell of an operation (§4.6). */
export const liftForEmployers = ({ kg, from, until }: Plan['liftLimits'][number]): string =>
  [
    `No lifting over ${kg} kg`,
    [from && `from ${showDate(from)}`, until && `until ${showDate(until)}`].filter(Boolean).join(' '),
  ]
    .filter((part) => part !== '')
    .join(', ');

/** "Driving a car: not yet": when, and never why or who said so (RTW-1, RTW-3). */
const drivingLine = (what: string, from: string | undefined): string =>
  `${what}: ${from ? `from ${showDate(from)}` : 'not yet'}`;

export const carForEmployers = ({ car }: NonNullable<Plan['driving']>): string =>
  drivingLine('Driving a car', car.from);

export const group2ForEmployers = (group2: NonNullable<NonNullable<Plan['driving']>['group2']>): string =>
  drivingLine('Driving a lorry or bus', group2.from);

/** RTW-15: words with a sum in them stay out. */
export function payForEmployers({ treatment, words }: Plan['pay']): string {
  return payInWords({ treatment, ...(words !== undefined && !hasSum(words) ? { words } : {}) });
}

/** "16 November 2026 to 14 December 2026": that there is evidence, and its days. */
export const evidenceForEmployers = ({ evidenceDays }: Pick<ShareFacts, 'evidenceDays'>): readonly string[] =>
  evidenceDays.map(({ from, to }) => (to ? `${showDate(from)} to ${showDate(to)}` : `From ${showDate(from)}`));

/** The line in the person's own words as it is shared: on one line, at most 500 characters; empty when there is none. */
export const ownLine = ({ ownWords = '' }: Pick<ShareFacts, 'ownWords'>): string =>
  ownWords.replace(/\s+/g, ' ').trim().slice(0, 500);
