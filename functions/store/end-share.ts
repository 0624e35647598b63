/** Ends a share at once, for the person or for a colleague on the phone (CON-6, CON-16). */
import type { Consent } from '../../shared/contracts/sharing.ts';
import { contactInFull } from '../../shared/rules/sharing/consent.ts';
import { now } from '../platform/clock.ts';
import { type Actor, changeCase } from './cases.ts';
import { endWrites, listConsents } from './consents.ts';
import { StoreThrottled } from './transact.ts';

const tries = 5;

/**
 * Ends the share, whatever its newest consent is: a release that was faster in this very moment must not outlive the stop. A
 * share that is not active any more is left as it is.
 * @throws StoreThrottled when it was overtaken every time; the share is then still open.
 */
export async function endShare(
  referralId: string,
  shareId: string,
  actor: Actor,
  who: { readonly by: 'person' } | { readonly by: 'staff'; readonly why: string },
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const active = (await listConsents(referralId)).find((one) => one.shareId === shareId && one.state === 'active');
    if (!active) return;
    if ((await tried(referralId, active, actor, who)) === 'done') return;
  }
  throw new StoreThrottled();
}

function tried(
  referralId: string,
  active: Consent,
  actor: Actor,
  who: Parameters<typeof endShare>[3],
): ReturnType<typeof changeCase> {
  const staff = who.by === 'staff';
  const ended = { at: new Date(now()).toISOString(), by: who.by, ...(staff ? { who: actor.by } : {}) };
  const doing = { ...actor, did: 'withdrew', beside: endWrites(referralId, active, ended) };
  const asked = staff ? 'Sharing was stopped for the person' : 'The person stopped sharing';
  const words = `${asked} with ${contactInFull(active.contact)}, consent ${active.number}.`;
  return changeCase(referralId, doing, () => ({
    entry: { knowledge: 'work', words, ...(who.by === 'staff' ? { why: who.why } : {}) },
  }));
}
