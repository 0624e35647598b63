import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler as send } from '../../../functions/jobs/send.ts';
import { people } from '../../../functions/local/people.ts';
import { localSecrets } from '../../../functions/local/settings.ts';
import { type NotifyStandIn, notifyStandIn } from '../../../functions/outside/notify-stand-in.ts';
import { handler as patientDoor, routes } from '../../../functions/patient/app.ts';
import { hours, minutes, moveClock } from '../../../functions/platform/clock.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { digitsOf } from '../../../functions/sign-in/code.ts';
import { changeCase, readCase } from '../../../functions/store/cases.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import type { CaseChange } from '../../../shared/rules/case-change.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { logInFormOf } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { newestCodeId, rows } from '../../people/rows.ts';
import { unitsOf } from '../../store/units.ts';

let tables: Tables;
let notify: NotifyStandIn;
let server: Server;
/** What is typed, by whose details it is. */
const forms: Record<string, Typed> = {};
const ids: Record<string, string> = {};

const staff = { by: { staffId: 'staff_test', name: 'Olive Invented' }, byRole: 'manager', did: 'test' };
const entry = { knowledge: 'work', words: 'For a test.' } as const;
const change = (id: string, head: CaseChange['head']): Promise<unknown> =>
  changeCase(id, staff, () => ({ entry, ...(head ? { head } : {}) }));
const safe = (ways: readonly string[]) => ({
  ...people.amira,
  types: { ...people.amira.types, 'safe-contact': { 'safe-contact': ways } },
});

