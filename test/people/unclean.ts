/** What a kept file may not hold, found by reading it in another way than it was written. */
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFParser, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Cleaned } from '../../shared/contracts/attached-file.ts';
import { canaries } from './sample-files.ts';

/** Everything that acts, hides, leads elsewhere or tells of a maker. */
const forbidden =
  /^(JS|JavaScript|OpenAction|AA|A|URI|Launch|SubmitForm|Annots|AcroForm|XFA|Names|EmbeddedFiles?|EF|AF|F|FS|Metadata|PieceInfo|Info|Encrypt|Dests|Outlines|Author|Producer|OPI|Ref|StructTreeRoot|Perms|Lang)$/;
const actions =
  /^\/(JavaScript|URI|Launch|SubmitForm|ImportData|ResetForm|GoTo[RE]?|Rendition|Movie|Sound|Named|Hide)$/;
const kinds = /^\/(Action|Annot|Filespec|EmbeddedFile|Metadata|Sig)$/;

/** A list of things to draw with, under names that somebody chose: "A" is as good a name of a font as "F1". */
const isList = (dict: PDFDict): boolean =>
  !dict.has(PDFName.of('Type')) &&
  dict.values().every((one) => [PDFRef, PDFDict, PDFArray, PDFName].some((kind) => one instanceof kind)) &&
  !actions.test(String(dict.get(PDFName.of('S'))));

/** Words about what is wrong; none for a clean file and for one that was refused. */
export async function uncleanIn(made: Cleaned): Promise<readonly string[]> {
  if ('refused' in made) return [];
  const bytes = Buffer.from(made.bytes);
  const told = canaries.filter((one) => bytes.includes(one));
  if (made.type === 'pdf') return [...told, ...(await inPdf(bytes))];
  return [...told, ...(made.type === 'png' ? inPng(bytes) : inJpeg(bytes))];
}

function inPng(bytes: Buffer): readonly string[] {
  const found: string[] = [];
  let at = 8;
  while (at < bytes.length) {
    found.push(bytes.toString('latin1', at + 4, at + 8));
    at += 12 + bytes.readUInt32BE(at);
  }
  return found.filter((kind) => !['IHDR', 'IDAT', 'IEND'].includes(kind));
}

/** JFIF's own segment and tables; nothing before, between or after. */
export function inJpeg(bytes: Buffer): readonly string[] {
  const wrong: string[] = [];
  let at = 2;
  while (bytes[at + 1] !== 0xda && at < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || !(marker === 0xe0 || marker === 0xee || (marker >= 0xc0 && marker <= 0xdd)))
      wrong.push(`segment ${marker.toString(16)}`);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9])) ? wrong : [...wrong, 'something behind the end'];
}

export interface ReadPdf {
  /** Keys of every dictionary. */
  readonly keys: ReadonlySet<string>;
  /** Every stream that is packed as text or pixels, unpacked; and those that are pictures of their own kind. */
  readonly streams: readonly Buffer[];
  readonly pages: number;
}

export async function readMade(bytes: Uint8Array): Promise<ReadPdf> {
  const context = await PDFParser.forBytesWithOptions(
    new Uint8Array(bytes),
    Number.POSITIVE_INFINITY,
    true,
  ).parseDocument();
  const keys = new Set<string>(Object.entries(context.trailerInfo).flatMap(([name, one]) => (one ? [name] : [])));
  const streams: Buffer[] = [];
  let pages = 0;
  const visit = (one: PDFObject): void => {
    if (one instanceof PDFRawStream) {
      streams.push(unpacked(one));
      visit(one.dict);
    } else if (one instanceof PDFDict) {
      for (const [key, value] of one.entries()) {
        if (!isList(one)) keys.add(key.decodeText());
        if (key.decodeText() === 'Type' && String(value) === '/Page') pages += 1;
        if (key.decodeText() === 'Type' && kinds.test(String(value))) keys.add(String(value));
        if (key.decodeText() === 'S' && actions.test(String(value))) keys.add(String(value));
        visit(value);
      }
    } else if (one instanceof PDFArray) for (const item of one.asArray()) visit(item);
  };
  for (const [, one] of context.enumerateIndirectObjects()) visit(one);
  return { keys, streams, pages };
}

/** Up to a picture of its own kind. */
function unpacked({ dict, contents }: PDFRawStream): Buffer {
  const steps = String(dict.get(PDFName.of('Filter'))).match(/\w+/g) ?? [];
  return steps.reduce<Buffer>((bytes, step) => {
    if (step === 'ASCIIHexDecode') return Buffer.from(bytes.toString('latin1').replace('>', ''), 'hex');
    return step === 'FlateDecode' ? inflateSync(bytes) : bytes;
  }, Buffer.from(contents));
}

async function inPdf(bytes: Buffer): Promise<readonly string[]> {
  const { keys, streams } = await readMade(bytes);
  const acting = [...keys].filter((key) => forbidden.test(key) || kinds.test(key) || actions.test(key));
  const told = streams.flatMap((one) => canaries.filter((canary) => one.includes(canary)));
  const pictures = streams.filter((one) => one[0] === 0xff && one[1] === 0xd8).flatMap(inJpeg);
  return [...acting, ...told, ...pictures];
}
