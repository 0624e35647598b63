/** Phone numbers: E.164 in store ("+447700900982"), the usual spacing on screen ("07700 900 982"). */
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
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

/** "07700 900 982", "01632 960 001", "020 7946 0000", "+48 512 345 678". Text that is no number comes back as it is. */
export function showPhone(stored: string): string {
  const number = parsePhoneNumberFromString(stored, { extract: false });
  if (number === undefined) return stored;
  if (number.countryCallingCode !== '44') return number.formatInternational();
  // Six digits in a row are hard to read out, so the last six are split as well.
  return number.formatNational().replace(/^(\d{5}) (\d{3})(\d{3})$/, '$1 $2 $3');
}

/**
 * "07*** *** 982" for a UK number, "+*** *** 678" for others: enough to know one's own, not enough to ring it. Takes
 * E.164.
 */
export function maskPhone(stored: string): string {
  const last = stored.slice(-3);
  return stored.startsWith('+44') ? `0${stored.charAt(3)}*** *** ${last}` : `+*** *** ${last}`;
}

function readNumber(typed: string, notUnderstood: string): Parsed<string> {
  const tidy = typed
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  const number = parsePhoneNumberFromString(tidy, { defaultCountry: 'GB', extract: false });
  if (number === undefined) return refused(notUnderstood);
  if (number.ext !== undefined) return refused('Enter a phone number without an extension');
  if (number.countryCallingCode === '44' && dearUkNumber.test(number.nationalNumber)) {
    return refused('Enter a different phone number. We cannot call numbers that start with 09 or 070');
  }
  return canBeRung(number) ? parsed(number.number) : refused(notUnderstood);
}

/**
 * `isValid` of the library is not asked: it refuses numbers it has no range for, among them Ofcom's numbers for drama
 * (07700 900xxx and 01632 960xxx) and ranges given out after its release. A real number refused is a person we cannot
 * reach, so the length decides, and for UK numbers the first digits.
 */
function canBeRung(number: PhoneNumber): boolean {
  if (number.isNonGeographic()) return false;
  return number.countryCallingCode === '44' ? ukNumber.test(number.nationalNumber) : number.isPossible();
}
