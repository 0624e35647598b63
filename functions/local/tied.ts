/**
 * A child process that cannot outlive us. A small shell stands between: it waits on a pipe that we hold open, and ends
 * the command when the pipe closes, however we ended (Ctrl-C, crash, kill -9).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface Tied {
  /** Resolves with the command's exit code when it has ended, by itself or because of `stop`. */
  readonly ended: Promise<number>;
  /** Asks it to end, makes it end when it does not, and waits until it has. */
  readonly stop: () => Promise<void>;
}

export interface TiedOptions {
  /** Shell words to run before the command; what they exit with is the exit code. */
  readonly before?: string;
  readonly cwd?: string;
  /** Given what the command writes to its standard error. Without it that goes to ours. */
  readonly onComplaint?: (text: string) => void;
}

/** The watcher keeps the pipe on descriptor 3; the command gets none of it. */
const tie = `"$@" 3<&- & child=$!
{ cat <&3 >/dev/null; kill "$child"; } 2>/dev/null & watcher=$!
exec 3<&-
wait "$child" 2>/dev/null; code=$?
kill "$watcher" 2>/dev/null
exit "$code"`;

/** What is given after the asking and before the making, in milliseconds. */
const patience = 3000;

export function startTied(command: readonly string[], { before = ':', cwd, onComplaint }: TiedOptions = {}): Tied {
  const script = `exec 3<&0 </dev/null\n${before}\n${tie}`;
  const child = spawn('/bin/sh', ['-c', script, 'tied', ...command], {
    cwd,
    stdio: ['pipe', 'ignore', onComplaint ? 'pipe' : 'inherit'],
    // Its own process group: Ctrl-C reaches us alone, and we end it in order.
    detached: true,
  });
  child.stderr?.on('data', (chunk: Buffer) => onComplaint?.(chunk.toString()));
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  // Whoever waits learns of it; that nobody does is no crash.
  ended.catch(() => undefined);
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    await Promise.race([ended, pause(patience, undefined, { ref: false })]);
    killGroup(child);
    await ended;
  };
  return { ended, stop };
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  process.kill(-pid, 'SIGKILL');
}
