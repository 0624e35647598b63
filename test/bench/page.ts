/** What a first visit to each patient page brings over the wire, with every file that it needs. */
import { readdirSync } from 'node:fs';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession } from 'playwright-core';
import { freePort, startEngine } from '../../functions/local/engine.ts';
import { openPortal } from '../../functions/local/portal.ts';
import { guidance } from '../../shared/guidance-paths.ts';
import { launchChromium } from '../people/chromium.ts';
import { atMost, bytes, type Figure, median } from './figure.ts';
import { goalBytes, mostBytes, mostRequests } from './page-targets.ts';
import { liveStops } from './stops.ts';

interface Visit {
  readonly path: string;
  readonly bytes: number;
  readonly requests: number;
  readonly scripts: number;
}

const site = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Addresses of the static pages. A shell is no page: the doors fill it in. */
const staticPaths = (): readonly string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.endsWith('shell.html'))
    .map((file) => (file === 'index.html' ? '/' : `/${file.slice(0, -'.html'.length)}`))
    .sort();

export async function measure(): Promise<Figure> {
  // The doors run in this process, and their log is no part of the figure.
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';
  const engine = await startEngine();
  const troubles: unknown[] = [];
  const onTrouble = (trouble: unknown): void => void troubles.push(trouble);
  const portal = await openPortal({ endpoint: engine.endpoint, port: await freePort(), onTrouble });
  const browser = await launchChromium();
  try {
    const visits: Visit[] = [];
    for (const path of staticPaths()) visits.push(await firstVisit(browser, portal.origin, path));
    const howManyStatic = visits.length;
    for await (const { path, visitor } of liveStops(engine.endpoint)) {
      visits.push(await firstVisit(browser, portal.origin, path, visitor.cookies));
    }
    if (troubles.length > 0) throw new Error(`The portal had trouble: ${String(troubles[0])}`);
    return figureOf(visits, howManyStatic);
  } finally {
    await browser.close();
    await portal.close();
    await engine.stop();
  }
}

function figureOf(visits: readonly Visit[], howManyStatic: number): Figure {
  const sizes = visits.map((visit) => visit.bytes);
  const worst = [...visits].sort((a, b) => b.bytes - a.bytes).slice(0, 5);
  const most = (pick: (visit: Visit) => number): number => Math.max(...visits.map(pick));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const searching = visits.filter(({ path }) => path === guidance.search);
  const without = visits.filter((visit) => !searching.includes(visit));
  const within = sizes.filter((size) => size <= goalBytes).length;
  return {
    title: 'page: a first visit over the wire, every file and all response headers, brotli',
    lines: [
      { what: 'pages', result: `${visits.length} (${howManyStatic} static, ${visits.length - howManyStatic} live)` },
      ...worst.map((visit) => ({ what: `  ${visit.path}`, result: bytes(visit.bytes) })),
      { what: 'all pages together', result: bytes(total) },
      { what: 'the page in the middle', result: bytes(median(sizes)) },
      { what: `pages within the goal of ${bytes(goalBytes)}`, result: `${within} of ${visits.length}` },
      atMost(
        'heaviest page',
        most((visit) => visit.bytes),
        mostBytes,
        bytes,
      ),
      atMost(
        'most requests of a page',
        most((visit) => visit.requests),
        mostRequests,
        String,
      ),
      atMost('most JavaScript of a page', Math.max(...without.map(({ scripts }) => scripts)), 0, bytes),
      ...searching.map(({ path, scripts }) => ({
        what: `  ${path}, which lists all without it`,
        result: bytes(scripts),
      })),
    ],
  };
}

/** A browser that has never been here opens the page. */
async function firstVisit(
  browser: Browser,
  origin: string,
  path: string,
  cookies: ReadonlyMap<string, string> = new Map(),
): Promise<Visit> {
  const context = await browser.newContext();
  try {
    // Browsers send a secure cookie to localhost too; the address with https only makes it one.
    const url = origin.replace('http:', 'https:');
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url, secure: true, httpOnly: true })));
    const page = await context.newPage();
    const arrived = await watch(await context.newCDPSession(page));
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    if (page.url() !== origin + path) throw new Error(`${path} led to ${page.url()}`);
    // A browser without a window asks for no icon, and one with a window does.
    const icons = await page
      .locator('link[rel~="icon"]')
      .evaluateAll((links: readonly HTMLLinkElement[]) => links.map(({ href }) => href));
    const unasked = icons.filter((icon) => !arrived.some((one) => one.url === icon));
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((scripts) => scripts.reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0));
    const files = [...arrived, ...(await Promise.all(unasked.map(fetched)))];
    const sum = (some: readonly Arrived[]): number => some.reduce((whole, one) => whole + one.bytes, 0);
    return {
      path,
      bytes: sum(files),
      requests: files.length,
      scripts: inline + sum(files.filter(({ script }) => script)),
    };
  } finally {
    await context.close();
  }
}

interface Arrived {
  readonly url: string;
  readonly script: boolean;
  /** Body as it was sent, and response headers. */
  bytes: number;
}

async function watch(devtools: CDPSession): Promise<readonly Arrived[]> {
  const all: Arrived[] = [];
  const byId = new Map<string, Arrived>();
  devtools.on('Network.responseReceived', ({ requestId, response, type }) => {
    const one: Arrived = { url: response.url, script: type === 'Script', bytes: 0 };
    byId.set(requestId, one);
    all.push(one);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = byId.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await devtools.send('Network.enable');
  return all;
}

/** A file as it comes over a connection of its own. */
const fetched = (url: string): Promise<Arrived> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip, deflate, br' }, agent: false }, (response) => {
      response.resume().once('end', () => resolve({ url, script: false, bytes: response.socket.bytesRead }));
    }).once('error', reject);
  });
