import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler as retain } from '../../../functions/jobs/retain.ts';
import { people } from '../../../functions/local/people.ts';
import { days, moveClock } from '../../../functions/platform/clock.ts';
import { brokenAt } from '../../../functions/store/audit.ts';
import { readTrail } from '../../../functions/store/audit-trail.ts';
import { readCase } from '../../../functions/store/cases.ts';
import { chainEnd } from '../../../functions/store/end-chain.ts';
import { listCertificates, listDue } from '../../../functions/store/retention.ts';
import type { Consent } from '../../../shared/contracts/sharing.ts';
import { paths } from '../../../shared/paths.ts';
import { act, send, sendAsShown } from '../../people/acting.ts';
import { withFaults } from '../../people/faults.ts';
import { openStores, sendFile, uploadPage } from '../../people/files.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { staffDoors, therapist } from '../../people/plans.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { report } from '../../people/sample-files.ts';
import { type Agreed, agreedPlan, boss, employerSessionOf, releaseLines, tokenAtWork } from '../../people/sharing.ts';
import { loggedInAs } from '../../people/staff.ts';
import { faults } from '../../people/twice.ts';

const service = 'my-therapy';
let stores: Awaited<ReturnType<typeof openStores>>;
let tables: Tables;
beforeAll(async () => {
  stores = await openStores();
  tables = await openTables({ s3Endpoint: stores.endpoint });
});
afterEach(() => moveClock(0));
afterAll(() => stores.close());

/** A plan that was shared, answered and given a file at work, of a case that is finished today. */
async function finished(): Promise<{ agreed: Agreed; consent: Consent }> {
  const agreed = await agreedPlan(tables);
  const consent = await releaseLines(agreed, ['week-1'], { contact: boss });
  const sam = await employerSessionOf(consent.contact.address);
  const reply = paths.sharedReply(consent.shareId, 'plan');
  await sam.post(reply, { token: await tokenAtWork(sam), rev: '0', answer: 'yes' });
  const place = paths.sharedAttach(consent.shareId, 'plan');
  await sendFile(await uploadPage(sam, place), await report());
  await stores.settled();
  await act(agreed.olive, agreed.id, 'discharge', {
    outcome: 'at_work_full',
    why: 'goals-reached',
    summary: 'Good luck',
  });
  return { agreed, consent };
}

const years = (count: number): void => moveClock(days(count * 365.25 + 2));
const dueOf = async (id: string) => (await listDue(service)).find(({ referralId }) => referralId === id);

/** A manager opens the record with a reason and decides. */
async function decide(id: string, decision: string, reason = 'I have read it') {
  const marcus = await loggedInAs(staffDoors, service, 'manager');
  await send(marcus, paths.staffOpen(service, id), { reason: 'Retention' });
  return sendAsShown(marcus, paths.staffDueRecord(service, id), { decision, reason });
}

/** What ends by itself: a day of the agenda when it is over, a draft after 30 days. */
const endsItself = /^(agenda|draft)#/;

/** Everything in the database that names this case, its shares or its receipt; audit entries apart. */
async function leftOf(id: string, { shareId, consentId, number }: Consent): Promise<readonly string[]> {
  const all = [...(await rows(tables, 'Cases')), ...(await rows(tables, 'Disclosures'))];
  return all
    .filter(({ pk }) => !endsItself.test(String(pk)))
    .filter((row) => [id, shareId, consentId, number].some((name) => JSON.stringify(row).includes(name)))
    .map(({ pk, sk }) => `${pk} ${sk}`);
}

