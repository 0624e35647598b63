import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock, today } from '../../../functions/platform/clock.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { topicSlugs } from '../../../shared/content/self-help-names.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import { type Row, rows } from '../../people/rows.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});
afterEach(() => moveClock(0));

const page = (id: keyof typeof topicSlugs): string => `/self-help/${topicSlugs[id]}`;
const answer = (
  path: string,
  form: Readonly<Record<string, string>>,
  visitor = new Visitor(publicDoor),
): Promise<Got> => visitor.post(path, form);

const counted = async (id: string): Promise<readonly Row[]> =>
  (await rows(tables, 'Cases')).filter(({ pk, sk }) => pk === 'count#self-help' && String(sk).endsWith(`#${id}`));

describe('"Was this page useful?"', () => {
  it('counts yes and no for the guide and the month, and leads to thanks', async () => {
    for (const useful of ['yes', 'no', 'yes']) {
      const got = await answer(page('SH-09'), { useful });
      expect([got.status, got.headers['location']]).toEqual([303, '/self-help/thank-you']);
    }
    const first = today().slice(0, 7);
    moveClock(days(31));
    await answer(page('SH-09'), { useful: 'no' });
    expect((await counted('SH-09')).toSorted((a, b) => (String(a['sk']) < String(b['sk']) ? -1 : 1))).toMatchObject([
      { sk: `${first}#SH-09`, yes: 2, no: 1 },
      { sk: `${today().slice(0, 7)}#SH-09`, no: 1 },
    ]);
  });

  it('counts a change at work as it does a guide', async () => {
    const got = await answer('/changes/later-start', { useful: 'no' });
    expect([got.status, got.headers['location']]).toEqual([303, '/self-help/thank-you']);
    expect(await counted('HRS-04')).toMatchObject([{ no: 1 }]);
  });

  it('keeps nothing of who answered, and gives no cookie', async () => {
    const visitor = new Visitor(publicDoor);
    await answer(page('SH-02'), { useful: 'yes', name: 'Amira', 'first-name': 'Amira' }, visitor);
    expect([...visitor.cookies]).toEqual([]);
    const [row = {}] = await counted('SH-02');
    expect(Object.keys(row).sort()).toEqual(['expiresAt', 'pk', 'sk', 'yes']);
    expect(JSON.stringify(await rows(tables, 'Access'))).not.toContain(visitor.address.split(':')[0]);
  });

  it.each([
    ['another guide than ours', '/self-help/no-such-guide', { useful: 'yes' }, 404],
    ['another change than ours', '/changes/no-such-change', { useful: 'yes' }, 404],
    ['a list of changes', '/changes/group/hours', { useful: 'yes' }, 404],
    ['the page of thanks', '/self-help/thank-you', { useful: 'yes' }, 404],
    ['a name that every object has', '/self-help/constructor', { useful: 'yes' }, 404],
    ['an answer that is neither', page('SH-01'), { useful: 'expiresAt' }, 400],
    ['no answer', page('SH-01'), {}, 400],
  ])('counts nothing for %s', async (_, path, form, status) => {
    const before = await rows(tables, 'Cases');
    expect((await answer(path, form as Readonly<Record<string, string>>)).status).toBe(status);
    expect(await rows(tables, 'Cases')).toEqual(before);
  });

  it('30 answers an hour from one connection', async () => {
    const visitor = new Visitor(publicDoor);
    visitor.address = '203.0.113.77:1';
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await answer(page('SH-05'), { useful: 'yes' }, visitor)).status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    expect(await counted('SH-05')).toMatchObject([{ yes: 30 }]);
  });
});
