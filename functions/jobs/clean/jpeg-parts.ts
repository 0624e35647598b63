/** The segments of a JPEG: how large its picture is, and the same file without what was written beside the pixels. */
import { RefusedFile } from './refused.ts';

const [startOfScan, endOfImage, quantisation, restartInterval] = [0xda, 0xd9, 0xdb, 0xdd];
/** Baseline, extended and progressive. The others (lossless, arithmetic) come from no camera and no scanner. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Other starts of a frame. */
const oddFrames: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

interface Segment {
  readonly marker: number;
  /** With its marker. */
  readonly from: number;
  readonly to: number;
}

/** Every segment up to the first scan, and nothing between them. @throws RefusedFile */
function segmentsOf(bytes: Uint8Array): readonly Segment[] {
  const found: Segment[] = [];
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (bytes[at] !== 0xff || marker === undefined || length < 2 || at + 2 + length > bytes.length)
      throw new RefusedFile('broken');
    found.push({ marker, from: at, to: at + 2 + length });
    if (marker === startOfScan) return found;
    at += 2 + length;
  }
}

/** @throws RefusedFile for a file that has no picture to its end. */
export function sizeOfJpeg(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const segments = segmentsOf(bytes);
  const scan = segments.at(-1)?.to ?? 0;
  const starts = segments.filter(({ marker }) => frames.has(marker));
  const [frame] = starts;
  if (!frame || starts.length > 1 || segments.some(({ marker }) => oddFrames.has(marker)))
    throw new RefusedFile('broken');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(Buffer.from([0xff, endOfImage]), scan) === -1)
    throw new RefusedFile('broken');
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.from);
  return { height: view.getUint16(5), width: view.getUint16(7) };
}

/** What applications write beside a picture, and comments. */
const isBeside = (marker: number): boolean => marker >= 0xe0 && (marker <= 0xef || marker === 0xfe);
/** What a picture is made of: frames, tables, restarts, scans. */
const parts: ReadonlySet<number> = new Set([...frames, 0xc4, quantisation, restartInterval, startOfScan]);

/** @throws RefusedFile for a segment that is neither, and for one that holds more than what it says it is. */
function isKept(bytes: Uint8Array, { marker, from, to }: Segment): boolean {
  if (isBeside(marker)) return false;
  if (!parts.has(marker) || endOfPart(bytes, marker, from, to) !== to) throw new RefusedFile('broken');
  return true;
}

/** Where a part ends by what it holds: in a longer one somebody could keep anything, under the name of a table. */
function endOfPart(bytes: Uint8Array, marker: number, from: number, to: number): number {
  const byte = (at: number): number => bytes[at] ?? 0;
  let at = from + 4;
  if (frames.has(marker)) return at + 6 + 3 * byte(at + 5);
  if (marker === startOfScan) return at + 4 + 2 * byte(at);
  if (marker === restartInterval) return at + 2;
  while (at < to) {
    // Quantisation: 64 numbers of one or two bytes. Huffman: how many codes of each of 16 lengths, and then the codes.
    if (marker === quantisation) at += 1 + 64 * ((byte(at) >> 4) + 1);
    else at += 17 + bytes.subarray(at + 1, at + 17).reduce((sum, one) => sum + one, 0);
  }
  return at;
}

/** Tells how colours are meant, in its twelve bytes, and nothing else: Adobe's own. */
const isColour = (bytes: Uint8Array, { marker, from, to }: Segment): boolean =>
  marker === 0xee && to - from === 16 && Buffer.from(bytes.subarray(from + 4, from + 9)).toString('latin1') === 'Adobe';

/**
 * The same pixels without comments and without what applications add (Exif with places and dates, XMP, previews); what follows
 * the picture goes too. For pictures inside of a PDF, whose colours must stay as they were meant.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  sizeOfJpeg(bytes);
  const kept = segmentsOf(bytes).filter((one) => isColour(bytes, one) || isKept(bytes, one));
  const scan = kept.at(-1);
  if (!scan) throw new RefusedFile('broken');
  const end = endOfScans(bytes, scan.to);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...kept.map(({ from, to }) => bytes.subarray(from, to)),
    ...scansWithoutMetadata(bytes, scan.to, end),
  ]);
}

/** After the marker that ends the picture: the first outside of a segment, since in a scan 0xFF is followed by 0x00. */
function endOfScans(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; ) {
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    if (marker === endOfImage) return at + 2;
    at += marker === undefined || marker === 0 || marker === 0xff || isRestart(marker) ? 1 : segmentEnd(bytes, at);
  }
  throw new RefusedFile('broken');
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const segmentEnd = (bytes: Uint8Array, at: number): number => 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);

/** Between the scans of a progressive picture stand tables; comments can stand there too. */
function scansWithoutMetadata(bytes: Uint8Array, from: number, end: number): readonly Uint8Array[] {
  const kept: Uint8Array[] = [];
  let begun = from;
  for (let at = from; at < end; ) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    if (marker === 0 || marker === 0xff || marker === endOfImage || isRestart(marker)) {
      at += 1;
      continue;
    }
    const next = at + segmentEnd(bytes, at);
    if (!isKept(bytes, { marker, from: at, to: next })) {
      kept.push(bytes.subarray(begun, at));
      begun = next;
    }
    at = next;
  }
  return [...kept, bytes.subarray(begun, end)];
}
