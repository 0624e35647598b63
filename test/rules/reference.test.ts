import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../shared/values/parsed.ts';
import {
  codeAlphabet,
  makeReference,
  makeReturnCode,
  readReference,
  readReturnCode,
  referenceBytes,
  returnCodeBytes,
} from '../../shared/values/reference.ts';

interface Kind {
  readonly name: string;
  readonly length: number;
  readonly bytes: number;
  readonly make: (bytes: Uint8Array) => string;
  readonly read: (typed: string) => Parsed<string>;
}

const reference: Kind = {
  name: 'reference',
  length: 8,
  bytes: referenceBytes,
  make: makeReference,
  read: readReference,
};

const kinds: readonly Kind[] = [
  reference,
  { name: 'return code', length: 13, bytes: returnCodeBytes, make: makeReturnCode, read: readReturnCode },
];

const bare = (code: string): string => code.replace(/^WH-/, '').replaceAll('-', '');

/** A right code whose characters before the check stand at these places of the alphabet. */
const codeOf = (kind: Kind, places: readonly number[]): string =>
  bare(kind.make(Uint8Array.from({ length: kind.length - 1 }, (_, at) => places[at] ?? 0)));

const swapped = (code: string, at: number): string =>
  code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);

describe('Code alphabet', () => {
  it('has 29 characters, a prime number, without look-alikes', () => {
    expect(new Set(codeAlphabet).size).toBe(29);
    expect([...codeAlphabet].filter((character) => '01OILU'.includes(character))).toEqual([]);
  });
});

describe('Reference: how it looks and how it may be typed', () => {
  it('has the form WH-7K3M-2QXD', () => {
    expect(makeReference(randomBytes(referenceBytes))).toMatch(/^WH-[2-9B-Z]{4}-[2-9B-Z]{4}$/);
  });

  it.each([
    'WH-7K3M-2QXD',
    'wh-7k3m-2qxd',
    'WH7K3M2QXD',
    '7K3M2QXD',
    ' wh 7k3m 2qxd ',
    '7k3m-2qxd',
    'WH\u20137K3M\u20132QXD',
  ])('"%s" is read as WH-7K3M-2QXD', (typed) =>
    expect(readReference(typed)).toEqual({ ok: true, value: 'WH-7K3M-2QXD' }),
  );

  it('one that itself begins with WH is read with and without the WH before it', () => {
    const code = codeOf(
      kinds[0] as Kind,
      [...'WH23456'].map((character) => codeAlphabet.indexOf(character)),
    );
    expect(code).toMatch(/^WH23456/);
    expect(readReference(code)).toEqual(readReference(`WH${code}`));
    expect(readReference(code).ok).toBe(true);
  });

  it.each([
    ['', /must have 8 letters and numbers/],
    ['WH-7K3M', /must have 8 letters and numbers/],
    ['WH-7K3M-2QXDD', /must have 8 letters and numbers/],
    ['WH-7K3M-2QXE', /is not right/],
    ['WH-7K3M-2QX0', /is not right/],
  ])('"%s" is answered with %s', (typed, message) => {
    const read = readReference(typed);
    expect(read.ok ? read.value : read.message).toMatch(message);
  });
});

describe('Return code: how it looks and how it may be typed', () => {
  it('has 4 groups and is read in any case, with spaces or without', () => {
    const code = makeReturnCode(randomBytes(returnCodeBytes));
    expect(code).toMatch(/^[2-9B-Z]{3}-[2-9B-Z]{3}-[2-9B-Z]{3}-[2-9B-Z]{4}$/);
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `]) {
      expect(readReturnCode(typed)).toEqual({ ok: true, value: code });
    }
  });

  it.each([
    ['', /must have 13 letters and numbers/],
    ['222-222-222-222', /must have 13 letters and numbers/],
    ['222-222-222-2223', /is not right/],
  ])('"%s" is answered with %s', (typed, message) => {
    const read = readReturnCode(typed);
    expect(read.ok ? read.value : read.message).toMatch(message);
  });
});

describe.each(kinds)('$name: the check character', (kind) => {
  it('finds every single wrong character, whatever stands at its place', () => {
    const missed: string[] = [];
    for (let at = 0; at < kind.length - 1; at += 1) {
      for (let place = 0; place < codeAlphabet.length; place += 1) {
        const places = Array.from({ length: kind.length - 1 }, (_, own) => (own === at ? place : (own * 7) % 29));
        const code = codeOf(kind, places);
        for (let wrongAt = 0; wrongAt < kind.length; wrongAt += 1) {
          for (const wrong of codeAlphabet) {
            const typed = code.slice(0, wrongAt) + wrong + code.slice(wrongAt + 1);
            if (kind.read(typed).ok !== (typed === code)) missed.push(typed);
          }
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it('finds every swap of neighbours, for every pair of characters and every place', () => {
    const missed: string[] = [];
    for (let at = 0; at < kind.length - 1; at += 1) {
      for (let left = 0; left < 29; left += 1) {
        for (let right = 0; right < 29; right += 1) {
          // The last neighbour is the check character itself: it takes every value as the first character changes.
          const places = Array.from({ length: kind.length - 1 }, () => 0);
          places[at] = left;
          places[at + 1 < kind.length - 1 ? at + 1 : 0] = right;
          const code = codeOf(kind, places);
          const typed = swapped(code, at);
          if (kind.read(typed).ok !== (typed === code)) missed.push(typed);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it('finds any two different characters that were swapped', () => {
    const places = fc.array(fc.integer({ min: 0, max: 28 }), {
      minLength: kind.length - 1,
      maxLength: kind.length - 1,
    });
    const at = fc.integer({ min: 0, max: kind.length - 1 });
    fc.assert(
      fc.property(places, at, at, (body, a, b) => {
        const code = [...codeOf(kind, body)];
        fc.pre(code[a] !== code[b]);
        const typed = code.map((character, own) => (own === a ? code[b] : own === b ? code[a] : character)).join('');
        expect(kind.read(typed).ok).toBe(false);
      }),
    );
  });

  it('what was made is read', () => {
    const bytes = fc.uint8Array({ minLength: kind.bytes, maxLength: kind.bytes, max: 231 });
    fc.assert(
      fc.property(bytes, (some) => {
        const code = kind.make(some);
        expect(kind.read(code)).toEqual({ ok: true, value: code });
        expect(kind.read(bare(code).toLowerCase())).toEqual({ ok: true, value: code });
      }),
    );
  });

  it('passes over bytes that would favour some characters, and says when too few are left', () => {
    const unfair = Uint8Array.from({ length: kind.bytes }, () => 255);
    expect(() => kind.make(unfair)).toThrow(RangeError);
    const one = Uint8Array.of(255, 232, ...Array.from({ length: kind.length - 1 }, (_, at) => at));
    expect(kind.make(one)).toBe(kind.make(one.subarray(2)));
  });

  it('the 232 bytes in use give each of the 29 characters 8 times', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 232; byte += 1) {
      const first = bare(kind.make(new Uint8Array(kind.length - 1).fill(byte))).charAt(0);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 29 }, () => 8));
  });
});
