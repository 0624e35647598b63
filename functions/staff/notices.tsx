/** GET /staff/<service>/notices: what the manager is told (AUD-4): records opened with a reason, incidents, safeguarding. */
import type { Context } from 'hono';
import { staffRoles } from '../../shared/contracts/staff.ts';
import { paths } from '../../shared/paths.ts';
import { NoticesPage } from '../../shared/ui/staff/notices-page.tsx';
import { londonDate, showDateWithDay } from '../../shared/values/date.ts';
import { londonTime, showTime } from '../../shared/values/time.ts';
import { html } from '../platform/html.ts';
import { listNotices } from '../store/notices.ts';
import type { ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

export async function showNotices(c: Context, manager: ServiceColleague): Promise<Response> {
  const notices = await listNotices(manager.profile.id);
  const body = (
    <NoticesPage
      who={whoIs(manager)}
      notices={notices.map(({ at, by, byRole, words, referralId }) => ({
        when: `${showDateWithDay(londonDate(Date.parse(at)))}, ${showTime(londonTime(Date.parse(at)))}`,
        by: `${by.name}, ${staffRoles[byRole as keyof typeof staffRoles]?.toLowerCase() ?? byRole}`,
        words,
        href: paths.staffReferral(manager.profile.id, referralId),
      }))}
    />
  );
  return c.html(html({ title: 'Notices', body }));
}
