/**
 * POST /api/delivery: GOV.UK Notify says what became of a message. What did not arrive becomes news for the case, which the job
 * `work` writes down. No browser speaks to it; whoever has not the token gets what an unknown address gives.
 *
 * Notify tells it again until it hears 2xx, so what was heard before, and what we know nothing of, is answered alike.
 */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { Refusal } from '../../shared/errors.ts';
import { frames, log } from '../platform/log.ts';
import { cameThroughTheEdge } from '../platform/origin.ts';
import { sameText, secrets } from '../platform/secrets.ts';
import { noteDelivery } from '../store/deliveries.ts';

const told = z.object({
  /** Our own id of the message. */
  reference: z.string().check(z.regex(/^msg_[\w-]{1,60}$/)),
  status: z.string(),
  notification_type: z.enum(['email', 'sms']),
});

const failures: readonly string[] = ['permanent-failure', 'temporary-failure', 'technical-failure'];

/** Everything else says that it is still on its way. */
const cameTo = (status: string): 'delivered' | 'failed' | undefined =>
  status === 'delivered' ? 'delivered' : failures.includes(status) ? 'failed' : undefined;

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  try {
    if (event.requestContext.http.method !== 'POST' || !(await isNotify(event))) return { statusCode: 404 };
    const body = readBody(event);
    if (!body) return { statusCode: 400 };
    const state = cameTo(body.status);
    if (state) await noteDelivery(body.reference, state, body.notification_type === 'sms' ? 'text' : 'email');
    return { statusCode: 204 };
  } catch (error) {
    log.error('DELIVERY_NOT_NOTED', {
      errorName: error instanceof Error ? error.name : 'unknown',
      frames: frames(error),
    });
    return { statusCode: 503 };
  }
}

/** Whether it came through our edge with the token that was given to Notify. Without a token nobody is believed. */
async function isNotify({ headers }: APIGatewayProxyEventV2): Promise<boolean> {
  const { notifyCallbackToken } = await secrets();
  const given = headers['authorization'] ?? '';
  if (!notifyCallbackToken || !sameText(given, `Bearer ${notifyCallbackToken}`)) return false;
  const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return cameThroughTheEdge(new Request('https://edge', { headers: sent })).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}

function readBody({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): z.infer<typeof told> | undefined {
  try {
    return told.parse(JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body));
  } catch {
    return undefined;
  }
}
