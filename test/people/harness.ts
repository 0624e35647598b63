/**
 * Tests stand where a browser stands: they send requests through API Gateway events to the exported Lambda handlers,
 * over a real DynamoDB engine with tables of their own.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { bundleFile } from '../../functions/build.ts';
import type { Door } from '../../functions/local/event.ts';
import { lambdaContext, toEvent } from '../../functions/local/event.ts';
import { applySettings, localSecretKey, localSecrets, printerName } from '../../functions/local/settings.ts';
import { printStandIn } from '../../functions/outside/print-stand-in.ts';
import { createTables, engineClient } from '../../functions/store/create-tables.ts';
import { type TableName, tableNames, tableVariable } from '../../functions/store/tables.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { doorOf } from '../../shared/paths.ts';
import { underRights } from './under-rights.ts';

export const origin = 'http://localhost:3000';

export interface Tables {
  readonly endpoint: string;
  readonly nameOf: (table: TableName) => string;
}

/** Tables for this test file alone, and the environment that points the doors at them. */
export async function openTables(
  settings: {
    readonly origin?: string;
    readonly nhsLoginKey?: string;
    readonly s3Endpoint?: string;
    readonly sealEndpoint?: string;
    readonly sesEndpoint?: string;
  } = {},
): Promise<Tables> {
  const endpoint = inject('endpoint');
  const prefix = `t${randomBytes(6).toString('hex')}`;
  const nameOf = (table: TableName): string => `${prefix}-${table.toLowerCase()}`;
  await createTables(engineClient(endpoint), nameOf, false);
  const shellFile = fileURLToPath(new URL('../../web/dist/shell.html', import.meta.url));
  applySettings({ endpoint, origin, ...settings, shellFile, lambdaEndpoint: await openPrinter() });
  for (const table of tableNames) process.env[tableVariable(table)] = nameOf(table);
  return { endpoint, nameOf };
}

/** Lambda's API with the built printer behind it, which is read when somebody prints. Ends with the test file. */
async function openPrinter(): Promise<string> {
  const handler = async (event: unknown): Promise<unknown> => (await import(bundleFile('print'))).handler(event);
  const server = createServer(printStandIn({ name: printerName, secretKey: localSecretKey, handler }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export interface Sent {
  readonly method?: string;
  /** Path and query. */
  readonly url: string;
  /** Over what a browser sends from our own page; one that is empty here is left out. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Typed;
  readonly body?: Buffer | string;
  readonly cookies?: ReadonlyMap<string, string>;
  readonly address?: string;
  readonly originKey?: string;
}

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
}

/** What a browser adds to a form it posts from one of our own pages. */
export const ownForm = { origin, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

export const encoded = (form: Typed): string =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    ),
  ).toString();

/** As the environment says it, which a test may change. */
const deployedName = (table: TableName): string => process.env[tableVariable(table)] ?? '';

export async function call(door: Door, sent: Sent): Promise<Got> {
  const body = sent.form ? encoded(sent.form) : sent.body;
  const method = sent.method ?? (body === undefined ? 'GET' : 'POST');
  const cookie = [...(sent.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const wished = { host: 'localhost:3000', cookie, ...(body === undefined ? {} : ownForm), ...sent.headers };
  const headers = Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== ''));
  const event = toEvent(
    {
      method,
      url: sent.url,
      headers,
      address: sent.address ?? '198.51.100.7:4321',
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    },
    sent.originKey ?? localSecrets.originKey,
  );
  const {
    statusCode = 0,
    headers: given = {},
    cookies = [],
    body: text = '',
  } = await underRights(doorOf(event.rawPath), deployedName, () => door(event, lambdaContext('test')));
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)])),
    cookies,
    text,
  };
}

/** A browser without JavaScript: keeps cookies, follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly door: Door;
  /** The name in the address bar. */
  readonly host: string;
  address = '198.51.100.7:4321';

  constructor(door: Door, host = 'localhost:3000') {
    this.door = door;
    this.host = host;
  }

  get(url: string): Promise<Got> {
    return this.send({ url });
  }

  post(url: string, form: Typed = {}): Promise<Got> {
    return this.send({ url, form });
  }

  /** What a program gets that asks for JSON. */
  async json(url: string): Promise<unknown> {
    const { text } = await this.send({ url, headers: { accept: 'application/json' } });
    return JSON.parse(text);
  }

  async send(sent: Sent): Promise<Got> {
    const headers = { host: this.host, ...(sent.form ? { origin: `http://${this.host}` } : {}), ...sent.headers };
    return this.keep(await call(this.door, { ...sent, headers, cookies: this.cookies, address: this.address }));
  }

  private keep(got: Got): Got {
    for (const cookie of got.cookies) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return got;
  }
}
