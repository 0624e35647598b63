/** Values that stand nowhere else, and everything that is written to the log while a test works with them. */
import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';

/** A value that stands nowhere else, in letters, so that a name may hold it. */
export const mark = (): string => Array.from(randomBytes(10), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

export interface Kept {
  readonly text: () => string;
  readonly stop: () => void;
}

/** Everything that is written to the log or the console from here on is kept as well. */
export function keepWhatIsLogged(): Kept {
  let logged = '';
  const [original, originalErr] = [
    process.stdout.write.bind(process.stdout),
    process.stderr.write.bind(process.stderr),
  ];
  process.stdout.write = (chunk: string | Uint8Array) => {
    logged += String(chunk);
    return true;
  };
  process.stderr.write = process.stdout.write;
  // The test's own console goes another way than through these two.
  const { log, info, warn, error, debug } = console;
  const spoken = (...words: readonly unknown[]): void => {
    logged += `${inspect(words, { depth: 10, breakLength: Number.POSITIVE_INFINITY, maxStringLength: null })}\n`;
  };
  Object.assign(console, { log: spoken, info: spoken, warn: spoken, error: spoken, debug: spoken });
  return {
    text: () => logged,
    stop: () => {
      Object.assign(console, { log, info, warn, error, debug });
      process.stdout.write = original;
      process.stderr.write = originalErr;
    },
  };
}
