/** The portal as `npm start` runs it: a process of its own, with data of its own, that a test may stop or kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type AttributeValue, type DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { freePort, startEngine } from '../../functions/local/engine.ts';
import { localTableName } from '../../functions/local/settings.ts';
import { engineClient } from '../../functions/store/create-tables.ts';
import type { TableName } from '../../functions/store/tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  folders.push(folder);
  return folder;
}

export interface Running {
  readonly child: ChildProcess;
  /** All that it wrote so far. */
  readonly said: () => string;
  readonly code: Promise<number | null>;
}

export interface How {
  readonly flags?: readonly string[];
  readonly port?: number | string;
  /** Options of node itself. */
  readonly node?: readonly string[];
}

const started: ChildProcess[] = [];

/** Starts `npm start` with what is built. */
export async function start(data: string, { flags = ['--built'], port, node = [] }: How = {}): Promise<Running> {
  const { PATH, HOME } = process.env;
  const PORT = String(port ?? (await freePort()));
  const child = spawn(process.execPath, [...node, 'functions/local/start.ts', '--data', data, ...flags], {
    cwd: root,
    env: { PATH, HOME, PORT, POWERTOOLS_LOG_LEVEL: 'SILENT' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  const code = new Promise<number | null>((resolve) => child.once('close', (exit) => resolve(exit)));
  return { child, said: () => text, code };
}

/** Starts it and waits until it says that it is running. */
export async function startAndWait(data: string, how: How = {}): Promise<Running> {
  const portal = await start(data, how);
  await says(portal, 'is running');
  return portal;
}

/** For `afterEach`: a test that failed leaves nothing running and nothing lying about either. */
export async function endAll(): Promise<void> {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    await nothingRuns(folder);
    rmSync(folder, { recursive: true });
  }
}

export async function says(portal: Running, words: string): Promise<void> {
  await until(`the portal says "${words}"`, () => {
    if (portal.child.exitCode !== null && !portal.said().includes(words)) throw new Error(`It ended: ${portal.said()}`);
    return portal.said().includes(words);
  });
}

/** Looks again and again; a test waits for a condition and never for a time. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 1600; looks += 1) {
    if (await holds()) return;
    await pause(25);
  }
  throw new Error(`In all that time it did not come about that ${what}`);
}

/** Commands of all processes that name this folder: the portal itself, its engine and whatever holds the two together. */
export function processesOf(data: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return []; // it ended while we looked
      }
    })
    .filter((command) => command.includes(data));
}

export const nothingRuns = (data: string): Promise<void> =>
  until(`nothing runs with ${data}`, () => processesOf(data).length === 0);

export type Row = Record<string, AttributeValue>;

/** Works with the data of a portal: with its engine while it runs, else with one of our own. */
async function withEngine<T>(data: string, work: (client: DynamoDBClient) => Promise<T>): Promise<T> {
  const port = processesOf(data)
    .map((command) => / serve --port (\d+)/.exec(command)?.[1])
    .find((one) => one !== undefined);
  const own = port ? undefined : await startEngine(`${data}/portal.db`);
  const client = engineClient(own?.endpoint ?? `http://127.0.0.1:${port}`);
  try {
    return await work(client);
  } finally {
    client.destroy();
    await own?.stop();
  }
}

export const rowsOf = (data: string, table: TableName): Promise<readonly Row[]> =>
  withEngine(data, async (client) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: localTableName(table) }));
    return Items;
  });

export const writeRow = (data: string, table: TableName, row: Row): Promise<unknown> =>
  withEngine(data, (client) => client.send(new PutItemCommand({ TableName: localTableName(table), Item: row })));

export async function referralsOf(data: string): Promise<number> {
  const rows = await rowsOf(data, 'Cases');
  return rows.filter(({ pk, sk }) => pk?.S?.startsWith('referral#') && sk?.S === 'head').length;
}
