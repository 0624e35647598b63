/** The scripts of `web/src/scripts/`, each at an address of its own: pages name it, and the policy takes no other. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Astro moves this file before it runs it, and builds from the folder of the whole project. */
const folder = resolve('web/src/scripts');

export const getStaticPaths = () =>
  readdirSync(folder).map((file) => ({ params: { script: file.replace('.ts', '') } }));

export async function GET({ params }: { readonly params: { readonly script?: string } }): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/${params.script}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return new Response(outputFiles[0]?.text, { headers: { 'content-type': 'text/javascript' } });
}
