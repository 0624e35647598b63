import { randomBytes } from 'node:crypto';
import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleaned } from '../../../functions/jobs/clean/cleaned.ts';
import { stringInHex } from '../../../functions/jobs/clean/in-hex.ts';
import { page, pdfOf, stream } from '../../people/pdf-by-hand.ts';
import { photo, pngOf } from '../../people/sample-files.ts';
import { readMade, uncleanIn } from '../../people/unclean.ts';

let jpeg: Buffer;
beforeAll(async () => {
  jpeg = await photo();
});

const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const marks = ['PK\u0003\u0004', 'PK\u0005\u0006', '<script>', 'Rar!\u001a\u0007'];
/** So much by chance that packing leaves it as it is; no byte of it ends a scan or a string. */
const chance = randomBytes(3000).map((one) => ([0xff, 0x28, 0x29, 0x5c, 0x3e].includes(one) ? 0 : one));
const hidden = Buffer.concat([text('PK\u0003\u0004'), chance, text('<script>Rar!\u001a\u0007PK\u0005\u0006\0')]);
/** As it may stand in a string of digits, which `>` ends. */
const open = Buffer.concat([text('PK\u0003\u0004'), chance, text('Rar!\u001a\u0007PK\u0005\u0006\0')]);

const drawn = '/Resources<</XObject<</X 4 0 R>>/Font<</F 4 0 R>>>>';
const object = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((one) => (typeof one === 'string' ? text(one) : one)));
const image = (filter: string, bytes: Buffer): Buffer =>
  pdfOf(page(drawn), stream(4, `/Type/XObject/Subtype/Image/Width 9/Height 9${filter}`, bytes));

function intoScan(bytes: Buffer): Buffer {
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  const from = scan + 2 + jpeg.readUInt16BE(scan + 2);
  return Buffer.concat([jpeg.subarray(0, from), bytes, jpeg.subarray(from)]);
}

describe('another file inside of a PDF, where packing leaves it as it came,', () => {
  it.each<[string, () => Buffer]>([
    ['in what is drawn', () => pdfOf(page('/Contents 4 0 R'), stream(4, '', hidden))],
    ['in a picture', () => image('', hidden)],
    ['in a fax', () => image('/Filter/CCITTFaxDecode/DecodeParms<</K -1>>', hidden)],
    ['in a photograph', () => image('/Filter/DCTDecode', intoScan(hidden))],
    ['in a string', () => pdfOf(page(drawn), object('4 0 obj <</FontFamily(', hidden, ')>> endobj'))],
    ['in a string of digits', () => pdfOf(page(drawn), object('4 0 obj <</CharSet<', open, '>>> endobj'))],
  ])('%s cannot be read there any more', async (_, bytes) => {
    expect(marks.filter((one) => bytes().includes(text(one))).length).toBeGreaterThan(2);
    const made = await cleaned(bytes());
    if ('refused' in made) throw new Error(made.refused);
    expect(marks.filter((one) => Buffer.from(made.bytes).includes(text(one)))).toEqual([]);
    expect(await uncleanIn(made)).toEqual([]);
  });

  it.each(['', '/Filter/CCITTFaxDecode'])(
    'a picture %s that is written as digits still unpacks to itself',
    async (filter) => {
      const made = await cleaned(image(filter, hidden));
      if ('refused' in made) throw new Error(made.refused);
      expect((await readMade(made.bytes)).streams.some((one) => one.equals(hidden))).toBe(true);
    },
  );

  it.each([
    [PDFString.of('Ad\\157be \\(1\\)\\\r\n!'), 'Adobe (1)!'],
    [PDFHexString.of('41 42\n4'), 'AB@'],
  ])('%s keeps what it says', (said, words) => {
    expect(stringInHex(said).asString()).toBe(text(words).toString('hex'));
  });
});

it('a photograph that does not say that it is one is refused, whatever its camera wrote', async () => {
  const bytes = Buffer.from(await photo());
  bytes[bytes.indexOf('Exif')] = 0x20;
  expect(await cleaned(image('', bytes))).toEqual({ refused: 'unusual' });
});

describe('notes of a camera under the name of a table', () => {
  it.each([
    ['restarts', 0xdd],
    ['quantisation', 0xdb],
    ['codes', 0xc4],
  ])('%s are refused: a part of a picture holds what it says and no more', async (_, marker) => {
    const bytes = Buffer.from(await photo());
    const exif = bytes.indexOf(Buffer.from([0xff, 0xe1]));
    expect(await cleaned(image('/Filter/DCTDecode', bytes))).not.toHaveProperty('refused');
    bytes[exif + 1] = marker;
    expect(await cleaned(image('/Filter/DCTDecode', bytes))).toEqual({ refused: 'broken' });
  });
});

describe('another file in the pixels of a picture', () => {
  it('is not there any more, or the picture is refused', async () => {
    // Each row says first how it was filtered: not at all.
    const rows = Array.from({ length: 40 }, (_, at) => [0, ...hidden.subarray(at * 120, at * 120 + 120)]);
    const made = await cleaned(pngOf(40, 40, Buffer.concat(rows.map((row) => Buffer.concat([Buffer.from(row)], 121)))));
    if ('refused' in made) expect(made.refused).toBe('unusual');
    else expect(marks.filter((one) => Buffer.from(made.bytes).includes(text(one)))).toEqual([]);
  });
});
