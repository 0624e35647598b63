import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import type { Plan } from '../../../shared/contracts/plan.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { dateIn, inDays, tokenOf } from '../../people/acting.ts';
import { type Got, openTables, type Tables, Visitor } from '../../people/harness.ts';
import {
  copyOfCase,
  least,
  offer,
  paperIdOf,
  planMonday,
  plansUrl,
  readyPlan,
  revIn,
  startPaper,
  takeOn,
  therapist,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { unitsOf } from '../../store/units.ts';

let tables: Tables;
let olive: Visitor;
let token = '';
/** A case with a plan of 6 weeks that was offered once and changed since, and a report and a letter that rest on it. */
let base = '';
let papers: Readonly<Record<'plan' | 'report' | 'letter', string>>;

beforeAll(async () => {
  tables = await openTables();
  olive = await therapist();
  base = await sendRequest(tables, people.amira);
  await takeOn(olive, base);
  const plan = await readyPlan(olive, base, { weeks: '6' });
  await offer(olive, plan);
  const on = { 'rests-on': `${paperIdOf(plan)}#1` };
  const report = await startPaper(olive, base, 'report', on);
  const letter = await startPaper(olive, base, 'letter', on);
  papers = { plan: paperIdOf(plan), report: paperIdOf(report), letter: paperIdOf(letter) };
  token = await tokenOf(olive);
  await save(base, 'plan', '/edit/pay', { treatment: 'full', words: '' });
});

const at = (id: string, kind: keyof typeof papers, part: string): string => `${plansUrl(id)}/${papers[kind]}${part}`;

/** Sends a form from the page as it opens. */
async function save(id: string, kind: keyof typeof papers, part: string, form: Typed): Promise<Got> {
  const rev = revIn(await olive.get(at(id, kind, part)));
  return olive.post(at(id, kind, part), { token, rev, ...form });
}

async function cost(status: number, work: () => Promise<Got>): Promise<string> {
  let got: Got | undefined;
  const { reads, writes } = await unitsOf(async () => {
    got = await work();
  });
  expect(got?.status).toBe(status);
  return `${reads} read, ${writes} written`;
}

describe('capacity: each operation costs what it did, and a change in either direction is looked at', () => {
  it('reading', async () => {
    const costs: Record<string, string> = {};
    costs['that the doors are there'] = await cost(200, () => olive.get('/api/plan/health'));
    costs['the list'] = await cost(200, () => olive.get(plansUrl(base)));
    for (const [kind, part] of [
      ['plan', ''],
      ['plan', '/weeks'],
      ['plan', '/changes-at-work'],
      ['plan', '/edit/pay'],
      ['plan', '/edit/adjustment-HRS-04'],
      ['plan', '/offer'],
      ['plan', '/employer-agreed'],
      ['plan', '/review'],
      ['plan', '/versions/draft'],
      ['plan', '/versions/1'],
      ['plan', '/versions/draft/changes'],
      ['plan', '/versions/1/weeks.ics'],
      ['plan', '/versions/1/document.pdf'],
      ['plan', '/versions/1/move/agree'],
      ['report', ''],
      ['report', '/versions/draft'],
      ['letter', '/offer'],
    ] as const) {
      costs[`${kind} ${part}`] = await cost(200, () => olive.get(at(base, kind, part)));
    }
    for (const part of ['start/plan', 'start/report', 'do/job-check']) {
      costs[part] = await cost(200, () => olive.get(`${plansUrl(base)}/${part}`));
    }
    expect(costs).toMatchInlineSnapshot(`
      {
        "do/job-check": "4.5 read, 0 written",
        "letter /offer": "8 read, 1 written",
        "plan ": "7 read, 1 written",
        "plan /changes-at-work": "7 read, 1 written",
        "plan /edit/adjustment-HRS-04": "7 read, 1 written",
        "plan /edit/pay": "7 read, 1 written",
        "plan /employer-agreed": "7 read, 1 written",
        "plan /offer": "7 read, 1 written",
        "plan /review": "7 read, 1 written",
        "plan /versions/1": "8 read, 1 written",
        "plan /versions/1/document.pdf": "9 read, 2 written",
        "plan /versions/1/move/agree": "8 read, 1 written",
        "plan /versions/1/weeks.ics": "9 read, 2 written",
        "plan /versions/draft": "7 read, 1 written",
        "plan /versions/draft/changes": "8 read, 1 written",
        "plan /weeks": "7 read, 1 written",
        "report ": "8 read, 1 written",
        "report /versions/draft": "8 read, 1 written",
        "start/plan": "7 read, 1 written",
        "start/report": "7 read, 1 written",
        "that the doors are there": "0 read, 0 written",
        "the list": "6.5 read, 1 written",
      }
    `);
  });

  it('writing', async () => {
    const id = await copyOfCase(tables, base);
    const post = (url: string, form: Typed) => cost(303, () => olive.post(url, { token, ...form }));
    const costs: Record<string, string> = {};
    /** The form's page is not part of it. */
    const saved = async (kind: keyof typeof papers, part: string, form: Typed): Promise<void> => {
      const rev = revIn(await olive.get(at(id, kind, part)));
      costs[`${kind} ${part}`] = await post(at(id, kind, part), { rev, ...form });
    };
    await saved('plan', '/weeks', { 'h1-monday': '3', step: 'copy-1' });
    await saved('plan', '/edit/health-task', { words: 'An appointment', when: 'Tuesdays' });
    costs['plan /changes-at-work'] = await cost(200, () =>
      olive.post(at(id, 'plan', '/changes-at-work'), { token, find: 'start' }),
    );
    await saved('plan', '/offer', { warnings: 'seen' });
    await saved('plan', '/versions/2/move/agree', { why: '' });
    await saved('plan', '/versions/2/move/start', { why: '' });
    const { draft } = (await olive.json(at(id, 'plan', ''))) as { draft: { content: { plan: Plan } } };
    await saved('plan', '/review', { date: draft.content.plan.reviews[0]?.date ?? '', found: 'It goes well' });
    await saved('plan', '/employer-agreed', dateIn('on', inDays(0)));
    await saved('report', '/edit/report', { ...least.report(), comments: 'Some words' });
    await saved('report', '/offer', { warnings: 'seen' });
    await saved('letter', '/offer', { warnings: 'seen' });
    const begun = { type: 'return_to_work', job: 'job', ...dateIn('start', planMonday()), from: 'even' };
    costs['start/plan, two side by side'] = await cost(200, () =>
      olive.post(`${plansUrl(id)}/start/plan`, { token, ...begun, compare: 'single' }),
    );
    costs['start/plan'] = await post(`${plansUrl(id)}/start/plan`, begun);
    costs['start/report'] = await post(`${plansUrl(id)}/start/report`, least.report());
    costs['start/letter'] = await post(`${plansUrl(id)}/start/letter`, least.letter());
    costs['do/job-check'] = await post(`${plansUrl(id)}/do/job-check`, { job: 'Office manager', can: 'Email' });
    costs['do/employer-cannot'] = await post(`${plansUrl(id)}/do/employer-cannot`, {
      by: 'employer',
      which: 'A later start',
      reason: 'The shift begins at 8am',
    });
    costs['do/no-plan-needed'] = await post(`${plansUrl(id)}/do/no-plan-needed`, { by: 'person', reason: 'Well' });
    expect(costs).toMatchInlineSnapshot(`
      {
        "do/employer-cannot": "9.5 read, 6 written",
        "do/job-check": "7.5 read, 8 written",
        "do/no-plan-needed": "9.5 read, 6 written",
        "letter /offer": "11 read, 13 written",
        "plan /changes-at-work": "7 read, 1 written",
        "plan /edit/health-task": "7 read, 2 written",
        "plan /employer-agreed": "10 read, 11 written",
        "plan /offer": "10 read, 13 written",
        "plan /review": "10 read, 21 written",
        "plan /versions/2/move/agree": "11 read, 9 written",
        "plan /versions/2/move/start": "11 read, 27 written",
        "plan /weeks": "7 read, 2 written",
        "report /edit/report": "7 read, 2 written",
        "report /offer": "11 read, 13 written",
        "start/letter": "12 read, 11 written",
        "start/plan": "12 read, 11 written",
        "start/plan, two side by side": "9 read, 1 written",
        "start/report": "12 read, 11 written",
      }
    `);
  });

  it('a refusal costs what was read to refuse it, and its entry', async () => {
    const costs: Record<string, string> = {};
    costs['nobody'] = await cost(403, () => new Visitor(olive.door).get(plansUrl(base)));
    costs['a paper that is not there'] = await cost(404, () => olive.get(`${plansUrl(base)}/plan_${'A'.repeat(22)}`));
    costs['a draft that was changed meanwhile'] = await cost(409, () =>
      olive.post(at(base, 'plan', '/weeks'), { token, rev: '1', 'h1-monday': '3' }),
    );
    costs['a box that does not read'] = await cost(422, () =>
      olive.post(at(base, 'plan', '/weeks'), { token, rev: '1', 'h1-monday': 'three' }),
    );
    expect(costs).toMatchInlineSnapshot(`
      {
        "a box that does not read": "7 read, 1 written",
        "a draft that was changed meanwhile": "8 read, 1 written",
        "a paper that is not there": "7 read, 1 written",
        "nobody": "0 read, 0 written",
      }
    `);
  });
});
