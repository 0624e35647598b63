/** The script of the week grid, at an address of its own: the staff door's pages name it, and the policy takes no other. */
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Astro moves this file before it runs it, and builds from the folder of the whole project. */
const entry = resolve('web/src/scripts/plan-grid.ts');

export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
  });
  return new Response(outputFiles[0]?.text, { headers: { 'content-type': 'text/javascript' } });
}
