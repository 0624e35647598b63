import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler as remind } from '../../../functions/jobs/remind.ts';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { addDays } from '../../../shared/values/date.ts';
import { dateIn, inDays } from '../../people/acting.ts';
import { withFaults } from '../../people/faults.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { sendMine } from '../../people/patients.ts';
import {
  type Agreed,
  agreedPlan,
  boss,
  casesHear,
  employerSessionOf,
  mailOf,
  releaseLines,
  tokenAtWork,
} from '../../people/sharing.ts';
import { faults } from '../../people/twice.ts';

let tables: Tables;
let agreed: Agreed;
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
});
afterEach(() => moveClock(0));

let made = 0;
const share = (terms = {}): Promise<Consent> => {
  made += 1;
  const contact = { ...boss, name: `Sam ${made}`, email: `sam${made}@paper.example` };
  return releaseLines(agreed, ['week-1'], { contact, terms });
};

/** What would be sent to this reader now, after the job has run on that day. */
async function remindedAfter(count: number, { contact }: Consent) {
  moveClock(days(count));
  await remind();
  return (await mailOf(tables, 'plan-waits')).filter((mail) => mail?.to === contact.email);
}

describe('ADJ-1 who has not answered is reminded', () => {
  it('after 7 days and after 14, once each, however often the job runs', async () => {
    const consent = await share();
    expect(await remindedAfter(6, consent)).toEqual([]);
    for (const run of [7, 7, 8, 13]) expect(await remindedAfter(run, consent)).toHaveLength(1);
    for (const run of [14, 15, 30]) expect(await remindedAfter(run, consent)).toHaveLength(2);
  });

  it('EMP-10 with a link to log in, and nothing of the plan, the person or their health', async () => {
    const [mail] = await remindedAfter(7, await share());
    expect(mail?.channel).toBe('email');
    expect(Object.keys(mail?.values ?? {}).toSorted()).toEqual(['hours', 'link', 'phone']);
    expect(mail?.values['link']).toBe('http://localhost:3000/shared/log-in');
  });

  it('once after an outage in which both came due', async () => {
    const consent = await share();
    expect(await remindedAfter(16, consent)).toHaveLength(1);
    expect(await remindedAfter(17, consent)).toHaveLength(1);
  });

  it('and none is lost or sent twice wherever the job is broken off', async () => {
    const consent = await share();
    moveClock(days(7));
    for (const [, plan] of faults) {
      for (let broken = 0; broken < 12; broken += 1)
        await withFaults(plan(broken), () => remind().catch(() => undefined));
    }
    expect(await remindedAfter(7, consent)).toHaveLength(1);
  });

  it('not when everything is answered', async () => {
    const consent = await share();
    const sam = await employerSessionOf(consent.contact.address);
    const form = { token: await tokenAtWork(sam), rev: '0', answer: 'yes' };
    expect((await sam.post(`/shared/plans/${consent.shareId}/reply/plan`, form)).status).toBe(303);
    await casesHear(tables);
    expect(await remindedAfter(14, consent)).toEqual([]);
  });

  it('CON-16 not when it was stopped, nor when that happens between the reminder and its sending', async () => {
    const [stopped, late] = [await share(), await share()];
    await sendMine(agreed.amira, `/my/sharing/${stopped.consentId}/stop`);
    expect(await remindedAfter(7, stopped)).toEqual([]);
    expect(await remindedAfter(7, late)).toHaveLength(1);
    moveClock(0);
    await sendMine(agreed.amira, `/my/sharing/${late.consentId}/stop`);
    expect(await remindedAfter(7, late)).toEqual([]);
  });

  it('CON-5 not when its last day is over', async () => {
    const short = await share(dateIn('until', addDays(inDays(0), 3)));
    expect(await remindedAfter(7, short)).toEqual([]);
  });
});
