import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { maskPhone, readMobile, readPhone, showPhone } from '../../shared/values/phone.ts';

describe('Phone number: what is taken', () => {
  it.each([
    ['01632 960 001', '+441632960001', '01632 960 001'],
    ['(01632) 960-001', '+441632960001', '01632 960 001'],
    ['01632/960001', '+441632960001', '01632 960 001'],
    ['+44 (0)1632 960 001', '+441632960001', '01632 960 001'],
    ['0044 7700 900 982', '+447700900982', '07700 900 982'],
    ['+447700900982', '+447700900982', '07700 900 982'],
    ['07700.900.982', '+447700900982', '07700 900 982'],
    ['07700\u2013900\u2013982', '+447700900982', '07700 900 982'],
    ['020 7946 0000', '+442079460000', '020 7946 0000'],
    ['0113 496 0000', '+441134960000', '0113 496 0000'],
    ['0300 123 1100', '+443001231100', '0300 123 1100'],
    ['016977 2345', '+44169772345', '016977 2345'],
    ['+48 512 345 678', '+48512345678', '+48512345678'],
    ['00353 85 123 4567', '+353851234567', '+353851234567'],
  ])('"%s" is stored as %s and shown as "%s"', (typed, value, shown) => {
    expect(readPhone(typed)).toEqual({ ok: true, value });
    expect(showPhone(value)).toBe(shown);
  });

  it('every Ofcom drama number is taken, and a shown number can be typed in again', () => {
    const last = fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, '0'));
    fc.assert(
      fc.property(fc.constantFrom('07700900', '01632960'), last, (start, end) => {
        const read = readPhone(start + end);
        expect(read).toEqual({ ok: true, value: `+44${start.slice(1)}${end}` });
        expect(read.ok && readPhone(showPhone(read.value))).toEqual(read);
      }),
    );
  });
});

describe('Phone number: what is refused', () => {
  it.each([
    ['999', /full phone number/],
    ['111', /full phone number/],
    ['960 001', /full phone number/],
    ['07700 900 98', /full phone number/],
    ['07700 900 9822', /full phone number/],
    ['04632 960 001', /full phone number/],
    ['+48 12', /full phone number/],
    ['+999 512 345 678', /full phone number/],
    ['none', /full phone number/],
    ['call 07700 900 982 after 5pm', /full phone number/],
    ['07700 900 982 or 07700 900 983', /full phone number/],
    ['01632 960 001 ext 12', /without an extension/],
    ['0909 879 0000', /09 or 070/],
    ['070 1234 5678', /09 or 070/],
    ['+979 123 456 789', /full phone number/],
  ])('"%s" is answered with %s', (typed, message) => {
    const read = readPhone(typed);
    expect(read.ok ? read.value : read.message).toMatch(message);
  });
});

describe('Mobile phone number', () => {
  it.each(['07700 900 982', '+44 7700 900 982', '07624 900 123', '07911 123 456', '07500 000 000'])(
    '"%s" is taken',
    (typed) => expect(readMobile(typed).ok).toBe(true),
  );

  it.each([
    ['01632 960 001', /Enter a mobile phone number.*looks like a landline number/],
    ['07600 900 123', /Enter a mobile phone number/],
    ['+48 512 345 678', /Enter a UK mobile phone number/],
    ['07700 900', /Enter a full mobile phone number/],
    ['070 1234 5678', /09 or 070/],
  ])('"%s" is answered with %s', (typed, message) => {
    const read = readMobile(typed);
    expect(read.ok ? read.value : read.message).toMatch(message);
  });
});

describe('Phone number on screen', () => {
  it('text that is no number is shown as it is', () => expect(showPhone('ask my sister')).toBe('ask my sister'));

  it.each([
    ['+447700900982', '07*** *** 982'],
    ['+441632960001', '01*** *** 001'],
    ['+48512345678', '+*** *** 678'],
  ])('%s is masked as %s', (stored, masked) => expect(maskPhone(stored)).toBe(masked));
});

describe('Phone number: a library of all countries agrees', () => {
  const samples = [
    ...[
      '07700900982',
      '01632960001',
      '02079460000',
      '01134960000',
      '01914980000',
      '03001231100',
      '08081570000',
      '01204960000',
      '02890180000',
    ],
    ...['+447700900123', '00441632960999', '+44 (0)20 7946 0958', '07624 900 123', '0161 496 0123', '(01632) 960 555'],
  ];
  it.each(samples)('%s is read and grouped alike', (typed) => {
    const library = parsePhoneNumberFromString(typed, 'GB');
    const read = readPhone(typed);
    expect(read.ok && read.value).toBe(library?.number);
    const grouped = library?.formatNational().replace(/^(\d{5}) (\d{3})(\d{3})$/, '$1 $2 $3');
    expect(read.ok && showPhone(read.value)).toBe(grouped);
  });
});
