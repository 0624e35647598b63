/**
 * Stands in for KMS on a machine without it: a key of the same kind, P-256, that stands in a file, and the two calls that we
 * make of it. It checks what KMS checks.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { algorithm } from './kms.ts';
import { isSigned } from './request-signatures.ts';

export interface KmsStandInOptions {
  /** The name by which the key is asked for. */
  readonly keyId: string;
  /** Secret key of the caller. */
  readonly secretKey: string;
  /** Where the private key is kept; nowhere when left out. */
  readonly file?: string;
}

class Denied extends Error {}

const mostMessageBytes = 4096;

export function kmsStandIn({ keyId, secretKey, file }: KmsStandInOptions) {
  const key = keptKey(file);

  function answer(request: IncomingMessage, body: Buffer): object {
    if (!isSigned(request, body, { service: 'kms', secretKey })) throw new Denied('InvalidSignatureException');
    const asked = JSON.parse(body.toString('utf8')) as Readonly<Record<string, string>>;
    if (asked['KeyId'] !== keyId) throw new Denied('NotFoundException');
    const what = String(request.headers['x-amz-target']);
    if (what === 'TrentService.GetPublicKey') {
      const PublicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
      return { KeyId: keyId, KeyUsage: 'SIGN_VERIFY', SigningAlgorithms: [algorithm], PublicKey };
    }
    if (what !== 'TrentService.Sign') throw new Denied('UnknownOperationException');
    const message = Buffer.from(asked['Message'] ?? '', 'base64');
    const isRaw = asked['MessageType'] === 'RAW' && message.length > 0 && message.length <= mostMessageBytes;
    if (!isRaw || asked['SigningAlgorithm'] !== algorithm) throw new Denied('ValidationException');
    const Signature = sign('sha256', message, key).toString('base64');
    return { KeyId: keyId, Signature, SigningAlgorithm: algorithm };
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    try {
      send(200, answer(request, await buffer(request)));
    } catch (error) {
      send(error instanceof Denied ? 400 : 500, { __type: error instanceof Denied ? error.message : 'KMSInternal' });
    }
  };
}

/** A key that is made once and then kept, so that yesterday's seals can be checked tomorrow. */
function keptKey(file?: string): KeyObject {
  if (file && existsSync(file)) return createPrivateKey(readFileSync(file, 'utf8'));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (file) writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  return privateKey;
}
