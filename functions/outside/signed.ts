/**
 * A request to AWS, signed in its headers (Signature version 4). The signer is the SDK's own, which the DynamoDB client brings
 * anyway; a client for each service would add a hundred KiB to a door (`infra/decisions/0008-a-printer-without-rights.md`).
 */
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';

export interface Asked {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds to wait for the answer. */
  readonly patience: number;
}

/** @throws when nothing answers in time. Whatever does answer is an answer. */
export async function signedFetch(
  service: 'lambda' | 'kms' | 's3' | 'secretsmanager' | 'ses',
  url: URL,
  asked: Asked,
): Promise<Response> {
  const { method, body, patience } = asked;
  const signer = new SignatureV4({
    service,
    region: process.env['AWS_REGION'] ?? 'eu-west-2',
    sha256: Sha256,
    // S3 alone reads a path as it was sent.
    uriEscapePath: service !== 's3',
    credentials: {
      accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? '',
      ...(process.env['AWS_SESSION_TOKEN'] ? { sessionToken: process.env['AWS_SESSION_TOKEN'] } : {}),
    },
  });
  const { headers } = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { host: url.host, ...asked.headers },
    ...(body === undefined ? {} : { body }),
  });
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) };
  return fetch(url, { method, headers, ...sent, signal: AbortSignal.timeout(patience) });
}
