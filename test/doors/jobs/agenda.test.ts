import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler as remind } from '../../../functions/jobs/remind.ts';
import { people } from '../../../functions/local/people.ts';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { addDays, daysBetween } from '../../../shared/values/date.ts';
import { dateIn, inDays } from '../../people/acting.ts';
import { withFaults } from '../../people/faults.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { remindIn } from '../../people/jobs.ts';
import { sendMine } from '../../people/patients.ts';
import { takeOn, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { type Agreed, agreedPlan, boss, mailOf, releaseLines } from '../../people/sharing.ts';
import { faults } from '../../people/twice.ts';

let tables: Tables;
let agreed: Agreed;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
});
afterEach(() => moveClock(0));

/** Entries of this kind that the job has written until so many days from now. */
async function saidAfter(count: number, template: string, about: object): Promise<number> {
  await remindIn(count);
  const [key, value] = Object.entries(about)[0] ?? ['', ''];
  return (await rows(tables, 'Outbox')).filter(
    (row) => row['template'] === template && row[key] === value && !row['quiet'],
  ).length;
}
let made = 0;
const share = (until: string) => {
  made += 1;
  const contact = { ...boss, name: `Sam ${made}`, email: `sam${made}@paper.example` };
  return releaseLines(agreed, ['week-1'], { contact, terms: dateIn('until', until) });
};
const sendable = async (template: 'sharing-ends' | 'fit-note-ends') =>
  (await mailOf(tables, template)).filter((mail) => mail !== undefined).length;

describe('CON-5 the person is told 7 days before their sharing ends', () => {
  it('once, however often the job runs, and made up for after days without it', async () => {
    const [soon, missed] = [await share(inDays(20)), await share(inDays(22))];
    const of = (one: { consentId: string }) => ({ consentId: one.consentId });
    expect(await saidAfter(12, 'sharing-ends', of(soon))).toBe(0);
    for (const run of [13, 13, 14]) expect(await saidAfter(run, 'sharing-ends', of(soon))).toBe(1);
    expect(await saidAfter(19, 'sharing-ends', of(missed))).toBe(1);
    expect(await saidAfter(21, 'sharing-ends', of(missed))).toBe(1);
  });

  it('not of what was stopped, or shared anew until another day, by then', async () => {
    const one = await share(inDays(20));
    await remindIn(13);
    const before = await sendable('sharing-ends');
    moveClock(0);
    await sendMine(agreed.amira, `/my/sharing/${one.consentId}/stop`);
    moveClock(days(13));
    expect(await sendable('sharing-ends')).toBe(before - 1);
  });

  it('never of a share that is shorter than that', async () => {
    const short = await share(inDays(5));
    for (const run of [0, 3, 6]) expect(await saidAfter(run, 'sharing-ends', { consentId: short.consentId })).toBe(0);
  });

  it('one message wherever the job is broken off', async () => {
    const one = await share(inDays(27));
    for (const [, plan] of faults) {
      for (let broken = 0; broken < 40; broken += 5)
        await withFaults(plan(broken), () => remindIn(20).catch(() => undefined));
    }
    expect(await saidAfter(20, 'sharing-ends', { consentId: one.consentId })).toBe(1);
  });
});

describe('§12.3 a fit note ends', () => {
  it('14 and 7 days before and on the day, in words that name neither it nor a reason', async () => {
    const id = await sendRequest(tables, people.amira);
    const olive = await therapist();
    await takeOn(olive, id);
    const on = (await rows(tables, 'Cases'))
      .filter((row) => row['referralId'] === id && row['template'] === 'fit-note-ends')
      .map((row) => String(row['pk']).slice('agenda#'.length))
      .toSorted();
    const end = on.at(-1) ?? '';
    expect(on).toEqual([-14, -7, 0].map((before) => addDays(end, before)).filter((day) => day > inDays(0)));
    expect(await saidAfter(daysBetween(inDays(0), end), 'fit-note-ends', { referralId: id })).toBe(on.length);
    const told = (await mailOf(tables, 'fit-note-ends')).find((mail) => mail !== undefined);
    expect(told).toBeDefined();
    expect(JSON.stringify(told?.values)).not.toMatch(/fit note|sick|heart/i);
  });
});

describe('after days without a run', () => {
  it('begins where an earlier run ended, however long ago, and a day that failed is begun again', async () => {
    const one = await share(inDays(60));
    await remindIn(10);
    moveClock(days(58));
    await withFaults(
      (call) => (call === 40 ? 'refused' : undefined),
      () => remind().catch(() => undefined),
    );
    await remind();
    const said = (await rows(tables, 'Outbox')).filter(({ consentId }) => consentId === one.consentId);
    expect(said.filter(({ template }) => template === 'sharing-ends')).toHaveLength(1);
  });
});
