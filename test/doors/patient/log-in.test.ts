import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { hours, minutes, moveClock } from '../../../functions/platform/clock.ts';
import { digitsOf } from '../../../functions/sign-in/code.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { copyOfReferral } from '../../people/copies.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { logInAsPatient, logInFormOf, patientSessionOf, sendMine } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { newestCodeId, rows } from '../../people/rows.ts';

let tables: Tables;
let own = '';
beforeAll(async () => {
  tables = await openTables();
  own = await sendRequest(tables, people.amira);
});
/** Each test stands in an hour of its own, so that the limits of one do not stop the next. */
let hour = 0;
afterEach(() => {
  hour += 1;
  moveClock(hours(2 * hour));
});

const browser = (): Visitor => new Visitor(patientDoor);
const codeSent = async (): Promise<string> => digitsOf(await newestCodeId(tables));
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const sessions = async (): Promise<number> =>
  (await rows(tables, 'Access')).filter((row) => String(row['pk']).startsWith('mysession#')).length;
const headingOf = ({ text }: Got): string => /<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? '';

describe('a person who has asked', () => {
  it('logs in with the reference, the date of birth and the code, and reads where the request stands', async () => {
    const visitor = browser();
    const asked = await visitor.post('/my/log-in', await logInFormOf(own));
    expect(asked.headers['location']).toBe('/my/code');
    expect((await visitor.get('/my/code')).text).toContain('If these details match a request, we have sent a code');
    const got = await visitor.post('/my/code', { code: await codeSent() });
    expect(got.headers['location']).toBe('/my');
    const { text } = await visitor.get('/my');
    const { row } = (await readCase(own))?.referral ?? {};
    expect(text).toContain('We have your request and are reading it.');
    expect(text).toContain(row?.reference);
    expect(text).toContain('01632 960 001');
    expect(await visitor.json('/my')).toMatchObject({ reference: row?.reference });
  });

  it('has a session that is a random cookie of this host, whose hash alone is kept', async () => {
    const visitor = browser();
    await visitor.post('/my/log-in', await logInFormOf(own));
    const asked = visitor.cookies.get('__Host-my-code') ?? '';
    const { cookies } = await visitor.post('/my/code', { code: await codeSent() });
    expect(cookies.find((one) => one.startsWith('__Host-my='))).toMatch(
      /^__Host-my=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const kept = JSON.stringify([await rows(tables, 'Access'), await rows(tables, 'Outbox')]);
    for (const secret of [asked, visitor.cookies.get('__Host-my') ?? '']) {
      expect(secret).toHaveLength(43);
      expect(kept.includes(secret)).toBe(false);
    }
  });

  it('types the reference as it comes: small letters, no dashes, no WH', async () => {
    const visitor = browser();
    const form = await logInFormOf(own);
    const reference = String(form['reference']).toLowerCase().replace('wh', '').replaceAll('-', ' ');
    await visitor.post('/my/log-in', { ...form, reference });
    expect((await visitor.post('/my/code', { code: await codeSent() })).headers['location']).toBe('/my');
  });

  it('is told what is wrong with what was typed, and finds it still there', async () => {
    const visitor = browser();
    const empty = await visitor.post('/my/log-in', {});
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Enter the reference of your request');
    expect(empty.text).toContain('Enter your date of birth');
    const half = await visitor.post('/my/log-in', { reference: 'WH-7K3M-2QXE', 'date-of-birth-day': '14' });
    expect(half.text).toContain('The reference is not right');
    expect(half.text).toContain('value="WH-7K3M-2QXE"');
    expect((await visitor.post('/my/code', { code: '12' })).status).toBe(422);
  });

  it('logs out, after which the same cookie opens nothing', async () => {
    const visitor = await patientSessionOf(patientDoor, own);
    const kept = visitor.cookies.get('__Host-my') ?? '';
    expect((await sendMine(visitor, '/my/log-out')).headers['location']).toBe('/');
    expect(visitor.cookies.has('__Host-my')).toBe(false);
    visitor.cookies.set('__Host-my', kept);
    expect((await visitor.get('/my')).headers['location']).toBe('/my/log-in');
  });

  it('has each look and each login written down, without a name', async () => {
    await logInAsPatient(tables, browser(), own);
    await (await patientSessionOf(patientDoor, own)).get('/my');
    const entries = (await rows(tables, 'Audit')).filter((row) => row['chain'] === own && row['who'] === 'patient');
    expect(new Set(entries.map((row) => row['did']))).toEqual(new Set(['logged in', 'read']));
  });
});

describe('a code', () => {
  it('can be tried 5 times, then not even the right one opens anything', async () => {
    const visitor = browser();
    await visitor.post('/my/log-in', await logInFormOf(own));
    const code = await codeSent();
    for (let n = 0; n < 5; n += 1)
      expect((await visitor.post('/my/code', { code: wrong(code) })).text).toContain('not right');
    expect(headingOf(await visitor.post('/my/code', { code }))).toBe('That code was tried too often');
    expect(visitor.cookies.has('__Host-my')).toBe(false);
  });

  it('brought 50 times at once opens one session', async () => {
    const visitor = browser();
    await visitor.post('/my/log-in', await logInFormOf(own));
    const [code, before] = [await codeSent(), await sessions()];
    const all = await Promise.all(
      Array.from({ length: 50 }, () => {
        const twin = browser();
        for (const [name, value] of visitor.cookies) twin.cookies.set(name, value);
        return twin.post('/my/code', { code });
      }),
    );
    expect(all.filter(({ headers }) => headers['location'] === '/my')).toHaveLength(1);
    expect(await sessions()).toBe(before + 1);
  });

  it('works once', async () => {
    const visitor = browser();
    await visitor.post('/my/log-in', await logInFormOf(own));
    const [code, cookie] = [await codeSent(), visitor.cookies.get('__Host-my-code') ?? ''];
    await visitor.post('/my/code', { code });
    expect(visitor.cookies.has('__Host-my-code')).toBe(false);
    const again = browser();
    again.cookies.set('__Host-my-code', cookie);
    expect(headingOf(await again.post('/my/code', { code }))).toBe('That code has run out');
  });

  it('works for 10 minutes', async () => {
    const visitor = browser();
    await visitor.post('/my/log-in', await logInFormOf(own));
    const code = await codeSent();
    moveClock(hours(2 * hour) + minutes(10));
    expect(headingOf(await visitor.post('/my/code', { code }))).toBe('That code has run out');
  });

  it('works in the browser that asked for it and in no other, not even one that asked for the same request', async () => {
    const asked = browser();
    await asked.post('/my/log-in', await logInFormOf(own));
    const code = await codeSent();
    const other = browser();
    expect((await other.get('/my/code')).headers['location']).toBe('/my/log-in');
    expect(headingOf(await other.post('/my/code', { code }))).toBe('That code has run out');
    await other.post('/my/log-in', await logInFormOf(own));
    expect((await other.post('/my/code', { code })).text).toContain('The code is not right');
    expect((await asked.post('/my/code', { code })).headers['location']).toBe('/my');
  });
});

describe('limits', () => {
  it('5 codes an hour for one request, from wherever they are asked', async () => {
    const form = await logInFormOf(own);
    const asked: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const visitor = browser();
      visitor.address = `203.0.113.${n}:1`;
      asked.push((await visitor.post('/my/log-in', form)).status);
    }
    expect(asked).toEqual([303, 303, 303, 303, 303, 429]);
  });

  it('12 guesses an hour for one person, over all browsers: at most 24 in any 60 minutes', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const visitor = browser();
      await visitor.post('/my/log-in', await logInFormOf(own));
      const code = wrong(await codeSent());
      for (let tries = 0; tries < 5; tries += 1) statuses.push((await visitor.post('/my/code', { code })).status);
    }
    expect(statuses.filter((status) => status === 422)).toHaveLength(12);
    expect(statuses.slice(12)).toEqual([429, 429, 429]);
  });

  it('60 codes an hour from one address, for whatever requests', async () => {
    const form = await logInFormOf(own);
    const visitor = browser();
    visitor.address = '203.0.113.99:1';
    const before = (await rows(tables, 'Outbox')).length;
    const { makeReference, referenceBytes } = await import('../../../shared/values/reference.ts');
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) {
      const reference = makeReference(new Uint8Array(referenceBytes).fill(n));
      statuses.push((await visitor.post('/my/log-in', { ...form, reference })).status);
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    expect((await rows(tables, 'Outbox')).length).toBe(before + 60);
  });
});

describe('a session', () => {
  it('ends after 30 minutes without use, and use moves that on, at most every 5 minutes', async () => {
    const visitor = await patientSessionOf(patientDoor, own);
    const at = async (offset: number): Promise<string | undefined> => {
      moveClock(hours(2 * hour) + minutes(offset));
      const { status, headers } = await visitor.get('/my');
      return status === 200 ? 'in' : headers['location'];
    };
    expect([await at(4), await at(29), await at(58), await at(87), await at(118)]).toEqual([
      ...['in', 'in', 'in', 'in'],
      '/my/log-in',
    ]);
  });

  it('ends after 12 hours, however it is used', async () => {
    const copy = await copyOfReferral(tables, own);
    expect((await (await patientSessionOf(patientDoor, copy, 12 * 60 - 1)).get('/my')).status).toBe(200);
    expect((await (await patientSessionOf(patientDoor, copy, 12 * 60)).get('/my')).status).toBe(303);
  });
});
