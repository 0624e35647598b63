/**
 * Cleans a file in a thread of its own, which has no settings and no keys, until it is done, takes too long or takes too much
 * memory. Whatever a file does to the code that reads it, the job goes on and can say so.
 */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Cleaned } from '../../../shared/contracts/attached-file.ts';
import { cleaned } from './cleaned.ts';

export interface Limits {
  readonly millis: number;
  /** Above what the process has when it begins: heap, buffers and the codecs' own memory together. */
  readonly megabytes: number;
}

/** The job's own limits lie above (`infra/stacks/service.ts`). */
const usual: Limits = { millis: 40_000, megabytes: 1400 };
/** Milliseconds between looks at the memory. */
const watchEvery = 20;

/** Never throws because of the file. */
export function cleanedApart(bytes: Uint8Array, { millis, megabytes }: Limits = usual): Promise<Cleaned> {
  return new Promise((resolve) => {
    const own = new Uint8Array(bytes);
    const thread = new Worker(new URL(import.meta.url), {
      workerData: { toClean: own },
      transferList: [own.buffer],
      env: {},
      // Nothing that a parser says of the file reaches a log.
      stdout: true,
      stderr: true,
      // Above what is watched, so that the watch comes first: V8 is less kind when it runs out.
      resourceLimits: { maxOldGenerationSizeMb: 1500, stackSizeMb: 4 },
    });
    const begun = process.memoryUsage.rss();
    const end = (result: Cleaned): void => {
      clearTimeout(late);
      clearInterval(watch);
      void thread.terminate();
      resolve(result);
    };
    const late = setTimeout(() => end({ refused: 'too-much' }), millis);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - begun > megabytes * 1_000_000) end({ refused: 'too-much' });
    }, watchEvery);
    thread.once('message', end);
    thread.once('error', (error) => end({ refused: isOutOfMemory(error) ? 'too-much' : 'broken' }));
    thread.once('exit', () => end({ refused: 'broken' }));
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;

/** This file is also what the thread runs; the mark tells it from any other thread that reads it. */
const { toClean } = (workerData ?? {}) as { readonly toClean?: Uint8Array };
if (parentPort && toClean) parentPort.postMessage(await cleaned(toClean));
