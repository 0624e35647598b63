/**
 * How the origin key changes, one step at a time. A new key is told to the doors an hour before the edge sends it, and the old one is
 * forgotten an hour after, so that whatever a door or the edge still remembers is right (`infra/decisions/0018-origin-key-rotation.md`).
 */
import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { days, hours } from '../platform/clock.ts';

const key = z.string().check(z.minLength(32));

/** What stands in the secret. Doors read `originKeys` alone. */
export const originState = z.object({
  /** All that doors take. */
  originKeys: z.array(key).check(z.minLength(1)),
  /** The one that the edge sends. */
  sent: key,
  /** `told`: doors know a key that the edge does not send yet. `sent`: the edge sends it, doors take the old one as well. */
  step: z.enum(['steady', 'told', 'sent']),
  /** When this step was taken. */
  at: z.iso.datetime(),
});
export type OriginState = z.infer<typeof originState>;

/** How long a key is sent, and how long a step waits for doors and edge to have heard. */
const lifetime = days(30);
const pause = hours(1);

/**
 * @param state as it stands, none before the first key. @param isAsked to begin now, whatever the key's age: after a leak.
 * @returns the next state, or the same one when it is not time.
 */
export function nextStep(state: OriginState | undefined, now: number, isAsked = false): OriginState {
  const at = new Date(now).toISOString();
  if (!state) {
    const first = newKey();
    return { originKeys: [first], sent: first, step: 'steady', at };
  }
  const age = now - Date.parse(state.at);
  if (state.step === 'steady') {
    if (!isAsked && age < lifetime) return state;
    return { ...state, originKeys: [state.sent, newKey()], step: 'told', at };
  }
  if (age < pause) return state;
  if (state.step === 'sent') return { ...state, originKeys: [state.sent], step: 'steady', at };
  return { ...state, sent: state.originKeys.find((one) => one !== state.sent) ?? state.sent, step: 'sent', at };
}

const newKey = (): string => randomBytes(32).toString('base64url');
