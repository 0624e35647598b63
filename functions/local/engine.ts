/** The embedded DynamoDB engine, as a child that ends when we end. */
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startTied } from './tied.ts';

export interface Engine {
  readonly endpoint: string;
  /** Resolves when the engine has ended, by itself or because of `stop`. */
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Exit code that says that another engine has the file. */
const inUse = 75;

/**
 * The engine would share its file with a second one, and each would follow its own streams. The lock belongs to the
 * processes that have descriptor 9, so it goes when the engine is gone, however it ended. It is waited for a little: an
 * engine whose portal was killed a moment ago is still closing.
 */
const claim = `exec 9>"$FILE.lock"
if command -v flock >/dev/null; then flock -w 2 9 || exit ${inUse}; fi`;
const empty = 'rm -f "$FILE" "$FILE-wal" "$FILE-shm"';

/**
 * @param file database file; in memory when left out.
 * @param emptied true removes what the file held.
 * @throws Error when there is no engine for this kind of machine, the file is in use, or the engine does not start.
 */
export async function startEngine(file?: string, emptied = false): Promise<Engine> {
  const port = await freePort();
  let complaint = '';
  const { ended, stop } = startTied(
    [enginePath(), 'serve', '--port', String(port), ...(file ? ['--db-path', file] : [])],
    {
      ...(file ? { before: `FILE=${quoted(file)}\n${claim}\n${emptied ? empty : ''}` } : {}),
      onComplaint: (text) => {
        complaint = (complaint + text).slice(-2000);
      },
    },
  );
  let exit: number | undefined;
  ended.then(
    (code) => {
      exit = code;
    },
    () => undefined,
  );
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 400 && exit === undefined; tries += 1) {
    if (await answers(endpoint)) return { endpoint, ended, stop };
    await pause(25);
  }
  await stop();
  if (file && exit === inUse) {
    throw new Error(
      `The data in ${dirname(file)} are in use: the portal runs there already. Stop it first, or give this one a folder of its own: npm start -- --data <folder>`,
    );
  }
  throw new Error(`The database engine did not start. ${complaint.trim()}`);
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function enginePath(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    throw new Error(
      'There is no embedded database for this kind of machine. Start any DynamoDB (for example DynamoDB Local) and set DYNAMODB_ENDPOINT to its address.',
    );
  }
}

/** True when something answers at this address. */
export async function answers(endpoint: string): Promise<boolean> {
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
