/** GET /staff/<service>/referrals: new referrals, oldest promise first. One query and one counter, at any size. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { ReferralListPage } from '../../shared/ui/staff/referral-list-page.tsx';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { countCases, listCases } from '../store/case-lists.ts';
import { roleName, type ServiceColleague } from './guard.ts';

const pageSize = 25;

export async function listNewReferrals(
  c: Context,
  { member, profile, role, token }: ServiceColleague,
): Promise<Response> {
  const after = c.req.query('after');
  const [page, total] = await Promise.all([
    listCases(profile.id, { by: 'state', value: 'new' }, pageSize, after),
    countCases(profile.id, 'new'),
  ]);
  if (wantsJson(c)) return c.json({ ...page, total });
  const list = paths.staffReferrals(profile.id);
  const body = (
    <ReferralListPage
      who={{ name: member.name, role: roleName(role), token, several: member.roles.length > 1 }}
      service={profile.name}
      rows={page.rows.map((row) => ({ ...row, href: paths.staffReferral(profile.id, row.referralId) }))}
      total={total}
      today={today()}
      {...(page.next ? { nextHref: `${list}?after=${page.next}` } : {})}
      {...(after ? { firstHref: list } : {})}
    />
  );
  return c.html(html({ title: `New referrals, ${profile.name}`, body }));
}
