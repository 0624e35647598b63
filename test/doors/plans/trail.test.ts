import { beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../functions/store/cases.ts';
import { act, send } from '../../people/acting.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import {
  colleagueOf,
  copyOfCase,
  offer,
  paperIdOf,
  plansUrl,
  readyPlan,
  staffDoors,
  startPaper,
  takeOn,
  therapist,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { loggedInAs } from '../../people/staff.ts';

let tables: Tables;
let olive: Visitor;
let own = '';
let planId = '';

beforeAll(async () => {
  tables = await openTables();
  olive = await therapist();
  own = await sendRequest(tables);
  await takeOn(olive, own);
  const plan = await readyPlan(olive, own);
  await offer(olive, plan);
  planId = paperIdOf(plan);
});

describe('AUD-1 each look, download and refusal is an entry in the trail', () => {
  /** What the trail of this case gained. */
  async function gained(id: string, work: () => Promise<unknown>): Promise<readonly string[]> {
    const trail = async () =>
      (await rows(tables, 'Audit'))
        .filter(({ chain }) => chain === id)
        .sort((a, b) => Number(a['seq']) - Number(b['seq']));
    const before = (await trail()).length;
    await work();
    return (await trail()).slice(before).map(({ who, did, what }) => `${String(who).split(' ')[0]}: ${did}, ${what}`);
  }
  const therapistDid = (...what: readonly string[]) => what.map((one) => `occupational_therapist: ${one}`);

  it.each([
    ['', ['read, plans']],
    ['/versions/1', ['read, plans']],
    ['/versions/draft', ['read, plans']],
    ['/offer', ['read, plans']],
    ['/edit/pay', ['read, plans']],
    ['/weeks', ['read, plans']],
    ['/versions/1/document.pdf', ['read, plans', 'downloaded, plan']],
    ['/versions/1/weeks.ics', ['read, plans', 'downloaded, plan']],
    ['/versions/9', ['read, plans']],
  ] as const)('GET …%s', async (part, entries) => {
    expect(await gained(own, () => olive.get(`${plansUrl(own)}/${planId}${part}`))).toEqual(therapistDid(...entries));
  });

  it('what is changed is an entry of its own after the look', async () => {
    const id = await copyOfCase(tables, own);
    const moved = await gained(id, () => send(olive, `${plansUrl(id)}/${planId}/versions/1/move/agree`));
    expect(moved).toEqual(therapistDid('opened to change, plans', 'agree plan, case'));
    const begun = await gained(id, () => startPaper(olive, id, 'report'));
    expect(begun).toEqual(therapistDid('opened to change, plans', 'began a report, case'));
  });

  it('a refusal says what was refused to whom: by role, by kind of paper, by service', async () => {
    const id = await sendRequest(tables);
    await act(olive, id, 'accept', { tier: '2', reason: 'A plan will help' });
    const plan = await readyPlan(olive, id);
    const letter = await startPaper(olive, id, 'letter');
    const [desk, link, coach] = [
      await colleagueOf('administrator'),
      await colleagueOf('link_worker'),
      await colleagueOf('coach'),
    ];
    expect(await gained(id, () => desk.get(plan))).toEqual(['administrator: refused, plans']);
    expect(await gained(id, () => link.get(`${plan}/offer`))).toEqual([
      'link_worker: read, plans',
      'link_worker: refused, plan',
    ]);
    expect(await gained(id, () => send(coach, `${letter}/offer`))).toEqual([
      'coach: opened to change, plans',
      'coach: refused, report',
    ]);
    expect(await gained(id, () => coach.get(`${plansUrl(id)}/start/report`))).toEqual([
      'coach: read, plans',
      'coach: refused, report',
    ]);
    const heart = await loggedInAs(staffDoors, 'cardiac', 'physiotherapist');
    const there = plan.replace('my-therapy', 'cardiac');
    expect(await gained(id, () => heart.get(there))).toEqual(['physiotherapist: refused, case']);
    expect((await readCase(id))?.timeline.map(({ did }) => did)).not.toContain('refused');
  });
});
