/** The patient's door under forged requests, under nonsense, and held to its rights: as every other door is. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler, routes } from '../../../functions/patient/app.ts';
import { store } from '../../../functions/store/client.ts';
import { actions, grants, type TableName, tableNames } from '../../../functions/store/tables.ts';
import { securityHeaders } from '../../../shared/security-headers.ts';
import { call, encoded, type Got, openTables, origin, type Tables, Visitor } from '../../people/harness.ts';
import { logInAsPatient, logInFormOf, myTokenOf, patientSessionOf, sendMine } from '../../people/patients.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';

let tables: Tables;
let own = '';
let person: Visitor;
beforeAll(async () => {
  tables = await openTables();
  own = await sendRequest(tables, people.amira);
  person = await patientSessionOf(handler, own);
  await person.post('/my/log-in', await logInFormOf(own));
});

const all = routes.map(({ method, path }) => ({ method, url: path }));
const unsafe = all.filter(({ method }) => method === 'POST');
const everything = () => Promise.all(tableNames.map((table) => rows(tables, table)));
/** A form that would do something at each address, were it our own. */
const form = async (): Promise<string> =>
  encoded({ ...(await logInFormOf(own)), code: '123456', token: await myTokenOf(person) });

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

describe('a form of a person’s own pages belongs to one session', () => {
  const guarded = routes.filter(({ method, guardName }) => method === 'POST' && guardName !== 'anyone');

  it.each(guarded.map(({ path }) => path))('%s takes no token but its own', async (url) => {
    const token = await myTokenOf(await patientSessionOf(handler, own));
    for (const body of ['x=1', 'token=', `token=${token}`, 'token=a&token=b'])
      await refusedWithoutTrace({ url, body }, 403);
  });
});

it('every answer, errors too, carries the headers that keep it safe', async () => {
  for (const { method, url } of all) {
    for (const cookies of [person.cookies, new Map<string, string>()]) {
      const { headers } = await call(handler, { url, method, cookies, ...(method === 'POST' ? { body: 'x=1' } : {}) });
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
    ...['reference', 'code', 'token', 'date-of-birth-day', 'date-of-birth-month', 'date-of-birth-year', '__proto__'],
  );
  const cookie = fc.constantFrom(
    '',
    `__Host-my=${'A'.repeat(43)}; __Host-my-code=${'B'.repeat(43)}`,
    '__Host-my=; __Host-my-code=%00',
    `__Host-my=${'%'.repeat(500)}`,
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
  });
});

it('the door does nothing with the tables but what it may', async () => {
  const beyond = new Set<string>();
  const used = new Set<string>();
  const note = (command: string, input: Readonly<Record<string, unknown>>): void => {
    const table = tableNames.find((one: TableName) => tables.nameOf(one) === input['TableName']);
    if (!table) return;
    const key = JSON.stringify(input['Key'] ?? input['Item'] ?? input['ExpressionAttributeValues']);
    const prefix = /"S":"([a-z]+)#/.exec(JSON.stringify((input['Key'] ?? input['Item'] ?? {}) as object))?.[1];
    const own = /"pk":\{"S":"([a-z]+)#/.exec(key)?.[1] ?? /":pk":\{"S":"([a-z]+)#/.exec(key)?.[1] ?? prefix;
    const may = grants.patient.some(
      (grant) =>
        grant.table === table &&
        input['IndexName'] === undefined &&
        grant.rights.some((right) => actions[right].includes(`dynamodb:${command}`)) &&
        (grant.leadingKeys === undefined || grant.leadingKeys.includes(`${own}#*`)),
    );
    (may ? used : beyond).add(`${table} ${command} ${own ?? ''}`.trim());
  };
  const singles: Readonly<Record<string, string>> = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' };
  store().middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Readonly<Record<string, unknown>>;
      const items = (input['TransactItems'] ?? []) as readonly Readonly<
        Record<string, Readonly<Record<string, unknown>>>
      >[];
      for (const item of items) for (const [kind, part] of Object.entries(item)) note(singles[kind] ?? kind, part);
      if (!context.commandName?.startsWith('Scan')) note((context.commandName ?? '').replace('Command', ''), input);
      return next(args);
    },
    { step: 'initialize', name: 'patient rights' },
  );
  const visitor = new Visitor(handler);
  expect((await logInAsPatient(tables, visitor, own)).headers['location']).toBe('/my');
  await visitor.get('/my');
  await sendMine(visitor, '/my/log-out');
  store().middlewareStack.remove('patient rights');
  // Reading the case to know what a person types is the test's own doing, under the same right.
  expect([...beyond]).toEqual([]);
  expect([...used].filter((one) => one.startsWith('Access')).sort()).toEqual([
    'Access DeleteItem mycode',
    'Access DeleteItem mysession',
    'Access GetItem mysession',
    'Access PutItem mycode',
    'Access PutItem mysession',
    'Access UpdateItem mycode',
    'Access UpdateItem rate',
  ]);
});
