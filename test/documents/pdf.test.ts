import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../functions/documents/pdf.ts';
import type { Document, DocumentBlock } from '../../shared/contracts/document.ts';
import { anyDocument, madeAt, numbered, plan, textsOf, weeks } from './papers.ts';
import { type ReadPdf, readPdf, type Tagged } from './tag-tree.ts';

const print = async (document: Document): Promise<ReadPdf> => readPdf(await pdfOf(document, madeAt));
const withBlocks = (...blocks: readonly DocumentBlock[]): Document => ({ ...plan, blocks: [...blocks] });
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });

/** White space does not count: where a line ends is for the eye. */
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
const all = (tagged: Tagged, tag: string): readonly Tagged[] =>
  tagged.kids.flatMap((kid) => [...(kid.tag === tag ? [kid] : []), ...all(kid, tag)]);
const outline = ({ kids }: Tagged): readonly string[] => kids.map(({ tag }) => tag);
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a printed document', () => {
  it('says that it is PDF/UA, tagged, in English, and shows its title', async () => {
    const pdf = await print(plan);
    expect(pdf.title).toBe('Work plan for Zażółć Gęślą-Jaźń & <partner>');
    expect(pdf).toMatchObject({ lang: 'en-GB', marked: true, showsTitle: true });
    expect(pdf.xml).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xml).toContain('Work plan for Zażółć Gęślą-Jaźń &#38; &#60;partner&#62;');
  });

  it('has one tag for each block, in the same order', async () => {
    const { tree } = await print(plan);
    expect(tree.tag).toBe('Document');
    expect(outline(tree)).toEqual(['H1', 'P', 'P', 'H2', 'Table', 'H2', 'P', 'Table', 'H3', 'L']);
  });

  it('never leaves out a level of headings', async () => {
    const { tree } = await print(withBlocks({ kind: 'heading', level: 3, text: 'First' }, paragraph('Text')));
    expect(outline(tree)).toEqual(['H1', 'P', 'H2', 'P']);
  });

  it('heads each column and each row of a table, and names the table', async () => {
    const { tree } = await print(withBlocks(weeks(3)));
    const [table] = all(tree, 'Table');
    expect(table?.kids.map(({ tag }) => tag)).toEqual(['Caption', 'TR', 'TR', 'TR', 'TR']);
    expect(table?.kids[0]?.text).toBe('Hours of work in each week');
    const [header, ...rows] = all(tree, 'TR');
    expect(header?.kids.map(({ tag, attributes }) => [tag, attributes['Scope']])).toEqual(
      weeks(1).columns.map(() => ['TH', 'Column']),
    );
    for (const { kids } of rows) {
      expect(kids.map(({ tag }) => tag)).toEqual(['TH', ...Array(8).fill('TD')]);
      expect(kids[0]?.attributes).toEqual({ O: 'Table', Scope: 'Row' });
    }
  });

  it('keeps the place of an empty cell, which heads nothing', async () => {
    const { tree } = await print(
      withBlocks({ kind: 'table', caption: 'Gaps', columns: ['', 'B'], rows: [['', 'two'], ['three']] }),
    );
    expect(all(tree, 'TR').map(({ kids }) => kids.map(({ tag, text }) => `${tag} ${text}`))).toEqual([
      ['TD ', 'TH B'],
      ['TD ', 'TD two'],
      ['TH three', 'TD '],
    ]);
  });

  it('has facts as a table whose labels head their rows', async () => {
    const { tree } = await print(plan);
    const [facts] = all(tree, 'Table');
    expect(facts?.kids.map(({ kids }) => kids.map(({ text }) => tidy(text)))).toEqual([
      ['Name', 'Zażółć Gęślą-Jaźń'],
      ['Employer', 'Łódź Logistics Unit 4, Canal Street Leeds'],
    ]);
    expect(all(facts ?? tree, 'TH').map(({ attributes }) => attributes['Scope'])).toEqual(['Row', 'Row']);
  });

  it('has a list of items, each with its mark and its words', async () => {
    const { tree } = await print(plan);
    const [list] = all(tree, 'L');
    expect(list?.attributes).toEqual({ O: 'List', ListNumbering: 'Disc' });
    expect(list?.kids.map(({ tag, kids }) => [tag, ...kids.map((kid) => `${kid.tag} ${kid.text}`)])).toEqual([
      ['LI', 'Lbl •', 'LBody A break of 10 minutes in each hour.'],
      ['LI', 'Lbl •', 'LBody A chair with arms: £120 – not €120.'],
    ]);
  });

  it('carries each of its fonts', async () => {
    const { fonts } = await print(plan);
    expect([...fonts.keys()].filter((name) => name.endsWith('NotoSans-Regular')).length).toBeGreaterThan(0);
    expect([...fonts.values()]).not.toContain(false);
  });

  it('has the same bytes when it is printed again', async () => {
    const [first, second] = [await pdfOf(plan, madeAt), await pdfOf(structuredClone(plan), new Date(madeAt))];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('says the same whatever was printed before it: accented letters teach nobody their plain ones', async () => {
    const plain = withBlocks(paragraph('s t e A е А'));
    const before = await pdfOf(plain, madeAt);
    await print(withBlocks(paragraph('ṣ ṭ ẹ Ạ ё Ѐ')));
    const after = await pdfOf(plain, madeAt);
    expect(readPdf(after).tree.text).toContain('s t e A е А');
    expect(Buffer.from(after).equals(before)).toBe(true);
  });

  it('refuses a foot that would leave no room for the page', async () => {
    await expect(print({ ...plan, foot: 'foot '.repeat(400) })).rejects.toThrow('The foot has');
  });
});

