import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFile, bundles } from '../../functions/build.ts';
import type { Door } from '../../functions/local/event.ts';
import { people } from '../../functions/local/people.ts';
import { act } from '../people/acting.ts';
import { call, openTables, type Tables, Visitor } from '../people/harness.ts';
import { newestCodeId, rows } from '../people/rows.ts';
import { loggedInAs } from '../people/staff.ts';
import { another, leadsTo, walk } from '../people/walk.ts';

/** The very files that are deployed, over the real engine: what was left out of the SDK must not be missed. */
let tables: Tables;
let publicDoor: Door;
let staffDoor: Door;
beforeAll(async () => {
  tables = await openTables();
  const load = async (name: string): Promise<Door> =>
    ((await import(bundleFile(name))) as { readonly handler: Door }).handler;
  [publicDoor, staffDoor] = [await load('public'), await load('staff')];
});

describe('the bundles', () => {
  it.each(bundles)('$name was built', ({ name }) => {
    expect(existsSync(bundleFile(name))).toBe(true);
  });

  it.each(['plan', 'draft'])('the door %s answers', async (name) => {
    const { handler } = (await import(bundleFile(name))) as { readonly handler: Door };
    expect(await call(handler, { url: `/api/${name}/health` })).toMatchObject({ status: 200, text: '{"ok":true}' });
  });

  it('the printer prints with the fonts beside it, and asks for no setting', async () => {
    const { handler } = await import(bundleFile('print'));
    const document = {
      title: 'Żółć',
      lang: 'en-GB',
      foot: 'Version 1',
      blocks: [{ kind: 'paragraph', text: 'Σοφία' }],
    };
    const { pdf } = await handler({ document, madeAt: '2026-11-25T10:00:00.000Z' });
    expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]+%%EOF\s*$/);
  });

  it('a whole journey, with a wrong code and a second press, ends in one referral', async () => {
    const visitor = new Visitor(publicDoor);
    const codeIdOf = () => newestCodeId(tables);
    await walk(visitor, another(people.amira), { until: '/ask/code', codeIdOf });
    for (let n = 0; n < 5; n += 1) expect((await visitor.post('/ask/code', { code: '000000' })).status).toBe(422);
    expect((await visitor.post('/ask/code', { code: '000000' })).text).toContain('That code was tried too often');
    expect((await walk(visitor, another(people.amira), { codeIdOf })).last).toBe('/ask/sent');
    expect(leadsTo(await visitor.post('/ask/check-answers'))).toBe('/ask/sent');
    const heads = (await rows(tables, 'Cases')).filter(
      (row) => String(row['pk']).startsWith('referral#') && row['sk'] === 'head',
    );
    expect(heads).toHaveLength(1);
  });

  it('of ten colleagues who take it one wins', async () => {
    const [head] = (await rows(tables, 'Cases')).filter(
      (row) => String(row['pk']).startsWith('referral#') && row['sk'] === 'head',
    );
    const team = await Promise.all(
      Array.from({ length: 10 }, () => loggedInAs(staffDoor, 'my-therapy', 'physiotherapist')),
    );
    const all = await Promise.all(team.map((one) => act(one, String(head?.['referralId']), 'take')));
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(9);
  });
});
