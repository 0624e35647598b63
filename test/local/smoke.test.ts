import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { smoke } from '../../functions/ops/smoke.ts';
import { endAll, newFolder, startAndWait } from './running-portal.ts';

afterAll(endAll);

/** A server that is none of ours, or not well. */
async function served(answer: RequestListener): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

describe('npm run ops -- smoke', () => {
  it('finds a portal that runs as it should be', async () => {
    const portal = await startAndWait(newFolder());
    const address = /http:\/\/localhost:\d+/.exec(portal.said())?.[0] ?? '';
    const looked = await smoke(address);
    expect(looked.filter(({ isSo }) => !isSo)).toEqual([]);
    expect(looked.length).toBeGreaterThanOrEqual(14);
  });

  it.each<[string, RequestListener, string]>([
    ['says yes to everything', (_, response) => void response.end('<h1>Hello'), 'without "999"'],
    ['is away', (_, response) => void response.writeHead(503).end(), 'the status 503'],
    ['hangs up', (request) => void request.socket.destroy(), 'nothing answered'],
  ])('of a server that %s it says what was seen', async (_, answer, seen) => {
    const { address, close } = await served(answer);
    const looked = await smoke(address);
    close();
    expect(looked.filter(({ isSo }) => isSo)).toEqual([]);
    expect(looked[0]?.seen).toContain(seen);
  });

  it('finds headers that are missing, and a form from elsewhere that is taken', async () => {
    const { address, close } = await served((_, response) => void response.end('{"ok":true}'));
    const looked = await smoke(address);
    close();
    expect(looked.find(({ what }) => what === 'The door public answers')?.seen).toMatch(
      /^other headers: .*content-security-policy/,
    );
    expect(looked.find(({ what }) => what.startsWith('A form from another site'))?.seen).toBe('the status 200');
  });
});
