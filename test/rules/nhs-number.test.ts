import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNhsNumber, readNhsNumber, showNhsNumber } from '../../shared/values/nhs-number.ts';

/** The only check digit for nine digits, or undefined, by trying all ten against the sum of all places. */
function checkDigit(nine: readonly number[]): number | undefined {
  const fits = (last: number) =>
    [...nine, last].reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11 === 0;
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find(fits);
}

describe('NHS number: what is taken', () => {
  it.each([
    ['9434765919', '9434765919'],
    ['943 476 5919', '9434765919'],
    ['943-476-5919', '9434765919'],
    [' 999\u2013123\u20134578 ', '9991234578'],
    ['999.123.4586', '9991234586'],
    ['9000000009', '9000000009'],
    ['9000000017', '9000000017'],
  ])('"%s" is read as %s', (typed, value) => expect(readNhsNumber(typed)).toEqual({ ok: true, value }));
});

describe('NHS number: what is refused, and why', () => {
  it.each([
    ['943 476 591', /too short/],
    ['', /too short/],
    ['943 476 59190', /too long/],
    ['943 476 591O', /must not include letters/],
    ['my number', /must not include letters/],
    ['QQ123456C', /National Insurance number/],
    ['qq 12 34 56 c', /National Insurance number/],
    ['943 476 5918', /not a real NHS number/],
  ])('"%s" is answered with %s', (typed, message) => {
    const read = readNhsNumber(typed);
    expect(read.ok ? '' : read.message).toMatch(message);
  });

  it('999 123 4567 fails the check digit', () => expect(readNhsNumber('999 123 4567').ok).toBe(false));

  it('no last digit makes 999 123 456_ right, since the check would be 10', () => {
    expect([...'0123456789'].filter((last) => isNhsNumber(`999123456${last}`))).toEqual([]);
  });

  it('852 768 5222 fails the check digit', () => expect(isNhsNumber('8527685222')).toBe(false));

  it.each([...'0123456789'])('ten times %s is refused', (digit) => expect(isNhsNumber(digit.repeat(10))).toBe(false));
});

describe('NHS number: Modulus 11', () => {
  const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });

  it('exactly the one right last digit passes', () => {
    fc.assert(
      fc.property(nine, fc.integer({ min: 0, max: 9 }), (digits, last) => {
        fc.pre(new Set(digits).size > 1);
        expect(isNhsNumber([...digits, last].join(''))).toBe(checkDigit(digits) === last);
      }),
    );
  });

  it('one wrong digit never passes', () => {
    const place = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(nine, place, fc.integer({ min: 1, max: 9 }), (digits, at, change) => {
        const last = checkDigit(digits);
        fc.pre(last !== undefined);
        const all = [...digits, last ?? 0];
        all[at] = ((all[at] ?? 0) + change) % 10;
        expect(isNhsNumber(all.join(''))).toBe(false);
      }),
    );
  });

  it('a number is shown in groups of 3, 3 and 4, and can be typed in again', () => {
    expect(showNhsNumber('9434765919')).toBe('943 476 5919');
    expect(readNhsNumber(showNhsNumber('9434765919'))).toEqual({ ok: true, value: '9434765919' });
    expect(showNhsNumber('')).toBe('');
  });
});
