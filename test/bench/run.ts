/** `npm run bench -- NAME`: measures one figure, or `all`, and says whether it meets its target. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Figure, written } from './figure.ts';

/** Each is loaded only when it is asked for: some bring a browser. */
const figures: Readonly<Record<string, () => Promise<{ measure(...given: readonly string[]): Promise<Figure> }>>> = {
  bundle: () => import('./bundle.ts'),
  cold: () => import('./cold.ts'),
  warm: () => import('./warm.ts'),
  page: () => import('./page.ts'),
  growth: () => import('./growth.ts'),
  paint: () => import('./paint.ts'),
};

const names = Object.keys(figures);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** False when a target was missed. */
async function run(name: string, given: readonly string[]): Promise<boolean> {
  const load = figures[name];
  if (!load) throw new Error(`There is no figure "${name}". There are: ${names.join(', ')}, and all.`);
  const figure = await (await load()).measure(...given);
  say(written(figure));
  return figure.lines.every(({ met = true }) => met);
}

/** Each in a process of its own, so that none finds what another has opened or warmed. */
const runAll = (): boolean =>
  names
    .map((name) => spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' }).status)
    .every((status) => status === 0);

const [name, ...given] = process.argv.slice(2);
if (name === undefined) {
  say(`Figures: ${names.join(', ')}. npm run bench -- NAME measures one, npm run bench -- all measures each.`);
} else {
  try {
    process.exitCode = (name === 'all' ? runAll() : await run(name, given)) ? 0 : 1;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
