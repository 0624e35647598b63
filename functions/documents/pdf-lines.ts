/** Lines of a block over one page or several. Lengths are points. */
import type { Paper, Tag } from './pdf-paper.ts';
import { type Line, leading, type Style } from './pdf-text.ts';

/**
 * Cuts lines into as many as each page has room for. Neither the first nor the last line of several ever stands alone.
 * @param around what each part needs beside its lines.
 * @param draw draws lines from one to before another at `paper.y`, and moves it on.
 */
export function inParts(
  paper: Paper,
  count: number,
  height: number,
  around: number,
  draw: (from: number, to: number) => void,
): void {
  let done = 0;
  while (done < count) {
    const left = count - done;
    // A hair, so that lines which fill a page exactly are not one too many.
    const fitting = Math.floor((paper.room - around) / height + 1e-6);
    const now = fitting >= left ? left : Math.min(fitting, left - 2);
    if (now >= Math.min(2, left)) {
      draw(done, done + now);
      done += now;
    } else if (paper.atTop) throw new Error('A page has no room for two lines');
    if (done < count) paper.newPage();
  }
}

/** Lines as the content of a tag, `inset` points from the left. */
export function drawTagged(
  paper: Paper,
  tag: Tag,
  kind: string,
  lines: readonly Line[],
  style: Style,
  inset = 0,
): void {
  inParts(paper, lines.length, leading(style), 0, (from, to) => {
    paper.content(tag, kind, () => {
      paper.y = paper.drawLines(lines.slice(from, to), style, paper.left + inset, paper.y);
    });
  });
}
