import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressed } from '../../../functions/jobs/addressed.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { moveClock } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { act, inDays, wordsOf } from '../../people/acting.ts';
import { withFaults } from '../../people/faults.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { caseHears, messagesAbout, remindIn } from '../../people/jobs.ts';
import { takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { faults } from '../../people/twice.ts';

let tables: Tables;
let olive: Visitor;
beforeAll(async () => {
  tables = await openTables();
  olive = await therapist();
});
afterEach(() => moveClock(0));

const answers: Typed = { outcome: 'at_work_full', able: '8', ring: 'no' };

/** Somebody with whom the service has finished. */
async function finished(outcome = 'at_work_phased'): Promise<string> {
  const id = await sendRequest(tables);
  await takeOn(olive, id);
  await act(olive, id, 'discharge', { outcome, why: 'goals-reached', summary: 'All the best' });
  return id;
}

/** The path of the newest link, when the message may be sent. */
async function newestLink(id: string): Promise<string | undefined> {
  const entry = (await messagesAbout(tables, id, 'follow-up')).findLast(({ quiet }) => !quiet);
  const mail = entry && (await addressed(entry));
  return mail && new URL(mail.values['link'] ?? '').pathname;
}

const answer = (link: string, form: Typed = answers) => new Visitor(patientDoor).post(link, form);

describe('follow-up at 4, 13, 26 and 52 weeks by a link (OUT-3)', () => {
  it('each once, in a message that names nobody and nothing', async () => {
    const id = await finished();
    for (const [weeks, count] of [
      [3, 0],
      [4, 1],
      [13, 2],
      [26, 3],
      [52, 4],
      [60, 4],
    ] as const) {
      await remindIn(weeks * 7);
      await remindIn(weeks * 7);
      expect((await messagesAbout(tables, id, 'follow-up')).filter(({ quiet }) => !quiet)).toHaveLength(count);
    }
    const sent = (await messagesAbout(tables, id, 'follow-up')).filter(({ quiet }) => !quiet);
    expect(sent.map(({ weeks }) => weeks)).toEqual([4, 13, 26, 52]);
    expect(new Set(sent.map(({ followUpId }) => followUpId)).size).toBe(4);
  });

  it('opens without a login, shows nothing of the person, and opening it changes nothing', async () => {
    const id = await finished();
    await remindIn(91);
    const link = (await newestLink(id)) ?? '';
    const before = await readCase(id);
    expect(link).toMatch(/^\/my\/follow-up\/[\w-]{22}$/);
    const page = await new Visitor(patientDoor).get(link);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/Amira|Hussain|WH-/);
    expect(page.cookies).toEqual([]);
    expect(await readCase(id)).toEqual(before);
  });

  it('is answered once, and 13 and 26 weeks count as outcomes', async () => {
    const id = await finished();
    for (const [weeks, state] of [
      [4, 'discharged'],
      [13, 'followed_up_13w'],
      [26, 'followed_up_26w'],
      [52, 'followed_up_26w'],
    ] as const) {
      await remindIn(weeks * 7);
      const link = (await newestLink(id)) ?? '';
      expect(wordsOf((await answer(link)).text)).toContain('Your answers reached the team');
      expect((await answer(link)).status).toBe(404);
      const { referral } = (await readCase(id)) ?? {};
      expect([referral?.state, referral?.outcome]).toEqual([state, 'at_work_full']);
    }
    const parts = (await readCase(id))?.parts.filter(({ kind }) => kind === 'follow_up');
    expect(parts?.map(({ answer }) => answer.value['able'])).toEqual(['8', '8', '8', '8']);
  });

  it('says what is missing and keeps what was chosen', async () => {
    const id = await finished();
    await remindIn(28);
    const got = await answer((await newestLink(id)) ?? '', { outcome: 'volunteering', ring: '' });
    expect(got.status).toBe(422);
    expect(wordsOf(got.text)).toContain('Select if you would like us to phone you');
    expect(got.text).toMatch(/value="volunteering"[^>]*checked|checked[^>]*value="volunteering"/);
  });

  it('brings the case up in the list when they ask for a call', async () => {
    const id = await finished();
    await remindIn(91);
    await answer((await newestLink(id)) ?? '', { ...answers, ring: 'yes' });
    const whole = await readCase(id);
    expect(whole?.timeline.at(-1)?.words).toContain('Please phone them');
    expect(whole?.referral.row.promisedBy && whole.referral.row.promisedBy < inDays(100)).toBe(true);
  });

  it('asks a colleague after 10 days without an answer, once; not when there was one', async () => {
    const [silent, heard] = [await finished(), await finished()];
    await remindIn(91);
    await answer((await newestLink(heard)) ?? '');
    await remindIn(101);
    for (const id of [silent, heard]) {
      const looks = (await messagesAbout(tables, id, 'follow-up')).filter(({ quiet }) => quiet);
      for (const look of looks) expect(await addressed(look)).toBeUndefined();
      for (const _ of [1, 2]) expect(await caseHears(looks)).toBe(0);
    }
    const words = async (id: string) =>
      (await readCase(id))?.timeline.filter(({ did }) => did === 'reminded').map((line) => line.words);
    expect(await words(silent)).toEqual(['No answer to the questions after 13 weeks. Please ask.']);
    expect(await words(heard)).toEqual([]);
  });
});

describe('nobody is asked', () => {
  it('after a death', async () => {
    const id = await finished('died');
    await remindIn(28);
    expect(await newestLink(id)).toBeUndefined();
  });

  it('and a link that is unknown, old or made up is the same page as any other', async () => {
    const id = await finished();
    await remindIn(28);
    const link = (await newestLink(id)) ?? '';
    await remindIn(28 + 61);
    const old = await new Visitor(patientDoor).get(link);
    const madeUp = await new Visitor(patientDoor).get('/my/follow-up/AAAAAAAAAAAAAAAAAAAAAA');
    expect([old.status, madeUp.status]).toEqual([404, 404]);
    expect(old.text).toBe(madeUp.text);
    expect((await answer(link)).status).toBe(404);
  });
});

it('a job that is broken off anywhere asks once and loses no later question', async () => {
  const id = await finished();
  moveClock(0);
  await remindIn(27);
  for (const [, plan] of faults) {
    for (let broken = 0; broken < 30; broken += 3) {
      await withFaults(plan(broken), () => remindIn(28).catch(() => undefined));
    }
  }
  await remindIn(28);
  expect(await messagesAbout(tables, id, 'follow-up')).toHaveLength(1);
  await remindIn(91);
  expect((await messagesAbout(tables, id, 'follow-up')).filter(({ quiet }) => !quiet)).toHaveLength(2);
});

it('of two who answer at once one is heard', async () => {
  const id = await finished();
  await remindIn(28);
  const link = (await newestLink(id)) ?? '';
  const got = await Promise.all([answer(link), answer(link), answer(link)]);
  expect(got.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
  expect((await readCase(id))?.parts.filter(({ kind }) => kind === 'follow_up')).toHaveLength(1);
});
