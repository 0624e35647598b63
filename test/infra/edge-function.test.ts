import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeFunctionSource } from '../../infra/constructs/edge-function.ts';
import { goesToDoor, livePages, paths } from '../../shared/paths.ts';

interface EdgeRequest {
  method: string;
  uri: string;
  querystring: Record<string, { value: string }>;
  cookies: Record<string, { value: string }>;
  headers: Record<string, { value: string }>;
}

type Handler = (event: { request: EdgeRequest }) => Promise<EdgeRequest>;

const [imported, ...rest] = edgeFunctionSource({ apiOriginId: 'api' }).split('\n');

let origin = 'site';
let asked = 0;
let kept: Readonly<Record<string, string>> = { 'origin-key': 'key-of-the-edge' };
const cf = {
  selectRequestOriginById: (id: string) => {
    origin = id;
  },
  kvs: () => ({
    get: async (name: string) => {
      asked += 1;
      if (!(name in kept)) throw new Error('KeyNotFound');
      return kept[name];
    },
  }),
};

/** The very text that CloudFront gets, with a stand-in for its `cloudfront` module. */
const handler: Handler = runInContext(`${rest.join('\n')}; handler`, createContext({ cf }));

async function edge(method: string, uri: string, words: readonly string[] = [], headers: EdgeRequest['headers'] = {}) {
  origin = 'site';
  const request = await handler({
    request: {
      method,
      uri,
      querystring: Object.fromEntries(words.map((word) => [word, { value: '1' }])),
      cookies: { '__Host-draft': { value: 'secret' } },
      headers: { host: { value: 'work.example.nhs.uk' }, ...headers },
    },
  });
  return { origin, request };
}

const questions = [paths.ask('name'), paths.ask('date-of-birth'), paths.save, paths.equality, paths.leave];
const statics = [
  paths.home,
  paths.start,
  paths.startHeart,
  paths.privacy,
  paths.notFound,
  '/_astro/a.css',
  '/favicon.svg',
];
const doors = [
  paths.myHome,
  paths.myLogIn,
  paths.patientHealth,
  '/my/',
  paths.publicHealth,
  paths.staffHealth,
  paths.staffHome,
  paths.staffSignIn,
  '/staff/',
  '/api/',
];
const nearMisses = [
  '/mystery',
  '/my.html',
  '/staffing',
  '/apiary',
  '/api',
  '/ask',
  '/ask/',
  '/ask/code.html',
  '/ask/sent/',
  '/asking/name',
  '//staff',
];
const everyPath = [...livePages, ...questions, ...statics, ...doors, ...nearMisses];
const queries = [[], ['saved'], ['change'], ['back'], ['saved', 'utm_source'], ['utm_source'], ['savedness']];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];

describe('the edge function and goesToDoor', () => {
  it('agree on every page, every query and every method', async () => {
    for (const method of methods) {
      for (const path of everyPath) {
        for (const words of queries) {
          const wanted = goesToDoor(method, path, words) ? 'api' : 'site';
          const { origin: chosen } = await edge(method, path, words);
          expect([method, path, words, chosen]).toEqual([method, path, words, wanted]);
        }
      }
    }
  });

  it('agree on addresses nobody thought of', async () => {
    const part = fc.constantFrom(
      '',
      '/',
      '/api',
      '/staff',
      '/my',
      '/ask',
      '/code',
      '/name',
      'x',
      '.',
      '?',
      '%2F',
      '/saved',
      '..',
    );
    const path = fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join('')}`);
    const words = fc.array(fc.constantFrom('saved', 'change', 'back', 'other', ''), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('GET', 'HEAD', 'POST'), path, words, async (method, uri, query) => {
        expect((await edge(method, uri, query)).origin).toBe(goesToDoor(method, uri, query) ? 'api' : 'site');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a request for a door', () => {
  it('keeps its address, query and cookies', async () => {
    const { request } = await edge('GET', paths.ask('name'), ['saved']);
    expect(request.uri).toBe('/ask/name');
    expect(Object.keys(request.querystring)).toEqual(['saved']);
    expect(Object.keys(request.cookies)).toEqual(['__Host-draft']);
  });

  it('says which host the browser asked for, whatever the browser says itself', async () => {
    const { request } = await edge('POST', paths.ask('name'), [], { 'x-viewer-host': { value: 'elsewhere.example' } });
    expect(request.headers['x-viewer-host']).toEqual({ value: 'work.example.nhs.uk' });
  });
});

describe('the origin key', () => {
  it('goes with every request for a door, whatever the browser says itself', async () => {
    const { request } = await edge('POST', paths.ask('name'), [], { 'x-origin-key': { value: 'guessed' } });
    expect(request.headers['x-origin-key']).toEqual({ value: 'key-of-the-edge' });
  });

  it('is asked for by no request for a page, and goes with none', async () => {
    const before = asked;
    const { request } = await edge('GET', '/privacy');
    expect(request.headers['x-origin-key']).toBeUndefined();
    expect(asked).toBe(before);
  });

  it('that is not there fails the request for a door, and no request for a page', async () => {
    const real = kept;
    kept = {};
    await expect(edge('POST', paths.ask('name'))).rejects.toThrow('KeyNotFound');
    expect((await edge('GET', '/privacy')).request.uri).toBe('/privacy.html');
    kept = real;
  });
});

describe('a request for a page', () => {
  it.each([
    ['/', '/index.html'],
    ['/start', '/start.html'],
    ['/start/', '/start.html'],
    ['/start/heart', '/start/heart.html'],
    ['/ask/name', '/ask/name.html'],
    ['/ask/name.html', '/ask/name.html'],
    ['/_astro/page.1a2b3c.css', '/_astro/page.1a2b3c.css'],
    ['/v1.2/page', '/v1.2/page.html'],
    ['/robots.txt', '/robots.txt'],
  ])('for %s gets the file %s', async (uri, file) => {
    expect((await edge('GET', uri)).request.uri).toBe(file);
  });

  it('loses query and cookies, so that everybody shares one cached copy and S3 takes no orders', async () => {
    const { request } = await edge('GET', '/privacy', ['versionId', 'response-content-type']);
    expect(request.querystring).toEqual({});
    expect(request.cookies).toEqual({});
  });
});

describe('the source', () => {
  it('imports what chooses an origin, and nothing else', () => {
    expect(imported).toBe("import cf from 'cloudfront';");
    expect(rest.join('\n')).not.toContain('import');
  });

  it('is small enough for CloudFront, which takes 10 KB', () => {
    expect(edgeFunctionSource({ apiOriginId: 'api' }).length).toBeLessThan(10_240);
  });
});
