/**
 * Two codes that people read, say and type: the reference of a request ("WH-7K3M-2QXD") and the return code of saved
 * answers ("K7Q-2MX-9TB-4WHD").
 *
 * Both end in a check character. The alphabet has 29 characters, a prime number, and every place has its own weight below
 * 29; the weighted sum of a right code is a multiple of 29. So one wrong character, or any two characters swapped, always
 * leaves a sum that is not.
 */
import { type Parsed, parsed, refused } from './parsed.ts';

/** Without 0 O 1 I L U, which look like others, and without A, so that codes seldom spell words. */
export const codeAlphabet = '23456789BCDEFGHJKMNPQRSTVWXYZ';

/** Random bytes to pass to `makeReference`. Fewer than 1 call in 10^20 would find too few that it can use. */
export const referenceBytes = 32;

/** Random bytes to pass to `makeReturnCode`. Fewer than 1 call in 10^20 would find too few that it can use. */
export const returnCodeBytes = 48;

const size = codeAlphabet.length;
const referenceLength = 8;
const returnCodeLength = 13;
const firstWeight = 5;

/**
 * Makes a reference such as "WH-7K3M-2QXD": 7 random characters (about 34 bits) and a check character.
 *
 * @param randomBytes `referenceBytes` bytes from a cryptographic source. Throws a RangeError when too few can be used.
 */
export function makeReference(randomBytes: Uint8Array): string {
  return writeReference(withCheck(randomCharacters(randomBytes, referenceLength - 1)));
}

/** Reads a reference in any case, with or without "WH", dashes and spaces, into the form "WH-7K3M-2QXD". */
export function readReference(typed: string): Parsed<string> {
  const bare = bareCode(typed);
  const code = bare.length === referenceLength + 2 && bare.startsWith('WH') ? bare.slice(2) : bare;
  if (code.length !== referenceLength) return refused('The reference must have 8 letters and numbers after WH');
  return isRight(code)
    ? parsed(writeReference(code))
    : refused('The reference is not right. Check each letter and number');
}

/**
 * Makes a return code such as "K7Q-2MX-9TB-4WHD": 12 random characters (about 58 bits) and a check character.
 *
 * @param randomBytes `returnCodeBytes` bytes from a cryptographic source. Throws a RangeError when too few can be used.
 */
export function makeReturnCode(randomBytes: Uint8Array): string {
  return writeReturnCode(withCheck(randomCharacters(randomBytes, returnCodeLength - 1)));
}

/**
 * Reads a return code in any case, with or without dashes and spaces, into the form that `makeReturnCode` gives.
 * @param name what the person calls it, for what is said when it is wrong.
 */
export function readReturnCode(typed: string, name = 'return code'): Parsed<string> {
  const code = bareCode(typed);
  if (code.length !== returnCodeLength) return refused(`The ${name} must have 13 letters and numbers`);
  return isRight(code)
    ? parsed(writeReturnCode(code))
    : refused(`The ${name} is not right. Check each letter and number`);
}

function writeReference(code: string): string {
  return `WH-${code.slice(0, 4)}-${code.slice(4)}`;
}

function writeReturnCode(code: string): string {
  return [code.slice(0, 3), code.slice(3, 6), code.slice(6, 9), code.slice(9)].join('-');
}

function bareCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/**
 * Every character equally likely: a byte from the last, incomplete round of the alphabet is passed over, since taking its
 * remainder would favour the first characters. 232 of 256 bytes are used.
 */
function randomCharacters(bytes: Uint8Array, count: number): string {
  const fair = bytes.filter((byte) => byte < 256 - (256 % size)).subarray(0, count);
  if (fair.length < count) throw new RangeError('Too few random bytes for a code');
  return Array.from(fair, (byte) => codeAlphabet.charAt(byte % size)).join('');
}

function withCheck(body: string): string {
  const check = Array.from(codeAlphabet).find((character) => isRight(body + character)) ?? '';
  return body + check;
}

function isRight(code: string): boolean {
  let sum = 0;
  for (let place = 0; place < code.length; place += 1) {
    const value = codeAlphabet.indexOf(code.charAt(place));
    if (value === -1) return false;
    sum += value * (firstWeight + place);
  }
  return sum % size === 0;
}
