import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../../functions/documents/pdf.ts';
import { cleaned } from '../../../functions/jobs/clean/cleaned.ts';
import { plan } from '../../documents/papers.ts';
import { photo, report } from '../../people/sample-files.ts';
import { readMade, uncleanIn } from '../../people/unclean.ts';

/** As the programs that write PDFs put words into a page. */
const hex = (words: string): string => Buffer.from(words, 'latin1').toString('hex').toUpperCase();

async function madeOf(bytes: Uint8Array) {
  const made = await cleaned(bytes);
  if ('refused' in made) throw new Error(`refused: ${made.refused}`);
  expect(await uncleanIn(made)).toEqual([]);
  const read = await readMade(made.bytes);
  return { ...read, all: read.streams.map((one) => one.toString('latin1')).join('\n') };
}

/** A PDF of one page, with something done to it. */
async function pdfWith(change: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  page.drawText('A page', { font: await pdf.embedFont(StandardFonts.Helvetica) });
  await change(pdf);
  return pdf.save({ useObjectStreams: false });
}
const stream = (pdf: PDFDocument, bytes: string | Uint8Array, dict: Record<string, unknown>) =>
  pdf.context.register(pdf.context.stream(bytes, dict as never));

describe('a PDF from work', () => {
  it('is the test: it holds what must not be kept', async () => {
    const bytes = await report();
    expect(await uncleanIn({ type: 'pdf', bytes })).toEqual(
      expect.arrayContaining([
        'JS',
        'OpenAction',
        'URI',
        'Annots',
        'AcroForm',
        'EF',
        'Author',
        'app.alert',
        'GPS-53.6833N',
      ]),
    );
  });

  it('keeps its words, its picture and what was typed into its form, and nothing that acts or tells of its maker', async () => {
    const { all, pages, keys } = await madeOf(await report('Lifting above the shoulder'));
    expect(pages).toBe(1);
    expect(all).toContain(hex('Lifting above the shoulder'));
    expect(all).toContain(hex('Typed into the form'));
    expect(all).toContain('Do Q');
    for (const key of ['Width', 'BaseFont']) expect(keys).toContain(key);
  });

  it('of several pages keeps each, with what it takes from above it', async () => {
    const bytes = await pdfWith((pdf) => {
      pdf.addPage([300, 300]);
      const tree = pdf.catalog.Pages();
      tree.set(PDFName.of('Rotate'), pdf.context.obj(90));
    });
    const { pages, keys } = await madeOf(bytes);
    expect(pages).toBe(2);
    expect(keys).toContain('Rotate');
  });

  it('that we print ourselves comes through, with its fonts', async () => {
    const { keys, pages } = await madeOf(new Uint8Array(await pdfOf(plan, new Date('2026-11-25T10:00:00Z'))));
    expect(pages).toBeGreaterThan(0);
    for (const key of ['FontFile2', 'ToUnicode', 'DescendantFonts']) expect(keys).toContain(key);
  });

  it('loses what hides in the names of things that are drawn with', async () => {
    const { keys } = await madeOf(
      await pdfWith((pdf) => {
        const action = pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(3)'), OpenAction: 1, AA: {} });
        pdf.getPage(0).node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F1: action }, JavaScript: action }));
      }),
    );
    expect([...keys].filter((key) => /^(JS|JavaScript)$/.test(key))).toEqual([]);
  });

  it('takes nothing for a list of fonts that is one thing more', async () => {
    const { all, keys } = await madeOf(
      await pdfWith((pdf) => {
        const action = pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(4)'), URI: 'x' });
        const both = pdf.context.register(action);
        pdf.getPage(0).node.set(PDFName.of('Group'), both);
        pdf.getPage(0).node.set(PDFName.of('Resources'), pdf.context.obj({ Font: both }));
      }),
    );
    expect(all).not.toContain('app.alert(4)');
    expect([...keys]).not.toContain('JS');
  });

  it('packed with letters, or not packed at all, is packed anew: no other file inside of it is as it was', async () => {
    const zip = 'PK\u0003\u0004 a file in a file PK\u0005\u0006';
    const bytes = await pdfWith((pdf) => {
      const letters = stream(pdf, `${Buffer.from(zip, 'latin1').toString('hex')}>`, { Filter: 'ASCIIHexDecode' });
      pdf.getPage(0).node.set(PDFName.of('Contents'), pdf.context.obj([stream(pdf, zip, {}), letters]));
    });
    const made = await cleaned(bytes);
    expect(made).toHaveProperty('type', 'pdf');
    if ('bytes' in made) expect(Buffer.from(made.bytes).includes('PK\u0003\u0004')).toBe(false);
  });
});

describe('a PDF is refused', () => {
  const widget = { Type: 'Annot', Subtype: 'Widget', FT: 'Tx', Rect: [0, 0, 9, 9], V: PDFString.of('typed') };
  it.each<[string, string, (pdf: PDFDocument) => void | Promise<void>]>([
    ['locked with a password', 'encrypted', (pdf) => pdf.encrypt({ userPassword: 'secret', ownerPassword: 'other' })],
    ['with 51 pages', 'pages', (pdf) => Array.from({ length: 50 }, () => pdf.addPage()).splice(0, 0) as never],
    [
      'with a box that was filled in and does not say how it looks',
      'form',
      (pdf) => pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj(widget))),
    ],
    [
      'that draws itself from data',
      'form',
      (pdf) => pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ XFA: [], Fields: [] })),
    ],
    [
      'with a picture in a format that few read safely',
      'unusual',
      (pdf) => drawn(pdf, { Subtype: 'Image', Filter: 'JBIG2Decode' }),
    ],
    ['with a picture that stands in another file', 'unusual', (pdf) => drawn(pdf, { Subtype: 'Image', F: 'else.jpg' })],
    ['with an attached file for a drawing', 'unusual', (pdf) => drawn(pdf, { Type: 'EmbeddedFile' })],
    [
      'with a photograph written right into its page',
      'unusual',
      async (pdf) => {
        const photograph = Buffer.from(await photo()).toString('latin1');
        const page = Buffer.from(`BI /W 64 /H 32 /CS /RGB /BPC 8 /F /DCT ID ${photograph} EI`, 'latin1');
        pdf.getPage(0).node.set(PDFName.of('Contents'), stream(pdf, page, {}));
      },
    ],
    ['with a program for a printer', 'unusual', (pdf) => drawn(pdf, { Subtype: 'PS' })],
    [
      'with a picture of more pixels than memory',
      'pixels',
      (pdf) => drawn(pdf, { Subtype: 'Image', Width: 90_000, Height: 90_000 }),
    ],
    [
      'whose pages go round in a circle',
      'broken',
      (pdf) =>
        pdf.catalog.Pages().set(PDFName.of('Kids'), pdf.context.obj([pdf.catalog.get(PDFName.of('Pages')) ?? null])),
    ],
    ['without a page', 'broken', (pdf) => pdf.catalog.delete(PDFName.of('Pages')) as never],
  ])('%s', async (_, why, change) => {
    expect(await cleaned(await pdfWith(change))).toEqual({ refused: why });
  });

  function drawn(pdf: PDFDocument, dict: Record<string, unknown>): void {
    const one = stream(pdf, 'x', { Type: 'XObject', ...dict });
    pdf.getPage(0).node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { X: one } }));
  }
});
