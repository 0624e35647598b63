/**
 * What CloudFront runs for every request, made from the lists of `shared/paths.ts`: it chooses between door and static
 * file, as `goesToDoor` does, and finds the file of an address. Why here: `decisions/0002`.
 */
import { doorPrefixes, livePages, liveQueryWords } from '../../shared/paths.ts';

/** Tells a door which host the browser asked for; the API itself only sees its own name. */
export const viewerHostHeader = 'x-viewer-host';

/** Proves to a door that a request came this way. The key stands in a store that a job writes (`decisions/0018`). */
export const originKeyHeader = 'x-origin-key';

/**
 * The source, in the JavaScript of CloudFront's runtime 2.0. A request starts at the static site, so that only a request
 * for a door needs another origin, and only it asks for the key. What goes to the site loses query and cookies: no file depends on them, S3 would read
 * some queries as orders, and all visitors share one cached copy.
 */
export function edgeFunctionSource({ apiOriginId }: { readonly apiOriginId: string }): string {
  return `import cf from 'cloudfront';

const livePages = ${JSON.stringify(livePages)};
const doorPrefixes = ${JSON.stringify(doorPrefixes)};
const liveQueryWords = ${JSON.stringify(liveQueryWords)};

function isBelow(path, prefix) {
  return path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : prefix + '/');
}

function goesToDoor(method, path, queryWords) {
  if (method !== 'GET' && method !== 'HEAD') return true;
  if (livePages.includes(path)) return true;
  if (doorPrefixes.some(function (prefix) { return isBelow(path, prefix); })) return true;
  return path.startsWith('/ask/') && queryWords.some(function (word) { return liveQueryWords.includes(word); });
}

function fileOf(path) {
  if (path === '/') return '/index.html';
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
  return trimmed.slice(trimmed.lastIndexOf('/')).includes('.') ? trimmed : trimmed + '.html';
}

async function handler(event) {
  const request = event.request;
  if (goesToDoor(request.method, request.uri, Object.keys(request.querystring))) {
    request.headers[${JSON.stringify(viewerHostHeader)}] = { value: request.headers.host.value };
    request.headers[${JSON.stringify(originKeyHeader)}] = { value: await cf.kvs().get('origin-key') };
    cf.selectRequestOriginById(${JSON.stringify(apiOriginId)});
    return request;
  }
  request.uri = fileOf(request.uri);
  request.querystring = {};
  request.cookies = {};
  return request;
}
`;
}
