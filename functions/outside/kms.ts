/** KMS, which holds the key that signs seals: it signs, it tells the public half, and nobody can read the other. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod/mini';
import { config } from '../platform/config.ts';
import { sealSettings } from '../platform/seal-settings.ts';
import { signedFetch } from './signed.ts';

/** KMS did not do what it was asked. Says what it was asked for and how it answered. */
export class SignerRefused extends Error {
  constructor(what: string, status: number) {
    super(`KMS answered ${what} with ${status}`);
    this.name = status === 0 || status >= 500 ? 'SignerServiceUnavailable' : 'SignerRefused';
  }
}

/** ECDSA on P-256 over SHA-256, as KMS names it. */
export const algorithm = 'ECDSA_SHA_256';

/** Milliseconds for one answer. */
const patience = 5000;

async function ask(what: 'Sign' | 'GetPublicKey', input: object): Promise<unknown> {
  const { SEAL_ENDPOINT, SEAL_KEY } = sealSettings();
  const url = new URL(SEAL_ENDPOINT ?? `https://kms.${config().AWS_REGION}.amazonaws.com/`);
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${what}` };
  const body = JSON.stringify({ KeyId: SEAL_KEY, ...input });
  const got = await signedFetch('kms', url, { method: 'POST', headers, body, patience }).catch(() => undefined);
  if (!got?.ok) throw new SignerRefused(what, got?.status ?? 0);
  return got.json();
}

/** @param text 4 KiB at most: KMS hashes it. @returns a signature in DER, base64. @throws SignerRefused */
export async function signText(text: string): Promise<string> {
  const signed = z.object({ Signature: z.string() });
  const input = { Message: Buffer.from(text).toString('base64'), MessageType: 'RAW', SigningAlgorithm: algorithm };
  return signed.parse(await ask('Sign', input)).Signature;
}

/** The public half of the key that signs. @throws SignerRefused */
export async function publicKeyOfSeals(): Promise<KeyObject> {
  const { PublicKey } = z.object({ PublicKey: z.string() }).parse(await ask('GetPublicKey', {}));
  return createPublicKey({ key: Buffer.from(PublicKey, 'base64'), format: 'der', type: 'spki' });
}
