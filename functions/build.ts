/**
 * Bundles each door and job for Lambda into `.build/doors/<name>/`: `index.mjs` and, for doors, the page shell that Astro
 * built, or the files it reads. `cdk deploy`, `npm start`, the tests and the measurements all run these very files.
 *
 * No source maps on Lambda (they cost a tenth of a cold start); they stand beside, in `.build/maps/`, for reading traces.
 */
import { readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { fontFiles } from './documents/font-files.ts';
import { codecFiles } from './jobs/clean/codec-files.ts';
import { slimSdk } from './slim-sdk.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

export interface Bundle {
  readonly name: string;
  readonly entry: string;
  /** The page frame it fills in, as Astro names it. */
  readonly shell?: string;
  /** Files of packages that it reads, put beside it where Node finds them under the same name. */
  readonly files?: readonly string[];
  /** It speaks to no table and carries no SDK. */
  readonly alone?: true;
  /** Parts of it are read when somebody first asks for them (`functions/platform/later.ts`). */
  readonly parts?: true;
}

export const bundles: readonly Bundle[] = [
  { name: 'public', entry: 'functions/public/app.ts', shell: 'shell', parts: true },
  { name: 'patient', entry: 'functions/patient/app.ts', shell: 'my-shell', parts: true },
  { name: 'employer', entry: 'functions/employer/app.ts', shell: 'my-shell', parts: true },
  { name: 'login', entry: 'functions/login/app.ts', shell: 'shell' },
  { name: 'staff', entry: 'functions/staff/app.ts', shell: 'staff-shell', parts: true },
  { name: 'plan', entry: 'functions/staff/plans/app.ts', shell: 'staff-shell', parts: true },
  { name: 'draft', entry: 'functions/staff/drafts/app.ts', shell: 'staff-shell', parts: true },
  { name: 'send', entry: 'functions/jobs/send.ts' },
  { name: 'work', entry: 'functions/jobs/from-work.ts' },
  { name: 'remind', entry: 'functions/jobs/remind.ts' },
  { name: 'recount', entry: 'functions/jobs/recount.ts' },
  { name: 'retain', entry: 'functions/jobs/retain.ts' },
  { name: 'seal', entry: 'functions/jobs/seal.ts' },
  { name: 'verify', entry: 'functions/jobs/verify-seal.ts' },
  { name: 'rotate', entry: 'functions/jobs/rotate-origin-key.ts', alone: true },
  { name: 'canary', entry: 'functions/jobs/canary.ts', alone: true },
  { name: 'delivery', entry: 'functions/jobs/delivered.ts' },
  { name: 'mail', entry: 'functions/jobs/mail-events.ts' },
  { name: 'print', entry: 'functions/jobs/print.ts', files: fontFiles, alone: true },
  { name: 'clean', entry: 'functions/jobs/clean-file.ts', files: codecFiles },
];

/** What a door may weigh as it starts, minified. Each KiB of that is read and compiled at every cold start. */
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
  for (const made of [`${root}.build/doors`, `${root}.build/maps`]) await rm(made, { recursive: true, force: true });
  await Promise.all(bundles.map(buildOne));
  // Pages and doors are deployed to the stage that they were built for, and to no other (`infra/built.ts`).
  await writeFile(`${root}.build/stage`, `${process.env['STAGE'] ?? 'demo'}\n`);
  for (const { name, shell } of bundles) if (shell) refuseHeavyDoor(name);
}

async function buildOne({ name, entry, shell, files = [], alone, parts }: Bundle): Promise<void> {
  const folder = `${root}.build/doors/${name}`;
  const { metafile } = await build({
    ...howToBundle,
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    // Beside `index.mjs`, where the page shell is looked for.
    chunkNames: '[name]-[hash]',
    splitting: parts ?? false,
    metafile: true,
    sourcemap: 'external',
    plugins: alone ? [] : [slimSdk],
  });
  for (const file of Object.keys(metafile.outputs).filter((one) => one.endsWith('.map'))) {
    const map = `${root}${file.replace('.build/doors/', '.build/maps/')}`;
    await mkdir(dirname(map), { recursive: true });
    await rename(`${root}${file}`, map);
  }
  if (shell) await copyFile(`${root}web/dist/${shell}.html`, `${folder}/shell.html`);
  for (const file of files) await cp(`${root}node_modules/${file}`, `${folder}/node_modules/${file}`);
}

/** Bytes of a bundle as it starts: its file with all that it imports, but for what it imports later. */
export function bytesAtStart(file: string, seen: Set<string> = new Set()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  // Minified: `from"./…"` and `import"./…"`; what comes later is `import("./…")`.
  const imported = [...text.matchAll(/\b(?:from|import)"(\.\.?\/[^"]+)"/g)].map(([, path = '']) =>
    resolve(dirname(file), path),
  );
  return imported.reduce((sum, one) => sum + bytesAtStart(one, seen), Buffer.byteLength(text));
}

function refuseHeavyDoor(name: string): void {
  const weight = bytesAtStart(bundleFile(name)) / 1024;
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
