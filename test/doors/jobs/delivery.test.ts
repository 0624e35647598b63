import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressed } from '../../../functions/jobs/addressed.ts';
import { handler } from '../../../functions/jobs/delivered.ts';
import type { Door } from '../../../functions/local/event.ts';
import { people } from '../../../functions/local/people.ts';
import { localSecrets } from '../../../functions/local/settings.ts';
import { moveClock } from '../../../functions/platform/clock.ts';
import { readCase } from '../../../functions/store/cases.ts';
import type { OutboxEntry } from '../../../shared/contracts/referral.ts';
import { call, openTables, type Sent, type Tables } from '../../people/harness.ts';
import { caseHears, messagesAbout } from '../../people/jobs.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { agreedPlan, releaseLines } from '../../people/sharing.ts';

let tables: Tables;
let id = '';
let entry: OutboxEntry;
beforeAll(async () => {
  tables = await openTables();
});
afterEach(() => moveClock(0));

const bearer = `Bearer ${localSecrets.notifyCallbackToken}`;

/** What Notify sends, as its documentation has it. */
const receipt = (reference: string, status: string, type = 'email') => ({
  id: '740e5834-3a29-46b4-9a6f-16142fde533a',
  reference,
  to: 'somebody@example.com',
  status,
  created_at: '2026-11-26T10:00:00.000000Z',
  completed_at: '2026-11-26T10:00:02.000000Z',
  sent_at: '2026-11-26T10:00:01.000000Z',
  notification_type: type,
  template_id: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
  template_version: 1,
});

/** Notify comes from no page of ours: no origin, no cookie, JSON. */
const tell = (body: object | string, more: Partial<Sent> = {}, door: Door = handler) =>
  call(door, {
    method: 'POST',
    url: '/api/delivery',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...more,
    headers: { authorization: bearer, 'content-type': 'application/json', origin: '', ...more.headers },
  });

const rowOf = async (one: OutboxEntry) => (await rows(tables, 'Outbox')).find((row) => row['id'] === one.id);
const notes = async () =>
  (await readCase(id))?.timeline.filter(({ did }) => did === 'not arrived').map(({ words }) => words);

/** A request of its own, and the message that it was received. */
async function requested(person = people.amira): Promise<void> {
  id = await sendRequest(tables, person);
  const [first] = await messagesAbout(tables, id, 'request-received');
  if (!first) throw new Error('There is no message');
  entry = first;
}
const news = async () => (await messagesAbout(tables, id, 'request-received')).filter(({ quiet }) => quiet);

describe('a delivery receipt', () => {
  it('is noted at its message, and tells the case nothing when it arrived', async () => {
    await requested();
    expect((await tell(receipt(entry.id, 'delivered'))).status).toBe(204);
    expect((await rowOf(entry))?.['delivery']).toBe('delivered');
    expect(await news()).toEqual([]);
  });

  it.each(['permanent-failure', 'temporary-failure', 'technical-failure'])(
    'of %s comes up in the list of the lead once, with what else is safe',
    async (status) => {
      await requested();
      for (const _ of [1, 2, 3]) expect((await tell(receipt(entry.id, status))).status).toBe(204);
      expect((await rowOf(entry))?.['delivery']).toBe('failed');
      const told = await news();
      expect(told).toHaveLength(1);
      // Who reads the log of what was not delivered finds what the person asked for, and not Notify's receipt.
      expect(entry.request).toBeTruthy();
      expect(told[0]?.request).toBe(entry.request);
      for (const _ of [1, 2]) expect(await caseHears(told)).toBe(0);
      expect(await notes()).toEqual([expect.stringMatching(/^An email to the person did not arrive\. /)]);
      for (const one of told) expect(await addressed(one)).toBeUndefined();
    },
  );

  it('that says it is on its way, or is about a message that is none of ours, changes nothing', async () => {
    await requested();
    const before = await rows(tables, 'Outbox');
    for (const status of ['created', 'sending', 'sent', 'pending', 'a word of next year'])
      expect((await tell(receipt(entry.id, status))).status).toBe(204);
    expect((await tell(receipt('msg_unknown', 'permanent-failure'))).status).toBe(204);
    expect(await rows(tables, 'Outbox')).toEqual(before);
  });

  it('of somebody at work says whose address it was', async () => {
    const agreed = await agreedPlan(tables);
    id = agreed.id;
    await releaseLines(agreed, ['week-1']);
    const [mail] = await messagesAbout(tables, id, 'plan-to-read');
    await tell(receipt(mail?.id ?? '', 'permanent-failure'));
    await caseHears((await messagesAbout(tables, id, 'plan-to-read')).filter(({ quiet }) => quiet));
    expect(await notes()).toEqual(['An email to Sam Boss did not arrive. Check the address with the person.']);
  });

  it('of two at once is noted once', async () => {
    await requested();
    await Promise.all(Array.from({ length: 4 }, () => tell(receipt(entry.id, 'permanent-failure', 'sms'))));
    expect(await news()).toHaveLength(1);
  });
});

describe('whoever is not Notify', () => {
  it('gets what an unknown address gives, and changes nothing', async () => {
    await requested();
    const body = receipt(entry.id, 'permanent-failure');
    const strangers: readonly Partial<Sent>[] = [
      { headers: { authorization: '' } },
      { headers: { authorization: 'Bearer ' } },
      { headers: { authorization: `${bearer}x` } },
      { headers: { authorization: localSecrets.notifyCallbackToken } },
      { originKey: 'went around the edge' },
      { method: 'GET' },
      { method: 'PUT' },
    ];
    const got = await Promise.all(strangers.map((more) => tell(body, more)));
    expect(new Set(got.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['404 ']));
    expect((await rowOf(entry))?.['delivery']).toBeUndefined();
  });

  it('or sends something else with the right token, is told so', async () => {
    for (const body of ['', '{', '[]', 'null', JSON.stringify({ reference: '../x', status: 'delivered' })])
      expect((await tell(body)).status).toBe(400);
  });
});
