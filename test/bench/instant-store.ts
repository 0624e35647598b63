/** A DynamoDB that answers at once, and always the same: what then takes time is the program that asks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface InstantStore {
  readonly endpoint: string;
  readonly close: () => void;
}

/** @param rows what every query finds. A row asked for by its key is never there, and every write succeeds. */
export async function instantStore(rows: readonly object[]): Promise<InstantStore> {
  const found = JSON.stringify({ Items: rows, Count: rows.length, ScannedCount: rows.length });
  const server = createServer((request, response) => {
    const asked = String(request.headers['x-amz-target'] ?? '');
    const body = asked.endsWith('.Query') ? found : '{}';
    request.resume().once('end', () => {
      response
        .writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': Buffer.byteLength(body) })
        .end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
