import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mostDoorKiB } from '../../functions/build.ts';
import { doors, weightOfDoor } from './bundle.ts';
import { mostBytes, mostRequests } from './page-targets.ts';

const site = fileURLToPath(new URL('../../web/dist/', import.meta.url));

describe('a door stays light enough to start fast', () => {
  it.each(doors)('%s', (name) => {
    expect(weightOfDoor(name)).toBeLessThanOrEqual(mostDoorKiB);
  });
});

describe('a first visit to a static page stays small; npm run bench -- page measures it on the wire, live pages too', () => {
  // The staff's shell is for a desk, and is measured by nobody's mobile contract.
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.endsWith('staff-shell.html'))
    .sort();
  const weights = new Map<string, number>();

  it('there are pages', () => expect(pages.length).toBeGreaterThan(40));

  it.each(pages)('%s', (page) => {
    const html = readFileSync(site + page, 'utf8');
    const files = [...html.matchAll(/<(?:link|img|source|script)\b[^>]*?(?:href|src)="(\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    const weight = [page, ...files].map(weightOf).reduce((sum, one) => sum + one, 0);
    // Search is the one enhancement that a browser has to do by itself; the A to Z serves without it.
    expect(scripts).toEqual(page === 'search.html' ? ['<script src="/search.js" type="module">'] : []);
    expect(1 + files.length).toBeLessThanOrEqual(mostRequests);
    expect(weight).toBeLessThanOrEqual(mostBytes);
  });

  /** Compressed as CloudFront does it. */
  function weightOf(file: string): number {
    const known = weights.get(file);
    if (known !== undefined) return known;
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    const weight = brotliCompressSync(readFileSync(site + file), options).length;
    weights.set(file, weight);
    return weight;
  }
});
