/**
 * Lighthouse on a simulated slow 4G phone: when the largest thing is painted, against a page with one heading from the same
 * server, and the 3 scores. Lighthouse is fetched when the figure is asked for: nothing else needs it, and it is heavy.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startEngine } from '../../functions/local/engine.ts';
import { openPortal } from '../../functions/local/portal.ts';
import { guidance } from '../../shared/guidance-paths.ts';
import { paths } from '../../shared/paths.ts';
import { chromiumProgram } from '../people/chromium.ts';
import { atMost, type Figure, type Line, median, times } from './figure.ts';

const lighthouse = 'lighthouse@13.5.0';
const runs = 5;
const mostOverFloor = 1.1;
const scored = ['performance', 'accessibility', 'best-practices'] as const;

const pages: readonly string[] = [
  '/',
  paths.selfHelp,
  guidance.selfHelpTopic('tiredness'),
  guidance.changes,
  guidance.change('adjustable-chair'),
  guidance.findWhatHelps,
  guidance.planItYourself,
  guidance.talkToYourEmployer,
  guidance.adjustmentPassport,
];

/** The least that a page can be: what the server and the browser cost by themselves. */
const floorPage =
  '<!doctype html><html lang="en"><head><title>Floor</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Floor</h1></main></body></html>';

interface Seen {
  /** Milliseconds until the largest thing is painted. */
  readonly painted: number;
  /** From 0 to 100, in the order of `scored`. */
  readonly scores: readonly number[];
}

export async function measure(): Promise<Figure> {
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';
  const engine = await startEngine();
  const portal = await openPortal({
    endpoint: engine.endpoint,
    port: await freePort(),
    onTrouble: (trouble) => void process.stderr.write(`${String(trouble)}\n`),
  });
  const floor = createServer((_, response) => void response.setHeader('content-type', 'text/html').end(floorPage));
  const port = await freePort();
  await new Promise<void>((listening) => void floor.listen(port, '127.0.0.1', listening));
  try {
    const addresses = [`http://localhost:${port}/`, ...pages.map((page) => portal.origin + page)];
    const seen = new Map<string, Seen[]>(addresses.map((address) => [address, []]));
    // In turn, so that a busy minute of the machine falls on all of them.
    for (let run = 0; run < runs; run += 1) {
      for (const address of addresses) seen.get(address)?.push(await look(address));
    }
    const [floorSeen = [], ...all] = addresses.map((address) => seen.get(address) ?? []);
    return figureOf(paintedOf(floorSeen), all);
  } finally {
    floor.close();
    await portal.close();
    await engine.stop();
  }
}

const paintedOf = (seen: readonly Seen[]): number => median(seen.map(({ painted }) => painted));

function figureOf(floor: number, all: readonly (readonly Seen[])[]): Figure {
  const lines = all.flatMap((seen, place): readonly Line[] => {
    const scores = scored.map((_, kind) => median(seen.map((one) => one.scores[kind] ?? 0)));
    return [
      atMost(pages[place] ?? '', paintedOf(seen) / floor, mostOverFloor, times),
      {
        what: '  scores',
        result: scores.join(' '),
        target: '100 100 100',
        met: scores.every((score) => score === 100),
      },
    ];
  });
  return {
    title: `paint: ${lighthouse}, simulated slow 4G, median of ${runs}: largest paint over the floor's; ${scored.join(', ')}`,
    lines: [{ what: 'floor: a page with one heading', result: `${Math.round(floor)} ms` }, ...lines],
  };
}

async function look(address: string): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'paint-'));
  const file = join(folder, 'report.json');
  try {
    await ended(
      spawn(
        'npm',
        [
          'exec',
          '--yes',
          `--package=${lighthouse}`,
          '--',
          'lighthouse',
          address,
          '--quiet',
          `--only-categories=${scored.join(',')}`,
          '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
          '--output=json',
          `--output-path=${file}`,
        ],
        // Away from this tree, so that npm looks at no lock file of ours.
        {
          cwd: folder,
          stdio: ['ignore', 'ignore', 'inherit'],
          env: { ...process.env, CHROME_PATH: await chromiumProgram() },
        },
      ),
    );
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
      readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
    };
    return {
      painted: report.audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
      scores: scored.map((kind) => Math.round((report.categories[kind]?.score ?? 0) * 100)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ended = (child: ReturnType<typeof spawn>): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Lighthouse ended with ${code}.`))));
  });
