/** The key-value store of CloudFront that the edge function reads: it holds the origin key that the edge sends. */
import * as z from 'zod/mini';
import { rotationSettings } from '../platform/rotation-settings.ts';
import { type AskedEverywhere, signedEverywhere } from './signed-everywhere.ts';

/** The name under which the edge function looks for the key (`infra/constructs/edge-function.ts`). */
const name = 'origin-key';

/** The store did not do what it was asked. Says what and how it answered, never what it holds. */
export class EdgeStoreRefused extends Error {
  constructor(what: string, status: number) {
    super(`The store of the edge answered ${what} with ${status}`);
    this.name = status === 0 || status >= 500 ? 'EdgeStoreServiceUnavailable' : 'EdgeStoreRefused';
  }
}

/** Milliseconds for one answer. */
const patience = 5000;

async function ask(path: string, asked: Omit<AskedEverywhere, 'patience'>): Promise<Response> {
  const { EDGE_STORE_ARN, ROTATION_ENDPOINT } = rotationSettings();
  const account = EDGE_STORE_ARN.split(':')[4];
  const base = ROTATION_ENDPOINT ?? `https://${account}.cloudfront-kvs.global.api.aws`;
  const url = new URL(`${base}/key-value-stores/${encodeURIComponent(EDGE_STORE_ARN)}${path}`);
  const got = await signedEverywhere('cloudfront-keyvaluestore', url, { ...asked, patience }).catch(() => undefined);
  if (!got?.ok && got?.status !== 404) throw new EdgeStoreRefused(asked.method, got?.status ?? 0);
  return got;
}

/** The key that the edge sends; undefined before the first. @throws EdgeStoreRefused */
export async function keyAtEdge(): Promise<string | undefined> {
  const got = await ask(`/keys/${name}`, { method: 'GET' });
  return got.ok ? z.object({ Value: z.string() }).parse(await got.json()).Value : undefined;
}

/** Has the edge send this key, everywhere within seconds. @throws EdgeStoreRefused, also when somebody else wrote meanwhile. */
export async function sendFromEdge(key: string): Promise<void> {
  const tag = (await ask('', { method: 'GET' })).headers.get('etag');
  if (!tag) throw new EdgeStoreRefused('GET', 404);
  const headers = { 'content-type': 'application/json', 'if-match': tag };
  const got = await ask(`/keys/${name}`, { method: 'PUT', headers, body: JSON.stringify({ Value: key }) });
  if (!got.ok) throw new EdgeStoreRefused('PUT', got.status);
}
