/** Text into lines: which characters are printed, where a line may end, how wide it is. Lengths are points (1/72 inch). */
import type { Weight } from './font-files.ts';
import { characters, type Piece, piecesOf, widthOf } from './pdf-fonts.ts';

export interface Style {
  /** Size of the letters. */
  readonly size: number;
  readonly weight: Weight;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** From one baseline to the next. */
export const leading = ({ size }: Style): number => size * (size > 14 ? 1.25 : 1.45);

/** Where a line that is too long may end: at a space, and after a hyphen or stroke between letters. */
const breaks = /( +)|(?<=\p{L}[-/])(?=\p{L})/u;

/**
 * The text as it is printed: composed letters, one kind of line end, two kinds of space, dashes that the fonts have, and no
 * character that only steers a screen.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u2012/g, '–')
    .replace(/\u2015/g, '—')
    .replace(/\u202F/g, '\u00A0')
    .replace(/\t|(?!\u00A0)\p{Zs}/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');

/** Measures and breaks texts of one document. */
export class Typesetter {
  readonly #widths = new Map<string, number>();

  /** Width of a word. */
  width(text: string, { size, weight }: Style): number {
    const key = `${weight} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = piecesOf(text, weight).reduce((sum, piece) => sum + widthOf(piece), 0);
      this.#widths.set(key, width);
    }
    return width * size;
  }

  /** Width of the longest part that stands in one line unless it is cut. */
  longestWord(text: string, style: Style): number {
    return Math.max(0, ...wordsOf(printable(text)).map((word) => this.width(word, style)));
  }

  /** Width of the text if nothing were broken but what the text itself breaks. */
  longestLine(text: string, style: Style): number {
    return Math.max(
      0,
      ...printable(text)
        .split('\n')
        .map((line) => this.width(line.trim(), style)),
    );
  }

  /** Lines of a text, none wider than `width`. A word that is wider goes on in the next line. */
  lines(text: string, style: Style, width: number): readonly Line[] {
    const broken = printable(text)
      .split('\n')
      .map((line) => this.#broken(line.trim(), style, width));
    // Each line but the last ends with a space, which nobody sees, so that read aloud its words stay apart.
    const all = broken.flatMap((lines, at) =>
      lines.map((line, i) => (i === lines.length - 1 && at < broken.length - 1 && line !== '' ? `${line} ` : line)),
    );
    return all.map((line) => ({ pieces: piecesOf(line, style.weight), width: this.#wide(line, style) }));
  }

  /** Width of a line by its parts, so that what is remembered are words and not sentences. */
  #wide(line: string, style: Style): number {
    const parts = line
      .trim()
      .split(breaks)
      .filter((part) => part !== undefined);
    return parts.reduce((sum, part) => sum + this.width(part, style), 0);
  }

  #broken(text: string, style: Style, width: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const part of text.split(breaks)) {
      if (part === undefined || part === '') continue;
      used += this.width(part, style);
      if (/^ +$/.test(part) || used <= width) {
        line += part;
        continue;
      }
      if (line.trim() !== '') lines.push(line);
      line = part;
      while (this.width(line, style) > width) {
        const fitting = this.#fitting(line, style, width);
        lines.push(fitting);
        line = line.slice(fitting.length);
      }
      used = this.width(line, style);
    }
    return [...lines, line];
  }

  /** As much of the beginning of a word as fits, and at least one character. */
  #fitting(word: string, style: Style, width: number): string {
    let fitting = '';
    for (const character of characters(word)) {
      if (fitting !== '' && this.width(fitting + character, style) > width) break;
      fitting += character;
    }
    return fitting;
  }
}

const wordsOf = (text: string): readonly string[] =>
  text.split(/\n/).flatMap((line) => line.split(breaks).filter((part) => part?.trim()));
