/**
 * What each action on a case is, of the deeds that roles have. It stands apart from the forms, so that the door can guard every
 * action before it has read one of them.
 */
import type { Deed } from '../staff-rights.ts';

/** In the order of `all.ts`. */
export const caseDeeds = {
  take: 'assign',
  assign: 'assign',
  defer: 'assign',
  accept: 'decide',
  'change-level': 'decide',
  'ask-more': 'decide',
  redirect: 'decide',
  decline: 'decide',
  withdraw: 'book',
  contact: 'book',
  job: 'record',
  difficulty: 'record',
  goal: 'record',
  task: 'record',
  message: 'record',
  note: 'record',
  evidence: 'record',
  'clinical-note': 'record-clinical',
  'safeguarding-note': 'safeguard',
  measure: 'record-clinical',
  discussion: 'record-clinical',
  'take-back': 'record',
  restriction: 'record-clinical',
  'end-restriction': 'record-clinical',
  appointment: 'book',
  attendance: 'book',
  'task-done': 'record',
  'trusted-person': 'book',
  'trusted-person-end': 'book',
  assessed: 'steer',
  'start-support': 'steer',
  monitor: 'steer',
  'back-to-active': 'steer',
  hold: 'steer',
  resume: 'steer',
  discharge: 'steer',
  'follow-up-13': 'steer',
  'follow-up-26': 'steer',
  reopen: 'steer',
  transfer: 'decide',
  'works-here': 'mend',
  sensitive: 'mend',
  freeze: 'mend',
  unfreeze: 'mend',
  merge: 'mend',
  unmerge: 'mend',
  'hold-deletion': 'mend',
  'end-hold': 'mend',
} as const satisfies Record<string, Deed>;

/** Done from the side of the plans (`plan.ts`). */
export const planDeeds = {
  'job-check': 'record',
  'no-plan-needed': 'plan',
  'employer-cannot': 'plan',
  'pause-sharing': 'record',
  'allow-sharing': 'record',
} as const satisfies Record<string, Deed>;

export type ActionId = keyof typeof caseDeeds | keyof typeof planDeeds;

export const deedOf: Readonly<Record<ActionId, Deed>> = { ...caseDeeds, ...planDeeds };
