import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../../functions/local/event.ts';
import { createIssuer, type Issuer } from '../../../functions/local/issuer.ts';
import { localSecrets, staffClientId } from '../../../functions/local/settings.ts';
import { seedStaff, staffPeople } from '../../../functions/local/staff-people.ts';
import { handler as loginDoor } from '../../../functions/login/app.ts';
import { hours, minutes, moveClock } from '../../../functions/platform/clock.ts';
import { handler as staffDoor } from '../../../functions/staff/app.ts';
import { doorOf, paths } from '../../../shared/paths.ts';
import { signedByAnother } from '../../people/forged-token.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { rows } from '../../people/rows.ts';
import { throughIssuer } from '../../people/through-issuer.ts';

const handler: Door = (event, context) => (doorOf(event.rawPath) === 'login' ? loginDoor : staffDoor)(event, context);

let tables: Tables;
let server: Server;
let issuer: Issuer;
let origin = '';

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const clientSecret = localSecrets.staffClientSecret;
  issuer = await createIssuer({ origin, clientId: staffClientId, clientSecret, people: [...staffPeople, unlisted] });
  server.on('request', (request, response) => void issuer.handle(request, response));
  tables = await openTables({ origin });
  await seedStaff(issuer.issuerUrl);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => moveClock(0));

/** Somebody with an account at the organisation who works for none of the services. */
const unlisted = { subject: 'una', name: 'Una Listed', description: 'not on the register' };

/** A browser whose address bar shows the issuer's host, where our own pages stand too. */
const browser = (): Visitor => new Visitor(handler, new URL(origin).host);

/** Goes through the issuer's own pages as a person would. @returns the address that leads back to us. */
const atTheIssuer = (location: string, subject: string): Promise<string> =>
  throughIssuer(location, { subject }, paths.staffSignedIn);

async function logIn(visitor: Visitor, subject: string): Promise<Got> {
  const begun = await visitor.get('/staff/sign-in');
  return visitor.get(await atTheIssuer(begun.headers['location'] ?? '', subject));
}

describe('logging in at one’s own organisation', () => {
  it('somebody on the register comes in, and lands on the list of their service', async () => {
    const visitor = browser();
    expect((await logIn(visitor, 'olive')).headers['location']).toBe('/staff');
    expect((await visitor.get('/staff')).headers['location']).toBe('/staff/my-therapy/referrals');
    expect((await visitor.get('/staff/my-therapy/referrals')).text).toContain('Olive Example');
  });

  it('one person, two services: they choose', async () => {
    const visitor = browser();
    await logIn(visitor, 'marcus');
    const { status, text } = await visitor.get('/staff');
    expect(status).toBe(200);
    expect(text).toContain('href="/staff/my-therapy/referrals"');
    expect(text).toContain('href="/staff/cardiac/referrals"');
  });

  it('a leaver and somebody the issuer knows but the register does not stay outside', async () => {
    for (const subject of ['lena', 'una']) {
      const visitor = browser();
      expect((await logIn(visitor, subject)).status).toBe(403);
      expect(visitor.cookies.has('__Host-staff')).toBe(false);
    }
  });

  it('a session is a random cookie of this host; the table holds only its hash', async () => {
    const visitor = browser();
    const got = await logIn(visitor, 'adam');
    const cookie = got.cookies.find((one) => one.startsWith('__Host-staff='));
    expect(cookie).toMatch(/^__Host-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const kept = JSON.stringify(await rows(tables, 'Access'));
    expect(kept).not.toContain(visitor.cookies.get('__Host-staff'));
  });

  it('logging in does not take over a session that was there before', async () => {
    const visitor = browser();
    visitor.cookies.set('__Host-staff', 'B'.repeat(43));
    await logIn(visitor, 'olive');
    expect(visitor.cookies.get('__Host-staff')).not.toBe('B'.repeat(43));
  });
});

describe('what comes back must be what was sent out', () => {
  const begin = async (visitor: Visitor): Promise<string> =>
    atTheIssuer((await visitor.get('/staff/sign-in')).headers['location'] ?? '', 'olive');

  it('a login is finished once: the same answer a second time is refused', async () => {
    const visitor = browser();
    const back = await begin(visitor);
    const again = browser();
    for (const [name, value] of visitor.cookies) again.cookies.set(name, value);
    expect((await visitor.get(back)).status).toBe(303);
    expect((await again.get(back)).status).toBe(403);
  });

  it('another browser cannot finish it, nor one with another state, nor after 10 minutes', async () => {
    const visitor = browser();
    const back = await begin(visitor);
    expect((await browser().get(back)).status).toBe(403);
    expect((await visitor.get(back.replace(/state=[^&]+/, 'state=guessed'))).status).toBe(403);
    const late = browser();
    const lateBack = await begin(late);
    moveClock(minutes(11));
    expect((await late.get(lateBack)).status).toBe(403);
  });

  it('a token that the issuer has not signed is refused', async () => {
    const forge = (_: unknown, response: ServerResponse): void => signedByAnother(response);
    server.prependListener('request', forge);
    const visitor = browser();
    expect((await logIn(visitor, 'olive')).status).toBe(403);
    expect(visitor.cookies.has('__Host-staff')).toBe(false);
    server.off('request', forge);
    expect((await logIn(browser(), 'olive')).headers['location']).toBe('/staff');
  });

  it('a made-up code is refused', async () => {
    const visitor = browser();
    const back = await begin(visitor);
    expect((await visitor.get(back.replace(/code=[^&]+/, 'code=made-up'))).status).toBe(403);
  });
});

describe('how long a session lasts', () => {
  it('30 minutes without use, longer while it is used, 12 hours at most', async () => {
    const visitor = browser();
    await logIn(visitor, 'olive');
    const look = async (after: number): Promise<number> => {
      moveClock(after);
      return (await visitor.get('/staff/my-therapy/referrals')).status;
    };
    for (let at = minutes(20); at < hours(12); at += minutes(20)) expect(await look(at)).toBe(200);
    expect(await look(hours(12) + minutes(1))).toBe(403);

    await logIn(visitor, 'olive');
    const begun = hours(12) + minutes(1);
    expect(await look(begun + minutes(29))).toBe(200);
    expect(await look(begun + minutes(29) + minutes(31))).toBe(403);
  });

  it('after logging out the old cookie opens nothing', async () => {
    const visitor = browser();
    await logIn(visitor, 'olive');
    const cookie = visitor.cookies.get('__Host-staff') ?? '';
    const { text } = await visitor.get('/staff/my-therapy/referrals');
    await visitor.post('/staff/sign-out', { token: /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '' });
    visitor.cookies.set('__Host-staff', cookie);
    expect((await visitor.get('/staff/my-therapy/referrals')).status).toBe(403);
  });
});
