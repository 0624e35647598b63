/** One answered page, of a person's request or of a form that staff filled in. */
import * as z from 'zod/mini';

/** Codes, dates or text by field name. */
const answerValue = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * `asked` holds the words of each field as they were seen and `said` the words of each answer, so that a later change of
 * wording never changes what somebody was asked.
 */
export const storedAnswer = z.object({
  version: z.int(),
  value: answerValue,
  asked: z.record(z.string(), z.string()),
  said: z.record(z.string(), z.string()),
});
export type StoredAnswer = z.infer<typeof storedAnswer>;
