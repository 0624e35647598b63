/** Secrets Manager and the key-value store of the edge, as the job that changes the origin key meets them; they check what AWS checks. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { localSecretKey } from '../../functions/local/settings.ts';
import { isSigned } from '../../functions/outside/request-signatures.ts';
import { signingKey } from '../../functions/outside/signed-everywhere.ts';

export const edgeStoreArn = 'arn:aws:cloudfront::111122223333:key-value-store/5f0e2c1a-0000-4000-8000-000000000000';

export interface RotationSide {
  /** Text of the secret, if it has any. */
  secret: string | undefined;
  /** What the edge sends. */
  edge: string | undefined;
  /** Every text that the secret had. */
  readonly written: string[];
  readonly close: () => void;
}

const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

/** Version 4A as AWS checks it: by the public half of the key that both derive. */
export function isSignedEverywhere(
  { method = '', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: string,
): boolean {
  const [, accessKeyId = '', scope, names = '', signature = ''] =
    /^AWS4-ECDSA-P256-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]+)$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (!scope?.endsWith('/cloudfront-keyvaluestore/aws4_request') || headers['x-amz-region-set'] !== '*') return false;
  const lines = names.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const path = url.replace(/%/g, '%25');
  const canonical = [method, path, '', lines.join(''), names, sha256(body)].join('\n');
  const toSign = ['AWS4-ECDSA-P256-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = createPublicKey(signingKey(accessKeyId, localSecretKey));
  return verify('sha256', Buffer.from(toSign), key, Buffer.from(signature, 'hex'));
}

/** Opens both, and points the job's settings at them. */
export async function openRotation(): Promise<RotationSide> {
  let version = 1;
  const side: RotationSide = { secret: undefined, edge: undefined, written: [], close: () => void server.close() };

  function vault(request: IncomingMessage, body: string): readonly [number, object] {
    if (!isSigned(request, Buffer.from(body), { service: 'secretsmanager', secretKey: localSecretKey }))
      return [400, { __type: 'InvalidSignatureException' }];
    const asked = JSON.parse(body);
    if (request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue')
      return side.secret ? [200, { SecretString: side.secret }] : [400, { __type: 'ResourceNotFoundException' }];
    if (String(asked.ClientRequestToken).length < 32) return [400, { __type: 'InvalidParameterException' }];
    side.secret = asked.SecretString;
    side.written.push(asked.SecretString);
    return [200, {}];
  }

  function store(request: IncomingMessage, body: string): readonly [number, object] {
    if (!isSignedEverywhere(request, body)) return [403, { Message: 'AccessDeniedException' }];
    const home = `/key-value-stores/${encodeURIComponent(edgeStoreArn)}`;
    if (request.method === 'GET' && request.url === home) return [200, { Status: 'READY' }];
    if (request.url !== `${home}/keys/origin-key`) return [404, {}];
    if (request.method === 'GET') return side.edge ? [200, { Key: 'origin-key', Value: side.edge }] : [404, {}];
    if (request.headers['if-match'] !== `E${version}`) return [409, { Message: 'ConflictException' }];
    version += 1;
    side.edge = JSON.parse(body).Value;
    return [200, {}];
  }

  const server = createServer(async (request, response) => {
    const body = await text(request);
    const [status, said] = (request.headers['x-amz-target'] ? vault : store)(request, body);
    response.writeHead(status, { 'content-type': 'application/json', etag: `E${version}` }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: localSecretKey,
    ORIGIN_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-2:111122223333:secret:origin',
    EDGE_STORE_ARN: edgeStoreArn,
    ROTATION_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  return side;
}
