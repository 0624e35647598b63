import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler } from '../../../functions/staff/app.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { act, dateIn, inDays, recordUrl, send } from '../../people/acting.ts';
import { copyOfReferral } from '../../people/copies.ts';
import { type Fault, withFaults } from '../../people/faults.ts';
import { type Got, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { type Row, rows } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';
import { unitsOf } from '../../store/units.ts';

let tables: Tables;
let olive: Visitor;
let base = '';
beforeAll(async () => {
  tables = await openTables();
  olive = await loggedInAs(handler, 'my-therapy', 'occupational_therapist');
  base = await sendRequest(tables, people.amira);
});

describe('capacity', () => {
  it('each operation costs what it did: a change in either direction is looked at', async () => {
    const id = await copyOfReferral(tables, base);
    const cost = async (work: () => Promise<Got>): Promise<string> => {
      const { reads, writes } = await unitsOf(work);
      return `${reads} read, ${writes} written`;
    };
    const costs: Record<string, string> = {};
    // The form's token is fetched with a look at the list, so each action's cost holds one list too.
    costs['a list'] = await cost(() => olive.get('/staff/my-therapy/referrals'));
    costs['a case'] = await cost(() => olive.get(recordUrl(id)));
    costs['find by reference'] = await cost(() => send(olive, '/staff/my-therapy/find', { reference: 'WH-2222-2222' }));
    for (const [action, form] of [
      ['take', {}],
      ['accept', { tier: '3' }],
      ['note', { note: 'A short note' }],
      ['assessed', dateIn('next', inDays(9))],
      ['discharge', { outcome: 'at_work_full', why: 'goals-reached', summary: 'Well done' }],
    ] as const) {
      costs[action] = await cost(() => act(olive, id, action, form));
    }
    expect(costs).toMatchInlineSnapshot(`
      {
        "a case": "6 read, 2 written",
        "a list": "5 read, 0 written",
        "accept": "10.5 read, 28 written",
        "assessed": "10.5 read, 18 written",
        "discharge": "12.5 read, 24 written",
        "find by reference": "7.5 read, 0 written",
        "note": "10.5 read, 8 written",
        "take": "10.5 read, 7 written",
      }
    `);
  });
});

describe('an action is done exactly once', () => {
  const traces = async (id: string) => {
    const found = await readCase(id);
    const audits = (await rows(tables, 'Audit')).filter((row: Row) => row['chain'] === id && row['what'] === 'case');
    return {
      timeline: found?.timeline.length ?? 0,
      changes: audits.filter((row) => row['did'] === 'accept').length,
      messages: (await rows(tables, 'Outbox')).filter((row) => row['referralId'] === id).length,
    };
  };

  describe.each<Fault>(['refused', 'answer lost'])('when a call of the store is broken (%s)', (fault) => {
    it.each([0, 1, 2, 3, 4, 5, 6])('at call %i, and the colleague presses again', async (broken) => {
      const id = await copyOfReferral(tables, base);
      const token =
        /name="token" value="([^"]+)"/.exec((await olive.get('/staff/my-therapy/referrals')).text)?.[1] ?? '';
      const form = { token, tier: '3' };
      await withFaults(
        (call) => (call === broken ? fault : undefined),
        () => olive.post(`${recordUrl(id)}/do/accept`, form),
      );
      const again = await olive.post(`${recordUrl(id)}/do/accept`, form);
      expect([303, 409]).toContain(again.status);
      expect(await traces(id)).toEqual({ timeline: 1, changes: 1, messages: 1 });
    });
  });
});

describe('badge counts', () => {
  it('are what a recount of every head finds, after everything that happened above', async () => {
    const all = await rows(tables, 'Cases');
    const heads = all.filter((row) => String(row['pk']).startsWith('referral#') && row['sk'] === 'head');
    const lists = new Map<string, number>();
    for (const row of heads) {
      lists.set(String(row['listKey']), (lists.get(String(row['listKey'])) ?? 0) + 1);
      if (row['leadKey']) lists.set(String(row['leadKey']), (lists.get(String(row['leadKey'])) ?? 0) + 1);
    }
    // Copies were put in beside the counts: each copy that moved took one from "new" that it had never added.
    const copies = heads.length - 1;
    const counted = Object.fromEntries(
      all.filter((row) => row['pk'] === 'count#my-therapy').map((row) => [String(row['sk']), Number(row['howMany'])]),
    );
    expect(Number(counted['new']) + copies).toBe(lists.get('my-therapy#new') ?? 0);
    expect(counted['open'] ?? 0).toBe(lists.get('my-therapy#open') ?? 0);
    expect(counted['closed'] ?? 0).toBe(lists.get('my-therapy#closed') ?? 0);
    for (const [key, howMany] of lists) {
      if (!/#(new|open|closed)$/.test(key)) expect([key, counted[`lead#${key.split('#')[1]}`]]).toEqual([key, howMany]);
    }
  });
});
