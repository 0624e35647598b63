/**
 * A request signed for every region at once (Signature version 4A), which the store of the edge asks for: an ECDSA key is derived
 * from the secret key, and signs what version 4 would. Worked out here: the SDK's own is a library with its own curves.
 */
import { createECDH, createHash, createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { now } from '../platform/clock.ts';

const algorithm = 'AWS4-ECDSA-P256-SHA256';
/** Two less than the order of P-256: above it the derivation tries again. */
const orderMinusTwo = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc63254f');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const base64url = (bytes: Buffer): string => bytes.toString('base64url');

/** The private key that belongs to an access key: AWS derives the public half of the same pair. */
export function signingKey(accessKeyId: string, secretKey: string): KeyObject {
  for (let counter = 1; counter < 255; counter += 1) {
    const fixed = Buffer.concat([
      Buffer.from([0, 0, 0, 1]),
      Buffer.from(`${algorithm}\0${accessKeyId}`),
      Buffer.from([counter, 0, 0, 1, 0]),
    ]);
    const candidate = createHmac('sha256', `AWS4A${secretKey}`).update(fixed).digest('hex');
    const number = BigInt(`0x${candidate}`);
    if (number > orderMinusTwo) continue;
    const d = Buffer.from((number + 1n).toString(16).padStart(64, '0'), 'hex');
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(d);
    const point = pair.getPublicKey();
    const [x, y] = [base64url(point.subarray(1, 33)), base64url(point.subarray(33))];
    return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: base64url(d), x, y }, format: 'jwk' });
  }
  throw new Error('No signing key can be derived');
}

export interface AskedEverywhere {
  readonly method: 'GET' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds to wait for the answer. */
  readonly patience: number;
}

/** @param url without a query. @throws when nothing answers in time. */
export async function signedEverywhere(service: string, url: URL, asked: AskedEverywhere): Promise<Response> {
  const { method, body = '', patience } = asked;
  const at = new Date(now()).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const [accessKeyId = '', token] = [process.env['AWS_ACCESS_KEY_ID'], process.env['AWS_SESSION_TOKEN']];
  const headers: Readonly<Record<string, string>> = {
    ...asked.headers,
    host: url.host,
    'x-amz-content-sha256': sha256(body),
    'x-amz-date': at,
    'x-amz-region-set': '*',
    ...(token ? { 'x-amz-security-token': token } : {}),
  };
  const names = Object.keys(headers).toSorted();
  const canonical = [
    method,
    url.pathname.split('/').map(encodeURIComponent).join('/'),
    '',
    names.map((name) => `${name}:${headers[name]}\n`).join(''),
    names.join(';'),
    sha256(body),
  ].join('\n');
  const scope = `${at.slice(0, 8)}/${service}/aws4_request`;
  const key = signingKey(accessKeyId, process.env['AWS_SECRET_ACCESS_KEY'] ?? '');
  const signature = sign('sha256', Buffer.from([algorithm, at, scope, sha256(canonical)].join('\n')), key);
  const authorization = `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature.toString('hex')}`;
  return fetch(url, {
    method,
    headers: { ...headers, authorization },
    ...(method === 'GET' ? {} : { body }),
    signal: AbortSignal.timeout(patience),
  });
}
