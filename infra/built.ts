/** What the build leaves behind and the stacks pick up. CDK itself bundles nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Built {
  /** Holds one folder for each door and job, with `index.mjs` and what it reads. */
  readonly doors: string;
  /** The static site. */
  readonly pages: string;
}

const root = join(import.meta.dirname, '..');

/**
 * What was built for this kind of stage. A production build leaves out what no clinician has signed, and only the demo says that it is
 * one, so a build for another stage is not deployed.
 * @throws Error saying what to run.
 */
export function builtFor(stage: string, from: string = join(root, '.build')): Built {
  const file = join(from, 'stage');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'no stage';
  if (found === stage) return { doors: join(from, 'doors'), pages: join(root, 'web/dist') };
  throw new Error(`The last build was for ${found}, not for ${stage}. Run STAGE=${stage} npm run build first.`);
}

/** @throws Error saying what to run, when the build has not been made. */
export function builtFolder(...path: string[]): string {
  const folder = join(...path);
  if (!existsSync(folder)) throw new Error(`The folder ${folder} is not there. Run npm run build first.`);
  return folder;
}
