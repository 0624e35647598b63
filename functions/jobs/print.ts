/**
 * Prints a document. The largest library of the house runs here, alone, in a function that may read no table and no secret:
 * it gets what it prints and gives it back (`infra/decisions/0008-a-printer-without-rights.md`).
 */
import * as z from 'zod/mini';
import { document } from '../../shared/contracts/document.ts';
import { pdfOf } from '../documents/pdf.ts';

const asked = z.object({
  document,
  /** ISO instant that the file gives as the moment it was made. */
  madeAt: z.iso.datetime(),
});

export interface Printed {
  /** The file, base64. */
  readonly pdf: string;
}

/** About forty pages. Even as one table of tiny cells its file stays below the six megabytes that a function may answer with. */
const mostCharacters = 100_000;

/** The document is longer than anything the service writes. */
export class DocumentTooLarge extends Error {
  constructor(characters: number) {
    super(`The document has ${characters} characters as JSON, and at most ${mostCharacters} are printed`);
    this.name = 'DocumentTooLarge';
  }
}

/** What was handed over is no document. Says where, never what was written there. */
export class NotADocument extends Error {
  constructor(where: string) {
    super(`This is not a document that can be printed: ${where}`);
    this.name = 'NotADocument';
  }
}

/** @throws NotADocument or DocumentTooLarge, with a message that Lambda hands to the caller. */
export async function handler(event: unknown): Promise<Printed> {
  const characters = JSON.stringify(event ?? null).length;
  if (characters > mostCharacters) throw new DocumentTooLarge(characters);
  const read = asked.safeParse(event);
  if (!read.success) throw new NotADocument(read.error.issues.map(({ path }) => path.join('.')).join(', '));
  const pdf = await pdfOf(read.data.document, new Date(read.data.madeAt));
  return { pdf: Buffer.from(pdf).toString('base64') };
}
