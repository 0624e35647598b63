/**
 * Stands in for GOV.UK Notify on a machine without it: speaks the same API, checks the token, fills in the same
 * templates and keeps what it "sent" where a person can read it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { fillIn, type MessageTemplate, messageTemplates } from '../../shared/content/messages.ts';

export interface Delivered {
  readonly channel: 'email' | 'text';
  readonly to: string;
  readonly subject?: string;
  readonly body: string;
  readonly reference: string;
  readonly at: string;
}

export interface NotifyStandIn {
  /** Newest first. */
  readonly inbox: Delivered[];
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const asked = z.object({
  email_address: z.optional(z.email()),
  phone_number: z.optional(z.string().check(z.regex(/^\+\d{8,15}$/))),
  template_id: z.uuid(),
  personalisation: z._default(z.record(z.string(), z.string()), {}),
  reference: z.string(),
});

/** @param apiKey the key whose holder may send. */
export function notifyStandIn(apiKey: string): NotifyStandIn {
  const inbox: Delivered[] = [];
  const secret = new TextEncoder().encode(apiKey.slice(-36));
  const handle: NotifyStandIn['handle'] = async (request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    try {
      await jwtVerify((request.headers.authorization ?? '').replace(/^Bearer /, ''), secret, {
        issuer: apiKey.slice(-73, -37),
        maxTokenAge: '30s',
        clockTolerance: '30s',
      });
    } catch {
      return answer(403, { status_code: 403, errors: [{ error: 'AuthError', message: 'Invalid token: signature' }] });
    }
    const url = new URL(request.url ?? '/', 'http://stand-in');
    if (request.method === 'GET') {
      const reference = url.searchParams.get('reference');
      const known = inbox.filter((one) => one.reference === reference);
      return answer(200, { notifications: known.map(() => ({ id: crypto.randomUUID(), reference })), links: {} });
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = asked.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    const channel = request.url?.endsWith('/email') ? 'email' : 'text';
    const to = body.data?.[channel === 'email' ? 'email_address' : 'phone_number'];
    const template = templateOf(channel, body.data?.template_id);
    if (!body.success || !to || !template) {
      return answer(400, {
        status_code: 400,
        errors: [{ error: 'BadRequestError', message: 'Template not found, or no recipient' }],
      });
    }
    const { personalisation, reference } = body.data;
    const missing = marksOf(template).filter((mark) => personalisation[mark] === undefined);
    if (missing.length > 0) {
      const message = `Missing personalisation: ${missing.join(', ')}`;
      return answer(400, { status_code: 400, errors: [{ error: 'BadRequestError', message }] });
    }
    inbox.unshift({
      channel,
      to,
      ...('subject' in template ? { subject: fillIn(template.subject, personalisation) } : {}),
      body: fillIn(template.body, personalisation),
      reference,
      at: new Date().toISOString(),
    });
    return answer(201, { id: crypto.randomUUID(), reference });
  };
  return { inbox, handle };
}

const marksOf = (template: MessageTemplate['email'] | MessageTemplate['text']): readonly string[] => [
  ...new Set(Array.from(JSON.stringify(template).matchAll(/\(\(([a-z]+)\)\)/g), ([, mark = '']) => mark)),
];

function templateOf(
  channel: 'email' | 'text',
  id: string | undefined,
): MessageTemplate['email'] | MessageTemplate['text'] | undefined {
  const all: readonly MessageTemplate[] = Object.values(messageTemplates);
  return all.map((template) => template[channel]).find((template) => template?.id === id);
}
