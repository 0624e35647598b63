/**
 * `npm start`: builds the site and the doors, starts the embedded database with its file under `.data/`, fills it with
 * invented people the first time, and serves everything on one port. Ctrl-C stops it and all it started.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { paths } from '../../shared/paths.ts';
import { buildDoors } from '../build.ts';
import { demoPaths } from './demo-pages.ts';
import { startEngine } from './engine.ts';
import { openPortal } from './portal.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const say = (text: string): void => void process.stdout.write(`${text}\n`);
/** What to end, the last started first. */
const stops: (() => Promise<void>)[] = [];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } });
  const port = readPort(process.env['PORT']);
  await refuseTakenPort(port);
  if (values.reset) rmSync(`${root}.data`, { recursive: true, force: true });
  mkdirSync(`${root}.data`, { recursive: true });
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';

  await step('Building the pages', buildSite);
  await step('Building the doors', buildDoors);
  const endpoint = await step('Starting the database', openStore);
  const { origin, close } = await step('Opening the doors', () =>
    openPortal({
      endpoint,
      port,
      onSeed: () => process.stdout.write(' inventing people …'),
      onTrouble: (trouble) => say(`Messages are not being sent: ${String(trouble)}`),
    }),
  );
  stops.unshift(close);
  say(`
Help with health and work is running. Press Ctrl-C to stop it.

  Whom to be, all on one page    ${origin}${demoPaths.home}
  A person with a fit note       ${origin}${paths.start}?p=Z99001&c=text
  A person after a heart event   ${origin}${paths.startHeart}
  A member of staff              ${origin}${paths.staffSignIn}
  Messages that were sent        ${origin}${demoPaths.inbox}

Data are kept in .data/ (npm start -- --reset empties it). PORT=8080 npm start uses another port.`);
}

async function openStore(): Promise<string> {
  const other = process.env['DYNAMODB_ENDPOINT'];
  if (other) return other;
  const engine = await startEngine(`${root}.data/portal.db`);
  stops.push(engine.stop);
  return engine.endpoint;
}

function readPort(text = '3000'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}". Give a number from 1 to 65535, for example PORT=8080.`);
}

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(
        new Error(`Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`),
      ),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`${what} …`);
  const began = Date.now();
  const result = await work();
  say(` ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

function buildSite(): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [`${root}node_modules/astro/bin/astro.mjs`, 'build', '--root', 'web', '--silent'];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The pages could not be built (${code})`)),
    );
  });
}

let stopping = false;
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const one of stops) await one();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(0));

main().catch((error: unknown) => {
  say(`\n${error instanceof Error ? error.message : String(error)}`);
  void stop(1);
});
