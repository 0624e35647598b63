import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanedApart } from '../../../functions/jobs/clean/apart.ts';
import { cleaned } from '../../../functions/jobs/clean/cleaned.ts';
import { page, pdfOf, stream } from '../../people/pdf-by-hand.ts';
import { photo, pngOf, report } from '../../people/sample-files.ts';
import { uncleanIn } from '../../people/unclean.ts';
import { watchdog } from '../../people/watchdog.ts';

const seed = Date.now() % 2 ** 31;
afterAll(watchdog(`The cleaner, fuzzed with seed ${seed},`, 240_000));

const samples: Record<'jpeg' | 'png' | 'pdf', Buffer> = {} as never;
beforeAll(async () => {
  Object.assign(samples, { jpeg: await photo(), png: pngOf(40, 30), pdf: Buffer.from(await report()) });
});

const text = (words: string): Buffer => Buffer.from(words, 'latin1');
/** A ZIP with one file, as small as one can be. */
const zip = text('PK\u0003\u0004\u0014\0\0\0\0\0 evil.example PK\u0005\u0006\0\0\0\0\u0001\0\u0001\0 end');
const html = text('<!doctype html><script>app.alert(1)</script>');

describe('what a file is, is decided by its bytes', () => {
  it.each<[string, () => Buffer]>([
    ['a GIF that is called PNG', () => text('GIF89a\u0001\0\u0001\0\0\0\0;')],
    ['an SVG', () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="app.alert(1)"/>')],
    ['a page', () => html],
    ['a program', () => text('MZ\u0090\0 This program cannot be run in DOS mode')],
    ['a Word file, and any other ZIP', () => zip],
    ['a ZIP with a PDF inside of it', () => Buffer.concat([zip, samples.pdf])],
    ['a page with a PDF behind it', () => Buffer.concat([html, samples.pdf])],
    ['a WebP', () => text('RIFF\u0010\0\0\0WEBPVP8 ')],
    ['a TIFF', () => text('II*\0\b\0\0\0')],
    ['nothing', () => Buffer.alloc(0)],
    ['one byte', () => Buffer.from([0xff])],
  ])('%s is none of ours', async (_, bytes) => {
    expect(await cleaned(bytes())).toEqual({ refused: 'type' });
  });

  it.each<[string, () => Buffer]>([
    ['a PDF with a ZIP behind it', () => Buffer.concat([samples.pdf, zip])],
    ['a PDF with a page behind it', () => Buffer.concat([samples.pdf, html])],
    ['a JPEG with a page behind it', () => Buffer.concat([samples.jpeg, html])],
    ['a JPEG with a ZIP behind it', () => Buffer.concat([samples.jpeg, zip])],
    ['a PNG with a page behind it', () => Buffer.concat([samples.png, html])],
  ])('%s is only the first of the two', async (_, bytes) => {
    const made = await cleaned(bytes());
    expect(await uncleanIn(made)).toEqual([]);
    if ('bytes' in made)
      for (const other of ['PK\u0003\u0004', '<script>']) expect(Buffer.from(made.bytes).includes(other)).toBe(false);
  });

  it('more than 10 MB is refused unread', async () => {
    expect(await cleaned(Buffer.concat([samples.png, Buffer.alloc(10 * 1024 * 1024)]))).toEqual({ refused: 'size' });
  });
});

const zeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes * 1_000_000));

