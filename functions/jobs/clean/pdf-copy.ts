/**
 * Copies what a page draws with into another file, and nothing else: fonts, pictures, patterns, colours, by a list of the names
 * that those have. Actions, scripts, files, links and notes are not on the list, so nobody has to think of them.
 */
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { stringInHex } from './in-hex.ts';
import { streamPacker as packerOf, type streamPacker } from './pdf-streams.ts';
import { RefusedFile } from './refused.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Keys of dictionaries that are drawn with, by what they belong to. */
const drawnWith = words(`
  Type Subtype
  BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo DW W DW2 W2 CIDToGIDMap
  FontMatrix FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight
  StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet CIDSet BaseEncoding Differences Registry
  Ordering Supplement CMapName WMode UseCMap Length1 Length2 Length3
  Predictor Colors Columns EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform
  Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte
  FormType BBox Matrix Group S CS I K
  PatternType PaintType TilingType XStep YStep Shading ExtGState
  ShadingType Background AntiAlias Domain Function Coords Extend BitsPerCoordinate BitsPerFlag VerticesPerRow
  FunctionType Range C0 C1 N Functions Bounds Encode Size Order BitsPerSample
  WhitePoint BlackPoint Gamma Alternate Process Components
  LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 FL SM SA BM CA ca AIS TK G BC
`);

/** What such a thing may call itself. A stream that called itself a part of the file would be read as one. */
const types = words('Font FontDescriptor Encoding CMap XObject Pattern ExtGState Group Mask');
/** Kinds of groups and masks; other dictionaries say by the same key what they do. */
const groups = words('Transparency Alpha Luminosity');

/** Kinds of resources; each maps free names to things. */
const kinds = words('Font XObject ExtGState ColorSpace Pattern Shading');
/** Other dictionaries whose keys are free names. */
const named = words('CharProcs Colorants');
/** Colours that need no more than their name. */
const plainColours = words('DeviceGray DeviceRGB DeviceCMYK Pattern');

const mostPixels = 50_000_000;
const deepest = 60;

export interface Copier {
  readonly resources: (dict: PDFDict) => PDFDict;
  /** Something to draw with, and where it stands now. */
  readonly value: (one: PDFObject) => PDFObject;
  readonly stream: (one: PDFRawStream) => PDFRawStream;
}

/** @throws RefusedFile from each of its parts. */
export function copier(from: PDFContext, to: PDFContext): Copier {
  const packed: ReturnType<typeof streamPacker> = packerOf(from);
  const copied = new Map<PDFRef, PDFRef>();
  // The same object may be named as a thing and as a list of things: it is copied as each apart.
  const lists = new Map<PDFRef, PDFRef>();
  const resourceLists = new Map<PDFRef, PDFRef>();

  function value(one: PDFObject, depth = 0): PDFObject {
    if (depth > deepest) throw new RefusedFile('broken');
    if (one instanceof PDFRef) return reference(one, depth);
    if (one instanceof PDFRawStream) return to.register(stream(one, depth));
    if (one instanceof PDFDict) return dictionary(one, depth);
    if (one instanceof PDFArray) {
      const list = PDFArray.withContext(to);
      for (const item of one.asArray()) list.push(value(item, depth + 1));
      return list;
    }
    if (one instanceof PDFString || one instanceof PDFHexString) return stringInHex(one);
    const plain = [PDFName, PDFNumber, PDFBool].some((kind) => one instanceof kind);
    if (plain || one === PDFNull) return one;
    throw new RefusedFile('broken');
  }

  function reference(ref: PDFRef, depth: number): PDFObject {
    const before = copied.get(ref);
    if (before) return before;
    const own = to.nextRef();
    copied.set(ref, own);
    const found = from.lookup(ref);
    // A reference to a reference goes on; one to nothing is null, as readers take it.
    if (found instanceof PDFRawStream) to.assign(own, stream(found, depth + 1));
    else to.assign(own, found ? value(found, depth + 1) : PDFNull);
    return own;
  }

  function dictionary(dict: PDFDict, depth: number): PDFDict {
    const made = PDFDict.withContext(to);
    for (const [key, item] of dict.entries()) {
      const name = key.decodeText();
      if (name === 'Resources') made.set(key, part(item, depth, resources, resourceLists));
      else if (named.has(name)) made.set(key, part(item, depth, freely, lists));
      else if (isDrawnWith(name, item)) made.set(key, value(item, depth + 1));
    }
    return made;
  }

  /** A dictionary that is copied in a way of its own, wherever it stands. */
  function part(
    item: PDFObject,
    depth: number,
    copy: (dict: PDFDict, depth: number) => PDFDict,
    done: Map<PDFRef, PDFRef>,
  ): PDFObject {
    const found = from.lookup(item);
    if (!(found instanceof PDFDict) || depth > deepest) throw new RefusedFile('broken');
    if (!(item instanceof PDFRef)) return copy(found, depth + 1);
    const before = done.get(item);
    if (before) return before;
    const own = to.nextRef();
    done.set(item, own);
    to.assign(own, copy(found, depth + 1));
    return own;
  }

  const freely = (dict: PDFDict, depth: number): PDFDict => {
    const made = PDFDict.withContext(to);
    for (const [key, item] of dict.entries()) if (isThing(from.lookup(item))) made.set(key, value(item, depth + 1));
    return made;
  };

  function resources(dict: PDFDict, depth = 0): PDFDict {
    const made = PDFDict.withContext(to);
    for (const [key, item] of dict.entries()) {
      if (kinds.has(key.decodeText())) made.set(key, part(item, depth, freely, lists));
    }
    return made;
  }

  function stream(one: PDFRawStream, depth = 0): PDFRawStream {
    const number = (name: string): number => {
      const found = one.dict.lookup(PDFName.of(name));
      return found instanceof PDFNumber ? found.asNumber() : 0;
    };
    const subtype = one.dict.lookup(PDFName.of('Subtype'));
    const type = one.dict.lookup(PDFName.of('Type'));
    // Attached files and parts of the file itself are nothing to draw with; neither are programs for a printer.
    if ((type && !isDrawnWith('Type', type)) || subtype === PDFName.of('PS')) throw new RefusedFile('unusual');
    if (number('Width') * number('Height') > mostPixels) throw new RefusedFile('pixels');
    // A stream that stands in another file.
    if (one.dict.has(PDFName.of('F'))) throw new RefusedFile('unusual');
    const { contents, filters, parms } = packed(one);
    const dict = dictionary(one.dict, depth);
    dict.set(PDFName.of('Filter'), to.obj(filters));
    // One for each step; only the last has any.
    const none = filters.slice(1).map(() => PDFNull);
    if (parms) dict.set(PDFName.of('DecodeParms'), to.obj([...none, dictionary(parms, depth)]));
    return PDFRawStream.of(dict, contents);
  }

  return { resources, value, stream };
}

function isDrawnWith(name: string, one: PDFObject): boolean {
  if (name === 'Type' || name === 'S')
    return one instanceof PDFName && (name === 'Type' ? types : groups).has(one.decodeText());
  return drawnWith.has(name);
}

/** Under a free name stands something to draw with, and never words. */
const isThing = (one: PDFObject | undefined): boolean =>
  [PDFDict, PDFRawStream, PDFArray].some((kind) => one instanceof kind) ||
  (one instanceof PDFName && plainColours.has(one.decodeText()));
