import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listPapers, readDraft, readVersion } from '../../../functions/store/papers.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { act, send, tokenOf, wordsOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { copyOfCase, offer, paperIdOf, plansUrl, readyPlan, revIn, takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { between } from './between.ts';

let tables: Tables;
let olive: Visitor;
let token = '';
/** A colleague of Olive's who may sign as well. */
let other: Visitor;
let ready = '';
let offered = '';
let paperId = '';
/** The reference of another record of the same person. */
let reference = '';

beforeAll(async () => {
  tables = await openTables();
  [olive, other] = [await therapist(), await therapist()];
  ready = await sendRequest(tables, people.amira);
  reference = (await readCase(await sendRequest(tables, people.amira)))?.referral.row.reference ?? '';
  await takeOn(olive, ready);
  const plan = await readyPlan(olive, ready);
  paperId = paperIdOf(plan);
  offered = await copyOfCase(tables, ready);
  await offer(olive, plan.replace(ready, offered));
  token = await tokenOf(olive);
});

const at = (id: string, part: string): string => `${plansUrl(id)}/${paperId}${part}`;

/** What stands in every place where a version must stand. */
async function versionsOf(id: string): Promise<readonly number[]> {
  const cases = await rows(tables, 'Cases');
  const trail = (await rows(tables, 'Audit')).filter(({ chain }) => chain === id);
  return [
    (await listPapers(id))[0]?.versions.length ?? 0,
    cases.filter(({ pk, sk }) => pk === `plans#${id}` && String(sk).startsWith('version#')).length,
    (await readCase(id))?.timeline.filter(({ did }) => did === 'offered a plan').length ?? 0,
    trail.filter(({ did }) => did === 'offered a plan').length,
  ];
}

describe('10 colleagues sign the same draft at once', () => {
  it('there is one version, and each of the others is told', async () => {
    const id = await copyOfCase(tables, ready);
    const colleagues = await Promise.all(Array.from({ length: 10 }, therapist));
    const forms = await Promise.all(
      colleagues.map(async (one) => ({ token: await tokenOf(one), rev: revIn(await one.get(at(id, '/offer'))) })),
    );
    const all = await Promise.all(
      colleagues.map((one, n) => one.post(at(id, '/offer'), { ...forms[n], warnings: 'seen' })),
    );
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
    for (const { status, text } of all.filter((got) => got.status !== 303)) {
      // 503 is the trail that stayed busy: nothing was written.
      expect([409, 503]).toContain(status);
      expect(wordsOf(text)).toMatch(/Meanwhile the draft was changed|was offered already|Wait a minute and try again/);
    }
    expect(await versionsOf(id)).toEqual([1, 1, 1, 1]);
  });
});

/** Sends Olive's form, and just before one of its calls to the store somebody else does something whole. */
async function overtakenAt(
  call: number,
  url: string,
  form: Typed,
  action: () => Promise<Got>,
): Promise<{ readonly mine: Got; readonly theirs: Got }> {
  let mine: Got | undefined;
  let theirs: Got | undefined;
  const came = await between(
    call,
    async () => {
      theirs = await action();
    },
    async () => {
      mine = await olive.post(url, { token, ...form });
    },
  );
  if (!came || !mine || !theirs) throw new Error(`There is no call ${call}`);
  return { mine, theirs };
}

/** The calls of the store that an operation makes. */
const numbered = (howMany: number): readonly number[] => Array.from({ length: howMany }, (_, n) => n);
/** Of an offer, a move, and the beginning of a letter: 10 each. */
const calls = numbered(10);
const callsOfSave = numbered(8);

describe('a signature is of what was read, or it is refused', () => {
  const form = async (id: string) => ({ rev: revIn(await olive.get(at(id, '/offer'))), warnings: 'seen' });

  it.each(calls)('a colleague saves just before call %i of an offer', async (call) => {
    const id = await copyOfCase(tables, ready);
    const save = { rev: revIn(await other.get(at(id, '/weeks'))), 'h1-monday': '1:15' };
    const got = await overtakenAt(call, at(id, '/offer'), await form(id), () => send(other, at(id, '/weeks'), save));
    expect([got.mine.status, got.theirs.status]).toEqual([409, 303]);
    expect(wordsOf(got.mine.text)).toContain('Meanwhile the draft was changed');
    expect(await versionsOf(id)).toEqual([0, 0, 0, 0]);
  });

  it.each(callsOfSave)('a colleague signs just before call %i of a save', async (call) => {
    const id = await copyOfCase(tables, ready);
    const read = (await readDraft(id, paperId))?.content;
    const save = { rev: revIn(await olive.get(at(id, '/weeks'))), 'h1-monday': '1:15' };
    const got = await overtakenAt(call, at(id, '/weeks'), save, () => offer(other, at(id, '')));
    expect([got.mine.status, got.theirs.status]).toEqual([409, 303]);
    expect(got.mine.text).toMatch(/name="h1-monday"[^>]*value="1:15"/);
    const signed = await readVersion(id, paperId, 1);
    const weeks = [read, signed].map((one) => (one?.kind === 'plan' ? one.plan.weeks : undefined));
    expect(weeks[1]).toEqual(weeks[0]);
    expect((await readDraft(id, paperId))?.content).toEqual(signed);
  });

  it.each(calls)('a colleague signs just before call %i of the other signature', async (call) => {
    const id = await copyOfCase(tables, ready);
    const got = await overtakenAt(call, at(id, '/offer'), await form(id), () => offer(other, at(id, '')));
    expect([got.mine.status, got.theirs.status]).toEqual([409, 303]);
    expect(await versionsOf(id)).toEqual([1, 1, 1, 1]);
  });
});

describe('nothing is offered, moved or begun on a record that was stopped in the same moment', () => {
  const stops = [
    ['freeze', () => ({ what: 'The mother was told', told: 'Her plan' }), 'This record is frozen'],
    ['merge', () => ({ reference, reason: 'The same person' }), 'This case is closed'],
    ['discharge', () => ({ outcome: 'off_sick', why: 'person-chose', summary: 'Goodbye' }), 'This case is closed'],
  ] as const;

  describe.each(stops)('%s', (how, form, says) => {
    it.each(calls)('just before call %i', async (call) => {
      const stopped = async (id: string, url: string, mine: Typed): Promise<void> => {
        const kept = async () => (await rows(tables, 'Cases')).filter(({ pk }) => pk === `plans#${id}`);
        const before = await kept();
        const got = await overtakenAt(call, url, mine, () => act(other, id, how, form()));
        expect([url, got.theirs.status, got.mine.status]).toEqual([url, 303, 409]);
        expect(wordsOf(got.mine.text)).toContain(says);
        expect(await kept()).toEqual(before);
      };
      const [one, two, three] = [
        await copyOfCase(tables, ready),
        await copyOfCase(tables, offered),
        await copyOfCase(tables, ready),
      ];
      const rev = revIn(await olive.get(at(one, '/offer')));
      await stopped(one, at(one, '/offer'), { rev, warnings: 'seen' });
      await stopped(two, at(two, '/versions/1/move/agree'), { why: '' });
      await stopped(three, `${plansUrl(three)}/start/letter`, { 'rests-on': 'none', about: 'start' });
    });
  });
});
