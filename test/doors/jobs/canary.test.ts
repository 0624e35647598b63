import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { bundleFile } from '../../../functions/build.ts';
import { contentPolicy } from '../../../shared/security-headers.ts';
import { keepWhatIsLogged } from '../every-door/logged.ts';

let close: () => void = () => undefined;
afterEach(() => close());

const page = '<h1>Help</h1><p>call 999</p>';
const policy = { 'content-security-policy': contentPolicy() };
/** A site that is well, but for what is otherwise here. */
const site =
  (answers: Readonly<Record<string, RequestListener>> = {}): RequestListener =>
  (request, response) => {
    const other = answers[request.url ?? ''];
    if (other) return void other(request, response);
    response.writeHead(200, policy).end(request.url === '/' ? page : '{"ok":true}');
  };

/** What the canary writes down of a site. */
async function seen(listener: RequestListener): Promise<readonly unknown[]> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => void server.close();
  process.env['CANARY_ADDRESS'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env['POWERTOOLS_LOG_LEVEL'] = 'INFO';
  const kept = keepWhatIsLogged();
  // The bundle that is deployed, fresh, as Lambda starts it.
  await (await import(`${bundleFile('canary')}?${Math.random()}`)).handler();
  kept.stop();
  return kept
    .text()
    .split('\n')
    .filter((line) => line.includes('"message"'))
    .map((line) => JSON.parse(line.slice(line.indexOf('{'), line.lastIndexOf('}') + 1)))
    .map(({ message, check, status }) => [message, check, status]);
}

describe('the canary', () => {
  it('says that all is well, once', async () => {
    expect(await seen(site())).toEqual([['CANARY_WELL', undefined, undefined]]);
  });

  it.each<[string, Readonly<Record<string, RequestListener>>, string, number]>([
    ['the start page is an error', { '/': (_, response) => void response.writeHead(503).end() }, 'start page', 503],
    [
      'the start page is somebody else’s',
      { '/': (_, response) => void response.end('<h1>Parked</h1>') },
      'start page',
      200,
    ],
    ['it comes without our headers', { '/': (_, response) => void response.end(page) }, 'start page', 200],
    [
      'the door is ill',
      { '/api/public/health': (_, response) => void response.writeHead(500).end() },
      'health of the public door',
      500,
    ],
    [
      'nobody answers',
      { '/api/public/health': (request) => void request.socket.destroy() },
      'health of the public door',
      0,
    ],
  ])('says what is ill: %s', async (_, answers, check, status) => {
    expect(await seen(site(answers))).toEqual([['CANARY_ILL', check, status]]);
  });
});
