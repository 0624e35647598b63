import { expect, it } from 'vitest';
import { pdfOf } from '../../functions/documents/pdf.ts';
import { madeAt, plan, weeks } from './papers.ts';
import { readPdf } from './tag-tree.ts';

it('EMP-6 to whom a copy was shown stands across each page, and is no mark that speaks against it', async () => {
  const shownTo = 'Shown to Sam Boss on 1 May';
  const pdf = await pdfOf({ ...plan, blocks: [weeks(26)], shownTo }, madeAt);
  const { tree, artifacts, pages } = readPdf(pdf);
  const across = artifacts.filter(({ text }) => text.replace(/\s+/g, ' ').trim() === shownTo);
  expect(pages).toBeGreaterThan(1);
  expect(across.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, page) => page));
  expect(tree.text).not.toContain('Do not use this');
});
