import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listPapers, readDraft, readVersion } from '../../../functions/store/papers.ts';
import type { AuditEntry } from '../../../shared/contracts/referral.ts';
import { addDays } from '../../../shared/values/date.ts';
import { dateIn, send, wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import {
  colleagueOf,
  edit,
  move,
  offer,
  planMonday,
  plansUrl,
  revIn,
  startPlan,
  takeOn,
  therapist,
} from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';

let tables: Tables;
let olive: Visitor;
let id = '';
beforeAll(async () => {
  tables = await openTables();
  olive = await therapist();
  id = await sendRequest(tables, people.amira);
  await takeOn(olive, id);
});

const paperId = (plan: string): string => plan.slice(plan.lastIndexOf('/') + 1);
const planOf = async (plan: string) => {
  const content = (await readDraft(id, paperId(plan)))?.content;
  if (content?.kind !== 'plan') throw new Error('Not a plan');
  return content.plan;
};

describe('an occupational therapist writes a plan for Amira', () => {
  let plan = '';

  it('begins with an even build-up for the job and the hours that Amira gave', async () => {
    plan = await startPlan(olive, id, { weeks: '4', share: '40' });
    const { weeks, job } = await planOf(plan);
    expect(job).toMatchObject({ title: 'Office manager', employer: 'Invented Paper Company', contractMinutes: 2250 });
    expect(weeks.map(({ monday }) => monday)).toEqual([0, 7, 14, 21].map((days) => addDays(planMonday(), days)));
    expect((await olive.get(plansUrl(id))).text).toContain('Return to work plan, Office manager');
  });

  it('types hours into the grid, copies a week on and steps it up; each button saves what was typed', async () => {
    const page = await olive.get(`${plan}/weeks`);
    const got = await send(olive, `${plan}/weeks`, {
      rev: revIn(page),
      'h1-monday': '4',
      'h1-tuesday': '',
      'h1-wednesday': '4:00',
      'h1-thursday': '',
      'h1-friday': '4',
      s1: '10am',
      step: 'up-1',
      'step-by': 'minutes-a-day',
      'step-amount': '1',
    });
    expect(got.status).toBe(303);
    const { weeks } = await planOf(plan);
    expect(weeks[0]?.days).toEqual({
      monday: { minutes: 240, start: '10:00' },
      wednesday: { minutes: 240, start: '10:00' },
      friday: { minutes: 240, start: '10:00' },
    });
    expect(Object.values(weeks[1]?.days ?? {}).map(({ minutes }) => minutes)).toEqual([300, 300, 300]);
  });

  it('a box that does not read is an error at that box, and everything typed is still there', async () => {
    const page = await olive.get(`${plan}/weeks`);
    const got = await send(olive, `${plan}/weeks`, { rev: revIn(page), 'h1-monday': 'four', 'h1-tuesday': '3' });
    expect(got.status).toBe(422);
    expect(got.text).toContain('Week 1, Monday: Enter the hours as a number, for example 4, 7.5 or 7:30');
    expect(got.text).toMatch(/name="h1-monday"[^>]*value="four"/);
    expect(got.text).toMatch(/name="h1-tuesday"[^>]*value="3"/);
  });

  it('RTW-1 it is kept back until driving is asked about, and RTW-7 while a week falls without a reason', async () => {
    expect(wordsOf((await olive.get(plan)).text)).toContain('The job needs driving. Ask if the person is cleared');
    const page = await olive.get(`${plan}/offer`);
    expect(wordsOf(page.text)).toContain('Mend this before it can be offered');
    expect(page.text).not.toContain('Sign and offer to the person');
    // Who sends the form all the same signs nothing.
    const { rev } = (await readDraft(id, paperId(plan))) ?? {};
    expect((await send(olive, `${plan}/offer`, { rev: String(rev), warnings: 'seen' })).status).toBe(200);
    expect((await listPapers(id))[0]?.versions).toEqual([]);
  });

  it('driving, duties, a change at work and contacts come by their own forms', async () => {
    expect(
      (await edit(olive, plan, 'driving', { ...dateIn('car', planMonday()), 'car-by': 'The heart clinic' })).status,
    ).toBe(303);
    expect(
      (await edit(olive, plan, 'duty', { words: 'Email and planning', in: 'in', 'from-week': '1', 'to-week': '4' }))
        .status,
    ).toBe(303);
    expect(
      (
        await edit(olive, plan, 'adjustment-HRS-04', {
          words: 'Could start at 10am',
          reason: 'Mornings are slow at the moment',
          strength: 'recommend',
          owner: 'The line manager',
        })
      ).status,
    ).toBe(303);
    const draft = await planOf(plan);
    expect(draft.weeks.map(({ dutiesIn }) => dutiesIn)).toEqual(Array(4).fill([{ words: 'Email and planning' }]));
    expect(draft.adjustments).toMatchObject([
      { adjustmentId: 'adj_1', catalogueId: 'HRS-04', words: 'Could start at 10am' },
    ]);
  });

  it('AHP-6 a diagnosis in a line is asked about before it is signed, and the signature waits for the answer', async () => {
    await edit(olive, plan, 'health-task', { words: 'Angina clinic', when: 'Tuesdays' });
    const page = await olive.get(`${plan}/offer`);
    expect(wordsOf(page.text)).toContain('&quot;Angina&quot;. Does the employer need this?');
    const got = await send(olive, `${plan}/offer`, { rev: revIn(page), warnings: 'seen' });
    expect(got.status).toBe(422);
    await edit(olive, plan, 'remove', { what: 'health-0' });
    expect((await olive.get(`${plan}/offer`)).text).not.toContain('Does the employer need this?');
  });

  it('AHP-4, AHP-5 it is signed, offered and waits for Amira; the version never changes', async () => {
    const got = await offer(olive, plan);
    expect([got.status, got.status === 303 ? '' : wordsOf(got.text)]).toEqual([303, '']);
    const [head] = await listPapers(id);
    expect(head?.versions).toMatchObject([
      { version: 1, state: 'offered', signed: { registration: 'OT12345' }, code: expect.stringMatching(/^\w{3}-/) },
    ]);
    const before = await readVersion(id, paperId(plan), 1);
    await edit(olive, plan, 'pay', { treatment: 'full', words: '' });
    expect(await readVersion(id, paperId(plan), 1)).toEqual(before);
  });

  it('RTW-9 once it runs, its next review is the date under which the list shows the case', async () => {
    expect((await move(olive, plan, 1, 'agree')).status).toBe(303);
    expect((await move(olive, plan, 1, 'start')).status).toBe(303);
    const { reviews } = await planOf(plan);
    expect((await readCase(id))?.referral.row.promisedBy).toBe(reviews[0]?.date);
    const got = await send(olive, `${plan}/review`, { date: reviews[0]?.date ?? '', found: 'It goes well' });
    expect(got.status).toBe(303);
    expect((await readCase(id))?.referral.row.promisedBy).toBe(reviews[1]?.date);
  });

  it('the next version shows what changed line by line, and replaces the first when it starts', async () => {
    await edit(olive, plan, 'week-1', { in: 'Email only', place: 'home', which: 'this' });
    expect((await offer(olive, plan)).status).toBe(303);
    const changes = wordsOf((await olive.get(`${plan}/versions/2/changes`)).text);
    expect(changes).toContain('Week 1: same total and days, other times or places and duties');
    expect(changes).toContain('Email only');
    await move(olive, plan, 2, 'agree');
    await move(olive, plan, 2, 'start');
    expect((await listPapers(id))[0]?.versions.map(({ state }) => state)).toEqual(['superseded', 'active']);
  });

  it('everything stands in the timeline and in an unbroken trail', async () => {
    const words = (await readCase(id))?.timeline.map((line) => line.words) ?? [];
    expect(words).toEqual(
      expect.arrayContaining([
        'Begun: Return to work plan, Office manager.',
        'Signed and offered: Return to work plan, Office manager, version 1.',
        'Start the plan: Return to work plan, Office manager, version 2.',
      ]),
    );
    const trail = (await rows(tables, 'Audit')).filter((row) => row['chain'] === id) as unknown as AuditEntry[];
    expect(brokenAt(trail.sort((a, b) => a.seq - b.seq))).toBeUndefined();
  });
});

describe('a plan that would be larger than its row', () => {
  it('is refused with a sentence, and nothing typed is lost', async () => {
    const plan = await startPlan(olive, id, { weeks: '26' });
    for (let n = 0; n < 25; n += 1) await edit(olive, plan, 'insert-week', { week: '1' });
    const long = Array.from({ length: 15 }, (_, n) => `${n} ${'x'.repeat(390)}`).join('\n');
    const got = await edit(olive, plan, 'week-1', { in: long, which: 'all' });
    expect(got.status).toBe(422);
    expect(wordsOf(got.text)).toContain('This is more than a plan can hold');
    expect(got.text).toContain('x'.repeat(390));
  });
});

describe('two colleagues change a draft at once', () => {
  it('the second sees what the first changed, nothing typed is lost, and saving again saves it', async () => {
    const plan = await startPlan(olive, id, { weeks: '2' });
    const other = await colleagueOf('coach');
    // A coach opens their own cases and those that nobody leads; this one was given a reason.
    await send(other, `${plansUrl(id).replace('/plans', '')}/open`, { reason: 'Cover while Olive is away' });
    const [mine, theirs] = [await olive.get(`${plan}/weeks`), await other.get(`${plan}/weeks`)];
    expect(revIn(mine)).toBe(revIn(theirs));
    expect((await send(olive, `${plan}/weeks`, { rev: revIn(mine), 'h1-monday': '2' })).status).toBe(303);
    const second = await send(other, `${plan}/weeks`, { rev: revIn(theirs), 'h1-tuesday': '6' });
    expect(second.status).toBe(409);
    expect(wordsOf(second.text)).toContain('changed this');
    expect(wordsOf(second.text)).toContain('Week 1: monday');
    expect(second.text).toMatch(/name="h1-tuesday"[^>]*value="6"/);
    expect((await send(other, `${plan}/weeks`, { rev: revIn(second), 'h1-tuesday': '6' })).status).toBe(303);
    const { days } = (await planOf(plan)).weeks[0] ?? {};
    expect([days?.monday?.minutes, days?.tuesday?.minutes]).toEqual([120, 360]);
  });

  it('of 10 who save in the same moment one wins and the others are told', async () => {
    const plan = await startPlan(olive, id, { weeks: '2' });
    const rev = revIn(await olive.get(`${plan}/weeks`));
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) => send(olive, `${plan}/weeks`, { rev, 'h1-monday': `${String(n % 8)}:15` })),
    );
    const counted = all.map(({ status }) => status).sort();
    expect(counted.filter((status) => status === 303)).toHaveLength(1);
    // 503 is the trail that stayed busy: nothing was written, and the page gives back what was typed.
    expect(counted.every((status) => [303, 409, 503].includes(status))).toBe(true);
  });
});
