/** What the build leaves behind and the stacks pick up. CDK itself bundles nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Built {
  /** Holds one folder for each door and job, with `index.mjs` and what it reads. */
  readonly doors: string;
  /** The static site. */
  readonly pages: string;
}

const root = join(import.meta.dirname, '..');

/** Where `npm run build` puts things. */
export const built = (): Built => ({ doors: join(root, '.build/doors'), pages: join(root, 'web/dist') });

/** @throws Error saying what to run, when the build has not been made. */
export function builtFolder(...path: string[]): string {
  const folder = join(...path);
  if (!existsSync(folder)) throw new Error(`The folder ${folder} is not there. Run npm run build first.`);
  return folder;
}
