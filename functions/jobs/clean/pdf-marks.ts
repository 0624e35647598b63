/**
 * What stands on a page as a note, a stamp or a filled-in box is drawn into the page, as it looks; what it does is left behind.
 * Without this a form that somebody filled in would come out empty.
 */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { RefusedFile } from './refused.ts';

type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Something to draw, and the operators that put it in its place. */
export interface Mark {
  readonly look: PDFRawStream;
  readonly place: readonly number[];
}

/** Hidden, and not to be seen on a screen. */
const unseen = 2 | 32;
/** They are seen only when somebody points at them, or look like nothing. */
const withoutLook: ReadonlySet<string> = new Set(['Popup', 'Link']);

/** @throws RefusedFile when a box was filled in and does not say how that looks. */
export function marksOf(page: PDFDict, context: PDFContext): readonly Mark[] {
  const notes = page.lookup(PDFName.of('Annots'));
  if (!(notes instanceof PDFArray)) return [];
  return notes.asArray().flatMap((one) => {
    const note = context.lookup(one);
    return note instanceof PDFDict ? markOf(note) : [];
  });
}

function markOf(note: PDFDict): readonly Mark[] {
  const subtype = note.lookup(PDFName.of('Subtype'));
  const kind = subtype instanceof PDFName ? subtype.decodeText() : '';
  const flags = note.lookup(PDFName.of('F'));
  if (withoutLook.has(kind) || (flags instanceof PDFNumber && (flags.asNumber() & unseen) !== 0)) return [];
  const rect = boxIn(note, 'Rect');
  const look = lookOf(note);
  if (!look) {
    if (kind === 'Widget' && note.has(PDFName.of('V')) && !note.has(PDFName.of('AP'))) throw new RefusedFile('form');
    return [];
  }
  const box = boxIn(look.dict, 'BBox');
  return rect && box ? [{ look, place: placing(rect, box, numbersIn(look.dict, 'Matrix', 6)) }] : [];
}

/** The normal look; of a tick box, the one that it shows now. */
function lookOf(note: PDFDict): PDFRawStream | undefined {
  const all = note.lookup(PDFName.of('AP'));
  const normal = all instanceof PDFDict ? all.lookup(PDFName.of('N')) : undefined;
  if (normal instanceof PDFRawStream) return normal;
  const state = note.lookup(PDFName.of('AS'));
  if (!(normal instanceof PDFDict) || !(state instanceof PDFName)) return undefined;
  const shown = normal.lookup(state);
  return shown instanceof PDFRawStream ? shown : undefined;
}

/** ISO 32000, 12.5.5: the box of the look, turned by its matrix, is moved and stretched onto the place of the note. */
function placing(rect: Box, box: Box, matrix: readonly number[] | undefined): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix ?? [];
  const corners = [box[0], box[2]].flatMap((x) => [box[1], box[3]].map((y) => [a * x + c * y + e, b * x + d * y + f]));
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const stretch = (size: number, by: number): number => (by === 0 ? 1 : size / by);
  const across = stretch(rect[2] - rect[0], Math.max(...xs) - left);
  const up = stretch(rect[3] - rect[1], Math.max(...ys) - bottom);
  return [across, 0, 0, up, rect[0] - left * across, rect[1] - bottom * up];
}

function boxIn(dict: PDFDict, name: string): Box | undefined {
  const [a, b, c, d] = numbersIn(dict, name, 4) ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function numbersIn(dict: PDFDict, name: string, many: number): readonly number[] | undefined {
  const found = dict.lookup(PDFName.of(name));
  if (!(found instanceof PDFArray) || found.size() !== many) return undefined;
  const all = Array.from({ length: many }, (_, at) => found.lookup(at)).filter((one) => one instanceof PDFNumber);
  return all.length === many ? all.map((one) => one.asNumber()) : undefined;
}
