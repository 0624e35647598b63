/**
 * Ids of everything that a person can do in their own case, in the order in which it is offered. They stand apart from the
 * actions, so that a door can have a route for each and read the actions themselves when somebody first asks for one.
 */
export const myActionIds = [
  'changes-at-work',
  'check-in',
  'job-check',
  'fit-note',
  'trusted-person',
  'trusted-person-end',
  'message',
  'appointment',
  'correct',
  'leave',
] as const;

export type MyActionId = (typeof myActionIds)[number];
