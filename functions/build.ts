/**
 * Bundles each door and job for Lambda into `.build/doors/<name>/`: `index.mjs` and, for doors, the page shell that Astro
 * built. `cdk deploy`, `npm start`, the tests and the measurements all run these very files.
 *
 * No source maps on Lambda (they cost a tenth of a cold start); they stand beside, in `.build/maps/`, for reading traces.
 */
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { slimSdk } from './slim-sdk.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

export interface Bundle {
  readonly name: string;
  readonly entry: string;
  /** The page frame it fills in, as Astro names it. */
  readonly shell?: string;
}

export const bundles: readonly Bundle[] = [
  { name: 'public', entry: 'functions/public/app.ts', shell: 'shell' },
  { name: 'login', entry: 'functions/login/app.ts', shell: 'shell' },
  { name: 'staff', entry: 'functions/staff/app.ts', shell: 'staff-shell' },
  { name: 'send', entry: 'functions/jobs/send.ts' },
];

/** What a door may weigh, minified. Each KiB is read and compiled at every cold start. */
export const mostDoorKiB = 350;

/** Where a bundle's handler stands. */
export const bundleFile = (name: string): string => `${root}.build/doors/${name}/index.mjs`;

/** How everything for Lambda is bundled; the measurements bundle what they compare with the same way. */
export const howToBundle = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // Some of the SDK's CommonJS parts ask for node's own modules with `require`.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
} as const satisfies BuildOptions;

/** @throws Error when a door has become too heavy. */
export async function buildDoors(): Promise<void> {
  await rm(`${root}.build/doors`, { recursive: true, force: true });
  await Promise.all(bundles.map(buildOne));
  for (const { name, shell } of bundles) if (shell) await refuseHeavyDoor(name);
}

async function buildOne({ name, entry, shell }: Bundle): Promise<void> {
  await build({
    ...howToBundle,
    entryPoints: [entry],
    outfile: bundleFile(name),
    sourcemap: 'external',
    plugins: [slimSdk],
  });
  await mkdir(`${root}.build/maps`, { recursive: true });
  await rename(`${bundleFile(name)}.map`, `${root}.build/maps/${name}.mjs.map`);
  if (shell) await copyFile(`${root}web/dist/${shell}.html`, `${root}.build/doors/${name}/shell.html`);
}

async function refuseHeavyDoor(name: string): Promise<void> {
  const weight = (await stat(bundleFile(name))).size / 1024;
  if (weight <= mostDoorKiB) return;
  throw new Error(
    `The door "${name}" weighs ${weight.toFixed(1)} KiB, and a door may weigh ${mostDoorKiB} KiB. Take out what it does not need.`,
  );
}

if (import.meta.main) {
  await buildDoors().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
