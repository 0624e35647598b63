/** A small reader of HTML, enough for our own pages and the NHS fixtures. It throws where tags do not match. */

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/(?<close>[\w-]+)\s*>|<(?<open>[a-z][\w-]*)(?<attributes>(?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>|(?<text>[^<]+)/iy;
const attribute = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;
const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|path|source|track|wbr)$/;
const raw = /^(script|style)$/;

export function parse(html: string): readonly HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] };
  const open = [root];
  const reader = new RegExp(token);
  while (reader.lastIndex < html.length) {
    const from = reader.lastIndex;
    const found = reader.exec(html)?.groups;
    if (!found) throw new Error(`Not HTML: ${html.slice(from, from + 60)}`);
    const inside = open.at(-1) ?? root;
    if (found['text']) inside.children.push(decoded(found['text']));
    if (found['close'] && !empty.test(found['close'])) {
      if (inside.tag !== found['close']) throw new Error(`</${found['close']}> closes <${inside.tag}>`);
      open.pop();
    }
    if (found['open']) {
      const tag = found['open'].toLowerCase();
      const element = { tag, attributes: attributesOf(found['attributes'] ?? ''), children: [] };
      inside.children.push(element);
      if (raw.test(tag)) reader.lastIndex = html.indexOf(`</${tag}>`, reader.lastIndex) + `</${tag}>`.length;
      else if (!empty.test(tag)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is never closed`);
  return root.children;
}

const attributesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', a, b, c]) => [name.toLowerCase(), decoded(a ?? b ?? c ?? '')]),
  );

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, name = '') =>
    hex || digits ? String.fromCodePoint(Number.parseInt(hex ?? digits ?? '', hex ? 16 : 10)) : (named[name] ?? whole),
  );

/** Every element for which `test` holds, in the order of the page. */
export function elements(nodes: readonly HtmlNode[], test: (element: HtmlElement) => boolean): readonly HtmlElement[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(test(node) ? [node] : []), ...elements(node.children, test)],
  );
}

/** Elements that stand in a line of text, where a space before or after counts. */
export const inLine = /^(a|b|code|em|i|span|strong)$/;

/**
 * The one rule by which two pieces of markup are compared: one line for each element and each text, attributes in the
 * order of the alphabet, white space folded the way a browser does (none at the edges of a block).
 */
export function outline(nodes: readonly HtmlNode[], ignored: ReadonlySet<string> = new Set()): readonly string[] {
  const lines: { readonly indent: string; text: string }[] = [];
  let last: { text: string } | undefined;
  let spaced = true;
  const edge = (): void => {
    if (last) last.text = last.text.trimEnd();
    last = undefined;
    spaced = true;
  };
  const walk = (node: HtmlNode, indent: string): void => {
    if (typeof node === 'string') {
      const folded = node.replace(/[ \n\r\t]+/g, ' ');
      const text = spaced ? folded.trimStart() : folded;
      if (text === '') return;
      lines.push({ indent, text });
      last = lines.at(-1);
      spaced = text.endsWith(' ');
      return;
    }
    const block = !inLine.test(node.tag);
    if (block) edge();
    const attributes = Object.entries(node.attributes)
      .filter(([name]) => !ignored.has(name))
      .map(([name, value]) => ` ${name}="${value}"`)
      .sort();
    lines.push({ indent, text: `<${node.tag}${attributes.join('')}>` });
    for (const child of node.children) walk(child, `${indent}  `);
    if (block) edge();
  };
  for (const node of nodes) walk(node, '');
  edge();
  return lines.filter(({ text }) => text !== '').map(({ indent, text }) => indent + text);
}

/** What a person reads, white space folded. */
export const textOf = (nodes: readonly HtmlNode[]): string => typed(nodes).replace(/\s+/g, ' ').trim();

const typed = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? ' ' : typed(node.children))).join('');
