import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { localSecrets } from '../../functions/local/settings.ts';
import { engineClient } from '../../functions/store/create-tables.ts';
import type { TableName } from '../../functions/store/tables.ts';
import { paths } from '../../shared/paths.ts';
import { dateIn, inDays, recordUrl, wordsOf } from '../people/acting.ts';
import { rows } from '../people/rows.ts';
import { type Cloud, openCloud } from './cloud.ts';
import { ops } from './operator.ts';
import { askForSupport, browser, logIn } from './people.ts';
import { agreedPlan, answerAtWork, press, release, type Story } from './story.ts';

let cloud: Cloud;
const folder = mkdtempSync(join(tmpdir(), 'operator-'));
beforeAll(async () => {
  cloud = await openCloud(inject('endpoint'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await cloud?.close();
});

const onTrial = (words: string, typed?: string) => ops(cloud, `${words} --stage trial`, typed);
const secret = (): Record<string, string> =>
  JSON.parse([...cloud.aws.secrets.values()].find((text) => text.includes('lookupKey')) ?? '{}');

describe('the first run of a stage', () => {
  it('says what is left, and how', async () => {
    const { staffClientSecret: _, notifyKey: __, ...keys } = secret();
    const [arn = ''] = [...cloud.aws.secrets].find(([, text]) => text.includes('lookupKey')) ?? [];
    cloud.aws.secrets.set(arn, JSON.stringify(keys));
    const { code, out } = await onTrial('next');
    expect(code).toBe(1);
    expect(out.split('\n').filter(Boolean)).toEqual([
      'Colleagues cannot log in yet: npm run ops -- put-secret --stage trial --name staffClientSecret',
      'No message goes out yet: npm run ops -- put-secret --stage trial --name notifyKey',
      expect.stringContaining('MY Therapy Vocational Rehabilitation has no manager yet: npm run ops -- first-staff'),
      expect.stringContaining('has no manager yet'),
    ]);
  });

  it('takes a secret from the standard input, refuses what cannot be one, and never says it', async () => {
    const wrong = await onTrial('put-secret --name notifyKey', 'something else');
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('That is not an API key of GOV.UK Notify') });
    const before = secret();
    for (const name of ['notifyKey', 'staffClientSecret'] as const) {
      const { code, out, err } = await onTrial(`put-secret --name ${name}`, `${localSecrets[name]}\n`);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`${name} is there now`);
      expect(out).not.toContain(localSecrets[name]);
    }
    expect(secret()).toEqual({
      ...before,
      notifyKey: localSecrets.notifyKey,
      staffClientSecret: localSecrets.staffClientSecret,
    });
    expect((await onTrial('put-secret --name lookupKey', 'x')).err).toContain('--name is one of');
  });

  it('enters the first manager, who adds colleagues that can log in; and nobody enters a second', async () => {
    expect((await onTrial('first-staff --service knees --name "M P"')).err).toContain('There is no service "knees"');
    expect((await onTrial('first-staff --service my-therapy --name "M P"')).err).toContain('say with --subject who');
    const entered = await onTrial('first-staff --service my-therapy --name "Marcus Placeholder" --subject marcus');
    expect([entered.code, entered.err]).toEqual([0, '']);
    expect(entered.out).toContain('they log in at');
    const { visitor: marcus, got } = await logIn(cloud, 'marcus');
    expect(got.headers['location']).toBe(paths.staffHome);
    const checked = { registration: 'OT000001', ...dateIn('checked-on', inDays(0)) };
    const olive = { name: 'Olive Example', subject: 'olive', role: 'occupational_therapist', ...checked };
    await press(marcus, paths.staffTeamMember('my-therapy', 'new'), olive);
    expect((await logIn(cloud, 'olive')).got.headers['location']).toBe(paths.staffHome);
    const again = await onTrial('first-staff --service my-therapy --name "Second One" --subject cora');
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('has a manager already: Marcus Placeholder') });
    expect((await rows(cloud.tables, 'Audit')).some((row) => row['who'] === 'operator')).toBe(true);
  });

  it('invites the first manager into the stage’s own pool, and fetches its secret', async () => {
    const own = await openCloud(inject('endpoint'), true);
    try {
      const run = (words: string) => ops(own, `${words} --stage trial`);
      expect((await run('next')).out).toContain('would be led to https://localhost');
      expect((await run('connect-staff')).out).toContain('staffClientSecret is changed now');
      expect((await run('first-staff --service cardiac --name "Pia P"')).err).toContain('Say with --email');
      const entered = await run('first-staff --service cardiac --name "Pia P" --email pia@trust.example');
      expect([entered.code, entered.err]).toEqual([0, '']);
      expect([...own.aws.pool.known.keys()]).toEqual(['pia@trust.example']);
      expect((await rows(own.tables, 'Cases')).filter(({ pk }) => pk === 'team#cardiac')).toHaveLength(1);
    } finally {
      await own.close();
    }
  });
});

