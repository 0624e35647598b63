/** What stands before the words of a page in another version. The build names the file and says what is wrong with it. */
import * as z from 'zod/mini';
import { guidance } from '../../shared/guidance-paths.ts';
import { paths } from '../../shared/paths.ts';
import { day, written } from './facts.ts';

/** The pages that stand in other versions, and the English page of each where it is one that anybody can open. */
export const versionedPages = {
  start: paths.start,
  sharing: undefined,
  plan: undefined,
  safety: undefined,
} as const;

export type VersionedPage = keyof typeof versionedPages;

/** The address of a page in Easy Read (`easy-read`) or in another language (its code). */
export const versionPath = (version: string, page: VersionedPage): string => `${guidance.inVersion(version)}/${page}`;

export const version = z
  .strictObject({
    page: z.enum(['start', 'sharing', 'plan', 'safety'], 'page is one of start, sharing, plan and safety'),
    title: written('title'),
    /** Who wrote or translated it: a team or a firm of translators, never a person and never a machine. */
    by: written('by'),
    /** Who checked it: for Easy Read people who use it, for a language a second translator. Empty until then. */
    checkedBy: z.string("checkedBy must be there; write '' until somebody has checked"),
    checkedOn: z.union([z.literal(''), day('checkedOn')], "checkedOn must be a date in quotes, or ''"),
    nextReview: day('nextReview'),
  })
  .check(
    z.refine(
      ({ checkedBy, checkedOn }) => (checkedBy === '') === (checkedOn === ''),
      'checkedBy and checkedOn go together: both, or neither',
    ),
  );

export type VersionFacts = z.infer<typeof version>;
