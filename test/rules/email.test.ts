import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyMisspelt, maskEmail, readEmail } from '../../shared/values/email.ts';

const longest = `${'a'.repeat(64)}@${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(62)}.uk`;

describe('Email address: what is taken', () => {
  it.each([
    ['amira@example.com', 'amira@example.com'],
    ['  amira@example.com ', 'amira@example.com'],
    ['Amira.Hussain+Work@Example.COM', 'Amira.Hussain+Work@example.com'],
    ["o'neil_1-2@sub.example.co.uk", "o'neil_1-2@sub.example.co.uk"],
    ['łukasz@przykład.pl', 'łukasz@przykład.pl'],
    ['info@münchen.de', 'info@münchen.de'],
    ['a@xn--mnchen-3ya.xn--p1ai', 'a@xn--mnchen-3ya.xn--p1ai'],
    [longest, longest],
  ])('"%s" is read as %s', (typed, value) => expect(readEmail(typed)).toEqual({ ok: true, value }));
});

describe('Email address: what is refused', () => {
  it.each([
    ['amira', /with an @ sign/],
    ['@example.com', /right format/],
    ['amira@', /right format/],
    ['amira@example', /right format/],
    ['amira@example.', /right format/],
    ['amira@.com', /right format/],
    ['amira@exam ple.com', /right format/],
    ['ami ra@example.com', /right format/],
    ['amira@@example.com', /right format/],
    ['amira@example..com', /right format/],
    ['amira..h@example.com', /right format/],
    ['.amira@example.com', /right format/],
    ['amira.@example.com', /right format/],
    ['amira@-example.com', /right format/],
    ['amira@example.c', /right format/],
    ['amira@127.0.0.1', /right format/],
    ['amira@example.com, sam@example.com', /right format/],
    ['<amira@example.com>', /right format/],
    ['amira@example.com\nBcc: sam@example.com', /right format/],
    ['a\u0000b@example.com', /right format/],
    [`${longest}x`, /254 characters or fewer/],
  ])('%j is answered with %s', (typed, message) => {
    const read = readEmail(typed);
    expect(read.ok ? read.value : read.message).toMatch(message);
  });

  it('what is taken has no white space, one @ and at most 254 characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.emailAddress(), fc.string({ unit: fc.constantFrom(...'aZ1é<@@@.. \n\u0000-Ж😀') })),
        (typed) => {
          const read = readEmail(typed);
          return !read.ok || (/^[^\s@]+@[^\s@]+$/u.test(read.value) && read.value.length <= 254);
        },
      ),
    );
  });

  it('a long address is answered at once', () => {
    expect(readEmail(`${'a.'.repeat(5000)}@${'b-'.repeat(5000)}`).ok).toBe(false);
  });
});

describe('Q-7 a likely slip in an email address is asked about', () => {
  it.each([
    ['amira@gmial.com', 'amira@gmail.com'],
    ['amira@gmai.com', 'amira@gmail.com'],
    ['amira@gmaill.com', 'amira@gmail.com'],
    ['amira@gmail.con', 'amira@gmail.com'],
    ['amira@gmial.con', 'amira@gmail.com'],
    ['amira@gmail.co', 'amira@gmail.com'],
    ['amira@hotmial.com', 'amira@hotmail.com'],
    ['amira@hotmail.couk', 'amira@hotmail.co.uk'],
    ['amira@yaho.co.uk', 'amira@yahoo.co.uk'],
    ['amira@outlok.com', 'amira@outlook.com'],
    ['amira@iclod.com', 'amira@icloud.com'],
    ['amira@nhs.ent', 'amira@nhs.net'],
    ['amira@trust.nhs.ku', 'amira@trust.nhs.uk'],
    ['Amira+1@example.cmo', 'Amira+1@example.com'],
  ])('%s: did you mean %s?', (email, meant) => expect(likelyMisspelt(email)).toBe(meant));

  it.each([
    'amira@gmail.com',
    'amira@ymail.com',
    'amira@email.com',
    'amira@mail.com',
    'amira@hotmail.co.uk',
    'amira@yahoo.fr',
    'amira@example.com',
    'amira@nhs.net',
    'amira@trust.nhs.uk',
    'amira@example.co',
  ])('nothing is asked about %s', (email) => expect(likelyMisspelt(email)).toBeUndefined());

  it('an address that was put right is not asked about again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('gmail.com', 'hotmail.co.uk', 'outlook.com'),
        fc.nat(),
        fc.string(),
        (domain, at, letter) => {
          const place = at % domain.length;
          const slip = domain.slice(0, place) + letter.slice(0, 1) + domain.slice(place + 1);
          const meant = likelyMisspelt(`sam@${slip}`);
          expect(meant === undefined ? undefined : likelyMisspelt(meant)).toBeUndefined();
        },
      ),
    );
  });
});

describe('Email address on screen', () => {
  it.each([
    ['amira@example.com', 'a****@example.com'],
    ['s@example.com', 's****@example.com'],
    ['élodie@example.com', 'é****@example.com'],
    ['not an address', '****'],
    ['', '****'],
  ])('"%s" is masked as %s', (email, masked) => expect(maskEmail(email)).toBe(masked));
});
