/**
 * A table: between rows it may go on on the next page, where its header row stands again as furniture. A row taller than a
 * page is continued between its lines. Nothing is ever cut.
 */

import { type Cell, cellSide, columnsOf, styleOf } from './pdf-columns.ts';
import { drawTagged } from './pdf-lines.ts';
import type { Laid, Paper, Tag } from './pdf-paper.ts';
import { type Line, leading, type Style } from './pdf-text.ts';

/** Above and below what stands in a cell. */
const cellTop = 4;

/** Thickness of the line below a header row. */
const headerRule = 1;

const captionStyle: Style = { size: 11, weight: 'bold' };

export interface TableWords {
  readonly caption?: string;
  readonly header?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Shares of the width instead of widths by content. */
  readonly shares?: readonly number[];
}

interface SetCell {
  readonly cell: Cell;
  readonly style: Style;
  readonly lines: readonly Line[];
  readonly x: number;
}

type SetRow = readonly SetCell[];

/** Sets a table; it is drawn when its turn comes. */
export function layTable(paper: Paper, { caption, header, rows, shares }: TableWords): Laid {
  const all = header ? [header, ...rows] : rows;
  const { size, widths } = shares
    ? { size: 11, widths: shares.map((share) => share * paper.width) }
    : columnsOf(paper.text, all, paper.width);
  const set = (row: readonly Cell[]): SetRow => {
    let x = paper.left;
    return widths.map((width, column) => {
      const cell = row[column] ?? { words: '' };
      const style = styleOf(cell, size);
      const lines = paper.text.lines(cell.words, style, width - 2 * cellSide);
      const at = x + cellSide;
      x += width;
      return { cell, style, lines, x: at };
    });
  };
  const top = header ? set(header) : undefined;
  const body = rows.map(set);
  const captionLines = caption ? paper.text.lines(caption, captionStyle, paper.width) : [];
  const aboveRows = captionLines.length * leading(captionStyle) + (captionLines.length > 0 ? 4 : 0);
  // A header of a third of a page is no header that anybody wants to see again.
  const again = top && heightOf(top) <= paper.wholePage / 3 ? top : undefined;
  return {
    least:
      aboveRows + (top ? heightOf(top) : 0) + startOf(body[0], paper.wholePage - aboveRows - (top ? heightOf(top) : 0)),
    draw: () => {
      const table = paper.tag('Table');
      if (captionLines.length > 0) {
        drawTagged(paper, paper.tag('Caption', { under: table }), 'Caption', captionLines, captionStyle);
        paper.y += 4;
      }
      if (top) drawRow(paper, top, rowTag(paper, table, top), { rule: headerRule });
      else paper.rule(paper.left, paper.y, paper.width);
      for (const row of body) drawRow(paper, row, rowTag(paper, table, row), { again });
      table.end();
    },
  };
}

const lineHeight = (row: SetRow): number => Math.max(0, ...row.map(({ style }) => leading(style)));
const linesIn = (row: SetRow): number => Math.max(1, ...row.map(({ lines }) => lines.length));
const heightOf = (row: SetRow): number => linesIn(row) * lineHeight(row) + 2 * cellTop;

/** What the first row needs below the header: all of it if a page has room for it. */
function startOf(row: SetRow | undefined, room: number): number {
  if (!row) return 0;
  return heightOf(row) <= room ? heightOf(row) : 2 * lineHeight(row) + 2 * cellTop;
}

/** The tags of a row and of its cells. Where a header cell says nothing it is an ordinary cell, for it heads nothing. */
function rowTag(paper: Paper, table: Tag, row: SetRow): readonly Tag[] {
  const under = paper.tag('TR', { under: table });
  return row.map(({ cell }) =>
    cell.heads && cell.words.trim() !== '' ? paper.tag('TH', { under, scope: cell.heads }) : paper.tag('TD', { under }),
  );
}

interface RowOptions {
  /** Header row that stands again on each further page. */
  readonly again?: SetRow | undefined;
  readonly rule?: number;
}

function drawRow(paper: Paper, row: SetRow, tags: readonly Tag[], { again, rule = 0.5 }: RowOptions): void {
  const freshPage = paper.wholePage - (again ? heightOf(again) : 0);
  const all = linesIn(row);
  let done = 0;
  while (done < all) {
    const left = (all - done) * lineHeight(row) + 2 * cellTop;
    if (left <= paper.room) {
      drawPart(paper, row, tags, [done, all], rule);
      return;
    }
    const fitting = Math.floor((paper.room - 2 * cellTop) / lineHeight(row));
    // A row stays whole if a page can hold it.
    if (fitting >= 2 && (left > freshPage || done > 0)) {
      drawPart(paper, row, tags, [done, done + fitting], rule);
      done += fitting;
    }
    paper.newPage();
    if (again) drawPart(paper, again, undefined, [0, linesIn(again)], headerRule);
    else paper.rule(paper.left, paper.y, paper.width);
  }
}

/** Some lines of a row, and the rule below them. Without tags they are furniture. */
function drawPart(
  paper: Paper,
  row: SetRow,
  tags: readonly Tag[] | undefined,
  [from, to]: readonly [from: number, to: number],
  rule: number,
): void {
  const top = paper.y + cellTop;
  const drawAll = (draw: (cell: SetCell, column: number) => void): void => {
    for (const [column, cell] of row.entries()) {
      if (cell.lines.slice(from, to).some(({ pieces }) => pieces.length > 0)) draw(cell, column);
    }
  };
  const lines = ({ lines: all, style, x }: SetCell) => paper.drawLines(all.slice(from, to), style, x, top);
  if (!tags) paper.artifact('Pagination', () => drawAll(lines));
  else {
    drawAll((cell, column) => {
      const tag = tags[column];
      if (tag) paper.content(tag, cell.cell.heads ? 'TH' : 'TD', () => lines(cell));
    });
  }
  paper.y = top + (to - from) * lineHeight(row) + cellTop;
  paper.rule(paper.left, paper.y, paper.width, rule);
}
