import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { routes as draftRoutes } from '../../../functions/staff/drafts/app.ts';
import { routes as planRoutes } from '../../../functions/staff/plans/app.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { store } from '../../../functions/store/client.ts';
import { listPapers, readDraft, readVersion } from '../../../functions/store/papers.ts';
import type { AuditEntry } from '../../../shared/contracts/referral.ts';
import { versionMoves } from '../../../shared/rules/papers/version-states.ts';
import { planEditNames } from '../../../shared/rules/plan/edit-names.ts';
import { securityHeaders } from '../../../shared/security-headers.ts';
import { tokenOf } from '../../people/acting.ts';
import { call, encoded, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import {
  addressOfRoute,
  offer,
  paperIdOf,
  readyPlan,
  staffDoors,
  startPaper,
  takeOn,
  therapist,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { foreignScript, insides, nonsense } from './fuzz-values.ts';

/** Requests of one run, to a case of its own with a paper of each kind. `FUZZ_PLANS=50000` asks for more. */
const howMany = Number(process.env['FUZZ_PLANS'] ?? 1500);

let tables: Tables;
let olive: Visitor;
let token = '';
let id = '';
let papers: readonly string[] = [];

beforeAll(async () => {
  tables = await openTables();
  olive = await therapist();
  id = await sendRequest(tables, people.amira);
  await takeOn(olive, id);
  const all = [
    await readyPlan(olive, id),
    await startPaper(olive, id, 'report'),
    await startPaper(olive, id, 'letter'),
  ];
  for (const paper of all) await offer(olive, paper);
  papers = all.map(paperIdOf);
  token = await tokenOf(olive);
});

const edits = [
  ...planEditNames.flatMap(([, names]) => names.map(([name]) => name)),
  ...['week-1', 'week-2', 'adjustment-own', 'adjustment-HRS-04', 'adjustment-adj_1'],
  ...['report', 'recommendation', 'remove-recommendation', 'letter'],
];

interface Form {
  readonly url: string;
  /** Names of boxes, each with the values that stand in it or can be chosen. */
  readonly boxes: readonly (readonly [name: string, values: readonly string[]])[];
}

/** Every box of a page's form: what a browser could send, read from what a browser gets. */
async function formAt(url: string): Promise<Form | undefined> {
  const { text, status } = await olive.get(url);
  if (status === 404) return undefined;
  const boxes = new Map<string, string[]>();
  for (const [tag, name = ''] of text.matchAll(/<(?:input|textarea|select|button)\b[^>]*\bname="([^"]+)"[^>]*>/g)) {
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1];
    boxes.set(name, [...(boxes.get(name) ?? []), ...(value === undefined ? [] : [value])]);
  }
  boxes.delete('token');
  boxes.delete('rev');
  return { url, boxes: [...boxes] };
}

async function everyForm(): Promise<readonly Form[]> {
  const posts = [...planRoutes, ...draftRoutes].filter(({ method }) => method === 'POST');
  const urls = posts.flatMap(({ path }) =>
    papers.flatMap((paperId) => {
      const of = (more: object): string => addressOfRoute(path, id, paperId, more);
      if (path.endsWith(':edit')) return edits.map((edit) => of({ ':edit': edit }));
      if (path.endsWith(':move')) return versionMoves.map((move) => of({ ':move': move.id }));
      if (path.endsWith(':kind')) return ['plan', 'report', 'letter'].map((kind) => of({ ':kind': kind }));
      return [of({})];
    }),
  );
  const found: Form[] = [];
  for (const url of new Set(urls)) found.push(...[(await formAt(url)) ?? []].flat());
  // What a paper of this kind does not have is for another test. The grid and the offer change most, so they come more often.
  const often = found.filter(({ url }) => /\/(weeks|offer)$/.test(url));
  return [...found.filter(({ boxes }) => boxes.length > 0), ...found, ...often, ...often, ...often];
}

const usual = ['1', '2', '7', '12', '2026', '7:30', '0:40', '10am', '37.5', 'Email and planning', 'She rang', 'Angina'];

const bodyOf = ({ boxes }: Form, rev: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...boxes.map(([name, values]) =>
        fc
          .oneof(
            ...(values.length > 0 ? [{ weight: 40, arbitrary: fc.constantFrom(...values) }] : []),
            { weight: values.length > 0 ? 4 : 30, arbitrary: fc.constantFrom(...usual) },
            { weight: 1, arbitrary: nonsense },
            { weight: 1, arbitrary: fc.constant(undefined) },
          )
          .map((value) => [name, value] as const),
      ),
      fc
        .oneof({ weight: 8, arbitrary: fc.constant(rev) }, { weight: 1, arbitrary: nonsense })
        .map((one) => ['rev', one] as const),
      fc
        .oneof({ weight: 20, arbitrary: fc.constant(token) }, { weight: 1, arbitrary: nonsense })
        .map((one) => ['token', one] as const),
    )
    .map((pairs) =>
      encoded(Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined))),
    );

