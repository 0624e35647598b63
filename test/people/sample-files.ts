/** Files that people send: a photograph with the place where it was taken, a drawing, a report with everything a PDF can hold. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import encodeJpeg, { init } from '@jsquash/jpeg/encode.js';

/** What no kept file may hold. */
export const canaries = [
  'GPS-53.6833N',
  'Sam-the-author',
  'app.alert',
  'evil.example',
  'hidden-attachment',
  'note-to-self',
];

const wasm = '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
let ready: Promise<void> | undefined;

/** A plain JPEG, red above and blue below. */
export async function jpegOf(width: number, height: number): Promise<Uint8Array> {
  const compiled = new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve(wasm)));
  ready ??= (init as unknown as (one: WebAssembly.Module, options: object) => Promise<void>)(compiled, {});
  await ready;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set(at < data.length / 2 ? [255, 0, 0, 255] : [0, 0, 255, 255], at);
  return new Uint8Array(await encodeJpeg({ data, width, height } as ImageData, { quality: 90 }));
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** Exif with an orientation, and with the words of the canary where a place would be. */
export const exif = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS-53.6833N')]));
};

/** A photograph as a telephone takes it: held upright, with place, comment and something behind its end. */
export async function photo(width = 64, height = 32): Promise<Buffer> {
  const plain = Buffer.from(await jpegOf(width, height));
  const comment = segment(0xfe, Buffer.from('note-to-self'));
  return Buffer.concat([
    plain.subarray(0, 2),
    exif(6),
    comment,
    plain.subarray(2),
    Buffer.from('<script>app.alert(1)</script>'),
  ]);
}

const chunk = (kind: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A PNG of one colour that says it has this size, and has as many rows as `data` holds. */
export function pngOf(width: number, height: number, data = Buffer.alloc((width * 3 + 1) * height, 0)): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const told = chunk('tEXt', Buffer.from('Author\0Sam-the-author GPS-53.6833N'));
  return Buffer.concat([
    start,
    chunk('IHDR', head),
    told,
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A report with a form that was filled in, a link, a script, an attached file, a photograph and its author. */
export async function report(words = 'Lifting above the shoulder'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor('Sam-the-author');
  const page = pdf.addPage([595, 842]);
  page.drawText(words, { font: await pdf.embedFont(StandardFonts.Helvetica), x: 50, y: 750, size: 14 });
  page.drawImage(await pdf.embedJpg(await photo()), { x: 50, y: 300 });
  const field = pdf.getForm().createTextField('risk');
  field.setText('Typed into the form');
  field.addToPage(page, { x: 50, y: 600, width: 300, height: 30 });
  const action = { Type: 'Action', S: 'URI', URI: PDFString.of('https://evil.example/') };
  const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 100, 100], A: action });
  page.node.addAnnot(pdf.context.register(link));
  pdf.addJavaScript('start', 'app.alert(1)');
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(2)') }));
  await pdf.attach(Buffer.from('hidden-attachment'), 'hidden-attachment.exe');
  return pdf.save({ useObjectStreams: false });
}
