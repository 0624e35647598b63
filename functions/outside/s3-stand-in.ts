/**
 * Stands in for S3 on a machine without it: takes what a form posts under a signed policy, hands out and takes in objects by
 * signed addresses, checks each as S3 does, and calls what waits for a new object. What it holds stands in a folder.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { checkAddress, checkPolicy, Denied, objectAt, signatureBy } from './s3-signatures.ts';

export interface S3StandInOptions {
  readonly folder: string;
  /** Secret key of whoever signs. */
  readonly secretKey: string;
  /** The bucket whose new objects somebody waits for, and the handler that is called with S3's event. */
  readonly follow: { readonly bucket: string; readonly handler: (event: unknown) => Promise<unknown> };
  readonly onTrouble?: (trouble: unknown) => void;
}

interface Answer {
  readonly status: number;
  readonly body?: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Lambda tries a call that failed twice more. */
const tries = 3;
/** S3 itself takes more; nothing of ours is allowed to be larger than this. */
const mostRequestBytes = 64 * 1024 * 1024;

export function s3StandIn({ folder, secretKey, follow, onTrouble = () => undefined }: S3StandInOptions) {
  const calls = new Set<Promise<void>>();
  const fileOf = (bucket: string, key: string): string => join(folder, encodeURIComponent(`${bucket}/${key}`));

  const signature = signatureBy(secretKey);

  async function posted(request: IncomingMessage, bucket: string, body: Buffer): Promise<Answer> {
    const type = request.headers['content-type'] ?? '';
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
      .formData()
      .catch(() => {
        throw new Denied(400, 'MalformedPOSTRequest');
      });
    const fields = new Map<string, string>();
    let file: File | undefined;
    for (const [name, value] of form) {
      // What comes after the file is not looked at.
      if (file) break;
      if (typeof value === 'string') fields.set(name.toLowerCase(), value);
      else if (name === 'file') file = value;
    }
    if (!file) throw new Denied(400, 'InvalidArgument');
    const bytes = Buffer.from(await file.arrayBuffer());
    fields.set('bucket', bucket);
    checkPolicy(fields, bytes.length, signature);
    const key = fields.get('key') ?? '';
    await writeFile(fileOf(bucket, key), bytes);
    created(bucket, key, bytes.length);
    const back = new URL(fields.get('success_action_redirect') ?? 'http://nowhere/');
    for (const [name, value] of [
      ['bucket', bucket],
      ['key', key],
      ['etag', '"0"'],
    ] as const)
      back.searchParams.set(name, value);
    return { status: 303, headers: { location: back.href } };
  }

  /** Calls whoever waits, after the answer, and again when they fail. */
  function created(bucket: string, key: string, size: number): void {
    if (bucket !== follow.bucket) return;
    const object = { key: encodeURIComponent(key).replaceAll('%20', '+'), size };
    const event = { Records: [{ eventName: 'ObjectCreated:Post', s3: { bucket: { name: bucket }, object } }] };
    const call = (async () => {
      for (let n = 1; n <= tries; n += 1) {
        try {
          await follow.handler(event);
          return;
        } catch (error) {
          if (n === tries) onTrouble(error);
        }
      }
    })();
    calls.add(call);
    void call.finally(() => calls.delete(call));
  }

  async function signed(
    request: IncomingMessage,
    url: URL,
    bucket: string,
    key: string,
    body: Buffer,
  ): Promise<Answer> {
    const method = request.method ?? '';
    checkAddress(method, url, request.headers.host ?? '', signature);
    const file = fileOf(bucket, key);
    if (method === 'PUT') {
      await writeFile(file, body);
      return { status: 200 };
    }
    if (method === 'DELETE') {
      await rm(file, { force: true });
      return { status: 204 };
    }
    const found = await readFile(file).catch(() => undefined);
    if (!found) throw new Denied(404, 'NoSuchKey');
    const said = (name: string): string => url.searchParams.get(`response-${name}`) ?? '';
    const headers = Object.fromEntries(
      ['content-type', 'content-disposition', 'cache-control']
        .map((name) => [name, said(name)])
        .filter(([, text]) => text),
    );
    return { status: 200, body: found, headers };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const body = await buffer(request);
    if (body.length > mostRequestBytes) throw new Denied(400, 'EntityTooLarge');
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const { bucket, key } = objectAt(url);
    await mkdir(folder, { recursive: true });
    if (request.method === 'POST' && key === '') return posted(request, bucket, body);
    if (!['GET', 'PUT', 'DELETE'].includes(request.method ?? '')) throw new Denied(405, 'MethodNotAllowed');
    return signed(request, url, bucket, key, body);
  }

  return {
    handle: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const { status, body, headers } = await answer(request).catch((error: unknown): Answer => {
        const denied = error instanceof Denied ? error : new Denied(500, 'InternalError');
        const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${denied.message}</Code></Error>`;
        return { status: denied.status, body: xml, headers: { 'content-type': 'application/xml' } };
      });
      response.writeHead(status, { ...headers, 'x-content-type-options': 'nosniff' }).end(body);
    },
    /** Resolves when nobody is called any more. */
    settled: async (): Promise<void> => {
      while (calls.size > 0) await Promise.all(calls);
    },
  };
}
