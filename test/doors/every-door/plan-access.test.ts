import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { routes as draftRoutes } from '../../../functions/staff/drafts/app.ts';
import { routes as planRoutes } from '../../../functions/staff/plans/app.ts';
import { type PaperKind, paperKinds } from '../../../shared/contracts/paper.ts';
import type { StaffRole } from '../../../shared/contracts/staff.ts';
import { act, recordUrl, send, tokenOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import {
  addressOfRoute,
  colleagueOf,
  copyOfCase,
  edit,
  offer,
  paperIdOf,
  plansUrl,
  readyPlan,
  staffDoors,
  startPaper,
  startPlan,
  therapist,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { loggedInAs } from '../../people/staff.ts';
import { readersOfWork, roles, whoDoes } from './staff-table.ts';

const kinds = Object.keys(paperKinds) as readonly PaperKind[];

let tables: Tables;
/** A case that nobody leads, with a paper of each kind, each offered once. */
let own = '';
let papers: Readonly<Record<PaperKind, string>>;
/** Papers that are not of this case: of another one here, and of another service's. */
let neighbours = '';
let elsewhere = '';
let as: Readonly<Record<StaffRole, Visitor>>;

beforeAll(async () => {
  tables = await openTables();
  const olive = await therapist();
  const accepted = async (): Promise<string> => {
    const id = await sendRequest(tables, people.amira);
    await act(olive, id, 'accept', { tier: '2', reason: 'A plan will help' });
    return id;
  };
  own = await accepted();
  const plan = await readyPlan(olive, own);
  const [report, letter] = [await startPaper(olive, own, 'report'), await startPaper(olive, own, 'letter')];
  for (const paper of [plan, report, letter]) expect((await offer(olive, paper)).status).toBe(303);
  papers = { plan: paperIdOf(plan), report: paperIdOf(report), letter: paperIdOf(letter) };
  neighbours = await startPlan(olive, await accepted(), { weeks: '2' });
  // The record goes to the heart service, and its plan with it.
  const gone = await accepted();
  elsewhere = await startPlan(olive, gone, { weeks: '2' });
  await act(olive, gone, 'transfer', { service: 'cardiac', reason: 'Her heart team asks for it' });
  const visitors = await Promise.all(roles.map((role) => colleagueOf(role)));
  as = Object.fromEntries(roles.map((role, n) => [role, visitors[n]])) as typeof as;
  await send(as.manager, `${recordUrl(own)}/open`, { reason: 'A complaint by the person' });
});

const at = (kind: PaperKind, part = '', id = own): string => `${plansUrl(id)}/${papers[kind]}${part}`;
const served = ({ status }: Got): boolean => [200, 303, 409, 422].includes(status);
const writers = (kind: PaperKind): readonly StaffRole[] => whoDoes[kind === 'plan' ? 'plan' : 'report'] ?? [];

describe.each(roles)('papers of each kind, and a %s', (role) => {
  // A manager has given a reason here.
  const readsWork = readersOfWork.includes(role) || role === 'manager';

  it.each(kinds)(`${readsWork ? 'reads' : 'is shown no'} %s`, async (kind) => {
    for (const url of [
      plansUrl(own),
      at(kind),
      at(kind, '/versions/1'),
      at(kind, '/versions/draft'),
      at(kind, '/versions/1/document.pdf'),
    ]) {
      expect([url, (await as[role].get(url)).status]).toEqual([url, readsWork ? 200 : 404]);
    }
  });

  it.each(kinds)('begins, changes, offers and moves a %s only when the role writes it', async (kind) => {
    const writes = writers(kind).includes(role);
    for (const part of [`/edit/${kind === 'plan' ? 'pay' : kind}`, '/offer', '/versions/1/move/agree']) {
      const got = [await as[role].get(at(kind, part)), await send(as[role], at(kind, part, await copyOpenTo(role)))];
      expect([part, ...got.map(served)]).toEqual([part, writes, writes]);
    }
    const begin = `${plansUrl(own)}/start/${kind}`;
    expect([served(await as[role].get(begin)), served(await send(as[role], begin))]).toEqual([writes, writes]);
  });
});

/** A copy for one caller alone; a manager has given a reason for it. */
async function copyOpenTo(role: StaffRole): Promise<string> {
  const id = await copyOfCase(tables, own);
  if (role === 'manager') await send(as[role], `${recordUrl(id)}/open`, { reason: 'A complaint by the person' });
  return id;
}

/** Every address of both doors that names a paper. */
const ofPapers = [...planRoutes, ...draftRoutes].filter(({ path }) => path.includes(':paperId'));

describe('a paper that is not there, and one that is not yours, are one and the same page', () => {
  const random = (kind: string): string => `${kind}_${randomBytes(16).toString('base64url')}`;
  const cases: readonly (readonly [what: string, address: () => readonly [referralId: string, paperId: string]])[] = [
    ['an unknown plan', () => [own, random('plan')]],
    ['an unknown report', () => [own, random('report')]],
    ['a kind that there is not', () => [own, random('note')]],
    ['half an id', () => [own, papers.plan.slice(0, -1)]],
    ['an id in other letters', () => [own, papers.plan.toLowerCase()]],
    ['nonsense', () => [own, '%00']],
    ['a key of the store', () => [own, `${papers.plan}%23000001`]],
    ['a paper of another case of this service', () => [own, paperIdOf(neighbours)]],
    ['a paper of another service’s case', () => [own, paperIdOf(elsewhere)]],
    ['another service’s case with its own paper', () => [caseOf(elsewhere), paperIdOf(elsewhere)]],
    ['another service’s case with a paper of ours', () => [caseOf(elsewhere), papers.plan]],
    ['an unknown case', () => [random('ref'), papers.plan]],
    ['a malformed case', () => ['ref_1', papers.plan]],
  ];
  const caseOf = (paper: string): string => /ref_[\w-]{22}/.exec(paper)?.[0] ?? '';

  it('the papers are really there', async () => {
    const olive = await therapist();
    expect((await olive.get(neighbours)).status).toBe(200);
    const heart = await loggedInAs(staffDoors, 'cardiac', 'occupational_therapist');
    expect((await heart.get(elsewhere.replace('my-therapy', 'cardiac'))).status).toBe(200);
  });

  describe.each(cases)('%s', (_, address) => {
    it.each<StaffRole>(roles)('to a %s', async (role) => {
      const form = { token: await tokenOf(as[role]), rev: '1', why: 'Because' };
      const never = [
        await as[role].get('/staff/my-therapy/referrals/nonsense'),
        await as[role].post('/staff/my-therapy/referrals/nonsense/do/take', form),
      ];
      const texts = new Set(never.map(({ text }) => text));
      for (const { method, path } of ofPapers) {
        const url = addressOfRoute(path, ...address());
        const got = method === 'GET' ? await as[role].get(url) : await as[role].post(url, form);
        expect([`${method} ${path}`, got.status]).toEqual([`${method} ${path}`, 404]);
        texts.add(got.text);
      }
      expect(texts.size).toBe(1);
    });
  });
});

describe('a part that this paper does not have', () => {
  it.each([
    ['plan', '/versions/0'],
    ['plan', '/versions/2'],
    ['plan', '/versions/01'],
    ['plan', '/versions/-1'],
    ['plan', '/versions/1e0'],
    ['plan', '/versions/__proto__'],
    ['plan', '/versions/1/changes'],
    ['plan', '/versions/1/move/supersede'],
    ['plan', '/versions/1/move/constructor'],
    ['plan', '/versions/draft/move/agree'],
    ['plan', '/edit/week-3'],
    ['plan', '/edit/week-0'],
    ['plan', '/edit/report'],
    ['plan', '/edit/adjustment-ZZZ-99'],
    ['plan', '/edit/__proto__'],
    ['report', '/weeks'],
    ['report', '/changes-at-work'],
    ['report', '/review'],
    ['report', '/employer-agreed'],
    ['report', '/versions/1/weeks.ics'],
    ['report', '/edit/pay'],
    ['letter', '/weeks'],
    ['letter', '/edit/recommendation'],
    ['letter', '/versions/draft/weeks.ics'],
  ] as const)('%s %s', async (kind, part) => {
    expect((await as.occupational_therapist.get(at(kind, part))).status).toBe(404);
  });

  it('and no paper of a kind that there is not begins', async () => {
    for (const kind of ['fit-note', 'note', '__proto__', 'Plan']) {
      const url = `${plansUrl(own)}/start/${kind}`;
      const olive = as.occupational_therapist;
      expect([kind, (await olive.get(url)).status, (await send(olive, url)).status]).toEqual([kind, 404, 404]);
    }
  });

  it('a version that is offered is the same whoever saves the draft after it', async () => {
    const olive = await therapist();
    const id = await copyOfCase(tables, own);
    const before = await olive.json(at('plan', '/versions/1', id));
    await edit(olive, at('plan', '', id), 'pay', { treatment: 'unpaid', words: 'Changed after it was offered' });
    expect(await olive.json(at('plan', '/versions/1', id))).toEqual(before);
  });
});
