/** The guides of this build. A production build leaves out those that no clinician has signed, and all links to them. */
import { getCollection } from 'astro:content';
import { isSigned } from '../../shared/content/self-help.ts';
import { topicIds, topicSlugs } from '../../shared/content/self-help-names.ts';
import { guidance } from '../../shared/guidance-paths.ts';
import { type Marked, withDatedWords } from '../../shared/rules/dated-words.ts';
import { londonDate } from '../../shared/values/date.ts';
import { stage } from './stage.ts';
import type { TopicFacts } from './topic.ts';

export interface Topic extends TopicFacts {
  readonly slug: string;
  readonly signed: boolean;
  /** Its words as markup. */
  readonly html: string;
}

/** A file of `web/src/topics/` as Astro hands it over. */
interface Entry {
  readonly id: string;
  readonly data: TopicFacts;
  readonly rendered?: { readonly html: string };
}

let loaded: Promise<readonly Topic[]> | undefined;

/** Every guide that this build shows, by number. */
export function library(): Promise<readonly Topic[]> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<readonly Topic[]> {
  const entries: readonly Entry[] = await getCollection('topics');
  const all = entries.toSorted((one, other) => (one.data.id < other.data.id ? -1 : 1));
  for (const { id, data } of all) {
    if (topicSlugs[data.id] === id) continue;
    throw new Error(`web/src/topics/${id}.md says it is ${data.id}, whose file is ${topicSlugs[data.id]}.md`);
  }
  const shown = all.filter(({ data }) => stage !== 'production' || isSigned(data));
  const out = all.filter((one) => !shown.includes(one)).map(({ id, data }) => `${data.id} ${id}`);
  if (out.length > 0) {
    process.stdout.write(
      `Left out of this build, because no clinician has signed their words and care cards: ${out.join(', ')}\n`,
    );
  }
  const here = new Set(shown.map(({ data }) => data.id));
  return shown.map(({ id, data, rendered }) => ({
    ...data,
    related: data.related.filter((one) => here.has(one)),
    slug: id,
    signed: isSigned(data),
    html: markup(rendered?.html ?? '', (one) => here.has(one)),
  }));
}

type TopicId = TopicFacts['id'];

/** Headings in the sizes of the house, links to other guides where those are here, and figures that are of today. */
function markup(html: string, isHere: (id: TopicId) => boolean): string {
  const sized = html
    .replace(/<h2[^>]*>/g, '<h2 class="nhsuk-heading-m">')
    .replace(/<h3[^>]*>/g, '<h3 class="nhsuk-heading-s">');
  const linked = sized.replace(/<a href="(SH-\d\d)">(.*?)<\/a>/g, (_, id: string, words: string) => {
    const known = topicIds.find((one) => one === id);
    if (!known) throw new Error(`A guide links to ${id}, which is not a guide`);
    return isHere(known) ? `<a href="${guidance.selfHelpTopic(topicSlugs[known])}">${words}</a>` : words;
  });
  return withDatedWords(linked, londonDate(Date.now()), callable);
}

const callable = ({ text, href }: Marked): string => (href ? `<a href="${href}">${text}</a>` : text);
