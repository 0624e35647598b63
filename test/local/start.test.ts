import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { securityHeaders } from '../../shared/security-headers.ts';
import { endAll, newFolder, nothingRuns, processesOf, referralsOf, start, startAndWait } from './running-portal.ts';

afterEach(endAll);

/** Follows redirects with the cookies that come on the way, as a browser does. */
async function visit(url: string): Promise<Response> {
  const cookies = new Map<string, string>();
  for (let at = url; ; ) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) return answer;
    at = new URL(next, at).href;
  }
}

const weaker = ({ headers }: Response): readonly string[] =>
  Object.keys(securityHeaders).filter((name) => !headers.has(name));

describe('npm start', () => {
  it('prints addresses that all answer, and ends with everything it started on Ctrl-C', async () => {
    const data = newFolder();
    const { child, said, code } = await startAndWait(data);
    const addresses = said().match(/http:\/\/localhost:\S+/g) ?? [];
    expect(addresses).toHaveLength(5);
    for (const address of addresses) {
      const answer = await visit(address);
      expect([address, answer.status, weaker(answer)]).toEqual([address, 200, []]);
    }
    const { origin } = new URL(addresses[0] ?? '');
    for (const path of ['/start', '/api/public/health', '/api/staff/health']) {
      const answer = await fetch(`${origin}${path}`, { method: 'HEAD' });
      expect([path, answer.status, await answer.text(), weaker(answer)]).toEqual([path, 200, '', []]);
    }
    expect(processesOf(data).length).toBeGreaterThan(1);

    // The terminal tells us and npm, and npm tells us again.
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await code).toBe(0);
    expect(said()).toMatch(/Stopped\.\n$/);
    await nothingRuns(data);
    expect(await referralsOf(data)).toBe(Object.keys(people).length);
  });

  it('says that its port is taken before it builds anything', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, () => resolve()));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      const { said, code } = await start(newFolder(), { flags: [], port });
      expect(await code).toBe(1);
      expect(said().trim()).toBe(
        `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      );
    } finally {
      other.close();
    }
  });

  it('says that its data are in use before it builds or empties anything', async () => {
    const data = newFolder();
    const first = await startAndWait(data);
    const second = await start(data, { flags: ['--reset'] });
    expect(await second.code).toBe(1);
    expect(second.said()).toContain(`The data in ${data} are in use: the portal runs there already.`);
    expect(second.said()).not.toContain('Building');
    first.child.kill('SIGTERM');
    expect(await first.code).toBe(0);
    expect(await referralsOf(data)).toBe(Object.keys(people).length);
  });

  it('ends with code 1 and a sentence when it is asked for what it does not know', async () => {
    const asked = await start(newFolder(), { flags: ['--rest'] });
    expect(await asked.code).toBe(1);
    expect(asked.said()).toContain('npm start does not know "--rest". It knows:\n\nnpm start -- [--reset]');
  });
});
