/**
 * Noto Sans in the pieces in which it is published, each opened when a text first needs it, and the choice of the piece
 * for each character. What no piece can show is shown as the replacement mark, so that nobody's name loses a letter unseen.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { fontFile, fontName, subsets, type Weight } from './font-files.ts';
import { plainFont } from './woff.ts';

/** Part of a text that one font can show. */
export interface Piece {
  readonly font: string;
  readonly text: string;
}

const replacement = '\uFFFD';

/** Each read once per process. */
const read = new Map<string, Buffer>();
const measuring = new Map<string, Font>();

/**
 * The bytes of a font by the name that a `Piece` gave. Each document opens its own font from them: a font that is open
 * remembers for each shape the first letter that used it, and parts of letters count as none.
 */
export function fontBytes(name: string): Buffer {
  return remembered(read, name, () => plainFont(readFileSync(createRequire(import.meta.url).resolve(fontFile(name)))));
}

/** For measuring, and for knowing what a font has. */
const fontNamed = (name: string): Font => remembered(measuring, name, () => create(fontBytes(name)) as Font);

function remembered<T>(all: Map<string, T>, name: string, make: () => T): T {
  const known = all.get(name) ?? make();
  all.set(name, known);
  return known;
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/**
 * Letters stay as they are composed. Taken apart into letter and mark, as the fonts would have it (`ccmp`), the letter's shape
 * would be known by the first accented letter that used it, and a name be read aloud as another one.
 */
export const features = { ccmp: false } as const;

/** Width of a piece at a size of one point. */
export function widthOf({ font, text }: Piece): number {
  const { unitsPerEm } = fontNamed(font);
  return fontNamed(font).layout(text, features).advanceWidth / unitsPerEm;
}

/** What a reader sees as one character each: a letter with its accents is never cut in two. */
export const characters = (text: string): readonly string[] =>
  Array.from(graphemes.segment(text), (one) => one.segment);

/** Cuts a text into runs of one font each. */
export function piecesOf(text: string, weight: Weight): readonly Piece[] {
  const pieces: { font: string; text: string }[] = [];
  for (const character of characters(text)) {
    for (const next of shown(character, weight)) {
      const last = pieces.at(-1);
      if (last?.font === next.font) last.text += next.text;
      else pieces.push({ ...next });
    }
  }
  return pieces;
}

/** A character in the first font that has all of it; else its letter and its marks each in the first that has them. */
function shown(character: string, weight: Weight): readonly Piece[] {
  const whole = fontFor(character, weight);
  if (whole) return [{ font: whole, text: character }];
  const first = fontName(subsets[0], weight);
  const [letter = '', ...marks] = character;
  const font = fontFor(letter, weight);
  // An emoji of several signs, or a letter of a script that we do not have, is one mark and not a row of them.
  if (!font) return [{ font: first, text: replacement }];
  return [letter, ...marks].map((one) => {
    const has = fontFor(one, weight);
    return has ? { font: has, text: one } : { font: first, text: replacement };
  });
}

/** Which font shows a character; asked again and again of the same letters. */
const known = new Map<string, string | undefined>();

function fontFor(character: string, weight: Weight): string | undefined {
  const key = weight + character;
  if (!known.has(key)) {
    // Letters are few; whole clusters of marks are not.
    if (known.size > 2000) known.clear();
    known.set(key, findFont(character, weight));
  }
  return known.get(key);
}

function findFont(character: string, weight: Weight): string | undefined {
  return subsets
    .map((subset) => fontName(subset, weight))
    .find((name) =>
      Array.from(character).every((one) => fontNamed(name).hasGlyphForCodePoint(one.codePointAt(0) ?? 0)),
    );
}
