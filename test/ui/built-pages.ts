/** The built site as people and browsers read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/tree.ts';
import { elements, type HtmlElement, type HtmlNode, inLine, parse, textOf } from './markup.ts';

export interface BuiltPage {
  /** "ask/goals.html" */
  readonly file: string;
  readonly html: string;
  readonly nodes: readonly HtmlNode[];
}

const site = join(root, 'web/dist');

/** Frames without a page in them: doors put title and body in. */
const shells: readonly string[] = ['shell.html', 'staff-shell.html', 'my-shell.html'];

export const builtPages: readonly BuiltPage[] = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !shells.includes(file))
  .sort()
  .map((file) => {
    const html = readFileSync(join(site, file), 'utf8');
    return { file, html, nodes: parse(html) };
  });

export const tagged = (nodes: readonly HtmlNode[], ...tags: readonly string[]): readonly HtmlElement[] =>
  elements(nodes, ({ tag }) => tags.includes(tag));

export const attribute = (nodes: readonly HtmlNode[], name: string): readonly string[] =>
  elements(nodes, ({ attributes }) => name in attributes).map(({ attributes }) => attributes[name] ?? '');

/** The pieces of text that stand together: a paragraph, a label, an item of a list. */
export function textBlocks(nodes: readonly HtmlNode[]): readonly string[] {
  const blocks: string[] = [];
  let run: HtmlNode[] = [];
  const end = (): void => {
    blocks.push(textOf(run));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || inLine.test(node.tag)) run.push(node);
    else {
      end();
      blocks.push(...textBlocks(node.children));
    }
  }
  end();
  return blocks.filter((text) => text !== '');
}
