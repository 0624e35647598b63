/** People's names, in every script and of every length that names have. */
import { type Parsed, parsed, refused } from './parsed.ts';

const longest = 100;

/**
 * Letters of every script with their marks, apostrophes, hyphens, full stops and spaces. Also the middle dots of Catalan
 * and of foreign names in Chinese and Japanese, and the joiners that Persian and Indic scripts need inside a word.
 */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the joiners are meant as characters of their own
const nameCharacters = /^[\p{L}\p{M}'‘’\-‐‑.·・\u200C\u200D ]+$/u;

/**
 * Makes the reader of a name field. One letter or one word is a name; digits and symbols are refused. Stored in Unicode
 * form NFC with single spaces, otherwise as typed.
 *
 * @param label how the sentence names the field, for example "First name"
 */
export function readName(label: string): (typed: string) => Parsed<string> {
  return (typed) => {
    const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (Array.from(name).length > longest) return refused(`${label} must be ${longest} characters or fewer`);
    return nameCharacters.test(name) && /\p{L}/u.test(name)
      ? parsed(name)
      : refused(`${label} must only have letters, spaces, hyphens, apostrophes and full stops`);
  };
}