beforeAll(async () => {
  notify = notifyStandIn(localSecrets.notifyKey);
  server = createServer((request, response) => void notify.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tables = await openTables();
  process.env['NOTIFY_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asked = { email: people.amira, text: people.piotr, rung: people.ray, noText: safe(['email']) };
  for (const [name, person] of Object.entries(asked)) ids[name] = await sendRequest(tables, person);
  for (const name of ['frozen', 'merged', 'withdrawn', 'staff']) ids[name] = await sendRequest(tables);
  await change(ids['frozen'] ?? '', { frozen: 'May be of somebody else' });
  await change(ids['merged'] ?? '', { state: 'merged', mergedInto: ids['email'] });
  await change(ids['withdrawn'] ?? '', { state: 'withdrawn' });
  await change(ids['staff'] ?? '', { contactConfirmed: 'staff', confirmedContact: undefined });
  for (const [name, id] of Object.entries(ids)) forms[name] = await logInFormOf(id);
  forms['unknown'] = { ...forms['email'], reference: 'WH-7K3M-2QXD' };
  forms['wrong birthday'] = { ...forms['noText'], 'date-of-birth-day': '15' };
  forms['birthday of another'] = { ...forms['text'], reference: String(forms['noText']?.['reference']) };
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
let hour = 0;
afterEach(() => {
  hour += 1;
  moveClock(hours(2 * hour));
  notify.inbox.length = 0;
});

const right = ['email', 'text', 'noText'];
const all = [...right, 'rung', 'frozen', 'merged', 'withdrawn', 'staff', 'unknown', 'wrong birthday'];
const every = [...all, 'birthday of another'];

/** Sends what waits, as the stream would hand it over. */
async function deliver(): Promise<void> {
  const Records = (await rows(tables, 'Outbox'))
    .filter((row) => row['template'] === 'log-in-code')
    .map((row) => ({ eventName: 'INSERT', dynamodb: { NewImage: marshall(row), SequenceNumber: String(row['id']) } }));
  await send({ Records } as unknown as DynamoDBStreamEvent);
}

/** What somebody sees, without the random cookie. */
const seen = ({ status, headers, cookies, text }: Got) => ({
  status,
  headers,
  cookies: cookies.map((one) => one.replace(/=[\w-]{43};/, '=random;')),
  text,
});

describe('whether a request exists', () => {
  it('nobody learns from the answers, or from what is done for them', async () => {
    const seenBy: unknown[] = [];
    for (const name of every) {
      const visitor = new Visitor(patientDoor);
      const answers: unknown[] = [];
      const units = await unitsOf(async () => answers.push(seen(await visitor.post('/my/log-in', forms[name] ?? {}))));
      answers.push(seen(await visitor.get('/my/code')), seen(await visitor.post('/my/code', { code: 'x' })));
      const wrongCode = (await digitsOf(await newestCodeId(tables))) === '123456' ? '654321' : '123456';
      const guess = await visitor.post('/my/code', { code: wrongCode });
      answers.push(seen({ ...guess, text: guess.text.replaceAll(wrongCode, 'guess') }));
      seenBy.push({ answers, units });
    }
    for (const one of seenBy) expect(one).toEqual(seenBy[0]);
  });

  it('even the limit comes at the same place for a reference that is not there', async () => {
    for (const name of ['email', 'unknown']) {
      const visitor = new Visitor(patientDoor);
      const statuses: number[] = [];
      for (let n = 0; n < 6; n += 1) statuses.push((await visitor.post('/my/log-in', forms[name] ?? {})).status);
      expect([name, statuses]).toEqual([name, [303, 303, 303, 303, 303, 429]]);
    }
  });

  it('who guesses the digits of a code that was sent to nobody reads that they are wrong', async () => {
    for (const name of ['unknown', 'wrong birthday', 'birthday of another', 'frozen', 'merged', 'withdrawn']) {
      const visitor = new Visitor(patientDoor);
      await visitor.post('/my/log-in', forms[name] ?? {});
      const got = await visitor.post('/my/code', { code: await digitsOf(await newestCodeId(tables)) });
      expect([name, got.status, got.text.includes('The code is not right')]).toEqual([name, 422, true]);
      expect(visitor.cookies.has('__Host-my')).toBe(false);
    }
  });
});

describe('the code goes', () => {
  const contactOf = async (name: string, way: 'email' | 'mobile') =>
    (await readCase(ids[name] ?? ''))?.answers['contact']?.value[way];

  it('to the contact that was confirmed, whatever else was given, and opens the request', async () => {
    for (const [name, way, channel] of [
      ['email', 'email', 'email'],
      ['text', 'mobile', 'text'],
    ] as const) {
      notify.inbox.length = 0;
      const visitor = new Visitor(patientDoor);
      await visitor.post('/my/log-in', forms[name] ?? {});
      await deliver();
      expect(notify.inbox).toHaveLength(1);
      expect(notify.inbox[0]).toMatchObject({ channel, to: await contactOf(name, way) });
      const code = /\b\d{6}\b/.exec(notify.inbox[0]?.body ?? '')?.[0] ?? '';
      expect((await visitor.post('/my/code', { code })).headers['location']).toBe('/my');
    }
  });

  it.each(every.filter((name) => !right.includes(name)))('nowhere for: %s', async (name) => {
    await new Visitor(patientDoor).post('/my/log-in', forms[name] ?? {});
    await deliver();
    expect(notify.inbox).toEqual([]);
    const waiting = (await rows(tables, 'Outbox')).filter(
      (row) => row['template'] === 'log-in-code' && row['state'] === 'waiting',
    );
    expect(waiting).toEqual([]);
  });

  it('nowhere after 10 minutes, or once the record was frozen meanwhile', async () => {
    await new Visitor(patientDoor).post('/my/log-in', forms['email'] ?? {});
    moveClock(hours(2 * hour) + minutes(11));
    await deliver();
    await new Visitor(patientDoor).post('/my/log-in', forms['noText'] ?? {});
    await change(ids['noText'] ?? '', { frozen: 'Meanwhile' });
    await deliver();
    expect(notify.inbox).toEqual([]);
    await change(ids['noText'] ?? '', { frozen: undefined });
  });
});

describe('a scanner that follows every link', () => {
  it('changes nothing and uses up no code', async () => {
    const visitor = new Visitor(patientDoor);
    await visitor.post('/my/log-in', forms['email'] ?? {});
    const code = await digitsOf(await newestCodeId(tables));
    const everything = () =>
      Promise.all((['Cases', 'Access', 'Audit', 'Outbox'] as const).map((table) => rows(tables, table)));
    const before = await everything();
    for (const { method, path } of routes.filter((one) => one.method === 'GET')) {
      for (const one of [visitor, new Visitor(patientDoor), new Visitor(publicDoor)])
        expect([method, path, (await one.get(path)).status]).toEqual([method, path, expect.any(Number)]);
    }
    expect(await everything()).toEqual(before);
    expect((await visitor.post('/my/code', { code })).headers['location']).toBe('/my');
  });
});
