/** Bundles what the doors are compared with, the same way as a door, into `.build/bench/<name>/`. */
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleFile, howToBundle } from '../../functions/build.ts';
import { builtFolder } from '../../infra/built.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const programs = {
  bare: new URL('./bare.ts', import.meta.url),
  express: new URL('./express/app.tsx', import.meta.url),
} as const;

/** Folder of a bundle: `index.mjs`, whose handler Lambda would call, and the page shell beside it. */
export async function buildCompared(name: keyof typeof programs): Promise<string> {
  const folder = `${root}.build/bench/${name}`;
  // The SDK stays as it comes: leaving parts of it out is one of the things that is measured.
  await build({ ...howToBundle, entryPoints: [fileURLToPath(programs[name])], outfile: `${folder}/index.mjs` });
  await copyFile(`${builtFolder(root, 'web/dist')}/shell.html`, `${folder}/shell.html`);
  return folder;
}

/** Folder of the door that is deployed. @throws Error saying what to run, when it has not been built. */
export const builtDoor = (name: string): string => builtFolder(bundleFile(name).replace(/\/index\.mjs$/, ''));
