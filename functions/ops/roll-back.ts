/**
 * Deploys the code of an earlier commit, in a folder of its own, so that what is worked on here stays as it is. Only doors, jobs, pages and
 * the edge go back: the data stack stays, since older code reads newer rows (`test/store`), and a table never goes back with its code.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Tell, Told } from './told.ts';

export interface RollBackAsked {
  readonly stage: string;
  readonly kind: string;
  /** A commit, tag or branch. */
  readonly to: string;
  /** Everything but the deployment itself. */
  readonly rehearse: boolean;
  /** Where the code lies. */
  readonly repository?: string | undefined;
}

const run = promisify(execFile);
/** Bytes that a step may say. */
const maxBuffer = 64 * 1024 * 1024;

/** @throws Told naming the step that failed; nothing of it is deployed then, and the stage goes on as it was. */
export async function rollBack(
  { stage, kind, to, rehearse, repository = process.cwd() }: RollBackAsked,
  tell: Tell,
): Promise<void> {
  const step = async (what: string, command: string, args: readonly string[], cwd: string): Promise<string> => {
    const env = { ...process.env, STAGE: kind };
    try {
      return (await run(command, [...args], { cwd, env, maxBuffer })).stdout.trim();
    } catch (cause) {
      const { stderr = '', stdout = '' } = cause as { readonly stderr?: string; readonly stdout?: string };
      throw new Told(
        `${what} failed, so nothing was deployed. ${(stderr || stdout).trim().split('\n').slice(-5).join('\n')}`,
      );
    }
  };
  const commit = await step(`Finding ${to}`, 'git', ['rev-parse', '--verify', `${to}^{commit}`], repository);
  const subject = await step('Reading it', 'git', ['log', '-1', '--format=%h %s', commit], repository);
  tell(`Back to ${subject}`);
  const folder = mkdtempSync(join(tmpdir(), 'roll-back-'));
  try {
    await step('Laying out the code', 'git', ['worktree', 'add', '--detach', join(folder, 'code'), commit], repository);
    const code = join(folder, 'code');
    await step('npm ci', 'npm', ['ci', '--no-audit', '--no-fund'], code);
    tell('Its packages are there.');
    await step('The build', 'npm', ['run', 'build'], code);
    tell(`It is built for a stage like ${kind}.`);
    const stacks = ['service', 'site', 'watch'].map((part) => `work-and-health-${stage}-${part}`);
    const args = ['cdk', rehearse ? 'synth' : 'deploy', ...stacks, '--exclusively', '-c', `stage=${stage}`];
    await step(
      'The deployment',
      'npx',
      rehearse ? [...args, '--quiet'] : [...args, '--require-approval', 'never'],
      code,
    );
    tell(rehearse ? 'Its templates can be made. Nothing was deployed, as you asked.' : 'It is deployed.');
    tell(`Next: npm run ops -- smoke --stage ${stage}, then find out why, and go forward again.`);
  } finally {
    await run('git', ['worktree', 'remove', '--force', join(folder, 'code')], { cwd: repository }).catch(
      () => undefined,
    );
    rmSync(folder, { recursive: true, force: true });
  }
}
