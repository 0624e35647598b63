// The network of a function: names that lead out of it lead to the place where AWS is played, under the name that was asked for. The
// function's own code asks as it would on AWS, and no setting tells it that it does not stand there. Loaded before the
// runtime; a test says in REHEARSAL where the place is.
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);
const http = require('node:http');
const https = require('node:https');

const { port, key, extension } = JSON.parse(process.env.REHEARSAL ?? '{}');
delete process.env.REHEARSAL;

const played = 'amazonaws.com api.aws cloudfront.net service.gov.uk'.split(' ');
const isPlayed = (host) => played.some((end) => host.endsWith(`.${end}`));
/** The extension listens beside a function that has its layer, and nowhere else. */
const isExtension = (host) => extension && host === 'localhost:2773';

/** The moment that the test says it is, told with each event. */
let ahead = 0;
const real = Date.now;
Date.now = () => real() + ahead;

const plain = http.request;
http.request = (...all) => {
  const request = plain(...all);
  request.on('response', ({ headers }) => {
    if (headers['x-rehearsal-ahead'] !== undefined) ahead = Number(headers['x-rehearsal-ahead']);
  });
  return request;
};

const secure = https.request;
https.request = (first, ...rest) => {
  const options = typeof first === 'object' && !(first instanceof URL) ? first : undefined;
  const host = options?.hostname ?? options?.host;
  if (!host || !isPlayed(host)) return secure(first, ...rest);
  const { agent: _, protocol: __, ...asked } = options;
  return plain(
    { ...asked, headers: { ...asked.headers, host }, host: '127.0.0.1', hostname: '127.0.0.1', port },
    ...rest,
  );
};
syncBuiltinESMExports();

const fetched = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const asked = new Request(input, init);
  const url = new URL(asked.url);
  if (!isPlayed(url.host) && !isExtension(url.host)) return fetched(input, init);
  const body = Buffer.from(await asked.arrayBuffer());
  const headers = { ...Object.fromEntries(asked.headers), host: url.host, 'content-length': String(body.length) };
  if (isExtension(url.host)) headers['x-rehearsal-key'] = key;
  return new Promise((resolve, reject) => {
    const sent = plain(
      { host: '127.0.0.1', port, method: asked.method, path: url.pathname + url.search, headers },
      (got) => {
        const chunks = [];
        got.on('data', (chunk) => chunks.push(chunk));
        got.on('end', () => {
          const hasBody = ![204, 304].includes(got.statusCode);
          resolve(
            new Response(hasBody ? Buffer.concat(chunks) : null, { status: got.statusCode, headers: got.headers }),
          );
        });
      },
    );
    sent.on('error', reject);
    asked.signal.addEventListener('abort', () => sent.destroy(new Error('No answer in time')));
    sent.end(body);
  });
};
