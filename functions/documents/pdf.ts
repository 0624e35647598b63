/**
 * A document as a tagged PDF (PDF/UA): A4, black on white, for a screen reader as well as for a printer. The tags follow the
 * blocks one by one; everything else on a page is furniture.
 */
import type { Document } from '../../shared/contracts/document.ts';
import { lay, layHeading, layText } from './pdf-blocks.ts';
import { type Laid, Paper, textWidth } from './pdf-paper.ts';
import { leading, printable, type Style, Typesetter } from './pdf-text.ts';

const footStyle: Style = { size: 9, weight: 'regular' };
/** Kept free at the right of the foot, for the number of the page. */
const pageNumberWidth = 90;
const mostFootLines = 12;

/**
 * Prints. The same document and moment give the same bytes.
 * @param madeAt the moment that the file says it was made.
 * @throws Error when the foot has more than twelve lines.
 */
export async function pdfOf(document: Document, madeAt: Date): Promise<Uint8Array> {
  const foot = new Typesetter().lines(document.foot, footStyle, textWidth - pageNumberWidth);
  if (foot.length > mostFootLines) throw new Error(`The foot has ${foot.length} lines, and ${mostFootLines} fit`);
  const across = document.mark ?? document.shownTo;
  const paper = new Paper({
    title: printable(document.title).replaceAll('\n', ' '),
    lang: document.lang,
    madeAt,
    foot: foot.length * leading(footStyle) + 16,
    onPage: (page) => across && drawMark(page, across),
  });
  drawAll(paper, allOf(paper, document));
  paper.eachPage((number, of) => {
    const top = paper.bottom + 10;
    paper.rule(paper.left, top, paper.width);
    paper.artifact('Pagination', () => {
      paper.drawLines(foot, footStyle, paper.left, top + 6);
      const count = paper.text.lines(`Page ${number} of ${of}`, footStyle, pageNumberWidth);
      paper.drawLines(count, footStyle, paper.left + paper.width - (count[0]?.width ?? 0), top + 6);
    });
  });
  return paper.end();
}

/** Title, what the mark means, and the blocks. A heading is never more than one level below the one before it. */
function allOf(paper: Paper, { title, subtitle, mark, blocks }: Document): readonly Laid[] {
  let level = 1;
  const laid = blocks.map((block) => {
    if (block.kind !== 'heading') return lay(paper, block);
    level = Math.min(block.level, level + 1);
    return layHeading(paper, block.text, level === 3 ? 3 : 2);
  });
  return [
    { ...layHeading(paper, title, 1), above: 0 },
    ...(subtitle ? [{ ...layText(paper, 'P', subtitle, { size: 13, weight: 'regular' }), above: 4 }] : []),
    ...(mark ? [lay(paper, { kind: 'notice', text: `${mark}. Do not use this as the valid version.` })] : []),
    ...laid,
  ].filter((one) => one !== undefined);
}

/** One after the other; what leads to the next (a heading) goes to the next page with it. */
function drawAll(paper: Paper, all: readonly Laid[]): void {
  for (const [at, one] of all.entries()) {
    const needed = (one.above ?? 0) + withNext(all, at);
    if (needed > paper.room && needed <= paper.wholePage && !paper.atTop) paper.newPage();
    paper.space(one.above ?? 0);
    one.draw();
  }
}

function withNext(all: readonly Laid[], at: number): number {
  const one = all[at];
  const next = all[at + 1];
  if (!one) return 0;
  return one.leads && next ? one.least + (next.above ?? 0) + withNext(all, at + 1) : one.least;
}

/** Behind the text, across the page. */
function drawMark(paper: Paper, mark: string): void {
  const words = printable(mark).replaceAll('\n', ' ');
  const across = paper.text.width(words, { size: 1, weight: 'bold' });
  const style: Style = { size: Math.min(130, 560 / across), weight: 'bold' };
  const [line] = paper.text.lines(words, style, 1000);
  if (line) paper.artifact('Pagination', () => paper.drawAcross(line, style));
}
