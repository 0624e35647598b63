import { beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../../functions/local/event.ts';
import { people } from '../../../functions/local/people.ts';
import { handler as loginDoor, routes as loginRoutes } from '../../../functions/login/app.ts';
import { handler as publicDoor, routes as publicRoutes } from '../../../functions/public/app.ts';
import { handler as staffDoor, routes as staffRoutes } from '../../../functions/staff/app.ts';
import { handler as draftDoor, routes as draftRoutes } from '../../../functions/staff/drafts/app.ts';
import { handler as planDoor, routes as planRoutes } from '../../../functions/staff/plans/app.ts';
import { securityHeaders } from '../../../shared/security-headers.ts';
import { copyOf } from '../../people/copies.ts';
import { call, type Got, openTables, origin, type Tables, Visitor } from '../../people/harness.ts';
import { addressOfRoute, readyPlan, revIn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { newestCodeId, type Row, rows } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';
import { another, walk } from '../../people/walk.ts';

let tables: Tables;
let complete: Visitor;
let colleague: Visitor;
beforeAll(async () => {
  tables = await openTables();
  complete = new Visitor(publicDoor);
  const codeIdOf = () => newestCodeId(tables);
  await walk(complete, another(people.amira), { until: '/ask/check-answers', codeIdOf });
  colleague = await loggedInAs(staffDoor, 'my-therapy', 'manager');
});

const doors = { public: publicDoor, login: loginDoor, staff: staffDoor, plan: planDoor, draft: draftDoor };
const addressOf = (path: string): string =>
  addressOfRoute(path.replace(':question', 'goals'), `ref_${'A'.repeat(22)}`, `plan_${'A'.repeat(22)}`);

const all = [
  ...publicRoutes.map(({ method, path }) => ({ door: 'public' as const, method, url: addressOf(path) })),
  ...staffRoutes.map(({ method, path }) => ({ door: 'staff' as const, method, url: addressOf(path) })),
  ...planRoutes.map(({ method, path }) => ({ door: 'plan' as const, method, url: addressOf(path) })),
  ...draftRoutes.map(({ method, path }) => ({ door: 'draft' as const, method, url: addressOf(path) })),
  ...loginRoutes.map(({ method, path }) => ({ door: 'login' as const, method, url: addressOf(path) })),
];
const unsafe = all.filter(({ method }) => method === 'POST');

const cookiesFor = (door: keyof typeof doors): ReadonlyMap<string, string> =>
  (door === 'public' ? complete : colleague).cookies;

const everything = async (): Promise<readonly (readonly Row[])[]> =>
  Promise.all((['Cases', 'Access', 'Audit', 'Outbox'] as const).map((table) => rows(tables, table)));

const form = 'goals=Walk&choice=go-on&is-yours=yes&way=ring&code=123456';

async function refusedWithoutTrace(door: Door, sent: Parameters<typeof call>[1], status: number): Promise<Got> {
  const before = await everything();
  const got = await call(door, sent);
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
    it.each(unsafe)('$method $url', async ({ door, url }) => {
      await refusedWithoutTrace(doors[door], { url, body: form, headers, cookies: cookiesFor(door) }, 403);
    });
  });
});

describe('around the edge there is nothing', () => {
  it.each(all)('$method $url', async ({ door, method, url }) => {
    const sent = { url, method, cookies: cookiesFor(door), originKey: 'guessed-key-of-the-edge' };
    const got = await refusedWithoutTrace(doors[door], method === 'POST' ? { ...sent, body: form } : sent, 404);
    expect(got.text).toContain('We could not find this page');
  });
});

describe('only a form is read as one', () => {
  describe.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])('not "%s"', (type) => {
    it.each(unsafe)('$method $url', async ({ door, url }) => {
      const sent = { url, body: form, headers: { 'content-type': type }, cookies: cookiesFor(door) };
      await refusedWithoutTrace(doors[door], sent, 415);
    });
  });

  it('too much to read is refused, and says so', async () => {
    const visitor = await copyOf(tables, complete);
    const got = await call(publicDoor, {
      url: '/ask/goals',
      body: `goals=${'a'.repeat(21_000)}`,
      cookies: visitor.cookies,
    });
    expect(got.status).toBe(413);
    const many = Array.from({ length: 300 }, (_, n) => `f${n}=1`).join('&');
    expect((await call(publicDoor, { url: '/ask/goals', body: many, cookies: visitor.cookies })).status).toBe(413);
  });
});

