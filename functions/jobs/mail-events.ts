/**
 * What Amazon SES says became of an email to work, as EventBridge hands it over: noted at the message, and what did not arrive
 * becomes news for the case, as with Notify. It may be told twice and in any order.
 */
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { noteDelivery } from '../store/deliveries.ts';

const told = z.object({
  'detail-type': z.enum(['Email Delivered', 'Email Bounced', 'Email Rejected']),
  detail: z.object({
    mail: z.object({ tags: z.object({ reference: z.tuple([z.string().check(z.regex(/^msg_[\w-]{1,60}$/))]) }) }),
  }),
});

/** @throws Error when it could not be noted; EventBridge then tells it again. An event of anything else changes nothing. */
export async function handler(event: EventBridgeEvent<string, unknown>): Promise<void> {
  const read = told.safeParse(event);
  if (!read.success) return;
  const [reference] = read.data.detail.mail.tags.reference;
  await noteDelivery(reference, read.data['detail-type'] === 'Email Delivered' ? 'delivered' : 'failed', 'email');
}
