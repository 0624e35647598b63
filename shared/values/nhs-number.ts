/** The NHS number: 10 digits in store, "943 476 5919" on screen. */
import { type Parsed, parsed, refused } from './parsed.ts';

/**
 * Reads a typed NHS number into its 10 digits. Spaces, dashes and other punctuation are allowed; a letter, a National
 * Insurance number, a wrong length and a failed Modulus 11 check each have their own sentence.
 */
export function readNhsNumber(typed: string): Parsed<string> {
  const bare = typed.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  if (/^[a-z]{2}\d{6}[a-d]$/i.test(bare)) {
    return refused('This looks like a National Insurance number. Enter your NHS number, which has 10 numbers');
  }
  if (/\p{L}/u.test(bare)) return refused('Your NHS number must not include letters');
  if (bare.length > 10) return refused('Your NHS number is too long. It must have 10 numbers');
  if (bare.length < 10) return refused('Your NHS number is too short. It must have 10 numbers');
  if (!isNhsNumber(bare)) return refused('This is not a real NHS number. Check each number and enter it again');
  return parsed(bare);
}

/**
 * True for 10 digits whose last is the Modulus 11 check digit of the first nine. Ten times the same digit is refused
 * although it passes the sum: it is typed to get past a question. 999 123 4567 fails.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const numbers = Array.from(digits, Number);
  const sum = numbers.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = 11 - (sum % 11);
  // 10 cannot be written as one digit, so no number is given out that would need it.
  return check !== 10 && (check === 11 ? 0 : check) === numbers[9];
}

/** "943 476 5919": groups of 3, 3 and 4. Text that is not 10 digits comes back as it is. */
export function showNhsNumber(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}
