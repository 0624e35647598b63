/** Phone numbers: E.164 in store ("+447700900982"), the usual spacing on screen ("07700 900 982"). */
import { type Parsed, parsed, refused } from './parsed.ts';

/** Any UK number a person may ring from a form: 10 digits after the 0, or 9 for some 01 areas and old 0800 numbers. */
const ukNumber = /^(?:[123578]\d{9}|1\d{8}|800\d{6})$/;

/** 070 and 09: calls forward or charge at a premium, so nobody in the service can ring them. */
const dearUkNumber = /^(?:70|9\d)\d{8}$/;

/** 071 to 075 and 077 to 079. In 076 only 07624 (Isle of Man) are mobiles, the rest were pagers. */
const ukMobile = /^7(?:[1-57-9]\d{2}|624)\d{6}$/;

/**
 * Reads a phone number into E.164: UK numbers as written at home, others with + or 00 and the country. Spaces, brackets,
 * dots, dashes and slashes are allowed. Refuses 09 and 070 numbers and extensions, which E.164 cannot hold.
 */
export function readPhone(typed: string): Parsed<string> {
  return readNumber(typed, 'Enter a full phone number, for example 01632 960 001 or 07700 900 982');
}

/**
 * Reads a UK mobile phone number into E.164. Numbers of other countries are refused here and taken by `readPhone`: a code
 * sent abroad can be made to cost money, and the small metadata cannot tell a foreign mobile from a landline.
 */
export function readMobile(typed: string): Parsed<string> {
  const example = 'for example 07700 900 982';
  const read = readNumber(typed, `Enter a full mobile phone number, ${example}`);
  if (!read.ok) return read;
  if (!read.value.startsWith('+44')) return refused(`Enter a UK mobile phone number, ${example}`);
  return ukMobile.test(read.value.slice(3))
    ? read
    : refused(`Enter a mobile phone number, ${example}. This looks like a landline number`);
}

/** "07700 900 982", "01632 960 001", "020 7946 0000", "+48512345678". Text that is no UK number comes back as it is. */
export function showPhone(stored: string): string {
  const home = stored.startsWith('+44') ? `0${stored.slice(3)}` : '';
  const groups = grouping.find(([start]) => start.test(home))?.[1].exec(home);
  return groups ? groups.slice(1).join(' ') : stored;
}

/** How UK numbers are spoken and written: by the length of their area code. Six digits in a row are split as well. */
const grouping: readonly (readonly [start: RegExp, groups: RegExp])[] = [
  [/^02/, /^(\d{3})(\d{4})(\d{4})$/],
  [/^0(11|1\d1|3|5|8)/, /^(\d{4})(\d{3})(\d{3,4})$/],
  [/^016977\d{4}$/, /^(\d{6})(\d{4})$/],
  [/^0/, /^(\d{5})(\d{3})(\d{2,3})$/],
];

/**
 * "07*** *** 982" for a UK number, "+*** *** 678" for others: enough to know one's own, not enough to ring it. Takes
 * E.164.
 */
export function maskPhone(stored: string): string {
  const last = stored.slice(-3);
  return stored.startsWith('+44') ? `0${stored.charAt(3)}*** *** ${last}` : `+*** *** ${last}`;
}

/** Satellite phones, premium lines and codes that no country has. */
const ofNoCountry = /^(?:87|88[1238]|979|99[179])/;

function readNumber(typed: string, notUnderstood: string): Parsed<string> {
  const tidy = typed
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  const abroad = readAbroad(tidy);
  if (abroad !== undefined) return abroad === '' ? refused(notUnderstood) : parsed(abroad);
  if (/(?:ext|x|#)\.?\s*\d+$/i.test(tidy)) return refused('Enter a phone number without an extension');
  const [, national] = /^(?:(?:\+|00)44\s*(?:\(0\))?|\(?0)([\d\s()./-]+)$/.exec(tidy) ?? [];
  const digits = national?.replace(/\D/g, '') ?? '';
  if (dearUkNumber.test(digits)) {
    return refused('Enter a different phone number. We cannot call numbers that start with 09 or 070');
  }
  return ukNumber.test(digits) ? parsed(`+44${digits}`) : refused(notUnderstood);
}

/**
 * A number of another country: + or 00, then 8 to 15 digits as E.164 allows.
 * @returns undefined for a UK number, empty text when it is too short or too long.
 */
function readAbroad(tidy: string): string | undefined {
  const [, rest] = /^(?:\+|00)([\d\s()./-]+)$/.exec(tidy) ?? [];
  const digits = rest?.replace(/\D/g, '');
  if (digits === undefined || digits.startsWith('44')) return undefined;
  return /^[1-9]\d{7,14}$/.test(digits) && !ofNoCountry.test(digits) ? `+${digits}` : '';
}
