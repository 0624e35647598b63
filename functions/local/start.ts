/**
 * `npm start`: starts the embedded database with its file under `.data/`, builds the site and the doors, fills the
 * database with invented people, and serves everything on one port. Ctrl-C stops it and all it started.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { paths } from '../../shared/paths.ts';
import { bundleFile, bundles } from '../build.ts';
import { UnreadableRow } from '../store/client.ts';
import { OlderTable } from '../store/create-tables.ts';
import { type AskedFor, readCommandLine, usage } from './command-line.ts';
import { demoPaths } from './demo-pages.ts';
import { answers, startEngine } from './engine.ts';
import { openPortal } from './portal.ts';
import { startTied } from './tied.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const say = (text: string): void => void process.stdout.write(`${text}\n`);
/** What to end, the last started first. */
const stops: (() => Promise<void>)[] = [];

async function main(): Promise<void> {
  const asked = readCommandLine(process.argv.slice(2), process.env['PORT']);
  if (asked.help) return say(usage);
  const { port } = asked;
  await refuseTakenPort(port);
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR';
  // First of all, because whoever has the data also serves what is built.
  const endpoint = await step('Starting the database', () => openStore(asked));
  if (asked.built) refuseUnbuilt();
  else {
    await step('Building the pages', () =>
      build('The pages', 'node_modules/astro/bin/astro.mjs', 'build', '--root', 'web', '--silent'),
    );
    await step('Building the doors', () => build('The doors', 'functions/build.ts'));
  }
  const { origin, close } = await step('Opening the doors', () => openDoors(endpoint, asked));
  stops.unshift(close);
  const folder = relative(process.cwd(), asked.data) || '.';
  say(`
Help with health and work is running. Press Ctrl-C to stop it.

  Whom to be, all on one page    ${origin}${demoPaths.home}
  A person with a fit note       ${origin}${paths.start}?p=Z99001&c=text
  A person after a heart event   ${origin}${paths.startHeart}
  A member of staff              ${origin}${paths.staffSignIn}
  Messages that were sent        ${origin}${demoPaths.inbox}

Data are kept in ${folder} (npm start -- --reset empties it). PORT=8080 npm start uses another port.`);
}

async function openStore({ data, reset }: AskedFor): Promise<string> {
  const other = process.env['DYNAMODB_ENDPOINT'];
  if (other && reset) throw new Error('--reset empties our own database only, and DYNAMODB_ENDPOINT names another.');
  if (other && !(await answers(other))) throw new Error(`No database answers at DYNAMODB_ENDPOINT, ${other}.`);
  if (other) return other;
  mkdirSync(data, { recursive: true });
  const engine = await startEngine(`${data}/portal.db`, reset);
  stops.push(engine.stop);
  void engine.ended.then(() => stop(1, 'The database ended by itself, so the portal ends too.'));
  return engine.endpoint;
}

/** How far the clock was moved, and the seals, belong to our own data; a database of somebody else has others. */
const own = ({ data }: AskedFor): { readonly clockFile?: string; readonly seals?: string } =>
  process.env['DYNAMODB_ENDPOINT'] ? {} : { clockFile: `${data}/clock`, seals: `${data}/seals` };

async function openDoors(endpoint: string, asked: AskedFor): ReturnType<typeof openPortal> {
  const { port, data, reset } = asked;
  const files = `${data}/files`;
  if (reset)
    for (const kept of [files, `${data}/seals`, `${data}/clock`]) rmSync(kept, { recursive: true, force: true });
  let said = '';
  try {
    return await openPortal({
      endpoint,
      port,
      files,
      ...own(asked),
      onSeed: () => process.stdout.write(' inventing people '),
      onPerson: () => process.stdout.write('.'),
      onTrouble: (trouble) => {
        if (said !== String(trouble)) say(`Messages are not being sent: ${String(trouble)}`);
        said = String(trouble);
      },
    });
  } catch (error) {
    if (isTaken(error)) throw new Error(portIsTaken(port));
    if (!(error instanceof UnreadableRow || error instanceof OlderTable)) throw error;
    throw new Error(
      `The data are from another version of the portal. Empty them: npm start -- --reset\n${error.message}`,
    );
  }
}

/** Runs one of our own build programs. A process of its own gives its memory back when it is done. */
async function build(what: string, ...program: readonly string[]): Promise<void> {
  const { ended, stop: end } = startTied([process.execPath, ...program], { cwd: root });
  stops.unshift(end);
  const code = await ended;
  stops.splice(stops.indexOf(end), 1);
  if (code !== 0) throw new Error(`${what} could not be built. The lines above say why.`);
}

function refuseUnbuilt(): void {
  const needed = [`${root}web/dist/index.html`, ...bundles.map(({ name }) => bundleFile(name))];
  if (needed.every((file) => existsSync(file))) return;
  throw new Error('Pages or doors are not built yet. Leave out --built, and they will be.');
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE';
const portIsTaken = (port: number): string =>
  `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start`;

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(new Error(isTaken(error) ? portIsTaken(port) : `Port ${port} cannot be used: ${error.message}`)),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

/** True while a step has not said how long it took. */
let lineIsOpen = false;

/** Says what goes on, with a dot for each second, and how long it took. */
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`${what} …`);
  lineIsOpen = true;
  const began = Date.now();
  const dots = setInterval(() => process.stdout.write('.'), 1000);
  try {
    const result = await work();
    say(` ${((Date.now() - began) / 1000).toFixed(1)} s`);
    lineIsOpen = false;
    return result;
  } finally {
    clearInterval(dots);
  }
}

let stopping = false;
async function stop(code: number, why: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  // After Ctrl-C the terminal has written `^C`.
  say(lineIsOpen || code === 0 ? `\n${why}` : why);
  const all = async (): Promise<void> => {
    for (const one of [...stops]) await one();
  };
  // Whatever hangs ends with us, since it is tied to us.
  await Promise.race([all(), pause(8000)]).catch(() => undefined);
  process.exit(code);
}

// Again and again: npm passes Ctrl-C on to us, who got it from the terminal before.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0, 'Stopped.'));
process.on('uncaughtException', (error) => void stop(1, `The portal failed, so it ends. ${error.stack ?? error}`));

main().catch((error: unknown) => stop(1, error instanceof Error ? error.message : String(error)));
