/**
 * Stands in for a bucket of S3 with versions and a lock, on a machine without it: whatever is put there stays, each version in a
 * file of its own. It checks what S3 checks of the requests that we make, and refuses to remove a version.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { isSigned } from './request-signatures.ts';
import { objectAt } from './s3-signatures.ts';

export interface LockedStandInOptions {
  readonly folder: string;
  readonly bucket: string;
  /** Secret key of whoever signs. */
  readonly secretKey: string;
  /** Keys in one answer. */
  readonly pageSize?: number;
}

interface Answer {
  readonly status: number;
  readonly body?: string;
}

/** What was done to a key: put, or hidden. Its place in time is its version. */
interface Kept {
  readonly key: string;
  readonly version: string;
  readonly isObject: boolean;
  readonly file: string;
}

class Denied extends Error {
  readonly status: number;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
  }
}

const sha256 = (body: Buffer, as: 'hex' | 'base64'): string => createHash('sha256').update(body).digest(as);
const tag = (name: string, text: string): string => `<${name}>${text}</${name}>`;

export function lockedStandIn({ folder, bucket, secretKey, pageSize = 1000 }: LockedStandInOptions) {
  const home = join(folder, encodeURIComponent(bucket));
  /** One after the other, so that of two who put one key the first alone does. */
  let turn: Promise<unknown> = Promise.resolve();

  /** By key, the newest first. */
  async function all(): Promise<readonly Kept[]> {
    await mkdir(home, { recursive: true });
    return (await readdir(home))
      .map((file): Kept => {
        const [version = '', kind, name = ''] = file.split('~');
        return { key: decodeURIComponent(name), version, isObject: kind === 'put', file };
      })
      .toSorted((a, b) => (a.key === b.key ? b.version.localeCompare(a.version) : a.key < b.key ? -1 : 1));
  }

  async function keep(key: string, kind: 'put' | 'hide', body: Buffer | string): Promise<void> {
    const version = String((await all()).length + 1).padStart(8, '0');
    await writeFile(join(home, `${version}~${kind}~${encodeURIComponent(key)}`), body, { flag: 'wx' });
  }

  async function put(request: IncomingMessage, key: string, body: Buffer): Promise<Answer> {
    if (request.headers['x-amz-content-sha256'] !== sha256(body, 'hex'))
      throw new Denied(400, 'XAmzContentSHA256Mismatch');
    const checksum = request.headers['x-amz-checksum-sha256'];
    if (!checksum) throw new Denied(400, 'InvalidRequest');
    if (checksum !== sha256(body, 'base64')) throw new Denied(400, 'BadDigest');
    const stands = (await all()).find((one) => one.key === key)?.isObject;
    if (stands && request.headers['if-none-match'] === '*') throw new Denied(412, 'PreconditionFailed');
    await keep(key, 'put', body);
    return { status: 200 };
  }

  async function get(key: string, version: string | null): Promise<Answer> {
    const found = (await all()).find((one) => one.key === key && (version === null || one.version === version));
    if (!found?.isObject) throw new Denied(404, 'NoSuchKey');
    return { status: 200, body: await readFile(join(home, found.file), 'utf8') };
  }

  async function listed(query: URLSearchParams): Promise<Answer> {
    const under = (await all()).filter(({ key }) => key.startsWith(query.get('prefix') ?? ''));
    const newest = under.filter((one, place) => one.isObject && under[place - 1]?.key !== one.key);
    const rest = newest.filter(({ key }) => key > (query.get('continuation-token') ?? ''));
    const page = rest.slice(0, pageSize);
    const next = rest.length > page.length ? tag('NextContinuationToken', page.at(-1)?.key ?? '') : '';
    return { status: 200, body: tag('ListBucketResult', page.map(({ key }) => tag('Key', key)).join('') + next) };
  }

  async function versions(query: URLSearchParams): Promise<Answer> {
    const under = (await all()).filter(({ key }) => key.startsWith(query.get('prefix') ?? ''));
    const [key, version] = [query.get('key-marker'), query.get('version-id-marker')];
    const from = 1 + under.findIndex((one) => one.key === key && one.version === version);
    const page = under.slice(from, from + pageSize);
    const rows = page.map((one) =>
      tag(one.isObject ? 'Version' : 'DeleteMarker', tag('Key', one.key) + tag('VersionId', one.version)),
    );
    const last = under.length > from + page.length ? page.at(-1) : undefined;
    const next = last ? tag('NextKeyMarker', last.key) + tag('NextVersionIdMarker', last.version) : '';
    return { status: 200, body: tag('ListVersionsResult', rows.join('') + next) };
  }

  async function answer(request: IncomingMessage, body: Buffer): Promise<Answer> {
    if (!isSigned(request, body, { service: 's3', secretKey })) throw new Denied(403, 'SignatureDoesNotMatch');
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const { bucket: named, key } = objectAt(url);
    if (named !== bucket) throw new Denied(404, 'NoSuchBucket');
    const query = url.searchParams;
    if (request.method === 'PUT' && key) return put(request, key, body);
    if (request.method === 'GET' && key) return get(key, query.get('versionId'));
    if (request.method === 'GET') return query.has('versions') ? versions(query) : listed(query);
    // To remove an object hides it; to remove a version is what the lock forbids.
    if (request.method !== 'DELETE' || query.has('versionId')) throw new Denied(403, 'AccessDenied');
    await keep(key, 'hide', '');
    return { status: 204 };
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const mine = turn.then(() => answer(request, body));
    turn = mine.catch(() => undefined);
    const { status, body: said } = await mine.catch((error: unknown): Answer => {
      const denied = error instanceof Denied ? error : new Denied(500, 'InternalError');
      return { status: denied.status, body: tag('Error', tag('Code', denied.message)) };
    });
    response.writeHead(status, { 'content-type': 'application/xml' }).end(said);
  };
}
