/** Puts a page body into the shell that Astro built, so that a live page and a static page are the same page. */
import { readFileSync } from 'node:fs';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { documentTitle } from '../../shared/ui/page.tsx';
import { config } from './config.ts';

export interface Page {
  readonly title: string;
  readonly body: VNode;
  /** True when the page shows a mistake: its title starts with "Error:". */
  readonly error?: boolean;
}

let shell: readonly [head: string, middle: string, tail: string] | undefined;

/** The whole HTML document. */
export function html(page: Page): string {
  shell ??= cutShell(readFileSync(config().SHELL_FILE ?? new URL('./shell.html', import.meta.url), 'utf8'));
  const [head, middle, tail] = shell;
  const title = documentTitle(page.title, { error: page.error ?? false });
  return `${head}${escapeText(title)}${middle}${renderToString(page.body)}${tail}`;
}

function cutShell(text: string): readonly [string, string, string] {
  const [head, rest, extraTitle] = text.split('%%TITLE%%');
  const [middle, tail, extraBody] = (rest ?? '').split('%%BODY%%');
  if (
    head === undefined ||
    middle === undefined ||
    tail === undefined ||
    extraTitle !== undefined ||
    extraBody !== undefined
  ) {
    throw new Error('The shell must hold each marker exactly once');
  }
  return [head, middle, tail];
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
