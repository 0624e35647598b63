/** `npm run ops -- <command>`: what whoever runs a stage does to it, one command a task. Each says what it did and what is next. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { tableNames } from '../store/tables.ts';
import { type Command, commands } from './commands.ts';
import { Told } from './told.ts';

const usage = (): string => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`);
  return `npm run ops -- <command> --stage <name>\n\n${lines.join('\n')}\n\n  <command> --help   its options\n  tables: ${tableNames.join(', ')}`;
};

const usageOf = (name: string, { does, options }: Command): string =>
  [
    `npm run ops -- ${name}: ${does}`,
    ...Object.entries(options).map(([option, { means, isSwitch, otherwise, isOptional }]) => {
      const value = isSwitch ? '' : ' <…>';
      const rule = isSwitch || isOptional ? '' : otherwise === undefined ? ' (needed)' : ` (${otherwise} if left out)`;
      return `  --${option}${value}  ${means}${rule}`;
    }),
  ].join('\n');

/** @returns what was asked for. @throws Told naming the word that is wrong, and what is known. */
function read(words: readonly string[]) {
  const [name = '', ...rest] = words;
  const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (!command) throw new Told(name && name !== '--help' ? `There is no command "${name}".\n\n${usage()}` : usage());
  const known: Command = command;
  const options = Object.fromEntries(
    Object.entries(known.options).map(([option, { isSwitch }]) => [
      option,
      { type: isSwitch ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  if (rest.includes('--help')) throw new Told(usageOf(name, known));
  let values: Readonly<Record<string, string | boolean | undefined>>;
  try {
    ({ values } = parseArgs({ args: [...rest], options }));
  } catch (cause) {
    throw new Told(
      `${cause instanceof Error ? cause.message.split('. ')[0] : 'That cannot be read'}.\n\n${usageOf(name, known)}`,
    );
  }
  const asked: Record<string, string> = {};
  for (const [option, { otherwise, isSwitch, isOptional, form, means }] of Object.entries(known.options)) {
    const value = isSwitch ? (values[option] ? 'yes' : '') : String(values[option] ?? otherwise ?? '');
    if (value === '' && !isSwitch && !isOptional)
      throw new Told(`--${option} is missing: ${means}.\n\n${usageOf(name, known)}`);
    if (value !== '' && form && !form.test(value)) throw new Told(`--${option} "${value}" cannot be used: ${means}.`);
    asked[option] = value;
  }
  return { known, asked };
}

/** What stands on the standard input, or what somebody types; a value that is secret is not shown. */
async function secretLine(): Promise<string> {
  if (!process.stdin.isTTY) {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  process.stdout.write('The value (it is not shown): ');
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const value = await terminal.question('');
  terminal.close();
  process.stdout.write('\n');
  return value;
}

try {
  const { known, asked } = read(process.argv.slice(2));
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const isWell = await known.run(asked, { tell, secret: secretLine });
  if (isWell === false) process.exitCode = 1;
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const isAsked = process.argv.includes('--help') || process.argv.length === 2;
  (isAsked ? process.stdout : process.stderr).write(`${error instanceof Told ? message : `${name}: ${message}`}\n`);
  process.exitCode = isAsked ? 0 : 1;
}
