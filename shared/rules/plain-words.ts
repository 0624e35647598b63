/**
 * AHP-6, RTW-18: words in a text an employer may read that tell about somebody's health. The author is asked and decides;
 * nothing is taken out, and a text without a find is not proved to be free of them.
 */
import { employerQuestion, exactHealthWords, type HealthWordKind, healthWords } from '../content/health-words.ts';

export interface HealthWordFound {
  /** As it stands in the text. */
  readonly word: string;
  readonly kind: HealthWordKind;
  readonly question: string;
}

/** A letter or number on either side makes it part of another word. */
const whole = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;

/** Singular and plural; a space or a hyphen inside, and either apostrophe. */
function anyForm(word: string): string {
  const loose = word.replace(/[ -]/g, '[\\s-]+').replace(/’/g, "[’']?");
  if (loose.endsWith('is')) return `${loose.slice(0, -2)}[ie]s`;
  if (/[^aeiou]y$/.test(loose)) return `${loose.slice(0, -1)}(?:y|ies)`;
  return `${loose}(?:e?s|[’']s)?`;
}

const kinds = Object.keys(healthWords) as HealthWordKind[];

const patterns: readonly (readonly [HealthWordKind, RegExp])[] = kinds.flatMap((kind) => [
  [kind, new RegExp(whole(healthWords[kind].map(anyForm).join('|')), 'giu')] as const,
  [kind, new RegExp(whole(exactHealthWords[kind].join('|')), 'gu')] as const,
]);

/** The words in the order of the text, each once. Empty when there is nothing to ask. */
export function healthWordsIn(text: string): readonly HealthWordFound[] {
  const found = patterns
    .flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ word, kind, index })))
    .sort((a, b) => a.index - b.index);
  const once = new Map(found.map(({ word, kind }) => [word.toLowerCase(), { word, kind, question: employerQuestion }]));
  return [...once.values()];
}
