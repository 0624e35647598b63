import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as employerDoor } from '../../../functions/employer/app.ts';
import { handler as deliveryDoor } from '../../../functions/jobs/delivered.ts';
import { localSecrets } from '../../../functions/local/settings.ts';
import { handler as loginDoor } from '../../../functions/login/app.ts';
import { handler as patientDoor } from '../../../functions/patient/app.ts';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { handler as staffDoor } from '../../../functions/staff/app.ts';
import { handler as draftDoor } from '../../../functions/staff/drafts/app.ts';
import { handler as planDoor } from '../../../functions/staff/plans/app.ts';
import { call, openTables } from '../../people/harness.ts';

const [old, fresh, wrong] = ['old', 'fresh', 'wrong'].map((one) => `${one}-key-of-the-edge-32-letters-long`) as [
  string,
  string,
  string,
];

const doors = {
  public: [publicDoor, '/api/public/health'],
  patient: [patientDoor, '/api/patient/health'],
  employer: [employerDoor, '/api/employer/health'],
  login: [loginDoor, '/api/login/health'],
  staff: [staffDoor, '/api/staff/health'],
  plan: [planDoor, '/api/plan/health'],
  draft: [draftDoor, '/api/draft/health'],
  delivery: [deliveryDoor, '/api/delivery'],
} as const;

/** Secrets Manager's extension beside the function: what it answers now, and how often it was asked. */
const extension = { originKeys: [old] as readonly string[], isAway: false, asked: 0 };
const server = createServer((request, response) => {
  extension.asked += 1;
  if (extension.isAway) return void response.writeHead(500).end();
  const isOrigin = decodeURIComponent(request.url ?? '').endsWith(':origin');
  const { originKey: _, ...others } = localSecrets;
  const secret = isOrigin ? { originKeys: extension.originKeys, sent: old, step: 'steady' } : others;
  response.end(JSON.stringify({ SecretString: JSON.stringify(secret) }));
});
let later = 0;
/** So long that a door may ask again. */
function wait(): void {
  later += minutes(2);
  moveClock(later);
}

beforeAll(async () => {
  await openTables();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  delete process.env['SECRETS'];
  process.env['PARAMETERS_SECRETS_EXTENSION_HTTP_PORT'] = String((server.address() as AddressInfo).port);
  process.env['SECRET_ARN'] = 'arn:aws:secretsmanager:eu-west-2:111122223333:secret:portal';
  process.env['ORIGIN_SECRET_ARN'] = 'arn:aws:secretsmanager:eu-west-2:111122223333:secret:origin';
});
afterAll(() => {
  moveClock(0);
  server.close();
});

/** True when the door lets in what carries this key; otherwise there is nothing, as for an address that never was. */
async function letsIn(name: keyof typeof doors, originKey: string): Promise<boolean> {
  const [door, url] = doors[name];
  const proof = { authorization: `Bearer ${localSecrets.notifyCallbackToken}` };
  const asNotify = { method: 'POST', body: '{}', headers: proof };
  const got = await call(door, { url, originKey, ...(name === 'delivery' ? asNotify : {}) });
  return got.status !== 404;
}

describe.each(Object.keys(doors) as readonly (keyof typeof doors)[])('the door %s', (name) => {
  it('takes the key that the edge sends, and no other', async () => {
    extension.originKeys = [old];
    wait();
    await letsIn(name, wrong);
    expect([await letsIn(name, old), await letsIn(name, wrong), await letsIn(name, '')]).toEqual([true, false, false]);
  });

  it('takes both while the key changes, though it runs since before, and then no more the old one', async () => {
    extension.originKeys = [old, fresh];
    wait();
    expect([await letsIn(name, fresh), await letsIn(name, old)]).toEqual([true, true]);
    extension.originKeys = [fresh];
    wait();
    // Whoever comes with a key that is not known has the door ask again.
    expect([await letsIn(name, wrong), await letsIn(name, old), await letsIn(name, fresh)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('a door that is asked with keys it does not know', () => {
  it('asks for newer ones once a minute at most', async () => {
    extension.originKeys = [old];
    wait();
    const before = extension.asked;
    for (let n = 0; n < 20; n += 1) expect(await letsIn('public', wrong)).toBe(false);
    // Two secrets make the one answer.
    expect(extension.asked - before).toBe(2);
  });

  it('keeps what it knows when nobody answers', async () => {
    extension.originKeys = [old];
    wait();
    await letsIn('public', wrong);
    extension.isAway = true;
    wait();
    expect([await letsIn('public', wrong), await letsIn('public', old)]).toEqual([false, true]);
    extension.isAway = false;
  });
});
