/**
 * For how long records are kept, and what stops their deletion (RET-1). Deadlines only ever propose: a person looks at each
 * record before it goes (RET-2).
 *
 * Periods as in the NHS Records Management Code of Practice, Appendix II. They wait for the word of information governance.
 */

import { ageOn, londonDate } from '../values/date.ts';
import { type IsoDay, yearsAfter } from '../values/months.ts';
import type { WholeCase } from './case-change.ts';
import { isOpen } from './case-states.ts';
import { dateOfBirth } from './own-case.ts';

export const retentionSource = {
  title: 'NHS Records Management Code of Practice, Appendix II: retention schedule',
  url: 'https://transform.england.nhs.uk/information-governance/guidance/records-management-code/records-management-code-of-practice/',
  /** Empty until somebody has compared the periods with the live page. */
  checkedOn: '',
} as const;

/** In words for colleagues and for the certificate. */
export const retentionPeriods = {
  adult: 'Record of an adult: 8 years after they were last seen',
  young: 'Record of somebody who was under 18: until their 25th birthday, or the 26th if they were 17 at the end',
  'not-accepted': 'Request that was not accepted: 2 years',
} as const;
export type RetentionPeriod = keyof typeof retentionPeriods;

export interface Kept {
  readonly period: RetentionPeriod;
  /** Last day, ISO date, inclusive. */
  readonly until: string;
}

/** Deeds about the record itself: they are no contact with the person. */
const aboutTheRecord: ReadonlySet<string> = new Set(['decided on deletion', 'hold-deletion', 'end-hold']);

/** The last day on which something happened with the person, ISO date in London. */
export function lastSeen({ referral, timeline }: WholeCase): string {
  const times = timeline
    .filter(({ byRole, did }) => byRole !== 'system' && !aboutTheRecord.has(did ?? ''))
    .map(({ at }) => at);
  return londonDate(Date.parse([referral.row.receivedAt, ...times].toSorted().at(-1) ?? referral.row.receivedAt));
}

/** The shortest of all periods: what was received later than so many years ago is kept in any case. */
export const shortestYears = 2;

/** Until when a closed record is kept; undefined while it is open. */
export function keptUntil(whole: WholeCase): Kept | undefined {
  if (isOpen(whole.referral.state)) return undefined;
  const last: IsoDay = lastSeen(whole);
  if (!whole.timeline.some(({ did }) => did === 'accept')) {
    return { period: 'not-accepted', until: yearsAfter(last, shortestYears) };
  }
  const born = dateOfBirth(whole);
  const age = born === undefined ? 18 : ageOn(born, last);
  if (born !== undefined && age < 18) return { period: 'young', until: yearsAfter(born, age === 17 ? 26 : 25) };
  return { period: 'adult', until: yearsAfter(last, 8) };
}

/** RET-1: why nothing of the record may be deleted now; undefined when nothing stands against it. */
export const heldBecause = ({ held, frozen }: WholeCase['referral']): string | undefined => held ?? frozen;
