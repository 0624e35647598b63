/** How a table shares the width of the page among its columns. Lengths are points. */
import type { Style, Typesetter } from './pdf-text.ts';

/** Sizes of letters in a table, the first that lets every word stand whole. */
const sizes = [11, 10, 9] as const;

/** Left and right of what stands in a cell. */
export const cellSide = 5;

export interface Columns {
  readonly size: number;
  readonly widths: readonly number[];
}

/** @param rows all cells, header cells too, which are bold. */
export function columnsOf(text: Typesetter, rows: readonly (readonly Cell[])[], available: number): Columns {
  const fits = (size: number) => sum(needed(text, rows, size, 'word', available)) <= available;
  const size = sizes.find(fits) ?? sizes[sizes.length - 1] ?? 9;
  const least = needed(text, rows, size, 'word', available);
  const best = needed(text, rows, size, 'line', available);
  return { size, widths: shared(least, best, available) };
}

export interface Cell {
  readonly words: string;
  /** Heads its column or its row. */
  readonly heads?: 'Column' | 'Row';
}

export const styleOf = ({ heads }: Cell, size: number): Style => ({ size, weight: heads ? 'bold' : 'regular' });

/**
 * What each column needs. None asks for more than twice its fair share: a word or sentence of that length is broken, so that
 * it leaves its neighbours room.
 */
function needed(
  text: Typesetter,
  rows: readonly (readonly Cell[])[],
  size: number,
  what: 'word' | 'line',
  available: number,
): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const most = (2 * available) / count - 2 * cellSide;
  return Array.from({ length: count }, (_, column) => {
    const widths = rows.map((row) => {
      const cell = row[column] ?? { words: '' };
      const style = styleOf(cell, size);
      const wanted = what === 'word' ? text.longestWord(cell.words, style) : text.longestLine(cell.words, style);
      return Math.min(wanted, most);
    });
    // A hair more than measured, so that rounding never breaks a word that fits.
    return Math.max(0, ...widths) + 2 * cellSide + 0.1;
  });
}

function shared(least: readonly number[], best: readonly number[], available: number): readonly number[] {
  if (sum(least) > available) return capped(least, available);
  const wish = best.map((width, column) => width - (least[column] ?? 0));
  const spare = available - sum(least);
  // All have what they wish for: what is over goes to all in proportion, and the table is as wide as the text.
  if (sum(wish) <= spare) return best.map((width) => width * (available / sum(best)));
  return least.map((width, column) => width + spare * ((wish[column] ?? 0) / sum(wish)));
}

/** The widest columns give until all fit; a column that needs less than its share keeps what it needs. */
function capped(wanted: readonly number[], available: number): readonly number[] {
  const rising = [...wanted].sort((a, b) => a - b);
  let left = available;
  for (const [place, width] of rising.entries()) {
    const share = left / (rising.length - place);
    if (width > share) return wanted.map((one) => Math.min(one, share));
    left -= width;
  }
  return wanted;
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
