/** A door with sessions under forged requests and under nonsense: as every other door is. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../../functions/local/event.ts';
import type { Route } from '../../../functions/platform/door.ts';
import { tableNames } from '../../../functions/store/tables.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { securityHeaders } from '../../../shared/security-headers.ts';
import { call, encoded, type Got, openTables, origin, type Tables, type Visitor } from '../../people/harness.ts';
import { rows } from '../../people/rows.ts';

export interface SessionDoor {
  readonly handler: Door;
  readonly routes: readonly Route[];
  /** Fills the tables with whose door it is. */
  readonly begin: (tables: Tables) => Promise<void>;
  /** A browser with a session of its own; each call another. */
  readonly session: () => Promise<Visitor>;
  readonly askForCode: (visitor: Visitor) => Promise<unknown>;
  readonly tokenOf: (visitor: Visitor) => Promise<string>;
  /** A form that would do something at each address, were it our own. */
  readonly form: () => Promise<Typed>;
  /** Cookies of this door: of its sessions, and of whoever asked for a code. */
  readonly cookies: readonly [session: string, asking: string];
}

export function underForgedRequests(door: SessionDoor): void {
  const { handler, routes } = door;
  let tables: Tables;
  let person: Visitor;
  beforeAll(async () => {
    tables = await openTables();
    await door.begin(tables);
    person = await door.session();
    await door.askForCode(person);
  });

  const all = routes.map(({ method, path }) => ({ method, url: path }));
  const unsafe = all.filter(({ method }) => method === 'POST');
  const everything = () => Promise.all(tableNames.map((table) => rows(tables, table)));
  const form = async (): Promise<string> =>
    encoded({ ...(await door.form()), code: '123456', token: await door.tokenOf(person) });

  async function refusedWithoutTrace(sent: Parameters<typeof call>[1], status: number): Promise<Got> {
    const before = await everything();
    const got = await call(handler, { ...sent, cookies: person.cookies });
    expect(got.status).toBe(status);
    expect(await everything()).toEqual(before);
    return got;
  }

  describe('a form that does not come from our own pages changes nothing', () => {
    const forgeries: readonly (readonly [how: string, headers: Record<string, string>])[] = [
      ['another site’s origin', { origin: 'https://evil.example' }],
      ['our name on another port', { origin: 'http://localhost:3001' }],
      ['our name with more behind it', { origin: `${origin}.evil.example` }],
      ['a null origin', { origin: 'null' }],
      ['no origin, and the browser says cross-site', { origin: '', 'sec-fetch-site': 'cross-site' }],
      ['no origin, and the browser says same-site', { origin: '', 'sec-fetch-site': 'same-site' }],
      ['no origin, and the browser says nothing', { origin: '', 'sec-fetch-site': '' }],
    ];
    describe.each(forgeries)('%s', (_, headers) => {
      it.each(unsafe)('$method $url', async ({ url }) => {
        await refusedWithoutTrace({ url, body: await form(), headers }, 403);
      });
    });
  });

  describe('around the edge there is nothing', () => {
    it.each(all)('$method $url', async ({ method, url }) => {
      const sent = { url, method, originKey: 'guessed-key-of-the-edge' };
      await refusedWithoutTrace(method === 'POST' ? { ...sent, body: await form() } : sent, 404);
    });
  });

  describe('only a form is read as one', () => {
    describe.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])('not "%s"', (type) => {
      it.each(unsafe)('$method $url', async ({ url }) => {
        await refusedWithoutTrace({ url, body: await form(), headers: { 'content-type': type } }, 415);
      });
    });
  });

  describe('a form of one’s own pages belongs to one session', () => {
    const guarded = routes.filter(({ method, guardName }) => method === 'POST' && guardName !== 'anyone');

    it.each(guarded.map(({ path }) => path))('%s takes no token but its own', async (url) => {
      const token = await door.tokenOf(await door.session());
      for (const body of ['x=1', 'token=', `token=${token}`, 'token=a&token=b'])
        await refusedWithoutTrace({ url, body }, 403);
    });
  });

  it('every answer, errors too, carries the headers that keep it safe', async () => {
    for (const { method, url } of all) {
      for (const cookies of [person.cookies, new Map<string, string>()]) {
        const { headers } = await call(handler, {
          url,
          method,
          cookies,
          ...(method === 'POST' ? { body: 'x=1' } : {}),
        });
        expect(headers).toMatchObject({ ...securityHeaders, 'cache-control': 'no-store' });
      }
    }
  });

  describe('whatever is sent', () => {
    const nonsense = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('', 'WH-7K3M-2QXD', '14', '2026', '000000', '__proto__', '\u0000', '%', 'a'.repeat(3000)),
    );
    const name = fc.constantFrom(
      ...['reference', 'email', 'code', 'token', 'date-of-birth-day', 'date-of-birth-month', '__proto__'],
    );
    const [session, asking] = door.cookies;
    const cookie = fc.constantFrom(
      '',
      `${session}=${'A'.repeat(43)}; ${asking}=${'B'.repeat(43)}`,
      `${session}=; ${asking}=%00`,
      `${session}=${'%'.repeat(500)}`,
    );
    const request = fc.record({
      at: fc.constantFrom(...routes),
      pairs: fc.array(fc.tuple(name, nonsense), { maxLength: 8 }),
      query: fc.oneof(
        fc.constant(''),
        nonsense.map((text) => `?x=${encodeURIComponent(text.toWellFormed())}`),
      ),
      cookie,
      own: fc.boolean(),
      address: fc.nat(10_000).map((n) => `203.0.${Math.floor(n / 250)}.${n % 250}:1`),
    });

    it('the door never fails, tells of its inside, or forgets its headers', async () => {
      const statuses = new Set<number>();
      await fc.assert(
        fc.asyncProperty(request, async ({ at: { method, path }, pairs, query, cookie: sent, own: isOwn, address }) => {
          const { status, headers, text } = await call(handler, {
            url: `${path}${query}`,
            method,
            address,
            ...(isOwn ? { cookies: person.cookies } : { headers: { cookie: sent } }),
            ...(method === 'POST' ? { form: Object.fromEntries(pairs) } : {}),
          });
          statuses.add(status);
          expect(status, text.slice(0, 300)).toBeLessThan(500);
          expect(text).not.toMatch(/\bat .+\.(ts|mjs):\d+|node_modules|TypeError|ValidationException|<script/);
          expect(headers).toMatchObject({ ...securityHeaders, 'cache-control': 'no-store' });
        }),
        { numRuns: 2000 },
      );
      for (const status of [200, 303, 403, 422]) expect(statuses).toContain(status);
    }, 120_000);
  });
}
