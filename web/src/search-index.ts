/**
 * Makes the index of `/search` from the pages that were just built (`infra/decisions/0024-search.md`). Which pages is said here by
 * address, so that no page carries a mark for it, and the words of its frame are not found.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { guidance } from '../../shared/guidance-paths.ts';

const found: readonly RegExp[] = [
  /^\/self-help\/(?!thank-you)./,
  /^\/changes\/[^/]+$/,
  /^\/easy-read\/./,
  new RegExp(
    `^(${[guidance.planItYourself, guidance.findWhatHelps, guidance.shouldITell, guidance.talkToYourEmployer, guidance.adjustmentPassport, guidance.forEmployers].join('|')})$`,
  ),
];

/** What a browser reads. The rest of what the package writes is its own looks, which we do not use. */
const read = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|fragment))$/;

export const searchIndex: AstroIntegration = {
  name: 'search-index',
  hooks: { 'astro:build:done': ({ dir }) => writeIndex(fileURLToPath(dir)) },
};

async function writeIndex(site: string): Promise<void> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: ['.app-not-on-paper', '.nhsuk-inset-text', '.app-crisis'],
  });
  if (!index) throw new Error(`No index of pages: ${errors.join(', ')}`);
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
  for (const file of files) {
    const url = `/${file.slice(0, -'.html'.length)}`;
    if (!found.some((shape) => shape.test(url))) continue;
    const answer = await index.addHTMLFile({ url, content: await readFile(site + file, 'utf8') });
    if (answer.errors.length > 0) throw new Error(`${url} is not in the index: ${answer.errors.join(', ')}`);
  }
  const made = await index.getFiles();
  for (const { path, content } of made.files.filter((one) => read.test(one.path))) {
    const name = `${site}pagefind/${path}`;
    await mkdir(dirname(name), { recursive: true });
    await writeFile(name, content);
  }
  await close();
}
