/**
 * The file store, S3, by addresses that are signed for one act, one object and some minutes. All of it is one rule of signing
 * (Signature version 4), worked out here: the client of S3 weighs more than a door may.
 */
import { createHash, createHmac } from 'node:crypto';
import { now } from '../platform/clock.ts';
import { config } from '../platform/config.ts';

export type Bucket = 'incoming' | 'kept';

/** The store did not do what it was asked. Says what and how it answered, never which object. */
export class FileStoreRefused extends Error {
  constructor(method: string, status: number) {
    super(`The file store answered ${method} with ${status}`);
    this.name = status === 0 || status >= 500 ? 'FileStoreServiceUnavailable' : 'FileStoreRefused';
  }
}

/** Milliseconds for one object. */
const patience = 15_000;
const day = (at: string): string => at.slice(0, 8);
const mac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** As S3 writes a part of an address: stricter than a browser does. */
const part = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

function signer() {
  const { AWS_REGION } = config();
  const at = new Date(now()).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${day(at)}/${AWS_REGION}/s3/aws4_request`;
  const secret = process.env['AWS_SECRET_ACCESS_KEY'] ?? '';
  const key = scope.split('/').reduce<Buffer | string>(mac, `AWS4${secret}`);
  return {
    at,
    scope,
    credential: `${process.env['AWS_ACCESS_KEY_ID'] ?? ''}/${scope}`,
    token: process.env['AWS_SESSION_TOKEN'],
    sign: (text: string): string => mac(key, text).toString('hex'),
  };
}

function nameOf(bucket: Bucket): string {
  const { INCOMING_BUCKET, KEPT_BUCKET } = config();
  const name = bucket === 'incoming' ? INCOMING_BUCKET : KEPT_BUCKET;
  if (!name) throw new Error(`This function was not given the bucket of ${bucket} files`);
  return name;
}

/** Where a bucket is: a host of its own on AWS, a path of the stand-in elsewhere. Never ours. */
function addressOf(bucket: Bucket): URL {
  const { S3_ENDPOINT, AWS_REGION } = config();
  const name = nameOf(bucket);
  return new URL(S3_ENDPOINT ? `${S3_ENDPOINT}/${name}/` : `https://${name}.s3.${AWS_REGION}.amazonaws.com/`);
}

export interface UploadForm {
  readonly action: string;
  /** For the policy of the page that holds the form. */
  readonly origin: string;
  /** Hidden fields; the file comes after them. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A plain HTML form whose file S3 takes in, until then, under that key, within those sizes, and nothing else. */
export function uploadForm(
  key: string,
  { until, mostBytes, backTo }: { readonly until: Date; readonly mostBytes: number; readonly backTo: string },
): UploadForm {
  const { at, credential, token, sign } = signer();
  const url = addressOf('incoming');
  const fixed: Readonly<Record<string, string>> = {
    key,
    // Nothing that a browser would show, whatever was chosen: what it is, is found out by its bytes.
    'Content-Type': 'application/octet-stream',
    success_action_redirect: backTo,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': credential,
    'x-amz-date': at,
    ...(token ? { 'x-amz-security-token': token } : {}),
  };
  const conditions = [
    { bucket: nameOf('incoming') },
    ...Object.entries(fixed).map(([name, value]) => ({ [name]: value })),
    ['content-length-range', 1, mostBytes],
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: until.toISOString(), conditions })).toString('base64');
  return { action: url.href, origin: url.origin, fields: { ...fixed, policy, 'x-amz-signature': sign(policy) } };
}

/** An address for one act on one object. @param answers how S3 is to name and describe it. */
function signedAddress(
  method: 'GET' | 'PUT' | 'DELETE',
  bucket: Bucket,
  key: string,
  { seconds, answers = {} }: { readonly seconds: number; readonly answers?: Readonly<Record<string, string>> },
): URL {
  const { at, scope, credential, token, sign } = signer();
  const url = addressOf(bucket);
  url.pathname += key.split('/').map(part).join('/');
  const asked: Readonly<Record<string, string>> = {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': credential,
    'X-Amz-Date': at,
    'X-Amz-Expires': String(seconds),
    ...(token ? { 'X-Amz-Security-Token': token } : {}),
    'X-Amz-SignedHeaders': 'host',
    ...answers,
  };
  const query = Object.keys(asked)
    .toSorted()
    .map((name) => `${part(name)}=${part(asked[name] ?? '')}`)
    .join('&');
  const canonical = [method, url.pathname, query, `host:${url.host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const signature = sign(['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n'));
  url.search = `?${query}&X-Amz-Signature=${signature}`;
  return url;
}

/** Where a kept file can be taken from, for a minute: to be saved and never shown in the place of a page. */
export const downloadAddress = (
  key: string,
  { name, media }: { readonly name: string; readonly media: string },
): string =>
  signedAddress('GET', 'kept', key, {
    seconds: 60,
    answers: {
      'response-content-disposition': `attachment; filename="${name}"`,
      'response-content-type': media,
      'response-cache-control': 'no-store',
    },
  }).href;

async function ask(
  method: 'GET' | 'PUT' | 'DELETE',
  bucket: Bucket,
  key: string,
  sent: { readonly body?: BodyInit; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const url = signedAddress(method, bucket, key, { seconds: 60 });
  const got = await fetch(url, { method, ...sent, signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  if (!got?.ok && got?.status !== 404) throw new FileStoreRefused(method, got?.status ?? 0);
  return got;
}

/** The bytes of an object; undefined when it is not there. @throws FileStoreRefused */
export async function readObject(bucket: Bucket, key: string): Promise<Uint8Array | undefined> {
  const got = await ask('GET', bucket, key);
  return got.status === 404 ? undefined : new Uint8Array(await got.arrayBuffer());
}

/** @throws FileStoreRefused */
export async function writeObject(bucket: Bucket, key: string, bytes: Uint8Array, media: string): Promise<void> {
  const got = await ask('PUT', bucket, key, { body: new Uint8Array(bytes), headers: { 'content-type': media } });
  if (got.status === 404) throw new FileStoreRefused('PUT', 404);
}

/** An object that is not there is removed. @throws FileStoreRefused */
export async function removeObject(bucket: Bucket, key: string): Promise<void> {
  await ask('DELETE', bucket, key);
}
