/**
 * Amazon SES, for emails to work in a stage that sends them by it (`infra/decisions/0017-ses.md`): one signed POST. SES takes no
 * key of ours by which it would know a message again, so whoever calls this must know what it means when no answer comes.
 */
import * as z from 'zod/mini';
import { config } from '../platform/config.ts';
import { signedFetch } from './signed.ts';

export interface SesEmail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Our own id of the message; SES gives it back with each event. */
  readonly reference: string;
}

/** SES said no, or did not answer (status 0). */
export class SesRefused extends Error {
  readonly status: number;
  /** `never`: it will not take this message. `again`: not now. `unsure`: it may have taken it. */
  readonly outcome: 'never' | 'again' | 'unsure';

  constructor(status: number, kind = '') {
    // What SES says may quote the address: only its status reaches a log line.
    super(`SES answered ${status}`);
    this.name = 'SesRefused';
    this.status = status;
    const isAboutIt = status === 400 && /^(MessageRejected|BadRequestException)$/.test(kind);
    this.outcome = isAboutIt ? 'never' : status >= 400 && status < 500 ? 'again' : 'unsure';
  }
}

/** Milliseconds after which SES counts as not answering. */
const patience = 10_000;

/** Whether emails to work go by SES here. */
export const sendsBySes = (): boolean => config().SES_FROM !== undefined;

/** @throws SesRefused when SES does not accept the message, or nobody knows if it did. */
export async function sendBySes({ to, subject, text, reference }: SesEmail): Promise<void> {
  const { SES_FROM, SES_CONFIGURATION, SES_ENDPOINT, AWS_REGION } = config();
  const url = new URL('/v2/email/outbound-emails', SES_ENDPOINT ?? `https://email.${AWS_REGION}.amazonaws.com`);
  const body = JSON.stringify({
    FromEmailAddress: SES_FROM,
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
    ConfigurationSetName: SES_CONFIGURATION,
    EmailTags: [{ Name: 'reference', Value: reference }],
  });
  const headers = { 'content-type': 'application/json' };
  const got = await signedFetch('ses', url, { method: 'POST', headers, body, patience }).catch(() => undefined);
  if (got?.ok && taken.safeParse(await got.json().catch(() => undefined)).success) return;
  throw new SesRefused(got?.ok ? 0 : (got?.status ?? 0), got?.headers.get('x-amzn-errortype')?.split(':')[0]);
}

const taken = z.object({ MessageId: z.string() });
