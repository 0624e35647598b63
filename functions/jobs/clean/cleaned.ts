/**
 * A file from outside, made anew: pixels without metadata, pages without anything that acts. What a file is, is decided by its
 * bytes and never by its name. Pure: bytes in, bytes or a reason out, whatever the bytes are.
 */
import { type Cleaned, type FileType, mostFileBytes } from '../../../shared/contracts/attached-file.ts';
import { holdsAnother } from './other-files.ts';
import { cleanedPdf } from './pdf.ts';
import { cleanedPicture } from './picture.ts';
import { RefusedFile } from './refused.ts';

/** A clean file may be larger than what came, within bounds. */
const mostCleanBytes = 2 * mostFileBytes;

const beginnings: readonly (readonly [FileType, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  // %PDF-
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

const typeOf = (bytes: Uint8Array): FileType | undefined =>
  beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];

/** Never throws: what cannot be read is refused. */
export async function cleaned(bytes: Uint8Array): Promise<Cleaned> {
  if (bytes.length > mostFileBytes) return { refused: 'size' };
  const type = typeOf(bytes);
  if (!type) return { refused: 'type' };
  try {
    const made = type === 'pdf' ? await cleanedPdf(bytes) : await cleanedPicture(bytes, type);
    if (made.length > mostCleanBytes) return { refused: type === 'pdf' ? 'pages' : 'pixels' };
    // Pixels too can be chosen so that what is made of them can be read as something else.
    return holdsAnother(made) ? { refused: 'unusual' } : { type, bytes: made };
  } catch (error) {
    // A codec throws what it likes, numbers too; only our own refusals know more than that it could not be read.
    return { refused: error instanceof RefusedFile ? error.why : 'broken' };
  }
}