describe('RET-2 a record whose time is over', () => {
  it('comes onto the list after 8 years and not before, and nothing is deleted by itself', async () => {
    const { agreed } = await finished();
    years(7);
    await retain();
    expect(await dueOf(agreed.id)).toBeUndefined();
    years(8);
    for (const _ of [1, 2]) await retain();
    expect(await dueOf(agreed.id)).toMatchObject({ period: 'adult', state: 'due' });
    expect(await readCase(agreed.id)).toBeDefined();
  });

  it('is deleted with all that belongs to it, a night after a manager approved it, and a certificate stands', async () => {
    const { agreed, consent } = await finished();
    expect(stores.objects('kept').length).toBeGreaterThan(0);
    const objects = stores.objects('kept').length;
    years(8);
    await retain();
    expect((await decide(agreed.id, 'delete')).status).toBe(303);
    await retain();
    expect(await readCase(agreed.id)).toBeDefined();
    const closed = (await rows(tables, 'Cases')).find(({ pk, sk }) => pk === `count#${service}` && sk === 'closed');
    moveClock(days(8 * 365.25 + 3));
    for (const _ of [1, 2]) await retain();
    expect(await readCase(agreed.id)).toBeUndefined();
    expect(await leftOf(agreed.id, consent)).toEqual([]);
    expect(stores.objects('kept').length).toBe(objects - 1);
    const after = (await rows(tables, 'Cases')).find(({ pk, sk }) => pk === `count#${service}` && sk === 'closed');
    expect(Number(after?.['howMany'])).toBe(Number(closed?.['howMany']) - 1);
    const [made, ...more] = (await listCertificates(service)).filter(({ decided }) => decided.why === 'I have read it');
    expect(more).toEqual([]);
    expect(made?.counts).toMatchObject({ record: 1, 'released copy': 1, 'answer from work': 1, 'file from work': 1 });
    expect(JSON.stringify(made)).not.toMatch(/Amira|Hussain|Sam|paper\.example|ref_|share_/);
    for (const chain of [agreed.id, consent.shareId]) {
      const trail = (await readTrail(chain, 500)).toReversed();
      expect(brokenAt(trail)).toBeUndefined();
      expect(trail.filter(({ did }) => did === chainEnd)).toHaveLength(1);
      expect(trail.at(-1)).toMatchObject({ did: chainEnd, what: made?.certificateId });
    }
  }, 60_000);

  it('is deleted whole, with one certificate, wherever the job is broken off', async () => {
    const { agreed, consent } = await finished();
    years(8);
    await retain();
    await decide(agreed.id, 'delete', 'Broken off');
    moveClock(days(8 * 365.25 + 3));
    for (const [, plan] of faults) {
      for (let broken = 4; broken < 60; broken += 9)
        await withFaults(plan(broken), () => retain().catch(() => undefined));
    }
    for (const _ of [1, 2]) await retain();
    expect(await leftOf(agreed.id, consent)).toEqual([]);
    const made = (await listCertificates(service)).filter(({ decided }) => decided.why === 'Broken off');
    expect(made).toHaveLength(1);
    expect(made[0]?.counts).toMatchObject({ record: 1, 'released copy': 1, 'answer from work': 1 });
    expect((await readTrail(agreed.id, 500)).filter(({ did }) => did === chainEnd)).toHaveLength(1);
  }, 120_000);

  it('leaves the list when it went on, and can be taken back until the night', async () => {
    const { agreed } = await finished();
    years(8);
    await retain();
    await decide(agreed.id, 'delete');
    expect((await decide(agreed.id, 'look')).status).toBe(303);
    moveClock(days(8 * 365.25 + 3));
    await retain();
    expect(await dueOf(agreed.id)).toMatchObject({ state: 'due' });
    await act(await therapist(), agreed.id, 'note', { note: 'They rang again' });
    expect(await readCase(agreed.id)).toBeDefined();
  });

  it('is kept for a year when somebody says so, and asked about again', async () => {
    const { agreed } = await finished();
    years(8);
    await retain();
    expect((await decide(agreed.id, '1')).status).toBe(303);
    moveClock(days(8 * 365.25 + 200));
    await retain();
    expect(await dueOf(agreed.id)).toMatchObject({ state: 'kept' });
    years(9.1);
    await retain();
    expect(await dueOf(agreed.id)).toMatchObject({ state: 'due' });
  });
});

describe('RET-1 a hold', () => {
  it('stops a deletion that was approved, until it is ended', async () => {
    const { agreed } = await finished();
    years(8);
    await retain();
    await decide(agreed.id, 'delete');
    const olive = await therapist();
    await act(olive, agreed.id, 'hold-deletion', { cause: 'complaint', what: 'A letter of today' });
    moveClock(days(8 * 365.25 + 3));
    await retain();
    expect(await readCase(agreed.id)).toBeDefined();
    expect(await dueOf(agreed.id)).toBeUndefined();
    await act(await therapist(), agreed.id, 'end-hold', { found: 'The complaint is answered' });
    await retain();
    expect(await dueOf(agreed.id)).toMatchObject({ state: 'due' });
  });
});

it('a request that was not accepted is kept for 2 years', async () => {
  const id = await sendRequest(tables, people.amira);
  await act(await therapist(), id, 'decline', { told: 'Another service fits better', reason: 'Outside our area' });
  expect((await readCase(id))?.referral.state).toBe('declined');
  years(1.9);
  await retain();
  expect(await dueOf(id)).toBeUndefined();
  years(2.1);
  await retain();
  expect(await dueOf(id)).toMatchObject({ period: 'not-accepted' });
});
