import { setTimeout as pause } from 'node:timers/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { handler } from '../../../functions/jobs/send.ts';
import { lambdaContext, toEvent } from '../../../functions/local/event.ts';
import { people } from '../../../functions/local/people.ts';
import { config } from '../../../functions/platform/config.ts';
import { forRequest } from '../../../functions/platform/correlation.ts';
import { lambda } from '../../../functions/platform/lambda.ts';
import { log } from '../../../functions/platform/log.ts';
import { store } from '../../../functions/store/client.ts';
import { newMessage } from '../../../functions/store/outbox.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { sendRequest } from '../../people/requests.ts';
import { type Kept, keepWhatIsLogged } from '../every-door/logged.ts';

// Read when a module loads.
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'INFO';
});

let tables: Tables;
let kept: Kept;
beforeAll(async () => {
  tables = await openTables();
  kept = keepWhatIsLogged();
});
afterAll(() => kept.stop());

/** Lines that were written with this name: of which request, and the key that a test asks for. */
const lines = (message: string, key: string): readonly (readonly unknown[])[] =>
  kept
    .text()
    .split('\n')
    .filter((line) => line.includes(`"message":"${message}"`))
    .map((line) => JSON.parse(line.slice(line.indexOf('{'), line.lastIndexOf('}') + 1)))
    .map((said) => [said.request, said[key]]);

it('of requests that are answered at the same time each line names its own', async () => {
  const app = new Hono().get('/:wait', async (c) => {
    const wait = Number(c.req.param('wait'));
    await pause(wait);
    log.info('REQUEST_ANSWERED', { millis: wait });
    return c.body(null);
  });
  const events = [30, 10, 20].map((wait) =>
    toEvent({ method: 'GET', url: `/${wait}`, headers: {}, address: '127.0.0.1:1' }, 'key'),
  );
  await Promise.all(events.map((event) => lambda(app)(event, lambdaContext('door'))));
  const [slow, fast, middle] = events.map(({ requestContext }) => requestContext.requestId);
  const said = lines('REQUEST_ANSWERED', 'millis').toSorted(([, a], [, b]) => Number(a) - Number(b));
  expect(said).toEqual([
    [fast, 10],
    [middle, 20],
    [slow, 30],
  ]);
});

it('a message that cannot be sent, and is parked, names what asked for it', async () => {
  const referralId = await sendRequest(tables, people.amira);
  const entry = forRequest('asked-by', () => newMessage({ template: 'finished', referralId }));
  await store().send(new PutItemCommand({ TableName: tables.nameOf('Outbox'), Item: marshall(entry) }));
  // No way to send is set, so it fails.
  Object.assign(config(), { NOTIFY_URL: undefined });
  const record = { eventName: 'INSERT', dynamodb: { NewImage: marshall(entry), SequenceNumber: '1' } };
  for (let time = 0; time < 5; time += 1) await handler({ Records: [record] } as never);
  expect(lines('MESSAGE_NOT_SENT', 'messageId')).toEqual(Array(5).fill(['asked-by', entry.id]));
  expect(lines('MESSAGE_PARKED', 'messageId')).toEqual([['asked-by', entry.id]]);
});
