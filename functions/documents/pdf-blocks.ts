/** Headings, paragraphs, lists, notices and facts on paper. Lengths are points. */
import type { DocumentBlock } from '../../shared/contracts/document.ts';
import { drawTagged, inParts } from './pdf-lines.ts';
import type { Laid, Paper } from './pdf-paper.ts';
import { layTable } from './pdf-table.ts';
import { leading, type Style } from './pdf-text.ts';

const body: Style = { size: 11, weight: 'regular' };
const strong: Style = { size: 11, weight: 'bold' };
const headings = {
  1: { size: 22, weight: 'bold' },
  2: { size: 16, weight: 'bold' },
  3: { size: 13, weight: 'bold' },
} as const;

/** The block set for this paper, or nothing where it has nothing to show. */
export function lay(paper: Paper, block: DocumentBlock): Laid | undefined {
  switch (block.kind) {
    case 'heading':
      return layHeading(paper, block.text, block.level);
    case 'paragraph':
      return { above: 8, ...layText(paper, 'P', block.text, block.strong ? strong : body) };
    case 'notice':
      return { above: 12, ...layNotice(paper, block.text) };
    case 'list':
      return block.items.length === 0 ? undefined : { above: 6, ...layList(paper, block.items) };
    case 'facts': {
      const rows = block.rows.map(({ label, words }) => [
        { words: label, heads: 'Row' as const },
        { words: words.join('\n') },
      ]);
      return rows.length === 0 ? undefined : { above: 10, ...layTable(paper, { rows, shares: [0.34, 0.66] }) };
    }
    case 'table': {
      const header = block.columns.map((words) => ({ words, heads: 'Column' as const }));
      const rows = block.rows.map((row) =>
        row.map((words, at) => (at === 0 ? { words, heads: 'Row' as const } : { words })),
      );
      // A table without any cell is no table; what it would have been about is still said.
      if (header.length === 0 && rows.every((row) => row.length === 0))
        return layText(paper, 'P', block.caption, strong);
      return {
        above: 14,
        ...layTable(paper, { caption: block.caption, rows, ...(header.length > 0 ? { header } : {}) }),
      };
    }
  }
}

export function layHeading(paper: Paper, text: string, level: 1 | 2 | 3): Laid {
  const style = headings[level];
  const least = paper.text.lines(text, style, paper.width).length * leading(style);
  return { ...layText(paper, `H${level}`, text, style), least, above: level === 2 ? 22 : 14, leads: true };
}

/** Lines of text with one tag. */
export function layText(paper: Paper, kind: string, text: string, style: Style): Laid {
  const lines = paper.text.lines(text, style, paper.width);
  return {
    least: Math.min(lines.length, lines.length === 3 ? 3 : 2) * leading(style),
    draw: () => drawTagged(paper, paper.tag(kind), kind, lines, style),
  };
}

const padding = 10;

function layNotice(paper: Paper, text: string): Laid {
  const lines = paper.text.lines(text, strong, paper.width - 2 * padding);
  return {
    least: Math.min(lines.length, 3) * leading(strong) + 2 * padding,
    draw: () => {
      const tag = paper.tag('P');
      inParts(paper, lines.length, leading(strong), 2 * padding, (from, to) => {
        const top = paper.y;
        paper.content(tag, 'P', () => {
          const below = paper.drawLines(lines.slice(from, to), strong, paper.left + padding, top + padding);
          paper.y = below + padding;
        });
        paper.box(paper.left, top, paper.width, paper.y - top);
      });
      tag.end();
    },
  };
}

const itemInset = 18;

function layList(paper: Paper, items: readonly string[]): Laid {
  const set = items.map((item) => paper.text.lines(item, body, paper.width - itemInset));
  const mark = paper.text.lines('•', body, itemInset);
  return {
    least: Math.min(set[0]?.length ?? 0, 2) * leading(body),
    draw: () => {
      const list = paper.tag('L', { attributes: { O: 'List', ListNumbering: 'Disc' } });
      for (const lines of set) {
        const item = paper.tag('LI', { under: list });
        const label = paper.tag('Lbl', { under: item });
        const words = paper.tag('LBody', { under: item });
        inParts(paper, lines.length, leading(body), 0, (from, to) => {
          if (from === 0) paper.content(label, 'Lbl', () => paper.drawLines(mark, body, paper.left + 5, paper.y));
          paper.content(words, 'LBody', () => {
            paper.y = paper.drawLines(lines.slice(from, to), body, paper.left + itemInset, paper.y);
          });
        });
        paper.y += 3;
      }
      list.end();
    },
  };
}
