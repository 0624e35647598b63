/** Members of staff for tests: entered in the real register, with a session of their own. */
import { randomBytes } from 'node:crypto';
import type { Door } from '../../functions/local/event.ts';
import { hours, minutes, now, seconds } from '../../functions/platform/clock.ts';
import { hashedId } from '../../functions/sign-in/kept-session.ts';
import { saveSession } from '../../functions/store/sessions.ts';
import { saveStaff, staffKeyOf } from '../../functions/store/staff-register.ts';
import type { StaffMember, StaffRole } from '../../shared/contracts/staff.ts';
import type { ServiceId } from '../../shared/services/profile.ts';
import { Visitor } from './harness.ts';

const issuer = 'https://issuer.example';

/** Enters a person in the staff register. @returns the key of their entry. */
export async function enter(roles: StaffMember['roles'], more: Partial<StaffMember> = {}): Promise<string> {
  const staffId = `staff_${randomBytes(6).toString('hex')}`;
  const key = await staffKeyOf(issuer, staffId);
  await saveStaff(key, { staffId, name: `Invented ${staffId.slice(-4)}`, roles, ...more });
  return key;
}

/** A browser with an open session for the person with this key, begun so many minutes ago. */
export async function sessionOf(door: Door, staffKey: string, begunMinutesAgo = 0): Promise<Visitor> {
  const id = randomBytes(32).toString('base64url');
  const at = seconds(now() - minutes(begunMinutesAgo));
  await saveSession(hashedId(id), { staffKey, startedAt: at, usedAt: at, expiresAt: seconds(now() + hours(1)) });
  const visitor = new Visitor(door);
  visitor.cookies.set('__Host-staff', id);
  return visitor;
}

/** A browser in which a member of staff with one role is logged in. */
export const loggedInAs = async (door: Door, service: ServiceId, role: StaffRole): Promise<Visitor> =>
  sessionOf(door, await enter([{ service, role }]));
