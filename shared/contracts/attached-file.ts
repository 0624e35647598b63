/**
 * A risk assessment that somebody at work attaches to an answer (RTW-19). The file itself stands in a store of its own, apart
 * from every table; here is what is known of it. It has no name: what it is called says who sent it, or more.
 */
import * as z from 'zod/mini';

/** At most so many for each share, in so many places to put one. */
export const mostFiles = 5;
export const mostFileBytes = 10 * 1024 * 1024;

/** What is kept, and how it ends when somebody takes it. */
export const fileTypes = {
  pdf: { media: 'application/pdf', ending: 'pdf' },
  jpeg: { media: 'image/jpeg', ending: 'jpg' },
  png: { media: 'image/png', ending: 'png' },
} as const;
export type FileType = keyof typeof fileTypes;

/** Why a file is not kept, in the words that its sender reads. */
export const refusedBecause = {
  type: 'It is not a PDF, JPG or PNG file.',
  size: 'It is larger than 10 MB.',
  broken: 'We could not read it to its end. Save it again and attach the new file.',
  pixels: 'The picture is too large. Take it again in a smaller size, with at most 25 million pixels.',
  encrypted: 'It is locked with a password. Save it without one.',
  pages: 'It has more than 50 pages, or too many parts.',
  form: 'It is a form that only its own program can show. Print it to a PDF and attach that.',
  unusual: 'It has parts that we cannot check. Print it to a PDF and attach that.',
  virus: 'A virus scanner found something in it.',
  'too-much': 'Checking it took too long. Attach a smaller file.',
  lost: 'It did not arrive, or could not be checked. Attach it again.',
  /** Sharing was stopped meanwhile: nobody at work reads this. */
  stopped: 'Sharing was stopped.',
} as const;
export type RefusedBecause = keyof typeof refusedBecause;

export const attachedFile = z.object({
  fileId: z.string().check(z.regex(/^file_[\w-]{22}$/)),
  shareId: z.string(),
  consentId: z.string(),
  /** Keyed hash of the work address, under which the copy stands while it is shared. */
  address: z.string(),
  /** One of the places for files of this share, from 1. */
  slot: z.int().check(z.minimum(1), z.maximum(mostFiles)),
  /** Which answer it belongs to, as in a reply. */
  place: z.union([z.int().check(z.nonnegative()), z.literal('plan')]),
  about: z.string(),
  begunAt: z.iso.datetime(),
  state: z.enum(['waiting', 'clean', 'refused']),
  type: z.optional(z.enum(Object.keys(fileTypes) as [FileType, ...FileType[]])),
  bytes: z.optional(z.int()),
  /** Under which key the clean file stands: each cleaning has one of its own. */
  object: z.optional(z.string()),
  why: z.optional(z.enum(Object.keys(refusedBecause) as [RefusedBecause, ...RefusedBecause[]])),
});
export type AttachedFile = z.infer<typeof attachedFile>;

/** What the job that cleans makes of a file. */
export type Cleaned = { readonly type: FileType; readonly bytes: Uint8Array } | { readonly refused: RefusedBecause };
