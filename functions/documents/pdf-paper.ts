/**
 * Paper: A4 pages one after the other, with the tag tree that a screen reader follows. What is drawn is either content of a
 * tag or furniture of the page (an artifact), never neither. Lengths are points, measured from the top left corner.
 */
import { type AboutFile, bytesOf, openFile, type PdfFile } from './pdf-file.ts';
import { features, fontBytes, widthOf } from './pdf-fonts.ts';
import { type Line, leading, type Style, Typesetter } from './pdf-text.ts';

export type Tag = PDFKit.PDFStructureElement;

/** A block whose lines are set: how much of a page it needs to begin, and how to draw it from `paper.y` on. */
export interface Laid {
  readonly least: number;
  readonly draw: () => void;
  /** Space above it. */
  readonly above?: number;
  /** Never the last on a page. */
  readonly leads?: boolean;
}

export interface About extends AboutFile {
  /** Room that the foot of each page needs. */
  readonly foot: number;
  /** Called for each new page, before anything else is drawn on it. */
  readonly onPage: (paper: Paper) => void;
}

const margins = { side: 54, top: 54, bottom: 40 } as const;

/** Width of the text: A4 without its margins. */
export const textWidth = 595.28 - 2 * margins.side;

/** What a tag of pdfkit has and its types do not name. */
interface WithDictionary {
  readonly dictionary: { readonly data: Record<string, object> };
}

export class Paper {
  readonly text = new Typesetter();
  readonly left = margins.side;
  readonly width = textWidth;
  /** Where the next block begins. */
  y = 0;
  readonly #doc: PdfFile;
  readonly #root: Tag;
  readonly #about: About;
  readonly #bytes: Promise<Uint8Array>;

  constructor(about: About) {
    this.#about = about;
    this.#doc = openFile(about);
    this.#bytes = bytesOf(this.#doc);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
    this.newPage();
  }

  get pageSize(): { readonly width: number; readonly height: number } {
    return this.#doc.page;
  }

  /** Height of a page that is still empty. */
  get wholePage(): number {
    return this.bottom - margins.top;
  }

  /** What is left of this page. */
  get room(): number {
    return this.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y <= margins.top;
  }

  /** Where content ends and the foot begins. */
  get bottom(): number {
    return this.pageSize.height - margins.bottom - this.#about.foot;
  }

  newPage(): void {
    this.#doc.addPage();
    this.#about.onPage(this);
    this.y = margins.top;
  }

  /** Space between blocks; none is needed at the top of a page. */
  space(height: number): void {
    if (!this.atTop) this.y += height;
  }

  /** A new tag below another one, or below the document itself. */
  tag(kind: string, { under = this.#root, scope, attributes }: TagOptions = {}): Tag {
    const tag = this.#doc.struct(kind, (scope ? { scope } : {}) as PDFKit.Mixins.StructureElementOptions);
    if (attributes) (tag as unknown as WithDictionary).dictionary.data['A'] = attributes;
    under.add(tag);
    return tag;
  }

  /** What is drawn here is content of the tag. A tag may have content on several pages. */
  content(tag: Tag, kind: string, draw: () => void): void {
    const content = this.#doc.markStructureContent(kind);
    draw();
    this.#doc.endMarkedContent();
    tag.add(content);
  }

  /** What is drawn here is furniture: a screen reader passes over it. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#doc.markContent('Artifact', { type });
    draw();
    this.#doc.endMarkedContent();
  }

  /** Lines below each other; answers where the next one would begin. */
  drawLines(lines: readonly Line[], style: Style, x: number, top: number): number {
    this.#doc.fillColor('#000000');
    return lines.reduce((y, line) => {
      this.#drawLine(line, style, x, y + leading(style) / 2 + style.size * 0.35);
      return y + leading(style);
    }, top);
  }

  #drawLine({ pieces }: Line, { size }: Style, x: number, baseline: number): void {
    let at = x;
    for (const { font, text } of pieces) {
      this.#doc.registerFont(font, fontBytes(font)).font(font).fontSize(size);
      // Its types do not know that features can be switched off.
      this.#doc.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic', features } as object);
      at += widthOf({ font, text }) * size;
    }
  }

  /** A thin line across, as furniture. */
  rule(x: number, y: number, width: number, thickness = 0.5): void {
    this.artifact('Layout', () =>
      this.#doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thickness)
        .strokeColor('#000000')
        .stroke(),
    );
  }

  /** An empty box, as furniture. */
  box(x: number, y: number, width: number, height: number): void {
    this.artifact('Layout', () => this.#doc.rect(x, y, width, height).lineWidth(1).strokeColor('#000000').stroke());
  }

  /** One line across the page from its lower left to its upper right, pale enough to read over. */
  drawAcross(line: Line, style: Style): void {
    const { width, height } = this.pageSize;
    this.#doc.save().rotate(-50, { origin: [width / 2, height / 2] });
    this.#doc.fillColor('#e4e4e4');
    this.#drawLine(line, style, (width - line.width) / 2, height / 2 + style.size * 0.35);
    this.#doc.restore();
  }

  /** Draws on each page once all are there. */
  eachPage(draw: (number: number, of: number) => void): void {
    const { start, count } = this.#doc.bufferedPageRange();
    for (let n = 0; n < count; n += 1) {
      this.#doc.switchToPage(start + n);
      draw(n + 1, count);
    }
  }

  /** Ends the document. @returns the bytes of the file. */
  end(): Promise<Uint8Array> {
    this.#root.end();
    this.#doc.end();
    return this.#bytes;
  }
}

interface TagOptions {
  readonly under?: Tag;
  /** Of a header cell: what it heads. */
  readonly scope?: 'Column' | 'Row';
  readonly attributes?: Readonly<Record<string, string>>;
}
