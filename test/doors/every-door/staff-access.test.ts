import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../../functions/local/event.ts';
import { createIssuer } from '../../../functions/local/issuer.ts';
import { people } from '../../../functions/local/people.ts';
import { localSecrets, staffClientId } from '../../../functions/local/settings.ts';
import { handler as loginDoor, routes as loginRoutes } from '../../../functions/login/app.ts';
import { hours, minutes, moveClock } from '../../../functions/platform/clock.ts';
import { routes as staffRoutes } from '../../../functions/staff/app.ts';
import { routes as draftRoutes } from '../../../functions/staff/drafts/app.ts';
import { routes as planRoutes } from '../../../functions/staff/plans/app.ts';
import type { StaffRole } from '../../../shared/contracts/staff.ts';
import { doorOf } from '../../../shared/paths.ts';
import { act } from '../../people/acting.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import {
  addressOfRoute,
  copyOfCase,
  edit,
  offer,
  paperIdOf,
  readyPlan,
  staffDoors,
  therapist,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { enter, loggedInAs, sessionOf } from '../../people/staff.ts';
import {
  draftTable,
  loginTable,
  planTable,
  roles,
  type StaffCaller,
  type StaffOutcome,
  staffCallers,
  staffTable,
} from './staff-table.ts';

/** All doors of staff, chosen as the edge chooses. */
const handler: Door = (event, context) => (doorOf(event.rawPath) === 'login' ? loginDoor : staffDoors)(event, context);
const routes = [...loginRoutes, ...staffRoutes, ...planRoutes, ...draftRoutes];
const table = { ...loginTable, ...staffTable, ...planTable, ...draftTable };

let tables: Tables;
let issuer: Server;
let own = '';
let others = '';
/** A plan of `own`, with a version that was replaced and one that is offered. */
let paperId = '';