describe('furniture of the page', () => {
  it('counts pages and says the foot on each, and none of it is in the tree', async () => {
    const { tree, artifacts, pages } = await print({ ...withBlocks(weeks(26)), mark: 'Draft' });
    expect(pages).toBeGreaterThan(1);
    for (let page = 0; page < pages; page += 1) {
      const here = artifacts.filter((one) => one.page === page).map(({ text }) => tidy(text));
      expect(here).toEqual(
        expect.arrayContaining(['Draft', 'Version 2. Code 4KT9-M2QX', `Page ${page + 1} of ${pages}`]),
      );
      expect(here[0]).toBe('Draft');
    }
    expect(tree.text).not.toContain('4KT9-M2QX');
    expect(tree.text).not.toContain('Page 1 of');
  });

  it('a mark is also said in words, at the top', async () => {
    const { tree } = await print({ ...plan, mark: 'Replaced' });
    expect(tidy(tree.kids[2]?.text ?? '')).toBe('Replaced. Do not use this as the valid version.');
  });
});

describe('a table over several pages', () => {
  it('loses no row, repeats its header as furniture, and stays above the foot', async () => {
    const { tree, artifacts, content, pages } = await print(withBlocks(weeks(26), weeks(3)));
    expect(pages).toBeGreaterThanOrEqual(3);
    const [long] = all(tree, 'Table');
    expect(long?.kids.slice(2).map(({ kids }) => kids.map(({ text }) => tidy(text)))).toEqual(weeks(26).rows);
    const again = artifacts.filter(({ text }) => tidy(text) === 'Wednesday');
    expect(again.length).toBeGreaterThan(0);
    const foot = Math.max(...artifacts.filter(({ text }) => text.startsWith('Version 2')).map(({ y }) => y));
    expect(Math.min(...content.map(({ y }) => y))).toBeGreaterThan(foot + 8);
  });

  it('keeps a row together, so that its header and its last cell stand on the same page', async () => {
    const { content, pages } = await print(withBlocks(numbered(60)));
    expect(pages).toBeGreaterThan(3);
    const pageOf = (words: string) => content.find(({ text }) => tidy(text) === words)?.page ?? words;
    for (let row = 0; row < 60; row += 1) expect(pageOf(`end-${row}`)).toBe(pageOf(`row-${row}`));
  });

  it('goes on within a row that no page can hold', async () => {
    const long = Array.from({ length: 3000 }, (_, n) => `w${n}`).join(' ');
    const { tree } = await print(
      withBlocks({
        kind: 'table',
        caption: 'Tall',
        columns: ['A', 'B'],
        rows: [
          ['one', long],
          ['two', 'end'],
        ],
      }),
    );
    expect(all(tree, 'TD').map(({ text }) => tidy(text))).toEqual([long, 'end']);
  });
});

describe('the end of a page', () => {
  it.each(Array.from({ length: 14 }, (_, n) => n))(
    'has no heading alone, with %i lines more above it',
    async (lines) => {
      const above = Array.from({ length: 30 + lines }, () => paragraph('Line.'));
      const { content } = await print(
        withBlocks(
          ...above,
          { kind: 'heading', level: 2, text: 'Next' },
          { kind: 'heading', level: 3, text: 'Below' },
          numbered(4),
        ),
      );
      const pageOf = (words: string) => content.find(({ text }) => tidy(text) === words)?.page;
      expect([pageOf('Below'), pageOf('Numbered rows'), pageOf('end-0')]).toEqual(Array(3).fill(pageOf('Next')));
    },
  );
});

describe('characters', () => {
  it('of British, Polish, Welsh, transliterated, Greek and Cyrillic names are printed as they are', async () => {
    const names = 'Łukasz Żółć Siân Ŵyn Āʾisha Ḥusayn Ṣafiyya Nguyễn Đỗ Ελένη Софія Ñuñez Þór Ştefan O’Neill';
    const { tree } = await print(withBlocks(paragraph(names), paragraph('£5 €6 – “so” • … ½ ×')));
    expect(squeezed(tree.text)).toContain(squeezed(names));
    expect(squeezed(tree.text)).toContain('£5€6–“so”•…½×');
  });

  it('that were typed as a letter and a mark are printed as one letter', async () => {
    const { tree } = await print(withBlocks(paragraph('Zo\u0065\u0301 Sia\u0302n')));
    expect(tree.text).toContain('Zoé Siân');
  });

  it('that no font has leave a mark each, so that nothing goes missing unseen', async () => {
    const { tree } = await print(withBlocks(paragraph('A漢字B🙂Cمرحبا→D©\uFE0F')));
    expect(tree.text).toContain(`A\uFFFD\uFFFDB\uFFFDC${'\uFFFD'.repeat(6)}D©`);
  });

  it('that only steer a screen are left out', async () => {
    const { tree } = await print(withBlocks(paragraph('a\u0000b\u200Bc\u202Ed\uFEFFe\u00ADf\r\ng\th')));
    expect(tree.text).toContain('abcdef g h');
  });
});

describe('any document', () => {
  it('prints, every word of it is in the tree in its order, and nothing stands outside', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { tree, stray, content, artifacts } = await print(document);
        expect(stray).toEqual([]);
        const read = squeezed(tree.text);
        let at = 0;
        for (const text of textsOf(document)) {
          const found = read.indexOf(squeezed(text), at);
          expect(found, text).toBeGreaterThanOrEqual(at);
          at = found + squeezed(text).length;
        }
        // The space at the end of a line may stand beyond the edge, where nobody sees it.
        for (const { x, y } of content.filter(({ text }) => text.trim() !== ''))
          expect(x >= 54 && x < 541 && y > 40 && y < 800).toBe(true);
        expect(artifacts.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
