/**
 * Changes the origin key by schedule, and sees each hour that the edge sends the one that doors know. CloudFormation calls it too, while
 * the portal is deployed, so that there is a key before the first request. It may run twice and be stopped anywhere.
 *
 * After a leak: invoke it with `{"begin":true}`. The old key is refused two to three hours later.
 */
import * as z from 'zod/mini';
import { keyAtEdge, sendFromEdge } from '../outside/edge-store.ts';
import { readOriginSecret, writeOriginSecret } from '../outside/origin-secret.ts';
import { now } from '../platform/clock.ts';
import { frames, log } from '../platform/log.ts';
import { nextStep, originState } from './origin-steps.ts';

const asked = z.object({ begin: z.optional(z.boolean()) });

/** What CloudFormation sends, and waits for an answer to. */
const deployment = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
});

export async function handler(event: unknown): Promise<void> {
  const { data: deploys } = deployment.safeParse(event);
  if (!deploys) return rotate(asked.safeParse(event).data?.begin ?? false);
  const { RequestType, ResponseURL, ...ids } = deploys;
  const problem = await (RequestType === 'Delete' ? Promise.resolve() : rotate(false)).then(() => undefined, nameOf);
  const outcome = {
    Status: problem ? 'FAILED' : 'SUCCESS',
    Reason: problem ?? 'sent',
    PhysicalResourceId: 'origin-key',
  };
  await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify({ ...ids, ...outcome }) });
}

/** @throws whatever kept it from going on; what the edge sends is known to doors all the same. */
async function rotate(isAsked: boolean): Promise<void> {
  try {
    const text = await readOriginSecret();
    const state = text === undefined ? undefined : originState.parse(JSON.parse(text));
    // First, since a key must not be forgotten while the edge may still send it.
    if (state) await seeThatEdgeSends(state.sent);
    const next = nextStep(state, now(), isAsked);
    if (next === state) return;
    await writeOriginSecret(JSON.stringify(next));
    await seeThatEdgeSends(next.sent);
    log.info('ORIGIN_KEY_STEP', { code: next.step });
  } catch (error) {
    log.error('ORIGIN_KEY_NOT_CHANGED', { errorName: nameOf(error), frames: frames(error) });
    throw error;
  }
}

async function seeThatEdgeSends(key: string): Promise<void> {
  if ((await keyAtEdge()) !== key) await sendFromEdge(key);
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
