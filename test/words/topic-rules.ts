/** The rules of a guide, each with a message for whoever writes it. */
import type { TopicSafety } from '../../shared/content/self-help.ts';
import { type TopicId, topicIds, topicSlugs } from '../../shared/content/self-help-names.ts';
import { withDatedWords } from '../../shared/rules/dated-words.ts';
import { wordFaults } from './content-rules.ts';

/** SN-2: which warning signs stand on which guide. */
export const safetyOf: Readonly<Partial<Record<TopicId, readonly TopicSafety[]>>> = {
  'SH-01': ['GENERAL'],
  'SH-03': ['STRIP'],
  'SH-05': ['FATIGUE'],
  'SH-06': ['FATIGUE', 'CHEST'],
  'SH-07': ['MENTAL'],
  'SH-08': ['BACK', 'CHEST'],
  'SH-09': ['BACK'],
  'SH-10': ['LIMB'],
  'SH-11': ['CLOT', 'INFECTION'],
  'SH-12': ['MENTAL'],
  'SH-13': ['MENTAL'],
  'SH-14': ['CHEST'],
  'SH-15': ['CHEST', 'WOUND'],
  'SH-16': ['CHEST'],
  'SH-17': ['BREATH', 'FATIGUE'],
  'SH-18': ['STROKE'],
  'SH-19': ['BREATH'],
  'SH-27': ['MENTAL'],
};

const fewestWords = 300;
const mostWords = 700;

export interface TopicFile {
  readonly slug: string;
  /** The line of the facts that begins with a name, without it. */
  readonly fact: (name: string) => string;
  readonly body: string;
}

/** A file of `web/src/topics/` in its 2 parts. */
export function readTopic(slug: string, text: string): TopicFile {
  const [, facts = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return {
    slug,
    body,
    fact: (name) => (new RegExp(`^${name}: (.*)$`, 'm').exec(facts)?.[1] ?? '').replace(/^'|'$/g, ''),
  };
}

const listed = (fact: string): readonly string[] => fact.match(/[\w-]+/g) ?? [];

/** What is wrong with a guide, each fault with what to do. */
export function topicFaults({ slug, fact, body }: TopicFile, today: string): readonly string[] {
  const id = topicIds.find((one) => one === fact('id'));
  if (!id) return [`${slug}: the id must be a number from SH-01 to SH-30`];
  const say = (fault: string): string => `${slug}: ${fault}`;
  const blocks = body.split(/\n(?=- |#)|\n\n+/).map((block) => block.trim());
  const plain = blocks.map(asRead).filter((block) => block !== '');
  const words = plain.join(' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const wanted = [...(safetyOf[id] ?? [])].sort().join(', ') || 'none';
  const given = [...listed(fact('safety'))].sort().join(', ') || 'none';
  return [
    ...(topicSlugs[id] === slug ? [] : [say(`${id} must be in the file ${topicSlugs[id]}.md`)]),
    ...(words < fewestWords ? [say(`${words} words; add at least ${fewestWords - words}`)] : []),
    ...(words > mostWords ? [say(`${words} words; take out at least ${words - mostWords}`)] : []),
    ...(wanted === given ? [] : [say(`its warning signs are ${given}, and must be ${wanted}`)]),
    ...headingFaults(blocks).map(say),
    ...linkFaults(body).map(say),
    ...plain.flatMap((block) => wordFaults(withDatedWords(block, today))).map(say),
    ...(body.match(/£[\d.,]+ a (week|month)|(?<![\d.])0\d{3} ?\d{3} ?\d{4}/g) ?? [])
      .filter((found) => !example.test(found))
      .map((found) => say(`"${found}" changes: put a mark such as ((ssp-week)) or ((acas)) in its place`)),
  ];
}

/** What somebody earns in an example is not a rate. */
const example = /^£(110|88) a week$/;

const asRead = (block: string): string =>
  block
    .replace(/^(#+|-) /, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\n/g, ' ');

function headingFaults(blocks: readonly string[]): readonly string[] {
  const levels = blocks.flatMap((block) => /^(#+) /.exec(block)?.[1]?.length ?? []);
  return [
    ...(levels.includes(1) ? ['a heading with one #: the title is the only one, begin with ##'] : []),
    ...(levels[0] === 2 ? [] : ['it must begin with a heading of ##']),
    ...levels.flatMap((level, place) =>
      place > 0 && level > (levels[place - 1] ?? 2) + 1 ? [`heading ${place + 1} leaves out a level`] : [],
    ),
  ];
}

/** Links lead to another guide by its number, or to a page of others in full. */
const linkFaults = (body: string): readonly string[] =>
  [...body.matchAll(/\]\(([^)]*)\)/g)].flatMap(([, target = '']) =>
    topicIds.some((id) => id === target) || /^https:\/\//.test(target)
      ? []
      : [`the link to "${target}" must name a guide, such as SH-05, or a whole https address`],
  );
