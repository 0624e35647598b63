/** Easy Read: short sentences, one idea each, a picture beside every line. People who use it check the words; this checks the form. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/tree.ts';
import { attribute, builtPages, tagged } from '../ui/built-pages.ts';
import { elements, textOf } from '../ui/markup.ts';
import { sentencesOf } from './content-rules.ts';
import { noFaults } from './no-faults.ts';

const folder = join(root, 'web/src/versions/easy-read');
const files = readdirSync(folder).toSorted();
const pictures = [...readFileSync(join(root, 'web/public/easy-read.svg'), 'utf8').matchAll(/<symbol id="(\w+)"/g)].map(
  ([, id = '']) => id,
);
const mostWords = 14;
const mostSentences = 3;

interface Line {
  readonly picture?: string;
  readonly words: string;
}

const linesOf = (file: string): readonly Line[] =>
  (readFileSync(join(folder, file), 'utf8').split('---')[2] ?? '')
    .split(/\n\n+/)
    .filter((block) => block.trim() !== '' && !block.startsWith('## '))
    .map((block) => {
      const [, picture, words] = /^:(\w+): ([\s\S]*)$/.exec(block.trim()) ?? [];
      return picture && words ? { picture, words } : { words: block };
    });

function faults({ picture, words }: Line): readonly string[] {
  const sentences = sentencesOf(words.replace(/\(\([\w-]+\)\)/g, 'number'));
  const hard = words.match(/\*\*/g)?.length ?? 0;
  return [
    ...(picture && pictures.includes(picture) ? [] : [`give it a picture of web/public/easy-read.svg: ${words}`]),
    ...sentences
      .filter((sentence) => sentence.split(/\s+/).length > mostWords)
      .map((sentence) => `over ${mostWords} words: ${sentence}`),
    ...(sentences.length > mostSentences ? [`over ${mostSentences} sentences: ${words}`] : []),
    ...(/\d{3,}/.test(words.replace(/\(\(\w+\)\)/g, '')) ? [`put a mark for the number: ${words}`] : []),
    ...(hard > 4 ? [`explains more than 2 words: ${words}`] : []),
  ];
}

describe('the pages in Easy Read', () => {
  it('are start, consent, plan and safety', () => {
    expect(files).toEqual(['plan.md', 'safety.md', 'sharing.md', 'start.md']);
  });

  it.each(files)('%s is short, and has a picture beside each line', (file) => {
    expect(linesOf(file).length).toBeGreaterThan(10);
    noFaults(linesOf(file).flatMap(faults));
  });

  it('the rules find what they are for', () => {
    const long = Array.from({ length: 15 }, () => 'word').join(' ');
    expect(faults({ words: 'We help you.' })).toEqual([expect.stringContaining('give it a picture')]);
    expect(faults({ picture: 'phone', words: `${long}.` })).toEqual([expect.stringContaining('over 14 words')]);
    expect(faults({ picture: 'phone', words: 'Call 116 123.' })).toEqual([expect.stringContaining('put a mark')]);
    expect(faults({ picture: 'phone', words: 'One. Two. Three. Four.' })).toEqual([expect.stringContaining('over 3')]);
  });

  it('each is a link away from every page, and says that it waits for a check', () => {
    for (const { file, nodes } of builtPages) expect(attribute(nodes, 'href'), file).toContain('/easy-read');
    const index = builtPages.find(({ file }) => file === 'easy-read.html');
    for (const file of files) {
      const name = file.replace('.md', '');
      expect(attribute(index?.nodes ?? [], 'href')).toContain(`/easy-read/${name}`);
      const page = builtPages.find((one) => one.file === `easy-read/${name}.html`);
      expect(textOf(tagged(page?.nodes ?? [], 'main'))).toContain('This page is a draft');
    }
  });

  it('pictures say nothing that the words do not: a screen reader passes over them', () => {
    const shown = builtPages.filter(({ file }) => file.startsWith('easy-read/'));
    const drawn = shown.flatMap(({ nodes }) => elements(tagged(nodes, 'main'), ({ tag }) => tag === 'svg'));
    expect(drawn.length).toBeGreaterThan(60);
    expect(drawn.filter(({ attributes }) => attributes['aria-hidden'] !== 'true')).toEqual([]);
  });
});
