/** Who is logged in, as every page says it. */
import { does } from '../../shared/rules/staff-rights.ts';
import type { Who } from '../../shared/ui/staff/staff-page.tsx';
import { roleName, type ServiceColleague } from './guard.ts';

export const whoIs = ({ member, role, token, profile }: ServiceColleague): Who => ({
  name: member.name,
  role: roleName(role),
  token,
  several: member.roles.length > 1,
  service: { id: profile.id, name: profile.name },
  manages: does(role, 'manage'),
});