describe('a bomb', () => {
  const few = { millis: 8000, megabytes: 300 };

  it.each<[string, () => Buffer, readonly string[]]>([
    ['a PNG of 4 thousand million pixels', () => pngOf(65_000, 65_000, Buffer.alloc(10)), ['pixels']],
    ['a PNG that is long and thin', () => pngOf(1, 24_000_000, Buffer.alloc(10)), ['pixels']],
    ['a JPEG that says it has as many', () => hugeJpeg(), ['pixels']],
    [
      'a page whose drawing unpacks to 400 MB',
      () => pdfOf(page('/Contents 4 0 R'), stream(4, '/Filter/FlateDecode', zeros(400))),
      ['pages'],
    ],
    [
      'the same, packed twice',
      () => pdfOf(page('/Contents 4 0 R'), stream(4, '/Filter[/FlateDecode/FlateDecode]', deflateSync(zeros(400)))),
      ['pages'],
    ],
    [
      'objects that unpack to 1 GB',
      () => pdfOf(page(), stream(4, '/Type/ObjStm/N 1/First 9/Filter/FlateDecode', zeros(1000))),
      ['too-much', 'broken'],
    ],
    ['brackets in brackets', () => pdfOf(page(`/Group ${'['.repeat(200_000)}`)), ['broken']],
    ['brackets that are closed', () => pdfOf(page(`/Group ${'['.repeat(500)}${']'.repeat(500)}`)), ['broken']],
    [
      '20,001 objects',
      () => pdfOf(page(), Array.from({ length: 20_001 }, (_, n) => `${n + 10} 0 obj 1 endobj`).join('\n')),
      ['pages'],
    ],
    [
      'a page that is its own parent and its own drawing',
      () => pdfOf(page('/Contents 3 0 R/Resources 3 0 R')),
      ['broken'],
    ],
    [
      'a reference that goes round',
      () => pdfOf(page('/Group 5 0 R'), '5 0 obj 6 0 R endobj', '6 0 obj 5 0 R endobj'),
      ['clean', 'broken'],
    ],
    [
      'a file of references to the end of a number',
      () => pdfOf(page('/Contents 99999999999999999999 0 R')),
      ['clean', 'broken'],
    ],
  ])('%s does no harm', async (_, bytes, outcomes) => {
    const bomb = bytes();
    const begun = Date.now();
    const made = await cleanedApart(bomb, few);
    expect(outcomes).toContain('refused' in made ? made.refused : 'clean');
    expect(await uncleanIn(made)).toEqual([]);
    // Ended by the clock of the one who called, also on a machine that is busy.
    expect(Date.now() - begun).toBeLessThan(3 * few.millis);
  });

  it('a picture whose rows unpack to more than it has pixels is cut off, and takes no memory', async () => {
    const made = await cleanedApart(pngOf(10, 10, Buffer.alloc(400_000_000)), few);
    expect(['clean', 'broken']).toContain('refused' in made ? made.refused : 'clean');
  });

  it('whatever takes longer than it may, or more memory, is stopped there', async () => {
    expect(await cleanedApart(samples.pdf, { millis: 1, megabytes: 300 })).toEqual({ refused: 'too-much' });
    // A picture that is let through, and takes far more than this while it is read: what a process holds also falls by itself.
    const wide = pngOf(4000, 4000, Buffer.alloc(4000 * (1 + 4000 * 3)));
    expect(await cleanedApart(wide, { millis: 20_000, megabytes: 5 })).toEqual({ refused: 'too-much' });
  });

  function hugeJpeg(): Buffer {
    const bytes = Buffer.from(samples.jpeg);
    bytes.writeUInt32BE(0xffffffff, bytes.indexOf(Buffer.from([0xff, 0xc2])) + 5);
    return bytes;
  }
});

describe('whatever comes', () => {
  const kinds = ['jpeg', 'png', 'pdf'] as const;

  it.each(kinds)('a %s that was cut off anywhere is refused, or is clean', async (kind) => {
    const whole = samples[kind];
    for (let n = 1; n <= 40; n += 1) {
      const made = await cleaned(whole.subarray(0, Math.floor((whole.length * n) / 41)));
      expect(await uncleanIn(made)).toEqual([]);
    }
  });

  it('a photograph without its end is refused', async () => {
    const end = samples.jpeg.lastIndexOf(Buffer.from([0xff, 0xd9]));
    expect(await cleaned(samples.jpeg.subarray(0, end))).toEqual({ refused: 'broken' });
  });

  it.each(kinds)('a %s in which anything was changed is refused, or is clean', async (kind) => {
    const change = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { minLength: 1, maxLength: 12 });
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = Buffer.from(samples[kind]);
        for (const [at, to] of changes) bytes[at % bytes.length] = to;
        const made = await cleaned(bytes);
        outcomes.add('refused' in made ? 'refused' : 'clean');
        expect(await uncleanIn(made)).toEqual([]);
      }),
      { numRuns: 150, seed },
    );
    // Neither of the two was only ever met by luck.
    expect(outcomes.size).toBe(2);
  });

  it('a picture after many that broke off comes to its end: with this seed the codec once did not', async () => {
    const change = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { minLength: 1, maxLength: 12 });
    for (const changes of fc.sample(change, { numRuns: 150, seed: 398_449_448 })) {
      const bytes = Buffer.from(samples.jpeg);
      for (const [at, to] of changes) bytes[at % bytes.length] = to;
      expect(await uncleanIn(await cleaned(bytes))).toEqual([]);
    }
    expect(await cleaned(samples.jpeg)).toHaveProperty('type', 'jpeg');
  });

  it('a PDF in which names and references were exchanged is refused, or is clean', async () => {
    const whole = samples.pdf.toString('latin1');
    const token = /\/[A-Za-z0-9]+|\d+ 0 R/g;
    const found = [...whole.matchAll(token)].map((one) => ({ words: one[0], at: one.index }));
    const words = [
      ...new Set(found.map((one) => one.words)),
      '/A',
      '/JS',
      '/S',
      '/F',
      '/Resources',
      '/Group',
      '/ExtGState',
    ];
    const swap = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(swap, async (swaps) => {
        let text = whole;
        const places = swaps.map(([which, by]) => ({ ...found[which % found.length], by: words[by % words.length] }));
        for (const { at = 0, words: old = '', by = '' } of places.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0)))
          text = text.slice(0, at) + by + text.slice(at + old.length);
        expect(await uncleanIn(await cleaned(Buffer.from(text, 'latin1')))).toEqual([]);
      }),
      { numRuns: 600, seed },
    );
  });

  it.each(kinds)('bytes by chance behind the beginning of a %s are refused', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const made = await cleaned(Buffer.concat([samples[kind].subarray(0, 8), bytes]));
        expect(made).toHaveProperty('refused');
      }),
      { numRuns: 150, seed },
    );
  });
});
