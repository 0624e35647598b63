/**
 * Plays the edge on one port: static pages from the built site, everything else to the doors through real Lambda events,
 * chosen by the same rule as CloudFront (`goesToDoor`). Below `/demo`, `/v2` and `/2015-03-31` stand the
 * stand-ins of other systems.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type DoorName, doorOf, goesToDoor } from '../../shared/paths.ts';
import { searchWorker, securityHeaders } from '../../shared/security-headers.ts';
import { type Door, lambdaContext, toEvent } from './event.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface Portal {
  /** Folder of the built site. */
  readonly site: string;
  readonly originKey: string;
  readonly doors: Readonly<Record<DoorName, Door>>;
  /** Handlers by path prefix, asked before all else. */
  readonly standIns: readonly (readonly [prefix: string, handle: Handle])[];
}

const mostBodyBytes = 6_000_000; // what API Gateway and Lambda pass on

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
};

/** As the files are published (`infra/constructs/page-bucket.ts`). */
const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  page: 'public, max-age=0, s-maxage=60, must-revalidate',
};

export function portalServer(portal: Portal): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    answer(portal, request, response).catch(() => {
      // The edge's own failure page: what CloudFront shows when a door does not answer.
      if (response.headersSent) return response.destroy();
      return sendFile(portal, request, response, '/unavailable', 503).catch(() => response.destroy());
    });
  });
}

async function answer(portal: Portal, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/';
  const [path = '/', query = ''] = url.split('?');
  const standIn = portal.standIns.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  if (standIn) return standIn[1](request, response);
  const method = request.method ?? 'GET';
  if (!goesToDoor(method, path, [...new URLSearchParams(query).keys()]))
    return sendFile(portal, request, response, path, 200);
  const body = await readBody(request);
  if (body === undefined) return void response.writeHead(413).end();
  const door = doorOf(path);
  const asked = { method, url, headers: headersOf(request), body, address: addressOf(request) };
  const result = await portal.doors[door](toEvent(asked, portal.originKey), lambdaContext(door));
  // As CloudFront does: a door's 404 is the site's own page, so that unknown and not-yours are the same bytes.
  if (result.statusCode === 404) return sendFile(portal, request, response, '/not-found', 404);
  await sendResult(request, response, result);
}

const addressOf = ({ socket }: IncomingMessage): string =>
  `${socket.remoteAddress ?? '127.0.0.1'}:${socket.remotePort ?? 0}`;

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

/** The body, or undefined when it is too large. It is read to its end even so: a browser listens once it has spoken. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= mostBodyBytes ? Buffer.concat(chunks) : undefined;
}

async function sendResult(
  request: IncomingMessage,
  response: ServerResponse,
  {
    statusCode = 200,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded = false,
  }: APIGatewayProxyStructuredResultV2,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  await send(request, response, statusCode, Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
}

async function sendFile(
  portal: Portal,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  status: number,
): Promise<void> {
  const file = await readStatic(portal.site, path);
  if (!file) {
    if (path === '/not-found') return void response.writeHead(404).end();
    return sendFile(portal, request, response, '/not-found', 404);
  }
  if (path === searchWorker.path) response.setHeader('content-security-policy', searchWorker.policy);
  response.setHeader('content-type', types[extname(file.name)] ?? 'application/octet-stream');
  const lasting = file.name.startsWith(join(portal.site, '_astro', sep));
  response.setHeader('cache-control', lasting ? cacheControl.hashed : cacheControl.page);
  await send(request, response, status, file.bytes);
}

/** A file of the site and nothing outside it. */
async function readStatic(site: string, path: string): Promise<{ name: string; bytes: Buffer } | undefined> {
  try {
    const name = join(site, decodeURIComponent(fileOf(path)));
    return name.startsWith(join(site, sep)) ? { name, bytes: await readFile(name) } : undefined;
  } catch {
    return undefined;
  }
}

/** The file of an address, the way the edge function names it: `/ask/name` is `ask/name.html`. */
function fileOf(path: string): string {
  if (path === '/') return '/index.html';
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
  return trimmed.slice(trimmed.lastIndexOf('/')).includes('.') ? trimmed : `${trimmed}.html`;
}

const compress = promisify(brotliCompress);

/** Compressed as CloudFront does it, so that sizes seen here are sizes on the wire. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  bytes: Buffer,
): Promise<void> {
  const type = String(response.getHeader('content-type') ?? '');
  const shrink =
    bytes.length > 1000 &&
    /text|json|svg|javascript/.test(type) &&
    /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const body = shrink ? await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : bytes;
  if (shrink) response.setHeader('content-encoding', 'br').setHeader('vary', 'accept-encoding');
  // A door's answer to HEAD has no body to measure.
  if (request.method !== 'HEAD' || body.length > 0) response.setHeader('content-length', body.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}
