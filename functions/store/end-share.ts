/** Ends a share at once, for the person or for a colleague on the phone (CON-6, CON-16). */
import type { Consent } from '../../shared/contracts/sharing.ts';
import { dueBy } from '../../shared/rules/case-change.ts';
import { contactInFull } from '../../shared/rules/sharing/consent-state.ts';
import { answered } from '../../shared/rules/sharing/waits.ts';
import { now, today } from '../platform/clock.ts';
import { type Actor, changeCase } from './cases.ts';
import { endWrites, listConsents } from './consents.ts';
import { StoreThrottled } from './transact.ts';

const tries = 5;

/** A reader sends back what they read, and the calendar ends what is past its day; neither ends what was released later. */
type Ends =
  | { readonly by: 'person' }
  | { readonly by: 'staff'; readonly why: string }
  | { readonly by: 'reader' | 'time'; readonly of: string };

/**
 * Ends the share, whatever its newest consent is: a release that was faster in this very moment must not outlive the stop. A
 * share that is not active any more is left as it is.
 * @throws StoreThrottled when it was overtaken every time; the share is then still open.
 */
export async function endShare(referralId: string, shareId: string, actor: Actor, who: Ends): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const active = (await listConsents(referralId)).find(
      (one) => one.shareId === shareId && one.state === 'active' && endsIt(who, one),
    );
    if (!active) return;
    if ((await tried(referralId, active, actor, who)) === 'done') return;
  }
  throw new StoreThrottled();
}

const endsIt = (who: Ends, { consentId, until }: Consent): boolean =>
  who.by === 'person' || who.by === 'staff' ? true : who.of === consentId && (who.by === 'reader' || today() > until);

const stopped = {
  person: 'The person stopped sharing',
  staff: 'Sharing was stopped for the person',
  reader: 'The reader said that it is not for them. Sharing was stopped',
  time: 'The last day was over: sharing ended',
} as const;

function tried(
  referralId: string,
  active: Consent,
  actor: Actor,
  who: Parameters<typeof endShare>[3],
): ReturnType<typeof changeCase> {
  const staff = who.by === 'staff';
  const ended = { at: new Date(now()).toISOString(), by: who.by, ...(staff ? { who: actor.by } : {}) };
  const doing = {
    ...actor,
    did: who.by === 'time' ? 'expired' : 'withdrew',
    beside: endWrites(referralId, active, ended),
  };
  const words = `${stopped[who.by]} with ${contactInFull(active.contact)}, consent ${active.number}.`;
  return changeCase(referralId, doing, ({ referral }) => ({
    head: { row: answered(who.by === 'reader' ? dueBy(referral, today()).row : referral.row, active.shareId) },
    entry: { knowledge: 'work', words, ...(who.by === 'staff' ? { why: who.why } : {}) },
  }));
}