describe('a form of the staff’s pages belongs to one session', () => {
  it('without its token, or with another session’s, nothing happens', async () => {
    const other = await loggedInAs(staffDoor, 'my-therapy', 'manager');
    const { text } = await other.get('/staff/my-therapy/referrals');
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    for (const body of ['', 'token=', `token=${token}`, 'token=a&token=b']) {
      await refusedWithoutTrace(
        staffDoor,
        { url: '/staff/sign-out', body: body || 'x=1', cookies: colleague.cookies },
        403,
      );
    }
    expect((await other.post('/staff/sign-out', { token })).status).toBe(303);
    expect((await other.get('/staff/my-therapy/referrals')).status).toBe(403);
  });
});

describe('a form of a plan belongs to one session too, and may be as long as a whole plan', () => {
  it('without its token, or with a colleague’s, no paper begins, is saved, signed or moved', async () => {
    const [olive, other] = [await therapist(), await therapist()];
    const id = await sendRequest(tables);
    const plan = await readyPlan(olive, id);
    const stolen = /name="token" value="([^"]+)"/.exec((await other.get(plan)).text)?.[1] ?? '';
    expect(stolen).not.toBe('');
    const paperId = plan.slice(plan.lastIndexOf('/') + 1);
    const rev = revIn(await olive.get(`${plan}/offer`));
    for (const { door, method, path } of [
      ...planRoutes.map((one) => ({ ...one, door: planDoor })),
      ...draftRoutes.map((one) => ({ ...one, door: draftDoor })),
    ]) {
      if (method === 'GET') continue;
      for (const token of ['x=1', 'token=', `token=${stolen}`, 'token=a&token=b']) {
        const url = addressOfRoute(path, id, paperId);
        const body = `${token}&rev=${rev}&warnings=seen&h1-monday=3&treatment=full`;
        await refusedWithoutTrace(door, { url, body, cookies: olive.cookies }, 403);
      }
    }
  });

  it('52 weeks of boxes are read; more bytes or more boxes than any plan has are not', async () => {
    const olive = await therapist();
    const id = await sendRequest(tables);
    const plan = await readyPlan(olive, id, { weeks: '26' });
    const token = /name="token" value="([^"]+)"/.exec((await olive.get(`${plan}/weeks`)).text)?.[1] ?? '';
    const boxes = (howMany: number, value: string) =>
      Array.from({ length: howMany }, (_, n) => `h${1 + Math.floor(n / 7)}-${n % 7}=${value}`).join('&');
    const status = async (body: string): Promise<number> => {
      const sent = { url: `${plan}/weeks`, body: `token=${token}&rev=1&${body}`, cookies: olive.cookies };
      return (await call(draftDoor, sent)).status;
    };
    // Read, and then refused because the draft was changed since.
    expect(await status(boxes(52 * 9, '7:30'))).toBe(409);
    expect(await status(boxes(601, ''))).toBe(413);
    expect(await status(`x=${'a'.repeat(60_001)}`)).toBe(413);
  });
});

describe('every answer, errors too, carries the headers that keep it safe', () => {
  it.each(all)('$method $url', async ({ door, method, url }) => {
    for (const cookies of [cookiesFor(door), new Map<string, string>()]) {
      const visitor = door === 'public' && cookies.size > 0 ? (await copyOf(tables, complete)).cookies : cookies;
      const { headers } = await call(doors[door], {
        url,
        method,
        cookies: visitor,
        ...(method === 'POST' ? { body: form } : {}),
      });
      expect(headers).toMatchObject({ ...securityHeaders, 'cache-control': 'no-store' });
    }
  });

  it('the policy allows nothing inline and nothing from elsewhere', () => {
    const policy = securityHeaders['content-security-policy'] ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('cookies are for this host alone, unseen by scripts and by other sites', async () => {
    const got = await call(publicDoor, { url: '/start', method: 'POST', body: 'x=1' });
    expect(got.cookies).toHaveLength(1);
    expect(got.cookies[0]).toMatch(/^__Host-draft=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});