describe('a stage that runs', () => {
  let story: Story;
  const nameOf = (table: TableName): string => cloud.tables.nameOf(table);
  const ofCase = async () => (await rows(cloud.tables, 'Cases')).filter(({ pk }) => String(pk).includes(story.id));

  it('does what it is told: a job now, a new origin key, what was parked', async () => {
    story = await agreedPlan(cloud, await askForSupport(cloud, browser(cloud), people.amira));
    await answerAtWork(cloud, await release(cloud, story, 'Sam'));
    expect((await onTrial('call --job recount')).out).toContain('recount ran to its end');
    expect(await onTrial('redrive')).toMatchObject({ code: 0 });
    const before = JSON.parse([...cloud.aws.secrets.values()].find((text) => text.includes('originKeys')) ?? '{}');
    expect(await onTrial('rotate')).toMatchObject({ code: 0 });
    const after = JSON.parse([...cloud.aws.secrets.values()].find((text) => text.includes('originKeys')) ?? '{}');
    expect(after.originKeys).not.toEqual(before.originKeys);
    expect((await browser(cloud).get('/api/public/health')).status).toBe(200);
  });

  it('HZ-16 gets a case back that somebody deleted, with what recovery leaves out, and says what it did', async () => {
    await cloud.aws.tables.remember(nameOf('Cases'));
    const whole = await ofCase();
    const client = engineClient(cloud.tables.endpoint);
    for (const { pk, sk } of whole)
      await client.send(
        new DeleteItemCommand({ TableName: nameOf('Cases'), Key: { pk: { S: String(pk) }, sk: { S: String(sk) } } }),
      );
    expect(await ofCase()).toEqual([]);

    const at = new Date().toISOString();
    const restored = await onTrial(`restore --table Cases --at ${at}`);
    expect([restored.code, restored.err]).toEqual([0, '']);
    for (const said of ['point-in-time recovery is on', 'rows end by themselves again', 'it has its tags', 'copy-back'])
      expect(restored.out).toContain(said);
    const target = /--from (\S+)/.exec(restored.out)?.[1] ?? '';
    expect(cloud.aws.tables.settings.get(target)).toEqual({
      key: expect.stringContaining(':key/'),
      recovery: true,
      ttl: 'expiresAt',
      tags: [{ Key: 'service', Value: 'work-and-health' }],
    });

    const looked = await onTrial(`copy-back --table Cases --from ${target} --only ${story.id}`);
    expect(looked.out).toContain(`${whole.length} gone, 0 changed, `);
    expect(await ofCase()).toEqual([]);
    const copied = await onTrial(`copy-back --table Cases --from ${target} --only ${story.id} --write`);
    expect(copied.out).toContain(`${whole.length} written.`);
    expect(await ofCase()).toEqual(whole);
    const { visitor: olive } = await logIn(cloud, 'olive');
    expect(wordsOf((await olive.get(recordUrl(story.id))).text)).toContain('Amira Hussain');
    const again = await onTrial(`copy-back --table Cases --from ${target} --only ${story.id} --write`);
    expect(again.out).toContain('0 gone, 0 changed, ');
  });

  it('gets a table back that is gone, under its own name', async () => {
    await cloud.aws.tables.remember(nameOf('Disclosures'));
    const before = await rows(cloud.tables, 'Disclosures');
    await cloud.aws.tables.lose(nameOf('Disclosures'));
    const { code, out } = await onTrial('restore --table Disclosures');
    expect(code).toBe(0);
    expect(out).toContain('it is protected from being deleted');
    expect((await rows(cloud.tables, 'Disclosures')).length).toBe(before.length);
  });

  it.each([
    ['copy-back --table Outbox --from x', 'What was sent would be sent again'],
    ['copy-back --table Access --from x', 'Old ones must not come back'],
    ['copy-back --table Audit --from x --changed', 'never written over'],
    ['restore --table Cases --at yesterday', 'Write it with its zone'],
    ['restore --table Cases --at 2199-01-01T00:00:00Z', 'That moment is out of reach'],
    ['restore --table Cases --moment now', "Unknown option '--moment'"],
    ['first-staff --service my-therapy', '--name is missing'],
    ['mend', 'There is no command "mend"'],
  ])('%s is refused: %s', async (words, why) => {
    expect(await onTrial(words)).toMatchObject({ code: 1, err: expect.stringContaining(why) });
  });

  it('that is not there says how to make it', async () => {
    const { code, err } = await ops(cloud, 'next --stage other');
    expect([code, err]).toEqual([1, expect.stringContaining('Deploy first: npx cdk deploy --all -c stage=other')]);
  });

  it('is written out whole at the end of a contract, readable without us, and nothing of a session', async () => {
    const to = join(folder, 'all');
    const { code, out, err } = await onTrial(`export --to ${to}`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('files/: 1 files from work');
    const list = JSON.parse(readFileSync(join(to, 'list.json'), 'utf8'));
    for (const { file, sha256, rows: count } of list.parts) {
      const bytes = readFileSync(join(to, file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      if (count !== undefined) expect(bytes.toString().trim().split('\n')).toHaveLength(count);
    }
    const cases = readFileSync(join(to, 'cases.ndjson'), 'utf8');
    expect(cases.trim().split('\n')).toHaveLength((await rows(cloud.tables, 'Cases')).length);
    expect(cases).toContain('Cardiac rehabilitation classes');
    expect((await onTrial(`export --to ${to}`)).err).toContain('is not empty');
  });
});
