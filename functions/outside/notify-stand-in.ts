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

/** Where delivery receipts go, and the token that says whose they are. */
export interface Callback {
  readonly url: string;
  readonly token: string;
}

/** Addresses to which nothing is ever delivered. */
const undelivered: Readonly<Record<string, string>> = {
  'temp-fail@simulator.notify': 'temporary-failure',
  'perm-fail@simulator.notify': 'permanent-failure',
};

/** Says what became of a message, as Notify does. Nobody waits for it, and one that is not taken is not told again. */
async function tell({ url, token }: Callback, { channel, to, reference, at }: Delivered): Promise<void> {
  const body = JSON.stringify({
    id: crypto.randomUUID(),
    reference,
    to,
    status: undelivered[to] ?? 'delivered',
    created_at: at,
    completed_at: at,
    sent_at: at,
    notification_type: channel === 'email' ? 'email' : 'sms',
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
}

/** @param apiKey the key whose holder may send. @param callback none when nobody wants to hear of deliveries. */
export function notifyStandIn(apiKey: string, callback?: Callback): NotifyStandIn {
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
        // The demonstration's own clock, which may be moved.
        currentDate: new Date(Date.now()),
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
    const sent: Delivered = {
      channel,
      to,
      ...('subject' in template ? { subject: fillIn(template.subject, personalisation) } : {}),
      body: fillIn(template.body, personalisation),
      reference,
      at: new Date(Date.now()).toISOString(),
    };
    inbox.unshift(sent);
    answer(201, { id: crypto.randomUUID(), reference });
    if (callback) void tell(callback, sent);
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
