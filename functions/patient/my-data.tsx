/** GET /my/data: who looked, and what was done (AUD-3). */
import type { Context } from 'hono';
import type { AuditEntry } from '../../shared/contracts/referral.ts';
import type { Consent } from '../../shared/contracts/sharing.ts';
import { looksInWords } from '../../shared/rules/who-looked.ts';
import { MyDataPage } from '../../shared/ui/my/data-page.tsx';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { readTrail } from '../store/audit-trail.ts';
import { listConsents } from '../store/consents.ts';
import { nhsLoginOfCase } from '../store/nhs-logins.ts';
import type { Own } from './guard.ts';

export async function showMyData(c: Context, { whole, token }: Own): Promise<Response> {
  const { referralId } = whole.referral;
  const [trail, link] = await Promise.all([
    trailsOf(referralId, await listConsents(referralId), 100),
    nhsLoginOfCase(referralId),
  ]);
  const [looks, nhsLogin] = [looksInWords(trail), link !== undefined];
  if (wantsJson(c)) return c.json({ looks, nhsLogin });
  return c.html(html({ title: 'Your data', body: <MyDataPage token={token} looks={looks} nhsLogin={nhsLogin} /> }));
}

/** The chain of the case and those of its shares: what a reader at work did stands in a chain that their door can write. */
export async function trailsOf(
  referralId: string,
  consents: readonly Consent[],
  most: number,
): Promise<readonly AuditEntry[]> {
  const chains = [referralId, ...new Set(consents.map(({ shareId }) => shareId))];
  return (await Promise.all(chains.map((chain) => readTrail(chain, most)))).flat();
}
