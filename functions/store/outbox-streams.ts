/**
 * Which new entries of the outbox call which job. The mapping of the stream is made from this page (`infra/constructs/outbox-stream.ts`),
 * and the stream on this machine lets through the same (`functions/local/stream.ts`), so that a job that is not called is missed here.
 */
import type { OutboxEntry } from '../../shared/contracts/referral.ts';

/** A pattern of AWS's event filtering: a list names the values that fit, or asks that there be one. */
export type Pattern = { readonly [name: string]: Pattern | readonly (string | { readonly exists: true })[] };

// Marking an entry as sent is a change too, and must call nobody again.
const fresh = { eventName: ['INSERT'] } as const satisfies Pattern;
const freshWith = (NewImage: Pattern): Pattern => ({ ...fresh, dynamodb: { NewImage } });
const exists = [{ exists: true }] as const;

/** What is said to the case too, or to the case alone. */
const forCases: readonly OutboxEntry['template'][] = [
  'sharing-ends',
  'fit-note-ends',
  'review-near',
  'no-check-in',
  'follow-up',
];

export const calledFor: Readonly<Record<'send' | 'work', readonly Pattern[]>> = {
  send: [fresh],
  work: [
    freshWith({ shareId: { S: exists } }),
    freshWith({ undelivered: { S: exists } }),
    freshWith({ template: { S: forCases } }),
  ],
};
