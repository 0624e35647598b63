import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler } from '../../../functions/jobs/send.ts';
import { people } from '../../../functions/local/people.ts';
import { localSecrets } from '../../../functions/local/settings.ts';
import { type NotifyStandIn, notifyStandIn } from '../../../functions/outside/notify-stand-in.ts';
import { hours, minutes, moveClock, now } from '../../../functions/platform/clock.ts';
import { store } from '../../../functions/store/client.ts';
import { newMessage } from '../../../functions/store/outbox.ts';
import { withFaults } from '../../people/faults.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { rows } from '../../people/rows.ts';
import { faults } from '../../people/twice.ts';

/** Histories of the outbox: whatever happens to stream, store, Notify and job, each message is sent once (`targets`: outbox). */
let tables: Tables;
let notify: NotifyStandIn;
let server: Server;
let referralId = '';
/** What Notify does with the next requests: refuses, or does its work and loses the answer. */
let trouble: 'away' | 'answer lost' | undefined;
const asked: string[] = [];

beforeAll(async () => {
  notify = notifyStandIn(localSecrets.notifyKey);
  server = createServer(async (request, response) => {
    asked.push(String(request.method));
    if (trouble === 'away') return void response.writeHead(503).end('{}');
    if (trouble !== 'answer lost' || request.method === 'GET') return notify.handle(request, response);
    const lost = { writeHead: () => lost, end: () => request.socket.destroy() };
    await notify.handle(request, lost as never);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tables = await openTables();
  process.env['NOTIFY_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  referralId = await sendRequest(tables, people.amira);
  moveClock(minutes(5));
  await handler({});
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => {
  moveClock(0);
  trouble = undefined;
  notify.inbox.length = 0;
  asked.length = 0;
});

/** Writes an entry as a door does. @returns its row. */
async function written(more: object = {}): Promise<Record<string, unknown>> {
  const entry = { ...newMessage({ template: 'finished', referralId }), listed: 'yes', ...more };
  await store().send(new PutItemCommand({ TableName: tables.nameOf('Outbox'), Item: marshall(entry) }));
  return entry;
}

const stream = (...entries: readonly Record<string, unknown>[]) =>
  handler({
    Records: entries.map((row) => ({
      eventName: 'INSERT',
      dynamodb: { NewImage: marshall(row), SequenceNumber: String(row['id']) },
    })),
  } as never);
const stateOf = async ({ id }: Record<string, unknown>) =>
  (await rows(tables, 'Outbox')).find((row) => row['id'] === id)?.['state'];
const sent = () => notify.inbox.map(({ reference }) => reference);

describe('each message once', () => {
  it('when the stream hands a record over many times at once, and the sweep finds it too', async () => {
    const entry = await written();
    moveClock(minutes(3));
    await Promise.all([...Array.from({ length: 8 }, () => stream(entry)), handler({}), handler({})]);
    expect(sent().filter((id) => id === entry['id'])).toHaveLength(1);
  });

  it('in any order, with one that nobody can make a message of between them', async () => {
    const good = [await written(), await written(), await written()];
    const poison = await written({ createdAt: 'not a moment' });
    for (let run = 0; run < 3; run += 1) await stream(...good.toReversed(), poison, ...good);
    expect(sent().toSorted()).toEqual(good.map(({ id }) => id).toSorted());
  });

  it('when the job is killed at any call of the store, before it or after it', async () => {
    for (const [, plan] of faults) {
      for (let broken = 0; broken < 9; broken += 1) {
        const entry = await written();
        await withFaults(plan(broken), () => stream(entry).catch(() => undefined));
        // What it had taken is given back by time; the sweep finds it.
        moveClock(minutes(3));
        await handler({});
        await handler({});
        expect([broken, sent().filter((id) => id === entry['id']).length]).toEqual([broken, 1]);
        expect(await stateOf(entry)).toBe('sent');
        moveClock(0);
      }
    }
  });

  it('when Notify takes it and its answer is lost: it is asked before anything is sent again', async () => {
    const entry = await written();
    trouble = 'answer lost';
    expect((await stream(entry)).batchItemFailures).toHaveLength(1);
    trouble = undefined;
    expect((await stream(entry)).batchItemFailures).toEqual([]);
    expect(sent()).toEqual([entry['id']]);
    expect(asked).toContain('GET');
    expect(await stateOf(entry)).toBe('sent');
  });
});

describe('nothing lost', () => {
  it('in 25 hours without Notify: the stream gives up, the sweep does not', async () => {
    const entries = [await written(), await written()];
    trouble = 'away';
    for (let tries = 0; tries < 7; tries += 1) await stream(...entries);
    for (let hour = 1; hour <= 25; hour += 1) {
      moveClock(hours(hour));
      await handler({});
    }
    expect(sent()).toEqual([]);
    trouble = undefined;
    await handler({});
    await handler({});
    expect(sent().toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
  });

  it('a record that the stream never handed over is swept up, and not before the stream has had its chance', async () => {
    const entry = await written();
    await handler({});
    expect(sent()).toEqual([]);
    moveClock(minutes(3));
    await handler({});
    expect(sent()).toEqual([entry['id']]);
  });

  it('what cannot become a message is parked after 5 failures, holds up nobody, and waits again when it is redriven', async () => {
    const poison = await written({ template: 'no such message' });
    const good = await written();
    for (let run = 0; run < 6; run += 1) await stream(poison, good);
    expect([await stateOf(poison), await stateOf(good)]).toEqual(['parked', 'sent']);
    moveClock(minutes(3));
    await handler({});
    expect(await stateOf(poison)).toBe('parked');
    const row = (await rows(tables, 'Outbox')).find(({ id }) => id === poison['id']);
    const mended = { ...row, template: 'finished' };
    await store().send(new PutItemCommand({ TableName: tables.nameOf('Outbox'), Item: marshall(mended) }));
    await handler({ redrive: true });
    await handler({});
    expect(sent().filter((id) => id === poison['id'])).toHaveLength(1);
  });
});

describe('§12.3 from 8am to 8pm', () => {
  /** Milliseconds from now to a moment of tomorrow in London. */
  const tomorrowAt = (utc: string): number => {
    const day = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
    return Date.parse(`${day}T${utc}:00Z`) - Date.now();
  };

  it('what nobody waits for stays until the morning; a code goes at once', async () => {
    const { config } = await import('../../../functions/platform/config.ts');
    Object.assign(config(), { ANY_HOUR: undefined });
    // Night in London in winter and in summer, and morning 9 hours later.
    moveClock(tomorrowAt('23:30'));
    const entry = await written();
    await stream(entry);
    await handler({});
    expect([sent(), await stateOf(entry)]).toEqual([[], 'waiting']);
    moveClock(tomorrowAt('23:30') + hours(9));
    await handler({});
    expect(sent()).toEqual([entry['id']]);
    expect(asked).toEqual(['POST']);
    Object.assign(config(), { ANY_HOUR: 'on' });
  });

  it('after 3 days it says nothing any more', async () => {
    const entry = await written();
    moveClock(hours(73));
    await handler({});
    expect([sent(), await stateOf(entry), now() > 0]).toEqual([[], 'skipped', true]);
  });
});
