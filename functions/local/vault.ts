/** KMS and the locked bucket of seals on this machine: one server on a port of its own, with what it keeps in a folder. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kmsStandIn } from '../outside/kms-stand-in.ts';
import { lockedStandIn } from '../outside/s3-locked-stand-in.ts';
import { localSeal, localSecretKey } from './settings.ts';

export interface Vault {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** @param folder where seals and their key stand; one that nobody comes back to when left out. @param pageSize keys in one list. */
export async function openVault({
  folder = mkdtempSync(join(tmpdir(), 'seals-')),
  pageSize,
}: {
  readonly folder?: string;
  readonly pageSize?: number;
} = {}): Promise<Vault> {
  mkdirSync(folder, { recursive: true });
  const mine = { folder, secretKey: localSecretKey };
  const kms = kmsStandIn({ ...mine, keyId: localSeal.key, file: join(folder, 'key.pem') });
  const bucket = lockedStandIn({ ...mine, bucket: localSeal.bucket, ...(pageSize ? { pageSize } : {}) });
  const server = createServer((request, response) => {
    void (request.headers['x-amz-target'] ? kms : bucket)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
