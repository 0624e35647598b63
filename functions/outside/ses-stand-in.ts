/**
 * Stands in for Amazon SES on a machine without it: checks the signature and the request, keeps what it "sent" in the inbox of the
 * demonstration, and says what became of it as EventBridge hands it over.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Delivered } from './notify-stand-in.ts';
import { isSigned } from './request-signatures.ts';

/** Where SES takes emails. */
export const outboundEmails = '/v2/email/outbound-emails';

export interface SesStandInOptions {
  /** Secret key of the caller. */
  readonly secretKey: string;
  /** Newest first. */
  readonly inbox: Delivered[];
  /** Hears what became of an email. */
  readonly tell?: (event: unknown) => Promise<unknown>;
}

const data = z.object({ Data: z.string() });
const asked = z.object({
  FromEmailAddress: z.email(),
  Destination: z.object({ ToAddresses: z.tuple([z.email()]) }),
  Content: z.object({ Simple: z.object({ Subject: data, Body: z.object({ Text: data }) }) }),
  ConfigurationSetName: z.string(),
  EmailTags: z.tuple([z.object({ Name: z.literal('reference'), Value: z.string().check(z.regex(/^[\w-]{1,256}$/)) })]),
});

/** The mailbox that SES keeps for trying what happens to an address that is not there. */
const bounces = 'bounce@simulator.amazonses.com';

/** Handles `POST /v2/email/outbound-emails`. */
export function sesStandIn({ secretKey, inbox, tell }: SesStandInOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, body: object, kind?: string): void => {
      const headers = { 'content-type': 'application/json', ...(kind ? { 'x-amzn-errortype': kind } : {}) };
      response.writeHead(status, headers).end(JSON.stringify(body));
    };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (!isSigned(request, body, { service: 'ses', secretKey })) {
      return answer(403, { message: 'The request signature does not match' }, 'SignatureDoesNotMatch');
    }
    const read = asked.safeParse(JSON.parse(body.toString('utf8')));
    if (!read.success) return answer(400, { message: 'Bad request' }, 'BadRequestException');
    const { Destination, Content, EmailTags } = read.data;
    const [to] = Destination.ToAddresses;
    const [{ Value: reference }] = EmailTags;
    inbox.unshift({
      channel: 'email',
      to,
      subject: Content.Simple.Subject.Data,
      body: Content.Simple.Body.Text.Data,
      reference,
      at: new Date(Date.now()).toISOString(),
    });
    answer(200, { MessageId: crypto.randomUUID() });
    const detail = { mail: { tags: { reference: [reference] } } };
    const kind = to === bounces ? 'Email Bounced' : 'Email Delivered';
    await tell?.({ source: 'aws.ses', 'detail-type': kind, detail })?.catch(() => undefined);
  };
}
