/**
 * A document as data: what is printed, read on screen and given to the person is made of this and of nothing else, so that
 * page and PDF cannot differ.
 */
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

export const documentBlock = z.discriminatedUnion('kind', [
  /** A heading below the title. */
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text }),
  z.object({ kind: z.literal('paragraph'), text, strong: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('list'), items: z.array(text) }),
  /** Set apart, to be read first. */
  z.object({ kind: z.literal('notice'), text }),
  /** Pairs of a label and one or more lines. */
  z.object({ kind: z.literal('facts'), rows: z.array(z.object({ label: text, words: z.array(text) })) }),
  /** The first cell of each row is its header. An empty cell is an empty text. */
  z.object({
    kind: z.literal('table'),
    caption: text,
    columns: z.array(text),
    rows: z.array(z.array(z.string())),
  }),
]);
export type DocumentBlock = z.infer<typeof documentBlock>;

export const document = z.object({
  /** Heading of the first page, and the title of the file. */
  title: text,
  /** Under the title: of whom, for which job. */
  subtitle: z.optional(text),
  lang: z.literal('en-GB'),
  /** Across each page when it must not be taken for the valid one: "Draft", "Replaced". */
  mark: z.optional(text),
  /** Across each page of a copy that somebody was given: to whom and when. It is as valid as any other. */
  shownTo: z.optional(text),
  /** Printed at the foot of each page; it is no part of the text, so what must be read out stands in a block too. */
  foot: text,
  blocks: z.array(documentBlock),
});
export type Document = z.infer<typeof document>;
