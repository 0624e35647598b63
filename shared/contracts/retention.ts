/** The list of records whose time is over, as colleagues decide on them, and what remains of a record that was deleted (RET-2). */
import * as z from 'zod/mini';
import { colleague } from './case.ts';

const day = z.iso.date();
const instant = z.iso.datetime();

/** How many rows or files of each kind. */
const counts = z.record(z.string(), z.int());

export const dueRecord = z.object({
  referralId: z.string(),
  reference: z.string(),
  /** Which period is over, by its name in `shared/rules/retention.ts`, and its last day. */
  period: z.string(),
  until: day,
  /** `due`: somebody has to look. `kept` until a day, with a reason. `approved`: goes in the next night. `going`: begun. */
  state: z.enum(['due', 'kept', 'approved', 'going']),
  decided: z.optional(z.object({ by: colleague, at: instant, why: z.string() })),
  keptUntil: z.optional(day),
  /** Of the certificate that it ends with, and what there was when deletion began. */
  certificateId: z.optional(z.string()),
  counts: z.optional(counts),
});
export type DueRecord = z.infer<typeof dueRecord>;

/** It names nobody: a reference, which leads to nothing any more, what was there, and who decided. */
export const certificate = z.object({
  certificateId: z.string(),
  reference: z.string(),
  period: z.string(),
  until: day,
  decided: z.object({ by: colleague, at: instant, why: z.string() }),
  deletedAt: instant,
  counts,
  /** Hash of the last audit entry before the end of the chain: the seals hold it. */
  auditHead: z.string(),
});
export type Certificate = z.infer<typeof certificate>;
