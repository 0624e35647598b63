/** Every message by name. The words are in `messages.ts`, which only the job that sends needs; doors need the names. */
export const messageNames = [
  'confirm-contact',
  'log-in-code',
  'request-received',
  'referral-accepted',
  'please-ring',
  'appointment',
  'finished',
  'sharing-recorded',
  'work-answered',
  'share-not-theirs',
  'sharing-ends',
  'fit-note-ends',
  'week-begins',
  'review-near',
  'no-check-in',
  'follow-up',
  'plan-to-read',
  'plan-waits',
  'work-week-begins',
  'work-review-near',
  'employer-code',
] as const;

export type MessageName = (typeof messageNames)[number];
