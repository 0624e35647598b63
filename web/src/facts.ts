/** Facts before the words of a page, each with what to tell its writer. */
import * as z from 'zod/mini';
import { isIsoDate } from '../../shared/values/date.ts';

export const written = (what: string) =>
  z.string(`${what} is missing`).check(z.refine((text) => text.trim() !== '', `${what} is empty`));

export const day = (what: string) =>
  z
    .string(`${what} must be a date in quotes, for example '2026-11-26'`)
    .check(z.refine(isIsoDate, `${what} must be a date, for example '2026-11-26'`));
