import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handler } from '../../../functions/jobs/send.ts';
import { type Person, people } from '../../../functions/local/people.ts';
import { localSecrets } from '../../../functions/local/settings.ts';
import { type NotifyStandIn, notifyStandIn } from '../../../functions/outside/notify-stand-in.ts';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { newestCodeId, type Row, rows } from '../../people/rows.ts';
import { another, walk } from '../../people/walk.ts';

let tables: Tables;
let notify: NotifyStandIn;
let server: Server;
/** What Notify answers instead of doing its work, while it is set. */
let trouble: number | undefined;

beforeAll(async () => {
  notify = notifyStandIn(localSecrets.notifyKey);
  server = createServer((request, response) => {
    if (trouble !== undefined) response.writeHead(trouble).end('{}');
    else void notify.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tables = await openTables();
  process.env['NOTIFY_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => {
  moveClock(0);
  trouble = undefined;
  notify.inbox.length = 0;
});

/** What the stream hands over for these rows. */
const deliver = (entries: readonly Row[]): Promise<DynamoDBBatchResponse> => {
  const Records = entries.map((row) => ({
    eventName: 'INSERT' as const,
    dynamodb: { NewImage: marshall(row), SequenceNumber: String(row['id']) },
  }));
  return handler({ Records } as unknown as DynamoDBStreamEvent);
};

const outbox = async (template: string): Promise<readonly Row[]> =>
  (await rows(tables, 'Outbox')).filter((row) => row['template'] === template && row['state'] === 'waiting');

async function sentBy(person: Person, until?: string): Promise<void> {
  const visitor = new Visitor(publicDoor);
  await walk(visitor, another(person), { codeIdOf: () => newestCodeId(tables), ...(until ? { until } : {}) });
}

/** Leaves no entry of an earlier test waiting. */
const clear = async (): Promise<void> => void (await deliver(await rows(tables, 'Outbox')));

describe('a message reaches the person, through the real client and its API', () => {
  it('the six-digit code goes to the contact that asked for it, and says nothing about health', async () => {
    await sentBy(people.amira, '/ask/code');
    expect(await deliver(await outbox('confirm-contact'))).toEqual({ batchItemFailures: [] });
    expect(notify.inbox).toHaveLength(1);
    expect(notify.inbox[0]).toMatchObject({ channel: 'email', subject: 'Your security code' });
    expect(notify.inbox[0]?.body).toMatch(/code is \d{6}\./);
    expect(await outbox('confirm-contact')).toEqual([]);
  });

  it('"we have your request" goes by text message when the person allowed it, else by email, else not at all', async () => {
    await clear();
    notify.inbox.length = 0;
    for (const person of [people.amira, people.terry, people.ray] as const) await sentBy(person);
    await deliver(await outbox('request-received'));
    const channels = notify.inbox.filter(({ body }) => body.includes('request')).map(({ channel }) => channel);
    expect(channels.sort()).toEqual(['email', 'text']);
    const states = (await rows(tables, 'Outbox')).filter((row) => row['template'] === 'request-received');
    expect(states.map((row) => row['state']).sort()).toEqual(['sent', 'sent', 'skipped']);
  });

  it('a record that the stream hands over twice is one message', async () => {
    await sentBy(people.amira, '/ask/code');
    const entries = await outbox('confirm-contact');
    await deliver([...entries, ...entries]);
    await deliver(entries);
    expect(notify.inbox).toHaveLength(1);
  });

  it('a code that stopped working is not sent', async () => {
    await sentBy(people.amira, '/ask/code');
    const entries = await outbox('confirm-contact');
    moveClock(minutes(11));
    expect(await deliver(entries)).toEqual({ batchItemFailures: [] });
    expect(notify.inbox).toEqual([]);
  });
});

describe('when Notify does not take it', () => {
  it.each([403, 429, 500, 503])('after %i the record is handed back and sent the next time', async (status) => {
    await sentBy(people.amira, '/ask/code');
    const entries = await outbox('confirm-contact');
    trouble = status;
    expect((await deliver(entries)).batchItemFailures).toHaveLength(entries.length);
    trouble = undefined;
    expect(await deliver(entries)).toEqual({ batchItemFailures: [] });
    expect(notify.inbox).toHaveLength(1);
  });

  it('after a refusal for good it is marked and holds up nothing behind it', async () => {
    await sentBy(people.amira, '/ask/code');
    const entries = await outbox('confirm-contact');
    trouble = 400;
    expect(await deliver(entries)).toEqual({ batchItemFailures: [] });
    const [entry] = (await rows(tables, 'Outbox')).filter((row) => row['id'] === entries[0]?.['id']);
    expect(entry?.['state']).toBe('refused');
  });

  it('a wrong key is refused by the stand-in, as by the real one', async () => {
    const { sendByNotify } = await import('../../../functions/outside/notify.ts');
    const key = localSecrets.notifyKey.replace(/.{12}$/, '000000000000');
    const message = {
      channel: 'email' as const,
      to: 'somebody@example.com',
      templateId: '6f1b7a52-0f0e-4c53-9a2e-1d7e5c8a0001',
      personalisation: { code: '123456' },
      reference: 'msg_test',
    };
    const url = process.env['NOTIFY_URL'] ?? '';
    await expect(sendByNotify(url, key, message)).rejects.toMatchObject({ name: 'NotifyRefused', status: 403 });
    await expect(sendByNotify(url, localSecrets.notifyKey, { ...message, personalisation: {} })).rejects.toMatchObject({
      status: 400,
    });
    await sendByNotify(url, localSecrets.notifyKey, message);
    expect(notify.inbox).toHaveLength(1);
  });
});
