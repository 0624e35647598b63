/**
 * What somebody at work answers to what was shared with them (RTW-19). Answers stand in the order in which they were given;
 * the last one to a change is the one that counts. None of them changes the plan: that takes the person and their lead (RTW-20).
 */
import * as z from 'zod/mini';

const day = z.iso.date();

/** Four answers to a change at work, and a question. */
export const replyAnswers = {
  yes: 'Yes, from a date',
  changed: 'Yes, with a change',
  trial: 'We try it, until a date',
  cannot: 'We cannot do this',
  question: 'I have a question first',
} as const;
export type ReplyAnswer = keyof typeof replyAnswers;

export const reply = z.object({
  shareId: z.string(),
  consentId: z.string(),
  /** Of the view, as the reader counts. */
  version: z.int(),
  /** Place of the change at work in the view, or the plan as a whole. */
  place: z.union([z.int().check(z.nonnegative()), z.literal('plan')]),
  /** The change in the words that were shared, so that the answer reads by itself when the copy is gone. */
  about: z.string(),
  answer: z.enum(Object.keys(replyAnswers) as [ReplyAnswer, ...ReplyAnswer[]]),
  from: z.optional(day),
  until: z.optional(day),
  /** What they would change, why not, or what they ask. */
  words: z.optional(z.string().check(z.maxLength(1000))),
  /** ADJ-2: what is offered instead of what cannot be done. */
  instead: z.optional(z.string().check(z.maxLength(500))),
  at: z.iso.datetime(),
  /** Counts the answers to this place, from 1: of two who answer at once the second meets the first. */
  rev: z.int().check(z.positive()),
});
export type Reply = z.infer<typeof reply>;
