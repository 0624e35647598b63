import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegistration } from '../../shared/values/registration.ts';

const prefixes = 'AS BS CH CS DT HAD ODP OR OT PA PH PO PYL RA SL'.split(' ');

describe('AHP-2 HCPC registration numbers', () => {
  it.each([
    ['PH123456', 'PH123456'],
    ['ph123456', 'PH123456'],
    ['ot 12345', 'OT12345'],
    [' DT-1 ', 'DT1'],
    ['PYL.123 456', 'PYL123456'],
    ['ＯＴ１２３４５', 'OT12345'],
  ])('AHP-2 "%s" is stored as %s', (typed, stored) => {
    expect(readRegistration(typed)).toEqual({ ok: true, value: stored });
  });

  it.each(prefixes)('AHP-2 %s takes 1 to 6 digits', (letters) => {
    expect(readRegistration(`${letters}1`).ok).toBe(true);
    expect(readRegistration(`${letters}123456`).ok).toBe(true);
    expect(readRegistration(letters).ok).toBe(false);
    expect(readRegistration(`${letters}1234567`).ok).toBe(false);
  });

  it.each(['', '123456', 'XX1', 'OT12A45', 'OTPH123', 'OT123456 PH123456', 'not yet', '12A3456B'])(
    'AHP-2 "%s" is asked for again',
    (typed) => {
      expect(readRegistration(typed)).toEqual({
        ok: false,
        message: 'Enter an HCPC registration number, for example PH123456',
      });
    },
  );

  it('AHP-2 every number reads the same however it is spaced and in either case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), fc.integer({ min: 1, max: 999_999 }), (letters, digits) => {
        const number = `${letters}${digits}`;
        const spaced = [...number.toLowerCase()].join(' ');
        expect(readRegistration(spaced)).toEqual({ ok: true, value: number });
      }),
    );
  });
});
