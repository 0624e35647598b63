/** What a screen reader finds in a PDF: the tree of tags, the text of each, and what stands outside the tree. */
import { type Dict, isDict, Name, Objects, Operator, Ref, type Value, Values } from './pdf-objects.ts';

export interface Tagged {
  readonly tag: string;
  /** Attributes of the tag, such as the scope of a header. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: readonly Tagged[];
  /** Its own text and that of all below it, in the order of the tree. */
  readonly text: string;
}

/** A run of text where it stands on its page. */
export interface Placed {
  readonly text: string;
  readonly page: number;
  /** Points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  /** Number of its content on the page; furniture has none. */
  readonly mcid?: number;
}

export interface ReadPdf {
  readonly tree: Tagged;
  readonly pages: number;
  /** Content of tags. */
  readonly content: readonly Placed[];
  /** Furniture of pages. */
  readonly artifacts: readonly Placed[];
  /** Drawn, and neither content nor furniture: there must be none. */
  readonly stray: readonly string[];
  readonly title: string;
  readonly lang: string;
  readonly marked: boolean;
  readonly showsTitle: boolean;
  readonly xml: string;
  /** Names of fonts, and whether the file carries them. */
  readonly fonts: ReadonlyMap<string, boolean>;
}

const nameOf = (value: Value | undefined): string => (value instanceof Name ? value.name : '');

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = new Objects(bytes);
  const root = objects.dict(objects.trailer['Root']);
  const pageRefs = objects.list(objects.dict(root['Pages'])['Kids']);
  const fonts = new Map<string, boolean>();
  const drawn = pageRefs.map((page, number) => drawnOn(objects, objects.dict(page), number, fonts));
  const content = drawn.flatMap((page) => page.content);
  const textAt = (page: Value | undefined, mcid: number): string => {
    const number = pageRefs.findIndex((one) => one instanceof Ref && page instanceof Ref && one.ref === page.ref);
    return content.flatMap((one) => (one.page === number && one.mcid === mcid ? [one.text] : [])).join('');
  };
  const info = objects.dict(objects.trailer['Info']);
  return {
    tree: tagged(objects, objects.dict(root['StructTreeRoot'])['K'], textAt),
    pages: pageRefs.length,
    content,
    artifacts: drawn.flatMap((page) => page.artifacts),
    stray: drawn.flatMap((page) => page.stray),
    title: textOf(objects.value(info['Title'])),
    lang: textOf(objects.value(root['Lang'])),
    marked: objects.dict(root['MarkInfo'])['Marked'] === true,
    showsTitle: objects.dict(root['ViewerPreferences'])['DisplayDocTitle'] === true,
    xml: Buffer.from(objects.stream(root['Metadata']), 'latin1').toString('utf8'),
    fonts,
  };
}

/** A text of the file itself: UTF-16 where it says so. */
function textOf(value: Value): string {
  const text = String(value);
  if (!text.startsWith('\xFE\xFF')) return text;
  return new TextDecoder('utf-16be').decode(Buffer.from(text.slice(2), 'latin1'));
}

function tagged(
  objects: Objects,
  value: Value | undefined,
  textAt: (page: Value | undefined, mcid: number) => string,
): Tagged {
  const [only] = objects.list(value);
  const element = objects.dict(Array.isArray(value) ? only : value);
  const kids: Tagged[] = [];
  let text = '';
  for (const kid of objects.list(element['K'])) {
    if (typeof kid === 'number') text += textAt(element['Pg'], kid);
    else if (isDict(kid)) text += textAt(kid['Pg'], Number(kid['MCID']));
    else {
      const below = tagged(objects, kid, textAt);
      kids.push(below);
      text += below.text;
    }
  }
  const attributes = element['A'] ? Object.entries(objects.dict(element['A'])) : [];
  return {
    tag: nameOf(element['S']),
    attributes: Object.fromEntries(attributes.map(([key, one]) => [key, nameOf(one)])),
    kids,
    text,
  };
}

interface Drawn {
  readonly content: Placed[];
  readonly artifacts: Placed[];
  readonly stray: string[];
}

/** Words that put something on paper, beside text. */
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

function drawnOn(objects: Objects, page: Dict, number: number, fonts: Map<string, boolean>): Drawn {
  const drawn: Drawn = { content: [], artifacts: [], stray: [] };
  const resources = objects.dict(objects.dict(page['Resources'])['Font'] ?? {});
  const letters = new Map(Object.entries(resources).map(([id, font]) => [id, lettersOf(objects, font, fonts)]));
  const open: { readonly tag: string; readonly mcid?: number }[] = [];
  let [font, x, y] = ['', 0, 0];
  let before: Value[] = [];
  const values = new Values(objects.stream(page['Contents']));
  for (let value = values.next(); value !== undefined; value = values.next()) {
    if (!(value instanceof Operator)) {
      before.push(value);
      continue;
    }
    const { operator } = value;
    if (operator === 'BMC') open.push({ tag: nameOf(before[0]) });
    if (operator === 'BDC') {
      const { MCID } = isDict(before[1]) ? before[1] : {};
      open.push({ tag: nameOf(before[0]), ...(typeof MCID === 'number' ? { mcid: MCID } : {}) });
    }
    if (operator === 'EMC') open.pop();
    if (operator === 'Tf') font = nameOf(before[0]);
    if (operator === 'Tm') [x, y] = [Number(before[4]), Number(before[5])];
    const inside = open.at(-1);
    if (painting.has(operator) && inside?.tag !== 'Artifact') drawn.stray.push(operator);
    if (operator === 'TJ' || operator === 'Tj') {
      const codes = (Array.isArray(before[0]) ? before[0] : before).filter((one) => typeof one === 'string').join('');
      const text = codes.replace(/[\s\S]{2}/g, (code) => letters.get(font)?.get(code) ?? '');
      if (inside?.tag === 'Artifact') drawn.artifacts.push({ text, page: number, x, y });
      else if (inside?.mcid === undefined) drawn.stray.push(text);
      else drawn.content.push({ text, page: number, x, y, mcid: inside.mcid });
    }
    before = [];
  }
  return drawn;
}

/** What each code of a font means, by the font's own account. */
function lettersOf(objects: Objects, value: Value, fonts: Map<string, boolean>): ReadonlyMap<string, string> {
  const font = objects.dict(value);
  const [descendant] = objects.list(font['DescendantFonts']);
  const descriptor = objects.dict(objects.dict(descendant)['FontDescriptor']);
  fonts.set(nameOf(font['BaseFont']), descriptor['FontFile2'] instanceof Ref);
  const letters = new Map<string, string>();
  const map = objects.stream(font['ToUnicode']);
  for (const [, start = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    const texts = Array.from(list.matchAll(/<([^>]*)>/g), ([, hex = '']) =>
      new TextDecoder('utf-16be').decode(Buffer.from(hex.replaceAll(' ', ''), 'hex')),
    );
    for (const [n, text] of texts.entries()) {
      const code = Number.parseInt(start, 16) + n;
      letters.set(String.fromCharCode(code >> 8, code & 255), text);
    }
  }
  return letters;
}
