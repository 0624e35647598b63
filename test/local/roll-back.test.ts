import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rollBack } from '../../functions/ops/roll-back.ts';

/** A small repository with a build and a `cdk` of its own, which write down what was asked of them. */
const home = mkdtempSync(join(tmpdir(), 'repository-'));
const log = join(home, 'log');
const repository = join(home, 'code');
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: repository })
    .toString()
    .trim();
const write = (file: string, text: string): void => {
  mkdirSync(join(repository, file, '..'), { recursive: true });
  writeFileSync(join(repository, file), text);
};
const commit = (message: string): string => {
  git('add', '.');
  git('commit', '-qm', message);
  return git('rev-parse', 'HEAD');
};

let good: string;
let broken: string;
beforeAll(() => {
  mkdirSync(repository);
  git('init', '-q');
  const says = (what: string): string =>
    `node -e "require('fs').appendFileSync('${log}', '${what} ' + process.env.STAGE + '\\n')"`;
  const scripts = { build: says('built') };
  write('package.json', JSON.stringify({ name: 'x', version: '1.0.0', scripts, devDependencies: { cdk: 'file:cdk' } }));
  write('cdk/package.json', JSON.stringify({ name: 'cdk', version: '1.0.0', bin: 'cdk.js' }));
  write(
    'cdk/cdk.js',
    `#!/usr/bin/env node\nrequire('fs').appendFileSync('${log}', 'cdk ' + process.argv.slice(2).join(' ') + '\\n');\n`,
  );
  write('.gitignore', 'node_modules\n');
  execFileSync('npm', ['install', '--package-lock-only', '--offline', '--no-audit'], { cwd: repository });
  good = commit('Good');
  write('package.json', readFileSync(join(repository, 'package.json'), 'utf8').replace('node -e', 'exit 3; node -e'));
  broken = commit('Broken');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function back(to: string, rehearse = false): Promise<readonly string[]> {
  rmSync(log, { force: true });
  const told: string[] = [];
  await rollBack({ stage: 'wake', kind: 'trial', to, rehearse, repository }, (line) => told.push(line));
  return told;
}
const done = (): readonly string[] => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);

describe('npm run ops -- roll-back', () => {
  it('builds and deploys an earlier commit, never its tables, and leaves what is worked on as it is', async () => {
    write('new.txt', 'not committed');
    const told = await back(good);
    expect(told[0]).toMatch(/^Back to \w+ Good$/);
    expect(told.at(-1)).toContain('npm run ops -- smoke --stage wake');
    const stacks = ['service', 'site', 'watch'].map((part) => `work-and-health-wake-${part}`).join(' ');
    expect(done()).toEqual([
      'built trial',
      `cdk deploy ${stacks} --exclusively -c stage=wake --require-approval never`,
    ]);
    expect(git('status', '--porcelain')).toBe('?? new.txt');
    expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  });

  it('rehearsed, it does all but deploy', async () => {
    await back(good, true);
    expect(done().at(-1)).toMatch(/^cdk synth .*--quiet$/);
  });

  it('deploys nothing of a commit that cannot be built, or is not there', async () => {
    await expect(back(broken)).rejects.toThrow('The build failed, so nothing was deployed.');
    expect(done()).toEqual([]);
    await expect(back('no-such-tag')).rejects.toThrow('Finding no-such-tag failed, so nothing was deployed.');
    expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  });
});
