import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStage } from '../../infra/new-stage.ts';
import { stageNamed, stageOf } from '../../infra/stage-files.ts';
import { trial } from '../../infra/stages.ts';
import { synthesised } from './synthesised.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Somebody at a terminal who says these things in turn. */
function somebody(...says: readonly string[]) {
  const told: string[] = [];
  const left = [...says];
  return { told, ask: async () => left.shift() ?? '', tell: (line: string) => void told.push(line), folder };
}
const nobody = () => ({ ...somebody(), ask: async () => undefined });
const kept = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('npm run new-stage', () => {
  it('asks, says why an answer is wrong and asks again, writes one file and says what is next', async () => {
    const person = somebody('Wakefield', 'wakefield', 'production', '', 'ops@trust.example', 'much', '80', '');
    const file = await newStage({}, person);
    expect(person.told.slice(0, 2)).toEqual([
      'That cannot be used. A name has 3 to 20 small letters, numbers or dashes and begins with a letter.',
      'That cannot be used. Give US dollars a month.',
    ]);
    expect(kept(file)).toEqual({
      like: 'production',
      services: ['my-therapy'],
      opsEmail: 'ops@trust.example',
      budget: 80,
    });
    expect(person.told.join('\n')).toContain('STAGE=production npm run build');
    expect(person.told.join('\n')).toContain('npx cdk deploy --all -c stage=wakefield');
    // Without its stage a command means the demo, which pages of another stage refuse.
    const commands = person.told.filter((line) => line.includes('npx cdk'));
    expect(commands).toHaveLength(2);
    for (const one of commands) expect(one).toContain('-c stage=wakefield');
  });

  it('needs nobody when the command line says all that has to be said', async () => {
    const file = await newStage(
      { name: 'wake', services: 'cardiac', 'staff-issuer': 'https://id.trust.example' },
      nobody(),
    );
    expect(kept(file)).toMatchObject({
      like: 'trial',
      services: ['cardiac'],
      staffSignIn: { issuer: 'https://id.trust.example' },
    });
  });

  it.each([
    [{}, '--name is missing.'],
    [{ name: 'trial' }, '--name "trial" cannot be used. demo, trial and production are taken.'],
    [{ name: 'wake', like: 'prod' }, '--like "prod" cannot be used. Choose demo, trial or production.'],
    [{ name: 'wake', services: 'knees' }, '--services "knees" cannot be used. Choose from my-therapy, cardiac.'],
    [{ name: 'wake', 'ops-email': 'ops' }, '--ops-email "ops" cannot be used. Give an email address'],
    [{ name: 'wake', 'staff-issuer': 'http://x' }, 'Give the address of the issuer, beginning with https://.'],
  ])('%o is refused with the reason: %s', async (given, why) => {
    await expect(newStage(given, nobody())).rejects.toThrow(why);
  });

  it('writes over nothing', async () => {
    writeFileSync(join(folder, 'wake.json'), '{}');
    await expect(newStage({ name: 'wake' }, nobody())).rejects.toThrow('infra/stages/wake.json is there already');
    expect(readFileSync(join(folder, 'wake.json'), 'utf8')).toBe('{}');
  });

  it('is a command, whose wrong option is named', async () => {
    const run = promisify(execFile)(process.execPath, ['infra/new-stage.ts', '--nmae', 'x']);
    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("'--nmae'") });
  });
});

describe('a stage of one’s own', () => {
  const like = { like: 'trial', services: [...trial.services] };

  it('is like its kind but for what its file says, and is clean', () => {
    const stage = stageOf('wake', { ...like, budget: 20, opsEmail: 'ops@trust.example' });
    expect(stage).toEqual({ ...trial, name: 'wake', budget: 20, opsEmail: 'ops@trust.example' });
    const { service, findings } = synthesised(stage, { everyRule: true });
    expect(findings).toEqual([]);
    service.hasResourceProperties('AWS::Lambda::Function', { Environment: { Variables: { STAGE: 'trial' } } });
  });

  it('says each line of its file that is wrong', () => {
    const wrong = { like: 'x', services: [], domain: { site: 'https://a' }, colour: 'red' };
    expect(() => stageOf('Wake', wrong)).toThrow(
      /infra\/stages\/Wake\.json cannot be used\. .*name: A name has.*like: Choose.*services: Name.*domain\.site: Give a host/s,
    );
    expect(() => stageOf('wake', { ...like, colour: 'red' })).toThrow('There is no setting colour');
  });

  it('that nobody made is refused with those there are', () => {
    expect(() => stageNamed('wakefield')).toThrow('Or make one: npm run new-stage');
  });
});