beforeAll(async () => {
  const settings = { clientId: staffClientId, clientSecret: localSecrets.staffClientSecret, people: [] };
  issuer = createServer();
  await new Promise<void>((resolve) => issuer.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(issuer.address() as AddressInfo).port}`;
  const { handle } = await createIssuer({ origin, ...settings });
  issuer.on('request', (request, response) => void handle(request, response));
  tables = await openTables({ origin });
  own = await sendRequest(tables, people.amira);
  others = await sendRequest(tables, people.terry);
  // Nobody leads this case, so that every role may open it.
  const olive = await therapist();
  await act(olive, own, 'accept', { tier: '2', reason: 'A plan will help' });
  const plan = await readyPlan(olive, own);
  paperId = paperIdOf(plan);
  await offer(olive, plan);
  await edit(olive, plan, 'pay', { treatment: 'full', words: '' });
  await offer(olive, plan);
});
afterAll(() => new Promise((resolve) => issuer.close(resolve)));

const unknown = `ref_${randomBytes(16).toString('base64url')}`;

async function asCaller(caller: StaffCaller): Promise<Visitor> {
  const coach = () => enter([{ service: 'my-therapy', role: 'coach' }]);
  switch (caller) {
    case 'nobody':
      return new Visitor(handler);
    case 'a patient with a draft': {
      const visitor = new Visitor(handler);
      visitor.cookies.set('__Host-draft', `draft_${'A'.repeat(22)}.${'A'.repeat(43)}`);
      return visitor;
    }
    case 'a session that was idle for 30 minutes': {
      const visitor = await sessionOf(handler, await coach());
      moveClock(hours(1) + minutes(1));
      return visitor;
    }
    case 'a session older than 12 hours':
      return sessionOf(handler, await coach(), 12 * 60 + 1);
    case 'a leaver':
      return sessionOf(handler, await enter([{ service: 'my-therapy', role: 'coach' }], { left: '2026-01-31' }));
    case 'somebody not on the register':
      return sessionOf(handler, 'somebody-else');
    case 'a colleague elsewhere':
      return loggedInAs(handler, 'cardiac', 'manager');
    default:
      return loggedInAs(handler, 'my-therapy', caller);
  }
}

/** A form is sent to a record of its own, since some actions close a record or a paper to the next caller. */
async function request(visitor: Visitor, method: string, path: string): Promise<Got> {
  const id = method === 'POST' ? await copyOfCase(tables, own) : own;
  const url = addressOfRoute(path, id, paperId, { ':version': '2' });
  if (method === 'GET') return visitor.get(url);
  const { text } = await visitor.get('/staff/my-therapy/referrals');
  return visitor.post(url, { token: /name="token" value="([^"]+)"/.exec(text)?.[1] ?? (await tokenAt(visitor)) });
}

/** The heart service's colleague finds the token of their own pages. */
const tokenAt = async (visitor: Visitor): Promise<string> =>
  /name="token" value="([^"]+)"/.exec((await visitor.get('/staff/cardiac/referrals')).text)?.[1] ?? '';

function outcomeOf({ status, text, headers }: Got): StaffOutcome | string {
  if (status === 404) return 'not found';
  if (status === 403 && text.includes('You need to log in')) return 'log in first';
  if (status === 403 && text.includes('We could not log you in')) return 'not logged in';
  if (headers['location']?.endsWith('/open')) return 'reason first';
  // 409 says that the action does not fit the state, 422 that the empty form is not filled in: both to somebody who may.
  return [200, 303, 409, 422].includes(status) ? 'served' : `status ${status}`;
}

it('every route of the doors of staff has a row', () => {
  expect(Object.keys(table).sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

describe.each(staffCallers)('%s', (caller) => {
  it.each(routes.map(({ method, path }) => [`${method} ${path}`, method, path] as const))(
    '%s',
    async (key, method, path) => {
      const visitor = await asCaller(caller);
      const got = await request(visitor, method, path);
      moveClock(0);
      expect(outcomeOf(got)).toBe(table[key]?.[caller]);
    },
  );
});

describe('another service’s record looks like one that never was', () => {
  it.each<StaffRole>(roles)('to a %s', async (role) => {
    const visitor = await loggedInAs(handler, 'my-therapy', role);
    const answers: Got[] = [];
    for (const id of [others, unknown, 'ref_1', 'nonsense', '%00', others.toLowerCase()]) {
      answers.push(await visitor.get(`/staff/my-therapy/referrals/${id}`));
      answers.push(await visitor.get(`/staff/cardiac/referrals/${id}`));
    }
    answers.push(await visitor.get('/staff/cardiac/referrals'), await visitor.get('/staff/unknown/referrals'));
    for (const { status } of answers) expect(status).toBe(404);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('a cursor of another service’s list leads nowhere but into one’s own', async () => {
    const cursor = Buffer.from(`2026-11-01#2026-11-01T00:00:00.000Z#${others}`).toString('base64url');
    const visitor = await loggedInAs(handler, 'my-therapy', 'coach');
    const { status, text } = await visitor.get(`/staff/my-therapy/referrals?after=${cursor}`);
    expect(status).toBe(200);
    expect(text).not.toContain('Terry Shaw');
  });
});

describe('AUD-1 who looked is written down before it is shown', () => {
  const entriesOf = async (chain: string, did: string) =>
    (await rows(tables, 'Audit')).filter((row) => row['chain'] === chain && row['did'] === did);

  it('a look at a referral is an entry with the person and their role', async () => {
    const before = (await entriesOf(own, 'read')).length;
    const visitor = await loggedInAs(handler, 'my-therapy', 'dietitian');
    await visitor.get(`/staff/my-therapy/referrals/${own}`);
    const entries = await entriesOf(own, 'read');
    expect(entries).toHaveLength(before + 1);
    const newest = entries.sort((a, b) => Number(a['seq']) - Number(b['seq'])).at(-1);
    expect(newest).toMatchObject({ what: 'case', who: expect.stringMatching(/^dietitian staff_/) });
  });

  it('a refused look at another service’s record is an entry too; one at nothing is none', async () => {
    const before = (await entriesOf(others, 'refused')).length;
    const all = (await rows(tables, 'Audit')).length;
    const visitor = await loggedInAs(handler, 'my-therapy', 'dietitian');
    await visitor.get(`/staff/my-therapy/referrals/${others}`);
    await visitor.get(`/staff/my-therapy/referrals/${unknown}`);
    expect(await entriesOf(others, 'refused')).toHaveLength(before + 1);
    expect((await rows(tables, 'Audit')).length).toBe(all + 1);
  });
});
