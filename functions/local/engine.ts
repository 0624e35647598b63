/**
 * The embedded DynamoDB engine as a child process that cannot outlive us. A small shell stands between: it waits on a
 * pipe that we hold open, and ends the engine when the pipe closes, however we ended (Ctrl-C, crash, kill -9).
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Engine {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

const watched = '"$0" "$@" & child=$!; cat >/dev/null; kill "$child" 2>/dev/null; wait "$child" 2>/dev/null';

/**
 * @param file database file; in memory when left out.
 * @throws Error when there is no engine for this kind of machine, or it does not start.
 */
export async function startEngine(file?: string): Promise<Engine> {
  const port = await freePort();
  const options = ['serve', '--port', String(port), ...(file ? ['--db-path', file] : [])];
  const child = spawn('/bin/sh', ['-c', watched, enginePath(), ...options], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // Its own process group: Ctrl-C reaches us alone, and we end it in order.
    detached: true,
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(endpoint)) return { endpoint, stop };
    await pause(25);
  }
  await stop();
  throw new Error(`The database engine did not start. ${complaint.trim()}`);
}

function enginePath(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new Error(
      'There is no embedded database for this kind of machine. Start any DynamoDB (for example DynamoDB Local) and set DYNAMODB_ENDPOINT to its address.',
    );
  }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(500) });
    return true;
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
