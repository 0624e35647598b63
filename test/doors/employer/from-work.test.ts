import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { listConsents } from '../../../functions/store/consents.ts';
import { listDisclosures } from '../../../functions/store/disclosures.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { dateIn, inDays, wordsOf } from '../../people/acting.ts';
import { withFaults } from '../../people/faults.ts';
import { openTables, type Tables, type Visitor } from '../../people/harness.ts';
import { myTokenOf, sendMine } from '../../people/patients.ts';
import { edit, move, offer, therapist } from '../../people/plans.ts';
import {
  type Agreed,
  agreedPlan,
  boss,
  casesHear,
  employerSessionOf,
  mailOf,
  newsForCases,
  releaseLines,
  tokenAtWork,
} from '../../people/sharing.ts';
import { faults, traces } from '../../people/twice.ts';

let tables: Tables;
let agreed: Agreed;
let changes: readonly string[] = [];
beforeAll(async () => {
  tables = await openTables();
  agreed = await agreedPlan(tables);
  const { olive, staffPlan, amira, plan } = agreed;
  for (const words of ['A high stool', 'A parking space by the door']) {
    await edit(olive, staffPlan, 'adjustment-own', { words, reason: 'Standing', strength: 'try', owner: 'Sam' });
  }
  await offer(olive, staffPlan);
  await sendMine(amira, `${plan}/answer/agree`);
  await move(olive, staffPlan, 2, 'start');
  await releaseLines(agreed, ['week-1']);
  const { text } = await amira.get(`${plan}/share/lines`);
  changes = Array.from(text.matchAll(/value="(adjustment-[\w-]+)"/g), ([, key = '']) => key);
  expect(changes).toHaveLength(2);
});
afterEach(() => moveClock(0));

let made = 0;
async function shared(): Promise<{ consent: Consent; sam: Visitor; at: string }> {
  made += 1;
  const contact = { ...boss, name: `Sam ${made}`, email: `sam${made}@paper.example` };
  const consent = await releaseLines(agreed, ['week-1', ...changes], { contact });
  return {
    consent,
    sam: await employerSessionOf(consent.contact.address),
    at: `/shared/plans/${consent.shareId}`,
  };
}

async function answers(sam: Visitor, url: string, form: object) {
  const { text } = await sam.get(url);
  const of = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  const got = await sam.post(url, { token: of('token'), rev: of('rev'), ...form });
  expect(got.status).toBe(303);
}
const yes = () => ({ answer: 'yes', ...dateIn('from', inDays(5)) });
const cannot = { answer: 'cannot', words: 'No room', instead: 'A chair' };
const caseNow = async () => {
  const found = await readCase(agreed.id);
  if (!found) throw new Error('There is no case');
  return found;
};
const waits = async ({ shareId }: Consent) =>
  (await caseNow()).referral.row.waits?.filter((one) => one.about === shareId);
const unanswered = async (): Promise<string> =>
  wordsOf((await (await therapist()).get('/staff/my-therapy/referrals?wait')).text);
const sendBack = async (sam: Visitor, at: string) => sam.post(`${at}/not-for-me`, { token: await tokenAtWork(sam) });

describe('RTW-20 an answer from work reaches the case', () => {
  it('in its timeline, in words, and its lead sees it within 2 working days', async () => {
    const { sam, at } = await shared();
    await answers(sam, `${at}/reply/1`, cannot);
    expect(await casesHear(tables)).toBe(0);
    const { referral, timeline } = await caseNow();
    const line = timeline.findLast(({ did }) => did === 'noted from work');
    expect(line?.words).toMatch(/^Sam \d+ \(Line manager\).*“A parking space by the door”: They cannot do this/);
    expect(referral.row.promisedBy <= inDays(7)).toBe(true);
  });

  it('once, however often and wherever the job is broken off', async () => {
    const { sam, at } = await shared();
    await answers(sam, `${at}/reply/0`, yes());
    const before = await traces(tables, agreed.id, 'noted from work');
    const hear = await newsForCases(tables);
    for (const [, plan] of faults) {
      for (let broken = 0; broken < 8; broken += 1) await withFaults(plan(broken), hear);
    }
    await Promise.all([casesHear(tables), casesHear(tables)]);
    const after = await traces(tables, agreed.id, 'noted from work');
    expect([after.timeline, after.audit]).toEqual([Number(before.timeline) + 1, before.audit + 1]);
  });

  it('and the person reads who wrote it down (AUD-3)', async () => {
    const words = wordsOf((await agreed.amira.get('/my/data')).text);
    expect(words).toContain('The system wrote down what came from work.');
    expect(words).toContain('Whom you share with answered what you shared.');
  });
});

