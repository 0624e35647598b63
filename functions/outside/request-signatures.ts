/** What AWS checks of a request that is signed in its headers: worked out from its description, and not by what signs. */
import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const sha256 = (text: Buffer | string): string => createHash('sha256').update(text).digest('hex');
const mac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** True when the holder of the secret key signed this request, for that service, with this body. */
export function isSigned(
  { method = '', url = '', headers }: IncomingMessage,
  body: Buffer,
  {
    service,
    secretKey,
  }: { readonly service: 'dynamodb' | 'lambda' | 'kms' | 's3' | 'secretsmanager' | 'ses'; readonly secretKey: string },
): boolean {
  const [, scope = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const [day = '', region = '', named = '', end = ''] = scope.split('/');
  if (named !== service) return false;
  const [path = '', query = ''] = url.split('?');
  // S3 alone takes a path as it was sent.
  const asSigned = service === 's3' ? path : path.split('/').map(encodeURIComponent).join('/');
  const sorted = query.split('&').filter(Boolean).toSorted().join('&');
  const signed = names.split(';').map((one) => `${one}:${String(headers[one] ?? '').trim()}\n`);
  const canonical = [method, asSigned, sorted, signed.join(''), names, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, region, named, end].reduce<Buffer | string>(mac, `AWS4${secretKey}`);
  return mac(key, toSign).toString('hex') === signature;
}
