import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler, routes } from '../../../functions/patient/app.ts';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { changeCase, readCase } from '../../../functions/store/cases.ts';
import type { CaseChange } from '../../../shared/rules/case-change.ts';
import { copyOfReferral } from '../../people/copies.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { myTokenOf, patientSessionOf, sendMine } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';
import {
  type PatientCaller,
  type PatientOutcome,
  patientCallers,
  patientTable,
  unknownCallers,
} from './patient-table.ts';

let tables: Tables;
let own = '';
let others = '';
beforeAll(async () => {
  tables = await openTables();
  own = await sendRequest(tables, people.amira);
  others = await sendRequest(tables, people.terry);
});
afterEach(() => moveClock(0));

const staff = { by: { staffId: 'staff_test', name: 'Olive Invented' }, byRole: 'manager', did: 'test' };

/** A browser that was logged in to a record of its own before this happened to the record. */
async function whose(head: NonNullable<CaseChange['head']>): Promise<Visitor> {
  const id = await copyOfReferral(tables, own);
  const visitor = await patientSessionOf(handler, id);
  await changeCase(id, staff, () => ({ head, entry: { knowledge: 'contact', words: 'For a test.' } }));
  return visitor;
}

async function withCookie(value: string): Promise<Visitor> {
  const visitor = new Visitor(handler);
  visitor.cookies.set('__Host-my', value);
  return visitor;
}

const asCaller: Readonly<Record<PatientCaller, () => Promise<Visitor>>> = {
  nobody: async () => new Visitor(handler),
  'the person': async () => patientSessionOf(handler, await copyOfReferral(tables, own)),
  'another person': async () => patientSessionOf(handler, await copyOfReferral(tables, others)),
  'a member of staff': () => loggedInAs(handler, 'my-therapy', 'manager'),
  'a staff session under the patient’s cookie': async () => {
    const { cookies } = await loggedInAs(handler, 'my-therapy', 'manager');
    return withCookie(cookies.get('__Host-staff') ?? '');
  },
  'a visitor with a draft': async () => {
    const visitor = new Visitor(handler);
    visitor.cookies.set('__Host-draft', `draft_${'A'.repeat(22)}.${'A'.repeat(43)}`);
    return visitor;
  },
  'a session that was idle for 30 minutes': async () => {
    const visitor = await patientSessionOf(handler, own);
    moveClock(minutes(30));
    return visitor;
  },
  'a session older than 12 hours': () => patientSessionOf(handler, own, 12 * 60 + 1),
  'a session that was ended': async () => {
    const visitor = await patientSessionOf(handler, own);
    const kept = visitor.cookies.get('__Host-my') ?? '';
    await sendMine(visitor, '/my/log-out');
    return withCookie(kept);
  },
  'a forged cookie': () => withCookie('A'.repeat(43)),
  'a person whose record was frozen': () => whose({ frozen: 'May be of somebody else' }),
  'a person whose record was merged into another': () => whose({ state: 'merged', mergedInto: others }),
  'a person who stopped the request': () => whose({ state: 'withdrawn' }),
  'a person whose record is gone': () => patientSessionOf(handler, `ref_${'A'.repeat(22)}`),
};

async function request(visitor: Visitor, method: string, path: string): Promise<Got> {
  return method === 'GET' ? visitor.get(path) : visitor.post(path, { token: await myTokenOf(visitor), note: 'Mine' });
}

function outcomeOf({ status, headers, text }: Got, path: string): PatientOutcome | string {
  if (status === 303 && headers['location'] === '/my/log-in' && path !== '/my/code') return 'log in first';
  if (status === 403 && text.includes('You need to log in')) return 'log in first';
  if (status === 404) return 'not found';
  // 409 says that it cannot be done now, 422 that the empty form is not filled in: both to whose request it is.
  return [200, 303, 409, 422].includes(status) ? 'served' : `status ${status}`;
}

it('every route of the patient’s door has a row', () => {
  expect(Object.keys(patientTable).sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

describe.each(patientCallers)('%s', (caller) => {
  it.each(routes.map(({ method, path }) => [`${method} ${path}`, method, path] as const))(
    '%s',
    async (key, method, path) => {
      const got = await request(await asCaller[caller](), method, path);
      expect(outcomeOf(got, path)).toBe(patientTable[key]?.[caller]);
    },
  );
});

describe('whom this door does not know', () => {
  const guarded = routes.filter(({ guardName }) => guardName !== 'anyone');

  it.each(guarded.map(({ method, path }) => [method, path] as const))(
    'gets the same bytes, whoever it is: %s %s',
    async (method, path) => {
      const answers: unknown[] = [];
      for (const caller of unknownCallers) {
        const visitor = await asCaller[caller]();
        const { status, headers, cookies, text } =
          method === 'GET' ? await visitor.get(path) : await visitor.post(path, { note: 'Mine' });
        moveClock(0);
        answers.push({ status, headers, cookies, text });
      }
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    },
  );

  it('gets back what they typed, with the way to log in', async () => {
    const { status, text } = await new Visitor(handler).post('/my/log-out', { note: 'My words' });
    expect(status).toBe(403);
    expect(text).toContain('My words');
    expect(text).toContain('href="/my/log-in"');
  });

  it('who asks for JSON is told so, and is not led to a page', async () => {
    expect(await new Visitor(handler).json('/my')).toMatchObject({ error: { code: 'log-in-first' } });
  });
});

describe('whose request it is', () => {
  it('each sees their own, and nothing of the other', async () => {
    const referenceOf = async (id: string) => (await readCase(id))?.referral.row.reference ?? 'none';
    const [mine, theirs] = [await referenceOf(own), await referenceOf(others)];
    const me = await (await patientSessionOf(handler, own)).get('/my');
    const them = await (await patientSessionOf(handler, others)).get('/my');
    expect([me.text.includes(mine), me.text.includes(theirs)]).toEqual([true, false]);
    expect([them.text.includes(theirs), them.text.includes(mine)]).toEqual([true, false]);
  });

  it('no id or reference in an address or a form changes whose it is', async () => {
    const visitor = await patientSessionOf(handler, own);
    const { text } = await visitor.get('/my');
    for (const url of [`/my?referralId=${others}`, `/my?id=${others}&reference=x`])
      expect((await visitor.get(url)).text).toBe(text);
    for (const url of [`/my/${others}`, `/my/referrals/${others}`, `/staff/my-therapy/referrals/${others}`])
      expect((await visitor.get(url)).status).toBe(404);
  });
});

describe('a look is written down', () => {
  it('each one of the person’s own, before it is shown, and none of whoever was led to the login', async () => {
    const id = await copyOfReferral(tables, own);
    const visitor = await patientSessionOf(handler, id);
    await visitor.get('/my');
    await visitor.get('/my');
    await new Visitor(handler).get('/my');
    const entries = (await rows(tables, 'Audit')).filter((row) => row['chain'] === id);
    expect(entries.map((row) => [row['who'], row['did'], row['what']])).toEqual([
      ['patient', 'read', 'own case'],
      ['patient', 'read', 'own case'],
    ]);
  });
});
