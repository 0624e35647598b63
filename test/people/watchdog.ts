/**
 * Ends the process when a test loops without ever coming back: then no time limit of the runner is heard, and the run would stand
 * still for ever instead of failing.
 */
import { Worker } from 'node:worker_threads';

const code = `
const { workerData: { millis, what } } = require('node:worker_threads');
setTimeout(() => {
  require('node:fs').writeSync(2, what + ' took more than ' + millis / 1000 + ' seconds\\n');
  process.kill(process.pid, 'SIGKILL');
}, millis);
`;

/** @param what what would have looped. @returns a function that calls the dog off. */
export function watchdog(what: string, millis: number): () => Promise<number> {
  const dog = new Worker(code, { eval: true, workerData: { millis, what } });
  return () => dog.terminate();
}
