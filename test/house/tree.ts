/** The tree as git sees it: what is tracked or about to be, and how the files import each other. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && exists(file));

function exists(file: string): boolean {
  try {
    readFileSync(join(root, file));
    return true;
  } catch {
    return false;
  }
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const code = files.filter((file) => /^(functions|shared|infra|web|test)\/.*\.(ts|tsx|astro)$/.test(file));

/** Relative imports of a file as paths from the root, and packages as they are named. */
export function importsOf(file: string): readonly string[] {
  const found = read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, name = '']) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name));
}
