/** GET /shared: what is shared with this address today, each share apart. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { SharedListPage } from '../../shared/ui/employer/employer-pages.tsx';
import { showDate } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { listDisclosures } from '../store/disclosures.ts';
import type { Reader } from './guard.ts';

export async function listShares(c: Context, { address, token }: Reader): Promise<Response> {
  const copies = await listDisclosures(address, today());
  const shares = copies.map(({ shareId, view, until }) => ({
    person: view.person,
    version: view.version,
    until,
    href: paths.sharedPlan(shareId),
  }));
  if (wantsJson(c)) return c.json({ shares });
  const [only] = shares;
  if (only && shares.length === 1) return c.redirect(only.href, 303);
  const body = <SharedListPage token={token} shares={shares.map((one) => ({ ...one, until: showDate(one.until) }))} />;
  return c.html(html({ title: 'Shared with you', body }));
}
