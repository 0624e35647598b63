import { DeleteItemCommand, DynamoDBClient, GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { seedRegister } from '../../functions/local/seed.ts';
import { localSecretKey } from '../../functions/local/settings.ts';
import { days } from '../../functions/platform/clock.ts';
import { paths } from '../../shared/paths.ts';
import { wordsOf } from '../people/acting.ts';
import { logInFormFor } from '../people/patients.ts';
import { plansUrl } from '../people/plans.ts';
import { type Cloud, openCloud } from './cloud.ts';
import { askForSupport, askOutside, browser, logIn } from './people.ts';
import { agreedPlan, answerAtWork, found, leads, type Released, release, type Story, stop } from './story.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openCloud(inject('endpoint'));
  await seedRegister(`${cloud.origin}/demo/issuer`);
});
afterAll(() => cloud?.close());

/** What DynamoDB answers somebody who has the credentials of a function. @throws as the SDK does when it is refused. */
async function takenOver(
  runner: string,
  command: GetItemCommand | ScanCommand | DeleteItemCommand,
  secret = localSecretKey,
) {
  const client = new DynamoDBClient({
    region: 'eu-west-2',
    endpoint: `http://127.0.0.1:${cloud.aws.port}`,
    credentials: { accessKeyId: runner, secretAccessKey: secret },
    maxAttempts: 1,
  });
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as { headers: object }).headers, { host: 'dynamodb.eu-west-2.amazonaws.com' });
      return next(args);
    },
    { step: 'build', priority: 'low' },
  );
  return client.send(command as GetItemCommand);
}

const isPdf = expect.objectContaining({ 'content-type': 'application/pdf' });

describe('a stage as its templates say, from its first deployment on', () => {
  let story: Story;
  let released: Released;
  let reference = '';

  it('sends a key from the edge that doors know, and each door answers', async () => {
    expect(cloud.deployed).toEqual([expect.objectContaining({ Status: 'SUCCESS', Reason: 'sent' })]);
    for (const door of ['public', 'patient', 'employer', 'login', 'staff', 'plan', 'draft'])
      expect(await browser(cloud).json(`/api/${door}/health`)).toEqual({ ok: true });
  });

  it('serves a page as a file, and no door is asked for it', async () => {
    const got = await browser(cloud).get('/self-help/back-pain?x=1');
    expect(got.headers['x-rehearsal-file']).toBe('/self-help/back-pain.html');
  });

  it('refuses whoever goes around the edge, and mends the key by its schedule', async () => {
    cloud.aws.edge.set('origin-key', `${cloud.aws.edge.get('origin-key')}x`);
    expect((await browser(cloud).get('/api/public/health')).status).toBe(404);
    await cloud.schedule('EachHour');
    expect((await browser(cloud).get('/api/public/health')).status).toBe(200);
  });

  it('lets somebody save, come back, and ask for support', async () => {
    reference = await askForSupport(cloud, browser(cloud), people.amira);
    expect(reference).toMatch(/^WH-/);
  });

  it('lets colleagues in who are in the register, and nobody who left', async () => {
    const { visitor, got } = await logIn(cloud, 'lena');
    expect(got.status).toBe(403);
    expect(wordsOf((await visitor.get(paths.staffReferrals('my-therapy'))).text)).not.toContain('Amira');
  });

  it('carries a plan from the first week to the agreement, and prints it', async () => {
    story = await agreedPlan(cloud, reference);
    expect((await story.olive.get(`${story.staffPlan}/versions/1/document.pdf`)).headers).toEqual(isPdf);
    expect((await story.amira.get(`${story.plan}/document.pdf`)).headers).toEqual(isPdf);
  });

  it('CON-1 shows at work what was released, and takes an answer and a file for the case', async () => {
    released = await release(cloud, story, 'Sam');
    const { reader, shared } = released;
    expect(wordsOf((await reader.get(shared)).text)).toContain('Work plan Amira Hussain');
    expect((await reader.get(`${shared}/document.pdf`)).headers).toEqual(isPdf);
    await answerAtWork(cloud, released);
    const told = await story.olive.get(`${plansUrl(story.id)}/sharing`);
    const handed = leads(await story.olive.get(found(told, /href="([^"]+\/files\/file_[\w-]{22})"/)));
    expect(await askOutside(cloud, handed)).toMatchObject({ status: 200, headers: isPdf });
  });

  it('leads from the answer in a browser to what the stream did with it', async () => {
    const asked = await browser(cloud).post(paths.myLogIn, logInFormFor(people.amira, reference));
    const request = asked.headers['apigw-requestid'];
    expect(request).toBeTruthy();
    await cloud.quiet();
    const said = [...cloud.functions].flatMap(([runner, { lines }]) =>
      lines
        .filter((line) => line.includes(`"request":"${request}"`))
        .map((line) => `${runner} ${JSON.parse(line).message}`),
    );
    expect(said).toEqual(['patient REQUEST_ANSWERED', 'send MESSAGE_SENT']);
  });

  it('CON-16 shows nothing after the stop', async () => {
    await stop(story, released);
    const { reader, shared } = released;
    for (const address of [shared, `${shared}/document.pdf`, `${shared}/weeks.ics`]) {
      const got = await reader.get(address);
      expect(got.status).toBeGreaterThanOrEqual(404);
      expect(got.text).not.toContain('Hussain');
    }
  });

  it('runs every job by its schedule, and none says that something failed', async () => {
    const scheduled = cloud.stage.of('AWS::Events::Rule').filter(({ properties }) => properties['ScheduleExpression']);
    expect(scheduled.length).toBeGreaterThan(5);
    for (const { path } of scheduled) await cloud.schedule(path);
    cloud.moveOn(days(1));
    for (const { path } of scheduled) await cloud.schedule(path);
    await cloud.quiet();
    expect(cloud.troubled()).toEqual([]);
  });

  it('keeps within the time and the rights of its templates', () => {
    for (const [runner, { longest, mostMillis }] of cloud.functions)
      expect([runner, longest < mostMillis]).toEqual([runner, true]);
    for (const [runner, { refused }] of cloud.judges) expect([runner, refused]).toEqual([runner, []]);
  });

  it('RTW-16 whoever takes over a function reaches what its role reaches, and no more', async () => {
    const [Cases, Audit] = [cloud.tables.nameOf('Cases'), cloud.tables.nameOf('Audit')];
    const Key = { pk: { S: `referral#${story.id}` }, sk: { S: 'head' } };
    const ask = new GetItemCommand({ TableName: Cases, Key });
    const entry = { chain: { S: story.id }, seq: { N: '1' } };
    for (const refused of [
      takenOver('employer', ask),
      takenOver('public', ask),
      takenOver('staff', new ScanCommand({ TableName: Cases })),
      takenOver('retain', new DeleteItemCommand({ TableName: Audit, Key: entry })),
      takenOver('staff', ask, 'what somebody guessed'),
    ])
      await expect(refused).rejects.toMatchObject({ name: 'AccessDeniedException' });
    // The same question from a role that may ask it is answered.
    expect((await takenOver('staff', ask)).Item?.['referralId']).toEqual({ S: story.id });
  });
});
