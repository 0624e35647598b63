/** What S3 checks of a signed form and of a signed address: worked out from its description, and not by what signs (`s3.ts`). */
import { createHash, createHmac } from 'node:crypto';
import { now } from '../platform/clock.ts';

/** Why S3 refuses, in its own code. */
export class Denied extends Error {
  readonly status: number;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
  }
}

const mac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const instant = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** The signature of a text under what a credential says of day, region and service. */
export type Sign = (credential: string, text: string) => string;

export const signatureBy =
  (secretKey: string): Sign =>
  (credential, text) => {
    const scope = credential.split('/').slice(1);
    if (scope.length !== 4 || scope[2] !== 's3' || scope[3] !== 'aws4_request') throw new Denied(403, 'AccessDenied');
    return mac(scope.reduce<Buffer | string>(mac, `AWS4${secretKey}`), text).toString('hex');
  };

/** Every field must be as the policy says, and the policy as its signer wrote it. @throws Denied */
export function checkPolicy(fields: ReadonlyMap<string, string>, size: number, signature: Sign): void {
  const policy = fields.get('policy') ?? '';
  const credential = fields.get('x-amz-credential') ?? '';
  if (signature(credential, policy) !== fields.get('x-amz-signature')) throw new Denied(403, 'SignatureDoesNotMatch');
  const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString('utf8')) as {
    readonly expiration: string;
    readonly conditions: readonly (readonly unknown[] | Readonly<Record<string, string>>)[];
  };
  if (!(now() < Date.parse(expiration))) throw new Denied(403, 'AccessDenied');
  const named = new Set(['policy', 'x-amz-signature']);
  for (const one of conditions) {
    if (Array.isArray(one)) {
      if (one[0] !== 'content-length-range') throw new Denied(403, 'AccessDenied');
      if (size < Number(one[1])) throw new Denied(400, 'EntityTooSmall');
      if (size > Number(one[2])) throw new Denied(400, 'EntityTooLarge');
      continue;
    }
    for (const [name, value] of Object.entries(one as Readonly<Record<string, string>>)) {
      if (fields.get(name.toLowerCase()) !== value) throw new Denied(403, 'AccessDenied');
      named.add(name.toLowerCase());
    }
  }
  if ([...fields.keys()].some((name) => !named.has(name))) throw new Denied(403, 'AccessDenied');
}

/** Signature version 4 of an address, worked out from its description and not by what signed. @throws Denied */
export function checkAddress(method: string, url: URL, host: string, signature: Sign): void {
  const asked = (name: string): string => url.searchParams.get(name) ?? '';
  const query = url.search
    .slice(1)
    .split('&')
    .filter((one) => !one.startsWith('X-Amz-Signature='))
    .toSorted()
    .join('&');
  const [at, credential] = [asked('X-Amz-Date'), asked('X-Amz-Credential')];
  const canonical = [method, url.pathname, query, `host:${host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const scope = credential.split('/').slice(1).join('/');
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  if (signature(credential, toSign) !== asked('X-Amz-Signature')) throw new Denied(403, 'SignatureDoesNotMatch');
  const [begun, seconds] = [instant(at), Number(asked('X-Amz-Expires'))];
  // A clock may be a quarter of an hour ahead of S3's, which does not mind.
  if (!(now() < begun + seconds * 1000) || begun > now() + 900_000) throw new Denied(403, 'AccessDenied');
}

/** The object that an address names: in a bucket that is a host of its own, as on AWS, or the first part of the path. */
export function objectAt(url: URL): { readonly bucket: string; readonly key: string } {
  const parts = url.pathname.split('/').slice(1).map(decodeURIComponent);
  const host = /^(.+)\.s3\.[\w-]+\.amazonaws\.com$/.exec(url.hostname)?.[1];
  const [bucket = '', ...rest] = host === undefined ? parts : [host, ...parts];
  return { bucket, key: rest.join('/') };
}
