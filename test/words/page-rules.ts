/** The rules of a built page as a whole, each with a message for whoever writes it. */
import { goesToDoor } from '../../shared/paths.ts';
import { attribute, builtPages, tagged } from '../ui/built-pages.ts';
import { type HtmlNode, textOf } from '../ui/markup.ts';

/** One heading of the first level, and no level left out below it. */
export function headingFaults(nodes: readonly HtmlNode[]): readonly string[] {
  const headings = tagged(nodes, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  const firsts = headings.filter(({ tag }) => tag === 'h1');
  return [
    ...(firsts.length === 1 ? [] : [`a page has one title, and this one has ${firsts.length}`]),
    ...headings.flatMap(({ tag, children }, place) => {
      const before = Number(headings[place - 1]?.tag.slice(1) ?? 0);
      const level = Number(tag.slice(1));
      const said = textOf(children);
      return place > 0 && level > before + 1
        ? [`the heading "${said}" is of level ${level} and follows one of level ${before}`]
        : [];
    }),
  ];
}

const site = new Map(
  builtPages.map(({ file, nodes }) => [
    file === 'index.html' ? '/' : `/${file.slice(0, -'.html'.length)}`,
    new Set(attribute(nodes, 'id')),
  ]),
);

/** Links of the site lead to pages of this build, or to a door; a place after "#" is on the page it names. */
export const linkFaults = (nodes: readonly HtmlNode[]): readonly string[] =>
  attribute(tagged(nodes, 'a'), 'href').flatMap((href) => {
    const [, path = '', place] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
    if (/^[a-z]+:/.test(href) || (path === '' && !place)) return [];
    if (path === '')
      return attribute(nodes, 'id').includes(place ?? '') ? [] : [`"${href}" names no place on this page`];
    if (goesToDoor('GET', path, [])) return [];
    const page = site.get(path);
    if (!page) return [`"${href}" leads to no page`];
    return place && !page.has(place) ? [`"${href}" names no place on ${path}`] : [];
  });
