import { afterEach, beforeAll, expect, it } from 'vitest';
import { bundleFile } from '../../../functions/build.ts';
import { handler as retain } from '../../../functions/jobs/retain.ts';
import { days, moveClock, now } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { toItem } from '../../../functions/store/client.ts';
import type { Runner } from '../../../functions/store/grants.ts';
import { paths } from '../../../shared/paths.ts';
import { act, send } from '../../people/acting.ts';
import { allowedEngine } from '../../people/allowed-engine.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { remindIn } from '../../people/jobs.ts';
import { staffDoors } from '../../people/plans.ts';
import { rows } from '../../people/rows.ts';
import {
  type Agreed,
  agreedPlan,
  boss,
  employerSessionOf,
  newsForCases,
  releaseLines,
  tokenAtWork,
} from '../../people/sharing.ts';
import { loggedInAs } from '../../people/staff.ts';

/** The jobs as they are deployed, each over an engine that lets through what its role allows and nothing more. */
let tables: Tables;
let agreed: Agreed;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
});
afterEach(() => moveClock(0));

/** Runs a bundle under the rights of its role. @returns what it needed, and what was refused. */
async function under(runner: Runner, run: (bundle: { readonly handler: never }) => Promise<unknown>) {
  const engine = await allowedEngine(tables, runner);
  const real = process.env['DYNAMODB_ENDPOINT'];
  process.env['DYNAMODB_ENDPOINT'] = engine.endpoint;
  // Anew each time: a bundle keeps the engine that it first spoke to.
  await run(await import(`${bundleFile(runner)}?${engine.endpoint}`));
  process.env['DYNAMODB_ENDPOINT'] = real;
  engine.close();
  return { allowed: [...engine.allowed].toSorted(), refused: [...engine.refused] };
}

it('the job that tells a case what came from work needs nothing that its role refuses', async () => {
  const [answered, sentBack] = [
    await releaseLines(agreed, ['week-1']),
    await releaseLines(agreed, ['week-1'], { contact: { ...boss, name: 'Lee', email: 'lee@paper.example' } }),
  ];
  const sam = await employerSessionOf(answered.contact.address);
  const token = await tokenAtWork(sam);
  await sam.post(`/shared/plans/${answered.shareId}/reply/plan`, { token, rev: '0', answer: 'yes' });
  const lee = await employerSessionOf(sentBack.contact.address);
  await lee.post(`/shared/plans/${sentBack.shareId}/not-for-me`, { token: await tokenAtWork(lee) });
  const news = await newsForCases(tables);
  const { allowed, refused } = await under('work', async ({ handler }) => expect(await news(handler)).toBe(0));
  expect(refused).toEqual([]);
  const did = (await readCase(agreed.id))?.timeline.map((line) => line.did);
  expect(did?.slice(-2).toSorted()).toEqual(['noted from work', 'withdrew']);
  expect(allowed).toEqual([
    'Audit PutItem ref',
    'Audit Query ref',
    'Cases GetItem share',
    'Cases PutItem referral',
    'Cases PutItem share',
    'Cases PutItem sharing',
    'Cases Query referral',
    'Cases Query sharing',
    'Disclosures DeleteItem address',
    'Disclosures GetItem address',
    'Disclosures PutItem receipt',
    'Disclosures Query reply',
  ]);
});

it('the job that reminds reads one list and the agenda, and no record', async () => {
  await releaseLines(agreed, ['week-1'], { contact: { ...boss, name: 'Kim', email: 'kim@paper.example' } });
  const over = await agreedPlan(tables);
  await act(over.olive, over.id, 'discharge', { outcome: 'at_work_full', why: 'goals-reached', summary: 'Good luck' });
  const real = Date.now;
  const then = now() + days(28);
  // The bundle has a clock of its own.
  Date.now = () => then;
  const { allowed, refused } = await under('remind', ({ handler }) => (handler as () => Promise<void>)());
  Date.now = real;
  expect(refused).toEqual([]);
  expect(allowed).toEqual([
    'Cases DeleteItem agenda',
    'Cases GetItem agenda',
    'Cases PutItem agenda',
    'Cases PutItem followup',
    'Cases PutItem share',
    'Cases Query agenda',
    'Cases Query cardiac',
    'Cases Query my-therapy',
    'Disclosures GetItem emails',
    'Outbox PutItem msg',
  ]);
  expect((await rows(tables, 'Outbox')).filter(({ template }) => template === 'plan-waits')).toHaveLength(1);
});

it('what a reminder means for the team is written under the rights of the same job', async () => {
  await remindIn(35);
  const reminders = ['review-near', 'no-check-in', 'fit-note-ends', 'follow-up'];
  const entries = (await rows(tables, 'Outbox')).filter(({ template }) => reminders.includes(String(template)));
  const Records = entries.map((row) => ({ eventName: 'INSERT', dynamodb: { NewImage: toItem(row) } }));
  const [real, then] = [Date.now, Date.now() + days(35)];
  Date.now = () => then;
  const { allowed, refused } = await under('work', async ({ handler }) => {
    const { batchItemFailures } = await (handler as (event: object) => Promise<{ batchItemFailures: unknown[] }>)({
      Records,
    });
    expect(batchItemFailures).toEqual([]);
  });
  Date.now = real;
  expect(refused).toEqual([]);
  expect(allowed).toEqual(
    expect.arrayContaining(['Cases GetItem followup', 'Cases GetItem plans', 'Cases Query plans']),
  );
});

it('the sender, with nobody at Notify’s address, needs nothing that its role refuses and keeps what it could not send', async () => {
  const waiting = async () => (await rows(tables, 'Outbox')).filter(({ state }) => state === 'waiting').length;
  const before = await waiting();
  expect(before).toBeGreaterThan(3);
  const [real, then] = [Date.now, Date.now() + 180_000];
  Date.now = () => then;
  const { allowed, refused } = await under('send', ({ handler }) => (handler as (event: object) => Promise<void>)({}));
  Date.now = real;
  expect(refused).toEqual([]);
  expect(allowed.filter((one) => /PutItem|DeleteItem/.test(one))).toEqual([]);
  expect(allowed).toEqual(
    expect.arrayContaining(['Outbox Query yes', 'Outbox UpdateItem msg', 'Access UpdateItem rate']),
  );
  expect(await waiting()).toBeGreaterThan(0);
});

it('the job that deletes a record needs nothing that its role refuses', async () => {
  const over = await agreedPlan(tables);
  await releaseLines(over, ['week-1'], { contact: { ...boss, name: 'Pat', email: 'pat@paper.example' } });
  await act(over.olive, over.id, 'discharge', { outcome: 'at_work_full', why: 'goals-reached', summary: 'Good luck' });
  moveClock(days(8 * 365.25 + 2));
  await retain();
  const marcus = await loggedInAs(staffDoors, 'my-therapy', 'manager');
  await send(marcus, paths.staffOpen('my-therapy', over.id), { reason: 'Retention' });
  await send(marcus, paths.staffDueRecord('my-therapy', over.id), { decision: 'delete', reason: 'Over' });
  const [real, then] = [Date.now, now() + days(1)];
  moveClock(0);
  Date.now = () => then;
  const { allowed, refused } = await under('retain', ({ handler }) => (handler as () => Promise<void>)());
  Date.now = real;
  expect(refused).toEqual([]);
  expect(await readCase(over.id)).toBeUndefined();
  expect(allowed).toContain('Cases DeleteItem referral');
  expect(allowed).toContain('Disclosures DeleteItem address');
  expect(allowed.filter((what) => /Outbox|Access/.test(what))).toEqual([]);
});
