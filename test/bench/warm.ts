/** CPU time of a request once the process is warm: the public door and Express, over a store that answers at once. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { buildCompared, builtDoor } from './compared.ts';
import { atMost, type Figure, type Line, median, millis, times } from './figure.ts';
import { instantStore } from './instant-store.ts';
import { draftRows, emptyAnswer, goodAnswer, unknownReturnCode } from './requests.ts';
import { settingsFor } from './settings.ts';

interface Asked {
  readonly what: string;
  readonly event: () => APIGatewayProxyEventV2;
  readonly status: number;
}

const requests: readonly Asked[] = [
  { what: 'an answer is kept', event: goodAnswer, status: 303 },
  { what: 'an empty answer', event: emptyAnswer, status: 422 },
  { what: 'a wrong return code', event: unknownReturnCode, status: 422 },
];

const warmUp = 1500;
const rounds = 15;
const requestsInRound = 200;

const client = fileURLToPath(new URL('./lambda/warm-client.mjs', import.meta.url));

async function open(folder: string, settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = fork(client, {
    env: { ...settings, LAMBDA_TASK_ROOT: folder, AWS_LAMBDA_FUNCTION_NAME: 'bench' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await answerOf(child);
  return child;
}

/** CPU milliseconds of one request, over so many. */
async function timeOf(child: ChildProcess, { event, status }: Asked, howMany: number): Promise<number> {
  child.send({ event: event(), status, howMany });
  return ((await answerOf(child)) as { readonly millis: number }).millis;
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: ended.signal }).then(([message]: unknown[]) => message),
      once(child, 'exit', { signal: ended.signal }).then(() => {
        throw new Error('A warm function ended by itself');
      }),
    ]);
  } finally {
    ended.abort();
  }
}

export async function measure(): Promise<Figure> {
  const folders = [builtDoor('public'), await buildCompared('express')];
  const store = await instantStore(draftRows());
  const children: ChildProcess[] = [];
  const taken = requests.map(() => folders.map(() => [] as number[]));
  try {
    const settings = settingsFor(store.endpoint);
    for (const folder of folders) children.push(await open(folder, settings));
    for (const child of children) for (const asked of requests) await timeOf(child, asked, warmUp);
    for (let round = 0; round < rounds; round += 1) {
      for (const [row, asked] of requests.entries()) {
        for (const [column, child] of children.entries()) {
          taken[row]?.[column]?.push(await timeOf(child, asked, requestsInRound));
        }
      }
    }
  } finally {
    for (const child of children) child.kill();
    store.close();
  }
  const medians = taken.map((columns) => columns.map(median));
  const all = folders.map((_, column) => medians.reduce((sum, row) => sum + (row[column] ?? Number.NaN), 0));
  return {
    title: `warm: CPU time of a request, ${rounds} rounds of ${requestsInRound} in turn`,
    lines: [
      ...requests.map(({ what }, row) => lineOf(what, medians[row] ?? [])),
      atMost('public door / Express, all three', (all[0] ?? Number.NaN) / (all[1] ?? 0), 0.8, times),
    ],
    note: 'Milliseconds are of this machine.',
  };
}

const lineOf = (what: string, [door = Number.NaN, express = Number.NaN]: readonly number[]): Line => ({
  what,
  result: `${times(door / express)} (door ${millis(door)}, Express ${millis(express)})`,
});
