/** GET /staff: to the list of one's service, or the choice between several. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { services } from '../../shared/services/all.ts';
import { StaffHomePage } from '../../shared/ui/staff/home-page.tsx';
import { html } from '../platform/html.ts';
import { type Colleague, roleName } from './guard.ts';

export async function home(c: Context, { member, token }: Colleague): Promise<Response> {
  const [only, ...others] = member.roles;
  if (only && others.length === 0) return c.redirect(paths.staffReferrals(only.service), 303);
  const body = (
    <StaffHomePage
      name={member.name}
      token={token}
      services={member.roles.map(({ service, role }) => ({
        name: services[service].name,
        role: roleName(role),
        href: paths.staffReferrals(service),
      }))}
    />
  );
  return c.html(html({ title: 'Choose a service', body }));
}
