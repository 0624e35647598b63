import { beforeAll, describe, expect, it } from 'vitest';
import { listPapers, readDraft, readVersion } from '../../../functions/store/papers.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { tokenOf, wordsOf } from '../../people/acting.ts';
import { type Plan as Faults, withFaults } from '../../people/faults.ts';
import { type Got, openTables, type Tables, type Visitor } from '../../people/harness.ts';
import {
  copyOfCase,
  least,
  offer,
  paperIdOf,
  plansUrl,
  readyPlan,
  revIn,
  takeOn,
  therapist,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { faults, traces } from '../../people/twice.ts';

let tables: Tables;
let olive: Visitor;
let token = '';
/** A case with a plan that can be offered, and one whose plan was offered. */
let ready = '';
let offered = '';
let paperId = '';

beforeAll(async () => {
  tables = await openTables();
  olive = await therapist();
  ready = await sendRequest(tables);
  await takeOn(olive, ready);
  const plan = await readyPlan(olive, ready);
  paperId = paperIdOf(plan);
  offered = await copyOfCase(tables, ready);
  await offer(olive, plan.replace(ready, offered));
  token = await tokenOf(olive);
});

/** Every call of an operation. That there are no more is checked each time. */
const calls = Array.from({ length: 10 }, (_, n) => n);

/** Sends a form over a store that fails, and then once more, as somebody does who saw that it did not work. */
async function twice(url: string, form: Typed, planned: Faults, after: () => Promise<void>): Promise<readonly Got[]> {
  let first: Got | undefined;
  const made = await withFaults(planned, async () => {
    first = await olive.post(url, { token, ...form });
  });
  expect(made).toBeLessThanOrEqual(calls.length);
  await after();
  return [...(first ? [first] : []), await olive.post(url, { token, ...form })];
}

const told = ({ status, text }: Got): void => {
  expect([303, 503]).toContain(status);
  if (status === 503) expect(text).toContain('Wait a minute and try again');
};

describe.each(faults)('when a call of the store is %s', (_, at) => {
  describe('a version is offered exactly once', () => {
    it.each(calls)('at call %i, and the colleague presses again', async (broken) => {
      const id = await copyOfCase(tables, ready);
      const url = `${plansUrl(id)}/${paperId}/offer`;
      const versions = async () => {
        const heads = (await listPapers(id))[0]?.versions.length ?? 0;
        const kept = (await rows(tables, 'Cases')).filter(
          ({ pk, sk }) => pk === `plans#${id}` && String(sk).startsWith('version#'),
        );
        expect(kept).toHaveLength(heads);
        expect(await traces(tables, id, 'offered a plan')).toEqual({ timeline: heads, audit: heads });
        return heads;
      };
      const form = { rev: revIn(await olive.get(url)), warnings: 'seen' };
      const [first, again] = await twice(url, form, at(broken), async () => {
        expect(await versions()).toBeLessThanOrEqual(1);
      });
      if (first) told(first);
      expect(await versions()).toBe(1);
      // Who was not told the first time is led on, or reads that it was offered.
      expect([303, 409]).toContain(again?.status);
      if (again?.status === 409) expect(wordsOf(again.text)).toContain('This draft was offered already');
      const content = await readVersion(id, paperId, 1);
      expect((await readDraft(id, paperId))?.content).toEqual(content);
    });
  });

  describe('a version is moved exactly once', () => {
    it.each(calls)('at call %i, and the colleague presses again', async (broken) => {
      const id = await copyOfCase(tables, offered);
      const url = `${plansUrl(id)}/${paperId}/versions/1/move/agree`;
      const moves = async () => {
        const agreed = (await listPapers(id))[0]?.versions.filter(({ state }) => state === 'agreed').length;
        expect(await traces(tables, id, 'agree plan')).toEqual({ timeline: agreed, audit: agreed });
        return agreed;
      };
      const [first, again] = await twice(url, { why: 'She rang' }, at(broken), async () => void (await moves()));
      if (first) told(first);
      expect(await moves()).toBe(1);
      expect([303, 409]).toContain(again?.status);
      if (again?.status === 409) {
        expect(wordsOf(again.text)).toContain('This cannot be done any more');
        expect(again.text).toContain('She rang');
      }
    });
  });

  describe('a paper begins whole or not at all; each press begins one, also after one whose answer was lost', () => {
    it.each(calls)('at call %i, and the colleague presses again', async (broken) => {
      const id = await copyOfCase(tables, ready);
      const begun = async (): Promise<number> => {
        const letters = (await listPapers(id)).filter(({ kind }) => kind === 'letter');
        for (const one of letters) expect((await readDraft(id, one.paperId))?.rev).toBe(1);
        expect(await traces(tables, id, 'began a letter')).toEqual({ timeline: letters.length, audit: letters.length });
        return letters.length;
      };
      let before = 0;
      const url = `${plansUrl(id)}/start/letter`;
      const [first, again] = await twice(url, least.letter(), at(broken), async () => {
        before = await begun();
      });
      if (first) told(first);
      expect(before).toBeLessThanOrEqual(1);
      expect(again?.status).toBe(303);
      expect(await begun()).toBe(before + 1);
    });
  });

  describe('a save is kept once, and nothing typed is lost', () => {
    it.each(calls)('at call %i, and the colleague presses again', async (broken) => {
      const id = await copyOfCase(tables, ready);
      const url = `${plansUrl(id)}/${paperId}/weeks`;
      const form = { rev: revIn(await olive.get(url)), 'h1-monday': '2:15' };
      const [first, again] = await twice(url, form, at(broken), async () => undefined);
      if (first?.status === 503) expect(first.text).toContain('2:15');
      const draft = await readDraft(id, paperId);
      expect(draft?.content.kind === 'plan' && draft.content.plan.weeks[0]?.days.monday?.minutes).toBe(135);
      expect(draft?.rev).toBe(Number(form.rev) + 1);
      // A save whose answer was lost is shown to whoever saves again as what it is: somebody's, their own.
      expect([303, 409]).toContain(again?.status);
      if (again?.status === 409) expect(again.text).toMatch(/name="h1-monday"[^>]*value="2:15"/);
    });
  });
});

it('every call of the longest of them is among those above, and no more are tried', async () => {
  const id = await copyOfCase(tables, ready);
  const url = `${plansUrl(id)}/${paperId}/offer`;
  const form = { token, rev: revIn(await olive.get(url)), warnings: 'seen' };
  const made = await withFaults(
    () => undefined,
    () => olive.post(url, form),
  );
  expect(made).toBe(calls.length);
});
