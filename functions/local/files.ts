/** S3 on this machine: a server on a port of its own, since files are never served from where the portal is. */
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { s3StandIn } from '../outside/s3-stand-in.ts';
import { localBuckets, localSecretKey } from './settings.ts';

export interface FileStores {
  readonly endpoint: string;
  /** Resolves when every file that came was looked at. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FileStoresOptions {
  /** Where files stand; one that nobody comes back to when left out. */
  readonly folder?: string;
  /** The job that is called for each file that comes in. */
  readonly clean: (event: unknown) => Promise<unknown>;
  readonly onTrouble?: (trouble: unknown) => void;
}

export async function openFileStores({ folder, clean, onTrouble }: FileStoresOptions): Promise<FileStores> {
  const { handle, settled } = s3StandIn({
    folder: folder ?? mkdtempSync(join(tmpdir(), 'files-')),
    secretKey: localSecretKey,
    follow: { bucket: localBuckets.incoming, handler: clean },
    ...(onTrouble ? { onTrouble } : {}),
  });
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    settled,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await settled();
    },
  };
}