describe('ADJ-1 what is not answered for 14 days', () => {
  it('is in the list of the team, opened or not, and not a day before', async () => {
    const { consent, sam, at } = await shared();
    moveClock(days(13));
    expect(await unanswered()).not.toContain(`${consent.contact.name}:`);
    moveClock(days(14));
    expect(await unanswered()).toContain(`${consent.contact.name}: has not opened it`);
    await (await employerSessionOf(consent.contact.address)).get(at);
    expect(await unanswered()).toContain(`${consent.contact.name}: opened it, and has not answered everything`);
    moveClock(0);
    await answers(sam, `${at}/reply/0`, yes());
    await casesHear(tables);
    expect(await waits(consent)).toHaveLength(1);
    await answers(sam, `${at}/reply/1`, cannot);
    await casesHear(tables);
    expect(await waits(consent)).toEqual([]);
    moveClock(days(14));
    expect(await unanswered()).not.toContain(`${consent.contact.name}:`);
  });

  it('a question is no answer to a change', async () => {
    const { consent, sam, at } = await shared();
    for (const place of ['0', '1']) await answers(sam, `${at}/reply/${place}`, { answer: 'question', words: 'When?' });
    await casesHear(tables);
    expect(await waits(consent)).toHaveLength(1);
  });

  it('what the person stops sharing is waited for no more', async () => {
    const { consent } = await shared();
    await sendMine(agreed.amira, `/my/sharing/${consent.consentId}/stop`);
    expect(await waits(consent)).toEqual([]);
  });

  it('somebody who may not read about work sees nobody’s name in a list', async () => {
    const { referral } = await caseNow();
    expect(referral.row.waits?.length).toBeGreaterThan(0);
    const rows = (await agreed.olive.json('/staff/my-therapy/referrals?show=open')) as { rows: { waits?: unknown }[] };
    expect(rows.rows.some((row) => row.waits !== undefined)).toBe(true);
  });
});

describe('EMP-7 “this is not for me”', () => {
  it('takes everything away at once, and tells the person and the team', async () => {
    const { consent, sam, at } = await shared();
    expect(wordsOf((await sam.get(at)).text)).toContain('This is not for me');
    expect((await sam.get(`${at}/not-for-me`)).status).toBe(200);
    expect((await sam.get(at)).status).toBe(200);
    expect((await sendBack(sam, at)).headers['location']).toBe(at);
    const neutral = await sam.get(at);
    const unknown = await sam.get('/shared/plans/share_unknown');
    expect([neutral.status, neutral.text]).toEqual([410, unknown.text]);
    expect(await listDisclosures(consent.contact.address, inDays(0))).toEqual([]);
    await casesHear(tables);
    const ended = (await listConsents(agreed.id)).find((one) => one.consentId === consent.consentId);
    expect(ended).toMatchObject({ state: 'withdrawn', ended: { by: 'reader' } });
    const { referral, timeline } = await caseNow();
    expect(timeline.at(-1)?.words).toContain('The reader said that it is not for them');
    expect(referral.row.promisedBy <= inDays(0)).toBe(true);
    const told = (await mailOf(tables, 'share-not-theirs')).at(-1);
    expect(told?.to).toBeDefined();
    expect(wordsOf((await agreed.amira.get(`/my/sharing/${consent.consentId}`)).text)).toContain('Stopped');
  });

  it('is told once when the job runs again, and a later share of the same plan stays', async () => {
    const { consent, sam, at } = await shared();
    await sendBack(sam, at);
    await casesHear(tables);
    const again = await releaseLines(agreed, ['week-1'], { who: consent.contact.contactId });
    await casesHear(tables);
    const now = (await listConsents(agreed.id)).find((one) => one.consentId === again.consentId);
    expect(now?.state).toBe('active');
  });

  it('another’s plan cannot be sent back', async () => {
    const [one, other] = [await shared(), await shared()];
    expect((await sendBack(one.sam, other.at)).status).toBe(410);
    expect((await other.sam.get(other.at)).status).toBe(200);
  });

  it('of 10 who send it back and one who stops it at once, it ends once', async () => {
    const { consent, sam, at } = await shared();
    const [token, mine] = [await tokenAtWork(sam), await myTokenOf(agreed.amira)];
    const stop = agreed.amira.post(`/my/sharing/${consent.consentId}/stop`, { token: mine });
    const got = await Promise.all(Array.from({ length: 10 }, () => sam.post(`${at}/not-for-me`, { token })));
    await stop;
    await casesHear(tables);
    expect(got.filter(({ status }) => status === 303).length).toBeLessThanOrEqual(1);
    const all = (await listConsents(agreed.id)).filter((one) => one.shareId === consent.shareId);
    expect(all.map(({ state }) => state)).toEqual(['withdrawn']);
  });
});
