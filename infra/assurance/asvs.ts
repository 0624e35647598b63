/** The table of OWASP ASVS 5.0.0, levels 1 and 2, read from `asvs.txt`: what is asked, whether it is so, and what shows it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const verdicts = { m: 'met', n: 'not applicable', x: '**not met**', o: 'to add' } as const;

export interface Requirement {
  readonly chapter: string;
  /** As the standard numbers it, without the V. */
  readonly id: string;
  readonly level: 1 | 2;
  readonly asks: string;
  readonly verdict: keyof typeof verdicts;
  /** A test by file and by words of its title, a file of the product, or a reason in words. */
  readonly shown: { readonly file: string; readonly test?: string } | { readonly why: string };
}

/** @throws Error naming a line that does not read. */
function requirementOf(chapter: string, line: string): Requirement {
  const [, id = '', level, asks = '', verdict = '', rest = ''] =
    /^(\d+\.\d+\.\d+)\|([12])\|([^|]+)\|([mnxo])\|(.+)$/.exec(line) ?? [];
  if (!id) throw new Error(`infra/assurance/asvs.txt: ${line}`);
  const [, kind, file = '', test] = /^([TF]) (\S+)(?: :: (.+))?$/.exec(rest) ?? [];
  const shown = kind === 'T' ? { file: `test/${file}`, test: test ?? '' } : kind === 'F' ? { file } : { why: rest };
  return { chapter, id, level: Number(level) as 1 | 2, asks, verdict: verdict as Requirement['verdict'], shown };
}

const text = readFileSync(join(import.meta.dirname, 'asvs.txt'), 'utf8');
const [, ...parts] = text.split('\n# ');

export const requirements: readonly Requirement[] = parts.flatMap((part) => {
  const [chapter = '', ...lines] = part.trim().split('\n');
  return lines.map((line) => requirementOf(chapter, line));
});

const count = (verdict: Requirement['verdict']): number => requirements.filter((one) => one.verdict === verdict).length;

/** All of a verdict by number, in lines of fourteen. */
const numbers = (verdict: Requirement['verdict']): string =>
  requirements
    .flatMap((one) => (one.verdict === verdict ? [`V${one.id}`] : []))
    .join(', ')
    .replace(/((?:\S+ ){13}\S+) /g, '$1\n');

const row = ({ id, level, asks, verdict, shown }: Requirement): string => {
  const evidence = 'why' in shown ? shown.why : `\`${shown.file}\`${shown.test ? `, "${shown.test}"` : ''}`;
  return `| V${id} | ${level} | ${asks} | ${verdicts[verdict]} | ${evidence} |`;
};

/** The page. */
export const asvsTable = (): string =>
  [
    '# ASVS 5.0 level 2',
    '',
    'Made by `npm run assurance` from `infra/assurance/asvs.txt`. OWASP’s Application Security Verification Standard 5.0.0: every requirement of',
    'levels 1 and 2 by its number, in our own words; its text is at <https://github.com/OWASP/ASVS>. Said by those who wrote the portal, and checked',
    'by nobody else: **to add by whoever runs it** is a test by people who break in for a living. A test of the product fails when a piece of',
    'evidence is gone.',
    '',
    `${requirements.length} requirements: ${count('m')} met, ${count('n')} not applicable, ${count('x')} not met, ${count('o')} to add by whoever runs it.`,
    '',
    ...(['x', 'o'] as const).flatMap((verdict) => [`${verdicts[verdict]}: ${numbers(verdict)}.`, '']),
    ...[...Map.groupBy(requirements, ({ chapter }) => chapter)].flatMap(([chapter, all]) => [
      `## ${chapter}`,
      '',
      '| number | level | asks | is it so | shown by, or why not |',
      '| --- | --- | --- | --- | --- |',
      ...all.map(row),
      '',
    ]),
  ].join('\n');
