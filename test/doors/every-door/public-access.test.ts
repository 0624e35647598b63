import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { handler, routes } from '../../../functions/public/app.ts';
import { copyOf } from '../../people/copies.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { newestCodeId, type Row, rows } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';
import { another, walk } from '../../people/walk.ts';
import { type PublicCaller, type PublicOutcome, publicCallers, publicTable } from './public-table.ts';

let tables: Tables;
let complete: Visitor;
let sent: Visitor;
beforeAll(async () => {
  tables = await openTables();
  complete = await walked('/ask/check-answers');
  sent = await walked();
});
afterEach(() => moveClock(0));

const walked = async (until?: string): Promise<Visitor> => {
  const visitor = new Visitor(handler);
  await walk(visitor, another(people.amira), {
    codeIdOf: () => newestCodeId(tables),
    ...(until ? { until } : {}),
  });
  return visitor;
};

/** A browser as each caller has it. A draft that stands at check-answers lets every route of the journey be served. */
const asCaller: Readonly<Record<PublicCaller, () => Promise<Visitor>>> = {
  nobody: async () => new Visitor(handler),
  'a visitor with a draft': () => copyOf(tables, complete),
  'a visitor whose draft was sent': () => copyOf(tables, sent),
  'a visitor with another key to the draft': async () => {
    const visitor = await copyOf(tables, complete);
    const [draftId] = visitor.cookies.get('__Host-draft')?.split('.') ?? [];
    visitor.cookies.set('__Host-draft', `${draftId}.${'A'.repeat(43)}`);
    return visitor;
  },
  'a visitor whose draft is past its time': async () => {
    moveClock(days(31));
    return copyOf(tables, complete);
  },
  'a member of staff': () => loggedInAs(handler, 'my-therapy', 'manager'),
};

const request = (visitor: Visitor, method: string, path: string): Promise<Got> => {
  const url = path.replace(':question', 'goals?saved');
  return method === 'GET' ? visitor.get(url) : visitor.post(url.replace('?saved', ''), { goals: 'Walk to work' });
};

function outcomeOf({ status, headers, text }: Got): PublicOutcome | string {
  if (headers['location'] === '/ask/sent') return 'to the confirmation';
  if (headers['location'] === '/ask/check-answers') return 'to check answers';
  if (status === 409 && text.includes('We could not find your answers')) return 'answers not found';
  // 404 is an answer of its own where a page does not apply, such as a surgery that no link has named.
  return [200, 303, 404, 422].includes(status) ? 'served' : `status ${status}`;
}

/** A complete draft stands before its check-answers page, to which many of its pages rightly lead. */
const isServed = (outcome: string, caller: PublicCaller): boolean =>
  outcome === 'served' || (caller === 'a visitor with a draft' && outcome.startsWith('to '));

it('every route of the public door has a row', () => {
  expect(Object.keys(publicTable).sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

describe.each(publicCallers)('%s', (caller) => {
  it.each(routes.map(({ method, path }) => [`${method} ${path}`, method, path] as const))(
    '%s',
    async (key, method, path) => {
      const expected = publicTable[key]?.[caller];
      const visitor = await asCaller[caller]();
      const got = await request(visitor, method, path);
      const outcome = outcomeOf(got);
      if (expected === 'served') expect(isServed(outcome, caller), outcome).toBe(true);
      else expect(outcome).toBe(expected);
    },
  );
});

describe('whose draft it is', () => {
  const draftsOf = async (): Promise<readonly Row[]> =>
    (await rows(tables, 'Cases')).filter((row) => String(row['pk']).startsWith('draft#'));

  it('nobody reaches a draft by its id: without its key nothing of it is read or changed', async () => {
    const owner = await copyOf(tables, complete);
    const [draftId = ''] = owner.cookies.get('__Host-draft')?.split('.') ?? [];
    const before = await draftsOf();
    for (const cookie of [draftId, `${draftId}.`, `${draftId}.${'x'.repeat(43)}`, `${draftId}.undefined`]) {
      const stranger = new Visitor(handler);
      stranger.cookies.set('__Host-draft', cookie);
      expect((await stranger.post('/ask/goals', { goals: 'Stolen' })).status).toBe(409);
      expect((await stranger.get('/ask/check-answers')).status).toBe(409);
    }
    expect(await draftsOf()).toEqual(before);
  });

  it('a draft of one service does not open the other: starting there begins anew', async () => {
    const visitor = await copyOf(tables, complete);
    const before = visitor.cookies.get('__Host-draft');
    expect((await visitor.post('/start/heart')).headers['location']).toBe('/ask/emergency');
    expect(visitor.cookies.get('__Host-draft')).not.toBe(before);
  });
});
