import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../functions/local/event.ts';
import { portalServer } from '../../functions/local/server.ts';
import { securityHeaders } from '../../shared/security-headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const files: Readonly<Record<string, string>> = {
  'site/index.html': 'home',
  'site/ask/name.html': 'name',
  'site/not-found.html': 'page not found',
  'site/unavailable.html': 'sorry',
  'site/_astro/a.css': 'a{}'.repeat(500),
  'secret.txt': 'secret',
  'secret.html': 'secret',
  'site-of-others/secret.html': 'secret',
};

const answers: Door = async ({ rawPath, body = '' }) =>
  rawPath === '/api/public/health'
    ? { statusCode: 200, headers: { 'cache-control': 'no-store' }, body: String(Buffer.from(body, 'base64').length) }
    : { statusCode: 404, body: 'the door’s own words' };
const fails: Door = async () => {
  throw new Error('invented');
};

const server = portalServer({
  site: join(folder, 'site'),
  originKey: 'invented',
  doors: {
    public: answers,
    patient: fails,
    employer: fails,
    login: fails,
    staff: fails,
    plan: fails,
    draft: fails,
    delivery: fails,
  },
  standIns: [['/demo', fails as never]],
});

beforeAll(async () => {
  for (const name of ['site/ask', 'site/_astro', 'site-of-others']) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Sends the path as it stands, where `fetch` would tidy it up. */
function ask(path: string, method = 'GET', body?: Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => {
        const { statusCode: status = 0, headers: got } = response;
        const missing = Object.keys(securityHeaders).filter((name) => got[name] === undefined);
        expect([path, missing]).toEqual([path, []]);
        resolve({ status, headers: got, text });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

describe('static files', () => {
  it.each([
    ['/', 200, 'home'],
    ['/ask/name', 200, 'name'],
    ['/ask/name/', 200, 'name'],
    ['/ask/name?lang=cy', 200, 'name'],
    ['/ask', 404, 'page not found'],
    ['/nothing', 404, 'page not found'],
  ])('%s answers %i', async (path, status, text) => {
    expect(await ask(path)).toMatchObject({ status, text });
  });

  it.each([
    '/../secret.txt',
    '/ask/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/ask/%2e%2e%2f%2e%2e%2fsecret',
    '/../site-of-others/secret',
    '/..%2fsite-of-others%2fsecret.html',
    '//../secret.txt',
    '/..\\secret.txt',
    '/index.html%00',
    '/%00',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
  ])('%s is not found, and nothing outside the site is shown', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, text: 'page not found' });
  });

  it('files named by what is in them are kept for ever, pages are asked for anew', async () => {
    expect((await ask('/_astro/a.css')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, s-maxage=60, must-revalidate');
  });

  it('are compressed for who can read that', async () => {
    const squeezed = await ask('/_astro/a.css', 'GET', undefined, { 'accept-encoding': 'gzip, br' });
    expect(squeezed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect((await ask('/_astro/a.css')).headers['content-encoding']).toBeUndefined();
  });

  it('HEAD says what GET would, without a body', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, text: '', headers: { 'content-length': '4' } });
    expect(await ask('/nothing', 'HEAD')).toMatchObject({ status: 404, text: '' });
    expect(await ask('/api/public/health', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });
});

describe('doors', () => {
  it.each(['/my', '/my/log-in', '/staff', '/staff/sign-in', '/demo'])(
    '%s fails: the edge shows its own page',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 503, text: 'sorry' });
    },
  );

  it('a 404 of a door is the page of the site', async () => {
    expect(await ask('/ask/name', 'POST')).toMatchObject({ status: 404, text: 'page not found' });
  });

  it('a body of the greatest size gets through, one byte more is refused', async () => {
    const most = 6_000_000;
    expect(await ask('/api/public/health', 'POST', Buffer.alloc(most))).toMatchObject({ status: 200, text: `${most}` });
    expect(await ask('/api/public/health', 'POST', Buffer.alloc(most + 1))).toMatchObject({ status: 413, text: '' });
    const unmeasured = { 'transfer-encoding': 'chunked' };
    const answer = await ask('/api/public/health', 'POST', Buffer.alloc(3 * most), unmeasured);
    expect(answer).toMatchObject({ status: 413, text: '' });
  });
});
