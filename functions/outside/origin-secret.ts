/** The secret of the origin keys in Secrets Manager, read and written as a whole. Nobody else writes it. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { rotationSettings } from '../platform/rotation-settings.ts';
import { signedFetch } from './signed.ts';

/** Secrets Manager did not do what it was asked. Says what and how it answered, never what was in it. */
export class SecretRefused extends Error {
  constructor(what: string, status: number) {
    super(`Secrets Manager answered ${what} with ${status}`);
    this.name = status === 0 || status >= 500 ? 'SecretServiceUnavailable' : 'SecretRefused';
  }
}

/** Milliseconds for one answer. */
const patience = 5000;

async function ask(what: 'GetSecretValue' | 'PutSecretValue', input: object): Promise<Response | undefined> {
  const { AWS_REGION, ORIGIN_SECRET_ARN, ROTATION_ENDPOINT } = rotationSettings();
  const url = new URL(ROTATION_ENDPOINT ?? `https://secretsmanager.${AWS_REGION}.amazonaws.com/`);
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `secretsmanager.${what}` };
  const body = JSON.stringify({ SecretId: ORIGIN_SECRET_ARN, ...input });
  return signedFetch('secretsmanager', url, { method: 'POST', headers, body, patience }).catch(() => undefined);
}

/** The secret's text; undefined while it has none yet. @throws SecretRefused */
export async function readOriginSecret(): Promise<string | undefined> {
  const got = await ask('GetSecretValue', {});
  const said: unknown = await got?.json().catch(() => undefined);
  if (got?.ok) return z.object({ SecretString: z.string() }).parse(said).SecretString;
  const kind = z.object({ __type: z.string() }).safeParse(said).data?.__type ?? '';
  if (kind.endsWith('ResourceNotFoundException')) return undefined;
  throw new SecretRefused('GetSecretValue', got?.status ?? 0);
}

/** @throws SecretRefused */
export async function writeOriginSecret(text: string): Promise<void> {
  const got = await ask('PutSecretValue', { SecretString: text, ClientRequestToken: randomUUID() });
  if (!got?.ok) throw new SecretRefused('PutSecretValue', got?.status ?? 0);
}