const query = fc.constantFrom('', '', '', '?by=minutes-a-day&amount=1', '?by=%00&amount=%F0', '?by=a-day&by=b', '?%%%');
const headers = fc.constantFrom<Record<string, string>>({}, {}, {}, { accept: 'application/json' });

/** Pages of both doors, each with marks of its own or nonsense. */
const page = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...[...planRoutes, ...draftRoutes].filter(({ method }) => method === 'GET')),
      fc.constantFrom(...papers),
      fc.oneof(fc.constantFrom('1', '2', 'draft'), nonsense.map(encodeURIComponent)),
      fc.oneof(fc.constantFrom(...edits), nonsense.map(encodeURIComponent)),
      fc.oneof(fc.constantFrom(...versionMoves.map((move) => move.id)), nonsense.map(encodeURIComponent)),
      fc.constantFrom('plan', 'report', 'letter'),
      query,
    )
    .map(([{ path }, paperId, version, edit, move, kind, search]) => {
      const more = { ':version': version, ':edit': edit, ':move': move, ':kind': kind };
      return `${addressOfRoute(path, id, paperId, more)}${search}`;
    });

describe('whatever a colleague sends to a paper', () => {
  it('no door fails, and every paper stays whole', { timeout: 240_000 }, async () => {
    const statuses = new Map<number, number>();
    const forms = await everyForm();
    expect(forms.filter(({ boxes }) => boxes.length > 0).length).toBeGreaterThan(30);
    const sent = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...forms).chain((form) => fc.tuple(fc.constant(form.url), bodyOf(form, '$rev'))),
      },
      { weight: 1, arbitrary: page().map((url): [string, undefined] => [url, undefined]) },
    );
    await fc.assert(
      fc.asyncProperty(sent, headers, async ([url, body], more) => {
        const got = await call(staffDoors, {
          url,
          headers: more,
          cookies: olive.cookies,
          ...(body === undefined ? {} : { body: body.replace('%24rev', await revNow(url)) }),
        });
        statuses.set(got.status, (statuses.get(got.status) ?? 0) + 1);
        expect(got.status, `${url} ${body} ${got.text.slice(0, 300)}`).toBeLessThan(500);
        if (got.headers['content-type']?.startsWith('text/html')) {
          expect(got.text).not.toMatch(insides);
          expect(got.text).not.toMatch(foreignScript);
        }
        expect(got.headers).toMatchObject({ ...securityHeaders, 'cache-control': 'no-store' });
      }),
      { numRuns: howMany, interruptAfterTimeLimit: 230_000, markInterruptAsFailure: true },
    );
    for (const status of [200, 303, 403, 404, 409, 422])
      expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(20);
    await everyPaperIsWhole();
  });
});

/** The last save of the paper that an address names: a form that was made of it gets past the first check. */
async function revNow(url: string): Promise<string> {
  const paperId = papers.find((one) => url.includes(one));
  return String(paperId ? ((await readDraft(id, paperId))?.rev ?? 0) : 0);
}

/** Each reads as its contract says; versions, their rows, the timeline and the trail say the same. */
async function everyPaperIsWhole(): Promise<void> {
  const heads = await listPapers(id);
  const { timeline = [] } = (await readCase(id)) ?? {};
  const trail = await trailOf(id);
  expect(brokenAt(trail)).toBeUndefined();
  expect(heads.length).toBeGreaterThan(papers.length);
  for (const { paperId, versions } of heads) {
    expect(await readDraft(id, paperId)).toBeDefined();
    for (const { version } of versions) expect(await readVersion(id, paperId, version)).toBeDefined();
  }
  const howOften = heads.reduce((sum, { versions }) => sum + versions.length, 0);
  expect(howOften).toBeGreaterThan(papers.length);
  for (const all of [timeline, trail]) {
    expect(all.filter(({ did }) => did.startsWith('offered a ')).length).toBe(howOften);
  }
}

/** The trail of a case in its order, however long it has grown. */
async function trailOf(chain: string): Promise<readonly AuditEntry[]> {
  const pages = paginateQuery(
    { client: store() },
    {
      TableName: tables.nameOf('Audit'),
      KeyConditionExpression: '#chain = :chain',
      ExpressionAttributeNames: { '#chain': 'chain' },
      ExpressionAttributeValues: { ':chain': { S: chain } },
      ConsistentRead: true,
    },
  );
  const trail: AuditEntry[] = [];
  for await (const { Items = [] } of pages) trail.push(...Items.map((item) => unmarshall(item) as AuditEntry));
  return trail;
}
