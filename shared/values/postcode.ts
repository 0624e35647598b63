/** UK postcodes, stored and shown as "WF1 4DG". */
import { type Parsed, parsed, refused } from './parsed.ts';

/**
 * Reads a postcode typed in any case, with or without spaces and punctuation. The shape alone does not say which country
 * or service it belongs to: that is a look-up, never a pattern.
 */
export function readPostcode(typed: string): Parsed<string> {
  const bare = typed
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  // GIR 0AA was the one postcode outside the pattern and is still on old records.
  return /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/.test(bare) || bare === 'GIR0AA'
    ? parsed(`${bare.slice(0, -3)} ${bare.slice(-3)}`)
    : refused('Enter a full UK postcode, for example WF1 4DG');
}
