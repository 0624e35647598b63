import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localSecrets } from '../../../functions/local/settings.ts';
import { minutes, moveClock } from '../../../functions/platform/clock.ts';
import { secrets } from '../../../functions/platform/secrets.ts';
import { issuerOf } from '../../../functions/sign-in/issuer.ts';
import { openTables } from '../../people/harness.ts';

/** Secrets Manager's extension beside the function. */
const extension = { staffClientSecret: 'first-secret', isAway: false, asked: 0 };
const server = createServer((_, response) => {
  extension.asked += 1;
  if (extension.isAway) return void response.writeHead(500).end();
  const { staffClientSecret } = extension;
  response.end(JSON.stringify({ SecretString: JSON.stringify({ ...localSecrets, staffClientSecret }) }));
});

beforeAll(async () => {
  await openTables();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  delete process.env['SECRETS'];
  process.env['PARAMETERS_SECRETS_EXTENSION_HTTP_PORT'] = String((server.address() as AddressInfo).port);
  process.env['SECRET_ARN'] = 'arn:aws:secretsmanager:eu-west-2:111122223333:secret:portal';
});
afterAll(() => {
  moveClock(0);
  server.close();
});

const used: string[] = [];
const issuer = issuerOf({
  door: 'staff',
  away: 'issuer-away',
  secretOf: ({ staffClientSecret }) => staffClientSecret,
  discover: async (secret) => {
    used.push(secret);
    if (secret === 'refused') throw new Error('The issuer does not answer');
    return new oidc.Configuration(
      { issuer: 'https://issuer.example' },
      'client',
      undefined,
      oidc.ClientSecretBasic(secret),
    );
  },
});

it('a secret that somebody replaced is used within a quarter of an hour, and no issuer is asked twice for one', async () => {
  await issuer();
  await issuer();
  extension.staffClientSecret = 'second-secret';
  await issuer();
  expect([used, extension.asked]).toEqual([['first-secret'], 1]);
  moveClock(minutes(16));
  await issuer();
  await issuer();
  expect([used, extension.asked]).toEqual([['first-secret', 'second-secret'], 2]);
});

it('what is known stays in use while Secrets Manager does not answer', async () => {
  moveClock(minutes(32));
  extension.isAway = true;
  expect((await secrets()).staffClientSecret).toBe('second-secret');
  await issuer();
  extension.isAway = false;
  expect(used).toEqual(['first-secret', 'second-secret']);
});

it('an issuer that is away is asked again by the next person', async () => {
  extension.staffClientSecret = 'refused';
  moveClock(minutes(64));
  await expect(issuer()).rejects.toMatchObject({ code: 'issuer-away' });
  await expect(issuer()).rejects.toMatchObject({ code: 'issuer-away' });
  expect(used).toEqual(['first-secret', 'second-secret', 'refused', 'refused']);
  extension.staffClientSecret = 'third-secret';
  moveClock(minutes(80));
  await issuer();
  expect(used.at(-1)).toBe('third-secret');
});
