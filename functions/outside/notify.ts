/**
 * GOV.UK Notify, by its official client. Only the job that sends messages carries it: it weighs as much as a whole door
 * (see `infra/decisions/0004-notify-client.md`).
 */
import axios, { isAxiosError } from 'axios';
import { NotifyClient } from 'notifications-node-client';
import * as z from 'zod/mini';

export interface NotifyMessage {
  readonly channel: 'email' | 'text';
  readonly to: string;
  readonly templateId: string;
  readonly personalisation: Readonly<Record<string, string>>;
  /** Our own id of the message; Notify gives it back with each delivery receipt. */
  readonly reference: string;
}

/** Notify said no, or did not answer (status 0). */
export class NotifyRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    // The client's own error quotes the request, and with it an address: neither may reach a log line.
    super(`GOV.UK Notify answered ${status}`);
    this.name = 'NotifyRefused';
    this.status = status;
  }

  /** True when the same message may be tried later: only 400 is about the message; a wrong key or an outage passes. */
  get again(): boolean {
    return this.status !== 400;
  }
}

/** Milliseconds after which Notify counts as not answering. */
const patience = 10_000;

/**
 * Hands one message to Notify.
 * @param apiKey `name-<service id>-<secret>`, as Notify hands it out.
 * @throws NotifyRefused when Notify does not accept the message.
 */
export async function sendByNotify(baseUrl: string, apiKey: string, message: NotifyMessage): Promise<void> {
  const { channel, to, templateId, personalisation, reference } = message;
  const client = clientOf(baseUrl, apiKey);
  const options = { personalisation: { ...personalisation }, reference };
  try {
    await (channel === 'email' ? client.sendEmail(templateId, to, options) : client.sendSms(templateId, to, options));
  } catch (error) {
    throw new NotifyRefused(isAxiosError(error) ? (error.response?.status ?? 0) : 0);
  }
}

/**
 * Whether Notify has a message with our reference: for one that somebody began to send and did not acknowledge. Notify sends
 * what it is handed and looks for no reference first.
 * @throws NotifyRefused when Notify does not answer.
 */
export async function knownToNotify(baseUrl: string, apiKey: string, reference: string): Promise<boolean> {
  try {
    const { data } = await clientOf(baseUrl, apiKey).getNotifications(undefined, undefined, reference);
    return found.parse(data).notifications.length > 0;
  } catch (error) {
    throw new NotifyRefused(isAxiosError(error) ? (error.response?.status ?? 0) : 0);
  }
}

const found = z.object({ notifications: z.array(z.object({ id: z.string() })) });

function clientOf(baseUrl: string, apiKey: string): NotifyClient {
  const client = new NotifyClient(baseUrl, apiKey);
  client.setClient(axios.create({ timeout: patience }));
  return client;
}
