/**
 * `npm start`: the whole portal in one process. Builds the site and the doors, starts the embedded database with its file
 * under `.data/`, fills it with invented people the first time, and serves everything on one port.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleFile, buildDoors } from '../build.ts';
import { notifyStandIn } from '../outside/notify-stand-in.ts';
import { createTables, engineClient } from '../store/create-tables.ts';
import { paths } from '../../shared/paths.ts';
import { demoPages, demoPaths } from './demo-pages.ts';
import { startEngine } from './engine.ts';
import type { Door } from './event.ts';
import { createIssuer } from './issuer.ts';
import { seedRequests } from './seed.ts';
import { seedStaff, staffPeople } from './staff-people.ts';
import { portalServer } from './server.ts';
import { applySettings, localSecrets, localTableName, staffClientId } from './settings.ts';
import { followStream, type Job } from './stream.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const stops: (() => Promise<void>)[] = [];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } });
  const port = readPort(process.env['PORT']);
  await refuseTakenPort(port);
  const origin = `http://localhost:${port}`;
  if (values.reset) rmSync(`${root}.data`, { recursive: true, force: true });
  mkdirSync(`${root}.data`, { recursive: true });

  await step('Building the pages', buildSite);
  await step('Building the doors', buildDoors);
  const endpoint = await step('Starting the database', openStore);
  applySettings({ endpoint, origin });
  const notify = notifyStandIn(localSecrets.notifyKey);
  const issuer = await createIssuer({
    origin,
    clientId: staffClientId,
    clientSecret: localSecrets.staffClientSecret,
    people: staffPeople,
  });
  const made = await createTables(engineClient(endpoint), localTableName);
  if (made.length > 0) await step('Inventing people', async () => void (await seedStaff(issuer.issuerUrl), await seedRequests()));

  const shellFile = `${root}web/dist/shell.html`;
  const server = portalServer({
    site: `${root}web/dist`,
    originKey: localSecrets.originKey,
    doors: { public: await load<Door>('public'), staff: await load<Door>('staff') },
    standIns: [
      ['/demo/issuer', issuer.handle],
      ['/demo', demoPages({ shellFile, inbox: notify.inbox })],
      ['/v2/notifications', notify.handle],
    ],
  });
  const follower = followStream(endpoint, localTableName('Outbox'), await load<Job>('send'), (trouble) =>
    say(`Messages are not being sent: ${String(trouble)}`),
  );
  stops.unshift(follower.stop);
  await new Promise<void>((resolve) => server.listen(port, resolve));
  stops.unshift(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
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

async function load<T>(name: string): Promise<T> {
  const module: unknown = await import(bundleFile(name));
  return (module as { readonly handler: T }).handler;
}

function readPort(text = '3000'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}". Give a number from 1 to 65535, for example PORT=8080.`);
}

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Error(`Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`)));
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
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The pages could not be built (${code})`))));
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
