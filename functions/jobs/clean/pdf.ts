/**
 * A PDF made anew: a fresh file with the pages of the old one as they look, and nothing that acts, hides or tells of its maker.
 * Its catalogue is empty but for the pages, so there is no script, no form, no attached file, no destination and no metadata.
 */
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHeader,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  type PDFRef,
  PDFStreamWriter,
} from '@cantoo/pdf-lib';
import { type Copier, copier } from './pdf-copy.ts';
import { type Mark, marksOf } from './pdf-marks.ts';
import { RefusedFile } from './refused.ts';

const mostPages = 50;
const mostObjects = 20_000;
/** What a page takes from the page tree above it when it says nothing itself. */
const inherited = ['MediaBox', 'CropBox', 'Rotate', 'Resources'] as const;

/** @throws RefusedFile, or what the parser throws. */
export async function cleanedPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const from = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true).parseDocument();
  if (from.trailerInfo.Encrypt) throw new RefusedFile('encrypted');
  if (from.enumerateIndirectObjects().length > mostObjects) throw new RefusedFile('pages');
  const root = from.lookup(from.trailerInfo.Root);
  if (!(root instanceof PDFDict)) throw new RefusedFile('broken');
  refuseForms(root);
  const to = PDFContext.create();
  to.header = PDFHeader.forVersion(1, 7);
  const copy = copier(from, to);
  const tree = to.nextRef();
  const pages = pagesOf(root).map((page) => to.register(pageOf(page, from, to, copy, tree)));
  to.assign(tree, to.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));
  to.trailerInfo.Root = to.register(to.obj({ Type: 'Catalog', Pages: tree }));
  return PDFStreamWriter.forContext(to, Number.POSITIVE_INFINITY).serializeToBuffer();
}

/** What a program draws from data when it is opened cannot be kept as it looks. */
function refuseForms(root: PDFDict): void {
  const form = root.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return;
  const fields = form.lookup(PDFName.of('Fields'));
  const empty = !(fields instanceof PDFArray) || fields.size() === 0;
  if (form.has(PDFName.of('XFA')) && empty) throw new RefusedFile('form');
}

interface FoundPage {
  readonly page: PDFDict;
  /** From the page itself or from above it. */
  readonly said: ReadonlyMap<string, PDFObject>;
}

/** Every page in order. @throws RefusedFile when the tree has a loop, too many pages or none. */
function pagesOf(root: PDFDict): readonly FoundPage[] {
  const found: FoundPage[] = [];
  const seen = new Set<PDFDict>();
  const visit = (node: PDFObject | undefined, above: ReadonlyMap<string, PDFObject>): void => {
    if (!(node instanceof PDFDict) || seen.has(node) || seen.size > 10 * mostPages) throw new RefusedFile('broken');
    seen.add(node);
    const own = inherited.flatMap((name) => {
      const one = node.get(PDFName.of(name));
      return one ? [[name, one] as const] : [];
    });
    const said = new Map([...above, ...own]);
    const kids = node.lookup(PDFName.of('Kids'));
    if (!(kids instanceof PDFArray)) found.push({ page: node, said });
    else for (let at = 0; at < kids.size(); at += 1) visit(kids.lookup(at), said);
    if (found.length > mostPages) throw new RefusedFile('pages');
  };
  visit(root.lookup(PDFName.of('Pages')), new Map());
  if (found.length === 0) throw new RefusedFile('broken');
  return found;
}

function pageOf({ page, said }: FoundPage, from: PDFContext, to: PDFContext, copy: Copier, tree: PDFRef): PDFDict {
  const made = to.obj({ Type: 'Page', Parent: tree });
  for (const name of ['MediaBox', 'CropBox', 'Rotate'] as const) {
    const one = said.get(name);
    if (one) made.set(PDFName.of(name), copy.value(one));
  }
  const unit = page.get(PDFName.of('UserUnit'));
  if (unit instanceof PDFNumber) made.set(PDFName.of('UserUnit'), unit);
  const group = page.get(PDFName.of('Group'));
  if (group) made.set(PDFName.of('Group'), copy.value(group));
  const drawn = from.lookup(said.get('Resources'));
  const resources = drawn instanceof PDFDict ? copy.resources(drawn) : to.obj({});
  made.set(PDFName.of('Resources'), resources);
  const marks = marksOf(page, from);
  const after = drawMarks(marks, resources, to, copy);
  // The old page may leave its pen anywhere.
  made.set(PDFName.of('Contents'), to.obj([to.register(to.stream('q\n')), ...contentsOf(page, from, to, copy), after]));
  return made;
}

function contentsOf(page: PDFDict, from: PDFContext, to: PDFContext, copy: Copier): readonly PDFRef[] {
  const found = page.lookup(PDFName.of('Contents'));
  const all = found instanceof PDFArray ? found.asArray().map((one) => from.lookup(one)) : found ? [found] : [];
  return all.map((one) => {
    if (!(one instanceof PDFRawStream)) throw new RefusedFile('broken');
    const { contents, dict } = copy.stream(one);
    // Only how it is packed: nothing else that stood beside it is about what is drawn.
    const parms = dict.get(PDFName.of('DecodeParms'));
    const kept = { Filter: dict.get(PDFName.of('Filter')), ...(parms ? { DecodeParms: parms } : {}) };
    return to.register(PDFRawStream.of(to.obj(kept), contents));
  });
}

/** @returns the stream that ends the old page and draws its marks over it. */
function drawMarks(marks: readonly Mark[], resources: PDFDict, to: PDFContext, copy: Copier): PDFRef {
  const pictures = resources.lookup(PDFName.of('XObject'));
  const own = PDFDict.withContext(to);
  if (pictures instanceof PDFDict) for (const [key, one] of pictures.entries()) own.set(key, one);
  const drawn = marks.map(({ look, place }) => {
    const name = own.uniqueKey('Mark');
    const form = copy.stream(look);
    form.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
    own.set(name, to.register(form));
    return `q ${place.map((one) => one.toFixed(5)).join(' ')} cm ${name.asString()} Do Q\n`;
  });
  if (marks.length > 0) resources.set(PDFName.of('XObject'), own);
  return to.register(to.stream(`\nQ\n${drawn.join('')}`));
}
