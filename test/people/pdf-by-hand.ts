/** PDFs written by hand, to say in them what no program would. */
const text = (words: string): Buffer => Buffer.from(words, 'latin1');

/** With these objects after the root of its pages; the first is its one page. */
export const pdfOf = (...objects: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([
    text(
      '%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n',
    ),
    ...objects.flatMap((one) => [Buffer.from(one as string, 'latin1'), text('\n')]),
    text('trailer <</Root 1 0 R/Size 9/Prev 9>>\nstartxref\n9\n%%EOF\n'),
  ]);
/** A small page, with more of it. */
export const page = (more = ''): string => `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]${more}>> endobj`;
/** An object with bytes of its own. */
export const stream = (number: number, dict: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    text(`${number} 0 obj <<${dict}/Length ${bytes.length}>> stream\n`),
    bytes,
    text('\nendstream endobj'),
  ]);
