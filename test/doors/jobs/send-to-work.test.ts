import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as mailEvents } from '../../../functions/jobs/mail-events.ts';
import { handler as send } from '../../../functions/jobs/send.ts';
import { localSecretKey } from '../../../functions/local/settings.ts';
import type { Delivered } from '../../../functions/outside/notify-stand-in.ts';
import { sesStandIn } from '../../../functions/outside/ses-stand-in.ts';
import { days, minutes, moveClock } from '../../../functions/platform/clock.ts';
import { handOutbox } from '../../../functions/store/outbox.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { rows } from '../../people/rows.ts';
import { type Agreed, agreedPlan, boss, releaseLines } from '../../people/sharing.ts';
import { healthWords } from '../../words/content-rules.ts';

/** Emails to work by SES, over its API. */
const inbox: Delivered[] = [];
/** What SES does instead of its work, while it is set. */
let trouble: 'throttled' | 'down' | 'rejected' | 'answer lost' | undefined;
let server: Server;
let tables: Tables;
let agreed: Agreed;

beforeAll(async () => {
  const handle = sesStandIn({ secretKey: localSecretKey, inbox, tell: (event) => mailEvents(event as never) });
  server = createServer((request, response) => {
    const refuse = (status: number, kind: string) =>
      void response.writeHead(status, { 'x-amzn-errortype': kind }).end('{}');
    if (trouble === 'throttled') refuse(429, 'TooManyRequestsException');
    else if (trouble === 'down') refuse(500, 'InternalFailure');
    else if (trouble === 'rejected') refuse(400, 'MessageRejected');
    else if (trouble === 'answer lost') {
      response.end = () => response.destroy() as never;
      void handle(request, response);
    } else void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tables = await openTables({ sesEndpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  agreed = await agreedPlan(tables);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
afterEach(() => {
  trouble = undefined;
  inbox.length = 0;
  moveClock(0);
});

let made = 0;
/** Shares something, and answers the invitation as it waits in the outbox. */
async function invitation(at?: string) {
  made += 1;
  const email = at ?? `sam${made}@paper.example`;
  const { consentId } = await releaseLines(agreed, ['week-1'], { contact: { ...boss, name: `Sam ${made}`, email } });
  return () =>
    rows(tables, 'Outbox').then(
      (all) =>
        // News that it did not arrive stands in the outbox under the same names.
        all.find(
          (row) =>
            row['template'] === 'plan-to-read' && row['consentId'] === consentId && row['undelivered'] === undefined,
        ) ?? {},
    );
}

async function hearOf(row: Readonly<Record<string, unknown>>): Promise<number> {
  const Records = [{ eventName: 'INSERT', dynamodb: { NewImage: marshall(row), SequenceNumber: '1' } }];
  return (await send({ Records } as never)).batchItemFailures.length;
}

describe('an email to work by SES', () => {
  it('EMP-10 goes once with our reference, says nothing of health or of the person, and its delivery comes back', async () => {
    const entry = await invitation();
    for (const _ of [1, 2]) expect(await hearOf(await entry())).toBe(0);
    expect(inbox).toHaveLength(1);
    const [mail] = inbox;
    expect(mail).toMatchObject({ to: `sam${made}@paper.example`, reference: (await entry())['id'] });
    expect(healthWords.exec(`${mail?.subject} ${mail?.body}`)).toBeNull();
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Amira|Hussain|Sam|\(\(/);
    await vi.waitFor(async () => expect(await entry()).toMatchObject({ state: 'sent', delivery: 'delivered' }));
  });

  it('is tried again when SES has too much to do, and goes once', async () => {
    const entry = await invitation();
    trouble = 'throttled';
    expect(await hearOf(await entry())).toBe(1);
    expect(await entry()).toMatchObject({ state: 'waiting' });
    expect((await entry())['handed']).toBeUndefined();
    trouble = undefined;
    expect(await hearOf(await entry())).toBe(0);
    expect(inbox).toHaveLength(1);
  });

  it('that SES will never take holds nothing up', async () => {
    const entry = await invitation();
    trouble = 'rejected';
    expect(await hearOf(await entry())).toBe(0);
    expect(await entry()).toMatchObject({ state: 'refused' });
  });

  it.each(['answer lost', 'down'] as const)('is not sent twice when nobody knows if it went: %s', async (what) => {
    const entry = await invitation();
    trouble = what;
    await hearOf(await entry());
    const sent = inbox.length;
    expect(await entry()).toMatchObject({ state: 'parked' });
    trouble = undefined;
    await hearOf(await entry());
    moveClock(minutes(30));
    await send({});
    expect(inbox).toHaveLength(sent);
    // Somebody has looked, and says so: then it goes.
    await send({ redrive: true });
    expect(await entry()).toMatchObject({ state: 'sent' });
    expect(inbox).toHaveLength(sent + 1);
  });

  it('that a killed sender had in hand is parked by the next', async () => {
    const entry = await invitation();
    await handOutbox(String((await entry())['id']));
    expect(await hearOf(await entry())).toBe(0);
    expect(inbox).toEqual([]);
    expect(await entry()).toMatchObject({ state: 'parked' });
  });

  it('to a mailbox that is not there becomes news for the case', async () => {
    const entry = await invitation('bounce@simulator.amazonses.com');
    await hearOf(await entry());
    await vi.waitFor(async () => expect(await entry()).toMatchObject({ delivery: 'failed' }));
    const news = (await rows(tables, 'Outbox')).filter((row) => row['undelivered'] === 'email');
    expect(news).toHaveLength(1);
  });

  it('is not sent when sharing has ended meanwhile (CON-16)', async () => {
    const entry = await invitation();
    moveClock(days(90));
    await hearOf(await entry());
    expect(inbox).toEqual([]);
  });
});

it('an event of SES about a message of somebody else changes nothing', async () => {
  const before = await rows(tables, 'Outbox');
  for (const reference of ['msg_unknown', 'not ours', '']) {
    const detail = { mail: { tags: { reference: [reference] } } };
    await mailEvents({ source: 'aws.ses', 'detail-type': 'Email Bounced', detail } as never);
  }
  expect(await rows(tables, 'Outbox')).toEqual(before);
});

it('the stand-in takes only what is signed', async () => {
  const url = process.env['SES_ENDPOINT'] ?? '';
  const got = await fetch(`${url}/v2/email/outbound-emails`, { method: 'POST', body: '{}' });
  expect(got.status).toBe(403);
});
