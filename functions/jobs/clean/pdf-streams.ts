/**
 * What a stream of a PDF holds, unpacked within a budget and packed again: no bomb stays one, and no other file that somebody
 * put inside of a PDF is still there as it was.
 */
import { constants, deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { inHex } from './in-hex.ts';
import { withoutMetadata } from './jpeg-parts.ts';
import { holdsAnother } from './other-files.ts';
import { RefusedFile } from './refused.ts';

/** Bytes of all streams of a file, unpacked. A page that was scanned in colour has 25 million. */
export const mostUnpackedBytes = 150_000_000;

export interface Packed {
  readonly contents: Uint8Array;
  /** How it is unpacked, the first step first. */
  readonly filters: readonly string[];
  /** How the bytes are meant after the last step, as it was said before. */
  readonly parms: PDFDict | undefined;
}

/** How notes of cameras and programs begin: they may stand in a picture that is written right into a page. */
const notes = ['Exif\0\0', 'http://ns.adobe.com/xap/'];

/** How a JPEG begins. */
const photograph = Buffer.from([0xff, 0xd8, 0xff]);

const short: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  Fl: 'FlateDecode',
  DCT: 'DCTDecode',
  CCF: 'CCITTFaxDecode',
};

/** Takes streams of one file, one after the other, until the budget is spent. */
export function streamPacker(context: PDFContext) {
  let left = mostUnpackedBytes;

  const inflated = (bytes: Uint8Array): Uint8Array => {
    try {
      // Programs write streams that end too early, and readers show what is there.
      const made = inflateSync(bytes, { maxOutputLength: Math.max(left, 1), finishFlush: constants.Z_SYNC_FLUSH });
      left -= made.length;
      return made;
    } catch (error) {
      throw new RefusedFile((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'pages' : 'broken');
    }
  };

  /** @throws RefusedFile for a filter that can hold more than pictures and text, or that few readers read safely. */
  function repacked({ dict, contents }: PDFRawStream): Packed {
    const filters = listIn(dict, 'Filter').map(nameIn);
    const parms = listIn(dict, 'DecodeParms').map((one) => context.lookup(one));
    let bytes = contents;
    for (const [at, filter] of filters.entries()) {
      const last = at === filters.length - 1;
      const own = parms[at] instanceof PDFDict ? parms[at] : undefined;
      if (filter === 'ASCIIHexDecode' || filter === 'ASCII85Decode') bytes = asText(context, filter, bytes);
      else if (filter === 'FlateDecode' && last) return deflated(inflated(bytes), own);
      else if (filter === 'FlateDecode' && !own) bytes = inflated(bytes);
      else if (filter === 'DCTDecode' && last)
        return { contents: withoutMetadata(bytes), filters: [filter], parms: own };
      else if (filter === 'CCITTFaxDecode' && last) return { contents: bytes, filters: [filter], parms: own };
      else throw new RefusedFile('unusual');
    }
    left -= bytes.length;
    if (left < 0) throw new RefusedFile('pages');
    return deflated(bytes, undefined);
  }

  function listIn(dict: PDFDict, name: string): readonly PDFObject[] {
    const found = dict.lookup(PDFName.of(name));
    return found instanceof PDFArray ? found.asArray() : found ? [found] : [];
  }

  function nameIn(one: PDFObject): string {
    const name = context.lookup(one);
    const said = name instanceof PDFName ? name.decodeText() : '';
    return short[said] ?? said;
  }

  return (one: PDFRawStream): Packed => {
    const made = repacked(one);
    if (!holdsAnother(made.contents)) return made;
    return { ...made, contents: inHex(made.contents), filters: ['ASCIIHexDecode', ...made.filters] };
  };
}

function deflated(bytes: Uint8Array, parms: PDFDict | undefined): Packed {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (notes.some((one) => all.includes(one, 0, 'latin1'))) throw new RefusedFile('unusual');
  // A photograph that does not say that it is one would be kept with all that its camera wrote.
  if (all.subarray(0, 3).equals(photograph)) throw new RefusedFile('unusual');
  return { contents: deflateSync(all, { level: 6 }), filters: ['FlateDecode'], parms };
}

/** Binary written as letters: never more bytes than there were letters, but for `z`, which stands for four. */
function asText(context: PDFContext, filter: string, bytes: Uint8Array): Uint8Array {
  const dict = context.obj({ Filter: filter, Length: PDFNumber.of(bytes.length) });
  return decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
}
