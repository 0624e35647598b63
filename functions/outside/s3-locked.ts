/**
 * A bucket from which nothing can be removed: versions are kept and locked for years (`infra/constructs/seal-store.ts`). What was
 * put there once is never put again.
 */
import { createHash } from 'node:crypto';
import { config } from '../platform/config.ts';
import { sealSettings } from '../platform/seal-settings.ts';
import { type Asked, signedFetch } from './signed.ts';

/** The bucket did not do what it was asked. Says what and how it answered. */
export class LockedStoreRefused extends Error {
  constructor(what: string, status: number) {
    super(`The locked store answered ${what} with ${status}`);
    this.name = status === 0 || status >= 500 ? 'LockedStoreServiceUnavailable' : 'LockedStoreRefused';
  }
}

/** Milliseconds for one object. */
const patience = 15_000;

async function ask(
  asked: Omit<Asked, 'patience'>,
  { key = '', query = {} }: { readonly key?: string; readonly query?: Readonly<Record<string, string>> },
): Promise<Response> {
  const { SEAL_ENDPOINT, SEAL_BUCKET } = sealSettings();
  const host = `https://${SEAL_BUCKET}.s3.${config().AWS_REGION}.amazonaws.com`;
  const url = new URL(`${SEAL_ENDPOINT ? `${SEAL_ENDPOINT}/${SEAL_BUCKET}` : host}/${key}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const got = await signedFetch('s3', url, { ...asked, patience }).catch(() => undefined);
  if (got && (got.ok || got.status === 404 || got.status === 412)) return got;
  throw new LockedStoreRefused(asked.method, got?.status ?? 0);
}

/**
 * Puts an object where none is. @param key letters, digits, dashes, dots and slashes.
 * @returns false when there was one already, which stays as it is. @throws LockedStoreRefused
 */
export async function putOnce(key: string, text: string): Promise<boolean> {
  // A locked bucket takes nothing whose checksum was not said beforehand.
  const checksum = createHash('sha256').update(text).digest('base64');
  const headers = { 'content-type': 'application/json', 'if-none-match': '*', 'x-amz-checksum-sha256': checksum };
  const got = await ask({ method: 'PUT', body: text, headers }, { key });
  if (got.status === 404) throw new LockedStoreRefused('PUT', 404);
  return got.ok;
}

/** @param version the newest when left out. @returns undefined when it is not there. @throws LockedStoreRefused */
export async function readLocked(key: string, version?: string): Promise<string | undefined> {
  const got = await ask({ method: 'GET' }, { key, query: version === undefined ? {} : { versionId: version } });
  return got.status === 404 ? undefined : got.text();
}

const texts = (xml: string, tag: string): readonly string[] =>
  Array.from(xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g')), ([, text = '']) => text);

async function list(query: Readonly<Record<string, string>>): Promise<string> {
  const got = await ask({ method: 'GET' }, { query });
  if (!got.ok) throw new LockedStoreRefused('GET', got.status);
  return got.text();
}

/** Keys that begin so, in their order. @throws LockedStoreRefused */
export async function listKeys(prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  let next: string | undefined;
  do {
    const more: Readonly<Record<string, string>> = next === undefined ? {} : { 'continuation-token': next };
    const xml = await list({ 'list-type': '2', prefix, ...more });
    keys.push(...texts(xml, 'Key'));
    next = texts(xml, 'NextContinuationToken')[0];
  } while (next !== undefined);
  return keys;
}

export interface Version {
  readonly key: string;
  readonly version: string;
  /** False for the mark that hides what was there. */
  readonly isObject: boolean;
}

/** Every version of what begins so, and every mark of a removal, as S3 lists them: by key, the newest first. */
export async function listVersions(prefix: string): Promise<readonly Version[]> {
  const versions: Version[] = [];
  let more: Readonly<Record<string, string>> | undefined = {};
  while (more) {
    const xml: string = await list({ versions: '', prefix, ...more });
    for (const [, tag, inside = ''] of xml.matchAll(/<(Version|DeleteMarker)>([\s\S]*?)<\/\1>/g)) {
      const [key = '', version = ''] = [texts(inside, 'Key')[0], texts(inside, 'VersionId')[0]];
      versions.push({ key, version, isObject: tag === 'Version' });
    }
    const [key, version] = [texts(xml, 'NextKeyMarker')[0], texts(xml, 'NextVersionIdMarker')[0]];
    more = key === undefined ? undefined : { 'key-marker': key, ...(version ? { 'version-id-marker': version } : {}) };
  }
  return versions;
}
