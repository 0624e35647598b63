/**
 * GOV.UK Notify. Its protocol is one signed token and one POST, so this is a client of 40 lines: the official one adds
 * 330 KiB to a function (see `infra/decisions/0004-notify-client.md`).
 */
import { SignJWT } from 'jose';
import { now, seconds } from '../platform/clock.ts';

export interface NotifyMessage {
  readonly channel: 'email' | 'text';
  readonly to: string;
  readonly templateId: string;
  readonly personalisation: Readonly<Record<string, string>>;
  /** Our own id of the message; Notify gives it back with each delivery receipt. */
  readonly reference: string;
}

/** Notify said no. `again` is true when the same message may be tried later (429 and 5xx). */
export class NotifyRefused extends Error {
  readonly status: number;
  readonly again: boolean;

  constructor(status: number) {
    super(`GOV.UK Notify answered ${status}`);
    this.name = 'NotifyRefused';
    this.status = status;
    this.again = status === 429 || status >= 500;
  }
}

/**
 * @param apiKey `name-<service id>-<secret>`, as Notify hands it out.
 * @throws NotifyRefused when Notify does not accept the message.
 */
export async function sendByNotify(baseUrl: string, apiKey: string, message: NotifyMessage): Promise<void> {
  const { channel, to, templateId, personalisation, reference } = message;
  const answer = await fetch(new URL(`/v2/notifications/${channel === 'email' ? 'email' : 'sms'}`, baseUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(apiKey)}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...(channel === 'email' ? { email_address: to } : { phone_number: to }),
      template_id: templateId,
      personalisation,
      reference,
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (answer.status !== 201) throw new NotifyRefused(answer.status);
}

/** The last 36 characters are the secret, the 36 before them the service id. */
async function tokenOf(apiKey: string): Promise<string> {
  const secret = apiKey.slice(-36);
  const service = apiKey.slice(-73, -37);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(service)
    .setIssuedAt(seconds(now()))
    .sign(new TextEncoder().encode(secret));
}
