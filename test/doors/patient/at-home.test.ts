import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../functions/local/people.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listPapers, readVersion } from '../../../functions/store/papers.ts';
import { addDays, showDateWithDay } from '../../../shared/values/date.ts';
import { dateIn, inDays, recordUrl, wordsOf } from '../../people/acting.ts';
import { openTables, type Visitor } from '../../people/harness.ts';
import { patientSessionOf, sendMine } from '../../people/patients.ts';
import { edit, move, offer, paperIdOf, planMonday, readyPlan, takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';

let id = '';
let paperId = '';
let mine = '';
const page = '/my/do/changes-at-work';

/** Amira's plan, with one change at work, was started; its first day is to come. */
beforeAll(async () => {
  const tables = await openTables();
  const olive = await therapist();
  const { 'fit-note-dates': _, ...types } = people.amira.types;
  id = await sendRequest(tables, { ...people.amira, types: { ...types, 'fit-note': { 'fit-note': 'no' } } });
  await takeOn(olive, id);
  const plan = await readyPlan(olive, id);
  const own = { words: 'Could start later in the day', reason: 'Mornings are slow', strength: 'try', owner: 'Sam' };
  expect((await edit(olive, plan, 'adjustment-own', own)).status).toBe(303);
  const rule = 'Worse for 2 days: go back 1 step';
  expect((await edit(olive, plan, 'slow-down', { rule, 'step-back': 'yes' })).status).toBe(303);
  await offer(olive, plan);
  await move(olive, plan, 1, 'agree');
  expect((await move(olive, plan, 1, 'start')).status).toBe(303);
  paperId = paperIdOf(plan);
  mine = `/my/plans/${paperId}`;
});
afterAll(() => moveClock(0));

/** Amira's browser so many days after the first day of the plan. @returns also that day, ISO date. */
async function daysIn(count: number): Promise<{ readonly amira: Visitor; readonly day: string }> {
  const day = addDays(planMonday(), count);
  moveClock(0);
  const ahead = Array.from({ length: 60 }, (_, n) => n).find((n) => inDays(n) === day) ?? 0;
  moveClock(days(ahead));
  return { amira: await patientSessionOf(patientDoor, id), day };
}

describe('are the changes at work in place, and do they help?', () => {
  it('is not asked before the plan has begun', async () => {
    const amira = await patientSessionOf(patientDoor, id);
    expect((await amira.get('/my')).text).not.toContain(page);
    const got = await amira.get(page);
    expect([got.status, wordsOf(got.text).includes('No plan with changes at work has begun')]).toEqual([409, true]);
  });

  it('is asked on the person’s first page after a week, and each change is named', async () => {
    const { amira } = await daysIn(7);
    expect(wordsOf((await amira.get('/my')).text)).toContain('Your plan began 1 week ago.');
    expect(wordsOf((await amira.get(page)).text)).toContain('“Could start later in the day”: is it in place?');
    expect((await sendMine(amira, page)).status).toBe(422);
  });

  it('what is not in place is in front of the team today, in the timeline and in the case', async () => {
    const { amira, day } = await daysIn(7);
    const answer = { [`${paperId}-adj_1-placed`]: 'no', [`${paperId}-adj_1-helping`]: 'too_early' };
    expect((await sendMine(amira, page, answer)).status).toBe(200);
    const whole = await readCase(id);
    expect(whole?.referral.row.promisedBy).toBe(day);
    expect(whole?.timeline.at(-1)?.words).toBe('Changes at work. Could start later in the day: not in place.');
    const record = wordsOf((await (await therapist()).get(recordUrl(id))).text);
    expect(record).toContain('Changes at work, in place and helping');
    expect(wordsOf((await amira.get('/my')).text)).toMatch(/On Monday \d+ \w+ \d{4} we ask you if the changes at work/);
  });
});

describe('fit notes', () => {
  it('FN-8 a note that she tells stands on her time line, and her first page says until when and what to do', async () => {
    const { amira, day } = await daysIn(7);
    expect(wordsOf((await amira.get('/my/fit-notes')).text)).toContain('You have not told us about a fit note.');
    const told = { outcome: 'not_fit', profession: 'doctor', ...dateIn('from', day), ...dateIn('to', addDays(day, 3)) };
    expect((await sendMine(amira, '/my/do/fit-note', told)).status).toBe(200);
    const last = showDateWithDay(addDays(day, 3));
    const notes = wordsOf((await amira.get('/my/fit-notes')).text);
    expect(notes).toContain(`${showDateWithDay(day)} to ${last}`);
    expect(notes).toContain('Fit note: not fit for work.');
    const home = wordsOf((await amira.get('/my')).text);
    expect(home).toContain(`Your fit note covers you until ${last}, that day included.`);
    expect(home).toContain(`If you cannot work on ${showDateWithDay(addDays(day, 4))}, ask for a note before then.`);
  });

  it('the same, for a machine', async () => {
    const { amira } = await daysIn(7);
    expect(await amira.json('/my/fit-notes')).toMatchObject({
      rows: [{ words: [expect.any(String), 'It covers today.'] }],
    });
  });
});

describe('too much this week', () => {
  it('in the first week there is no step to go back to, whatever the address says', async () => {
    const { amira } = await daysIn(1);
    expect((await amira.get(mine)).text).toContain(`${mine}/answer/hold`);
    expect((await amira.get(mine)).text).not.toContain('step_back');
    expect((await sendMine(amira, `${mine}/answer/step_back`, { why: 'Worn out' })).status).toBe(404);
  });

  it('RTW-7 she goes back a step as her plan allows: it is on hold as it was signed, and the team is told today', async () => {
    const { amira, day } = await daysIn(8);
    const form = wordsOf((await amira.get(`${mine}/answer/step_back`)).text);
    expect(form).toContain('Your plan says: Worse for 2 days: go back 1 step');
    expect(form).toContain('your hours are those of week 1');
    expect((await sendMine(amira, `${mine}/answer/step_back`, { why: '' })).status).toBe(422);
    const before = await readVersion(id, paperId, 1);
    expect((await sendMine(amira, `${mine}/answer/step_back`, { why: 'Worn out' })).headers['location']).toBe(mine);
    expect(await readVersion(id, paperId, 1)).toEqual(before);
    const [head] = await listPapers(id);
    expect(head?.versions).toMatchObject([{ state: 'on_hold', answered: { how: 'step_back', why: 'Worn out' } }]);
    const { referral, timeline = [] } = (await readCase(id)) ?? {};
    expect((referral?.row.promisedBy ?? '9999') <= day).toBe(true);
    expect(timeline.at(-1)).toMatchObject({ why: 'Worn out', words: expect.stringContaining('the hours of week 1') });
    expect(wordsOf((await amira.get(mine)).text)).toContain('It is on hold, one step back.');
    expect((await amira.get(page)).status).toBe(409);
  });
});
