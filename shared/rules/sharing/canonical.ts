/** One text for one value, and its hash: what was previewed can be proved to be what was released (CON-8, CON-9). */
import { createHash } from 'node:crypto';
import type { EmployerView } from '../../contracts/employer-view.ts';

/**
 * JSON with the keys of each object in the order of their UTF-16 codes, without white space. A key whose value is undefined
 * is left out, so that absent and undefined are one. @throws TypeError for what JSON has no form for: a number that is not
 * finite, a function, undefined in a list.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`);
    return `{${pairs.join()}}`;
  }
  const scalar = value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  if (!scalar) throw new TypeError('There is no JSON for this value');
  return JSON.stringify(value);
}

/** SHA-256 of a text in UTF-8, as base64url. */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** SHA-256 of the canonical JSON of a view, as base64url: 43 characters. */
export const hashOf = (view: EmployerView): string => sha256(canonicalJson(view));

/** A short name for words that have no id: 96 bits, far more than keep two lines of a plan apart. */
export const shortHash = (text: string): string => sha256(text).slice(0, 16);
