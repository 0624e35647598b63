/** What was asked for on the command line of `npm start`, or a sentence that says what was wrong with it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface AskedFor {
  readonly help: boolean;
  readonly port: number;
  /** Folder of the data, absolute. */
  readonly data: string;
  readonly reset: boolean;
  /** True to serve what was built before. */
  readonly built: boolean;
}

export const usage = `npm start -- [--reset] [--data <folder>] [--built]

  --reset           empty the data first
  --data <folder>   keep the data there instead of in .data/
  --built           serve the pages and doors as they were built last
  --help            show this

  PORT=8080 npm start            use another port than 3000
  DYNAMODB_ENDPOINT=<address>    use a DynamoDB that runs already`;

const known = {
  help: { type: 'boolean', short: 'h', default: false },
  reset: { type: 'boolean', default: false },
  built: { type: 'boolean', default: false },
  data: { type: 'string', default: '.data' },
} as const;

/** @throws Error whose message is a sentence for whoever typed it. */
export function readCommandLine(words: readonly string[], portText: string | undefined): AskedFor {
  const { values, tokens } = parseArgs({ args: [...words], options: known, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const word = token.kind === 'option' ? token.rawName : token.value;
    if (token.kind === 'positional' || !Object.hasOwn(known, token.name)) {
      throw new Error(`npm start does not know "${word}". It knows:\n\n${usage}`);
    }
    if (token.name === 'data' ? !token.value || token.value.startsWith('-') : token.value !== undefined) {
      throw new Error(`${word} takes ${token.name === 'data' ? 'a folder' : 'nothing'} after it.\n\n${usage}`);
    }
  }
  return {
    help: values.help === true,
    port: readPort(portText),
    data: resolve(String(values.data)),
    reset: values.reset === true,
    built: values.built === true,
  };
}

function readPort(text = '3000'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}". Give a number from 1 to 65535, for example: PORT=8080 npm start`);
}
