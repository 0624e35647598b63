import decodeJpeg from '@jsquash/jpeg/decode.js';
import { describe, expect, it } from 'vitest';
import { cleaned } from '../../../functions/jobs/clean/cleaned.ts';
import { withoutMetadata } from '../../../functions/jobs/clean/jpeg-parts.ts';
import { canaries, photo, pngOf } from '../../people/sample-files.ts';
import { inJpeg, uncleanIn } from '../../people/unclean.ts';

async function madeOf(bytes: Uint8Array): Promise<Buffer> {
  const made = await cleaned(bytes);
  if ('refused' in made) throw new Error(`refused: ${made.refused}`);
  expect(await uncleanIn(made)).toEqual([]);
  return Buffer.from(made.bytes);
}

describe('a photograph', () => {
  it('is the test: it says where it was taken, and more', async () => {
    const bytes = await photo();
    expect(canaries.filter((one) => bytes.includes(one))).toEqual(['GPS-53.6833N', 'app.alert', 'note-to-self']);
    expect(inJpeg(bytes)).toEqual(['segment e1', 'segment fe', 'something behind the end']);
  });

  it('keeps its pixels, turned as it was held, and not where it was taken', async () => {
    const bytes = await madeOf(await photo(64, 32));
    const { width, height, data } = await decodeJpeg(new Uint8Array(bytes).buffer);
    expect([width, height]).toEqual([32, 64]);
    // Red was above. The camera was held so that what is above in the file is to the right.
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
    const [red, blue] = [at(28, 32), at(4, 32)];
    expect([red[0] ?? 0, blue[2] ?? 0].every((one) => one > 200)).toBe(true);
    expect([red[2] ?? 255, blue[0] ?? 255].every((one) => one < 60)).toBe(true);
  });

  it('inside of a PDF keeps its very bytes of pixels, and nothing beside them', async () => {
    const bytes = await photo();
    const bare = Buffer.from(withoutMetadata(bytes));
    expect(inJpeg(bare)).toEqual([]);
    const scan = bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])), bytes.lastIndexOf(Buffer.from([0xff, 0xd9])));
    expect(bare.includes(scan)).toBe(true);
  });
});

describe('a drawing', () => {
  it('keeps its pixels and not its author', async () => {
    expect(pngOf(40, 30).includes('Sam-the-author')).toBe(true);
    const bytes = await madeOf(pngOf(40, 30));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([40, 30]);
  });
});
