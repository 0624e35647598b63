/** The people of a rehearsal. They reach the stage through its edge, and read in their inbox what was sent to them. */
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { vi } from 'vitest';
import type { Person } from '../../functions/local/people.ts';
import { paths } from '../../shared/paths.ts';
import { formOn } from '../people/files.ts';
import { type Got, Visitor } from '../people/harness.ts';
import { newestCodeId } from '../people/rows.ts';
import { throughIssuer } from '../people/through-issuer.ts';
import { leadsTo, walk, walkOn } from '../people/walk.ts';
import type { Cloud } from './cloud.ts';

/** A browser whose address bar shows the stage. */
export const browser = ({ door, origin }: Cloud): Visitor => new Visitor(door, new URL(origin).host);

/** The newest message to somebody with these words. */
export async function messageTo({ inbox }: Cloud, to: string, words: RegExp): Promise<string> {
  return vi.waitFor(
    () => {
      const found = inbox.find((one) => one.to === to && words.test(one.body));
      if (!found) throw new Error(`Nobody wrote ${words} to ${to}`);
      return found.body;
    },
    { timeout: 5000, interval: 50 },
  );
}

/** A colleague at their own organisation's login. */
export async function logIn(cloud: Cloud, subject: string): Promise<{ readonly visitor: Visitor; readonly got: Got }> {
  const visitor = browser(cloud);
  const begun = await visitor.get(paths.staffSignIn);
  const led = begun.headers['location'] ?? '';
  const back = await throughIssuer(led, { subject }, paths.staffSignedIn);
  return { visitor, got: await visitor.get(back) };
}

/** What a browser asks of a name that is not ours, here of S3. */
export function askOutside(
  { aws }: Cloud,
  address: string,
  sent?: { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer },
): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: Buffer }> {
  const url = new URL(address);
  const headers = {
    host: url.host,
    ...(sent ? { ...sent.headers, 'content-length': sent.body.length } : {}),
  };
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: aws.port, method: sent ? 'POST' : 'GET', path: url.pathname + url.search, headers },
      (got) => {
        void buffer(got).then((body) => resolve({ status: got.statusCode ?? 0, headers: got.headers, body }), reject);
      },
    );
    asked.on('error', reject);
    asked.end(sent?.body);
  });
}

/** Sends a file with the form on this page, as a browser does. */
export async function sendFile(cloud: Cloud, page: Got, bytes: Uint8Array) {
  const { action, fields } = formOn(page);
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'risks.pdf');
  const asked = new Request(action, { method: 'POST', body: form });
  const type = asked.headers.get('content-type') ?? '';
  return askOutside(cloud, action, { headers: { 'content-type': type }, body: Buffer.from(await asked.arrayBuffer()) });
}

/** Asks for support as this person: saves half-way, and comes back by the code on the page. @returns the reference. */
export async function askForSupport(cloud: Cloud, visitor: Visitor, own: Person): Promise<string> {
  const codeIdOf = () => newestCodeId(cloud.tables);
  const first = browser(cloud);
  await walk(first, own, { until: '/ask/goals', codeIdOf });
  await first.post(paths.save);
  const code = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}/.exec((await first.get(paths.saved)).text)?.[0];
  const at = leadsTo(await visitor.post(paths.comeBack, { 'return-code': code ?? '' }));
  await walkOn(visitor, own, at, { codeIdOf });
  return /WH-[\w-]+/.exec((await visitor.get(paths.sent)).text)?.[0] ?? '';
}
