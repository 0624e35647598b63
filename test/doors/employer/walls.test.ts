import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFile } from '../../../functions/build.ts';
import type { Door } from '../../../functions/local/event.ts';
import { minutes } from '../../../functions/platform/clock.ts';
import { invitationCodeOf } from '../../../functions/sign-in/invitation.ts';
import { wordsOf } from '../../people/acting.ts';
import { type AllowedEngine, allowedEngine } from '../../people/allowed-engine.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { type Agreed, agreedPlan, mailOf, newestLink, releaseLines } from '../../people/sharing.ts';

/** The very file that is deployed, over an engine that lets through what its role allows and nothing more (RTW-16). */
let tables: Tables;
let agreed: Agreed;
let engine: AllowedEngine;
let door: Door;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  engine = await allowedEngine(tables, 'employer');
  const real = process.env['DYNAMODB_ENDPOINT'];
  process.env['DYNAMODB_ENDPOINT'] = engine.endpoint;
  door = ((await import(bundleFile('employer'))) as { readonly handler: Door }).handler;
  // It reads its settings with its first request.
  expect((await new Visitor(door).get('/shared')).status).toBe(303);
  process.env['DYNAMODB_ENDPOINT'] = real;
});
afterAll(() => engine.close());

describe('the employer’s door, with the rights of its role', () => {
  it('opens what was released, by the invitation and by a code, and needs nothing that is refused', async () => {
    const consent = await releaseLines(agreed, ['contract', 'week-1']);
    const sam = new Visitor(door);
    const got = await sam.post(await newestLink(tables), { code: await invitationCodeOf(consent.consentId) });
    const page = await sam.get(got.headers['location'] ?? '');
    expect(wordsOf(page.text)).toContain('Shown to Sam Boss on');
    const again = new Visitor(door);
    await again.post('/shared/log-in', { email: 'sam.boss@paper.example' });
    const code = (await mailOf(tables, 'employer-code')).at(-1)?.values['code'] ?? '';
    expect((await again.post('/shared/code', { code })).headers['location']).toBe('/shared');
    await again.get('/shared');
    const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const reply = `${got.headers['location']}/reply/plan`;
    await sam.get(reply);
    expect((await sam.post(reply, { token, rev: '0', answer: 'yes' })).status).toBe(303);
    const form = await sam.post(`${got.headers['location']}/attach/plan`, { token });
    expect((await sam.get(form.headers['location'] ?? '')).text).toContain('The file');
    for (const part of ['document.pdf', 'weeks.ics'])
      expect((await sam.get(`${got.headers['location']}/${part}`)).status).toBe(200);
    // Too late by half an hour: kept for the next login. The bundle has a clock of its own.
    const [real, then] = [Date.now, Date.now() + minutes(31)];
    Date.now = () => then;
    expect((await sam.post(reply, { token, rev: '1', answer: 'yes' })).status).toBe(403);
    Date.now = real;
    expect((await sam.post(`${got.headers['location']}/not-for-me`, { token })).status).toBe(303);
    expect((await sam.post('/shared/log-out', { token })).status).toBe(303);
    expect([...engine.refused]).toEqual([]);
    expect([...engine.allowed].filter((one) => one.startsWith('Cases'))).toEqual([]);
    expect([...engine.allowed].toSorted()).toEqual([
      'Access DeleteItem invitation',
      'Access DeleteItem workcode',
      'Access DeleteItem workdraft',
      'Access DeleteItem worksession',
      'Access GetItem workdraft',
      'Access GetItem worksession',
      'Access PutItem workcode',
      'Access PutItem workdraft',
      'Access PutItem worksession',
      'Access UpdateItem invitation',
      'Access UpdateItem rate',
      'Access UpdateItem workcode',
      'Audit PutItem share',
      'Audit Query share',
      'Disclosures ConditionCheckItem address',
      'Disclosures DeleteItem address',
      'Disclosures GetItem address',
      'Disclosures PutItem file',
      'Disclosures PutItem reply',
      'Disclosures Query address',
      'Disclosures Query file',
      'Disclosures Query reply',
      'Outbox PutItem msg',
    ]);
  });

  it('the engine before it does refuse: a case, its papers and its consents cannot be reached through it', async () => {
    for (const pk of [`referral#${agreed.id}`, `plans#${agreed.id}`, `sharing#${agreed.id}`]) {
      const answer = await fetch(engine.endpoint, {
        method: 'POST',
        headers: { 'x-amz-target': 'DynamoDB_20120810.Query', 'content-type': 'application/x-amz-json-1.0' },
        body: JSON.stringify({
          TableName: tables.nameOf('Cases'),
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
        }),
      });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('AccessDenied')]);
    }
    expect([...engine.refused].toSorted()).toEqual([
      'Cases Query plans',
      'Cases Query referral',
      'Cases Query sharing',
    ]);
  });
});
