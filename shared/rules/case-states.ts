/** The ways a case may go (referral, case, follow-up), as a table: from where, to where. Nothing moves but along these. */
import { type CaseState, caseStates } from '../contracts/case.ts';

const open = [
  'submitted',
  'needs_info',
  'accepted',
  'contacted',
  'assessed',
  'active',
  'monitoring',
  'on_hold',
] as const satisfies readonly CaseState[];

export const openStates: readonly CaseState[] = open;
export const undecided: readonly CaseState[] = ['submitted', 'needs_info'];
/** Accepted and not finished. */
export const inCare: readonly CaseState[] = ['accepted', 'contacted', 'assessed', 'active', 'monitoring', 'on_hold'];
export const everyState = Object.keys(caseStates) as readonly CaseState[];
export const closedStates: readonly CaseState[] = everyState.filter((state) => !openStates.includes(state));

export const isOpen = (state: CaseState): boolean => openStates.includes(state);

/** Where a list shows a case. New ones have their own list: they wait for a decision. */
export type Bucket = 'new' | 'open' | 'closed';

export const bucketOf = (state: CaseState): Bucket =>
  state === 'submitted' ? 'new' : isOpen(state) ? 'open' : 'closed';
