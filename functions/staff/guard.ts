/** Who may pass at the staff's door: the session says who, the staff register says what. */
import type { Context } from 'hono';
import { serviceId } from '../../shared/contracts/referral.ts';
import { type StaffMember, type StaffRole, staffRoles } from '../../shared/contracts/staff.ts';
import { Refusal } from '../../shared/errors.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { services } from '../../shared/services/all.ts';
import type { ServiceProfile } from '../../shared/services/profile.ts';
import { readForm } from '../platform/form.ts';
import { formToken, isOwnToken, ownSession } from '../sign-in/session.ts';
import { appendNext } from '../store/audit-trail.ts';
import { readCase } from '../store/cases.ts';
import { readStaff } from '../store/staff-register.ts';

export interface Colleague {
  readonly member: StaffMember;
  /** For the forms of this page. */
  readonly token: string;
}

export interface ServiceColleague extends Colleague {
  readonly profile: ServiceProfile;
  readonly role: StaffRole;
}

/** Everybody may. */
export async function anyone(): Promise<undefined> {
  return undefined;
}

/** Somebody on the staff register with an open session. */
export async function signedIn(c: Context): Promise<Colleague> {
  const session = await ownSession(c);
  const member = session ? await readStaff(session.staffKey) : undefined;
  if (!member) throw new Refusal('not-signed-in');
  return { member, token: await formToken(c) };
}

/** As `signedIn`, and the form was rendered for this very session. */
export async function signedInWithToken(c: Context): Promise<Colleague> {
  const colleague = await signedIn(c);
  if (!(await isOwnToken(c, (await readForm(c.req.raw))['token']))) throw new Refusal('from-another-site');
  return colleague;
}

/** A member of the service that the address names. For everybody else there is no such page. */
export async function memberOfService(c: Context): Promise<ServiceColleague> {
  const colleague = await signedIn(c);
  const service = serviceId.safeParse(c.req.param('service')).data;
  const own = colleague.member.roles.find((one) => one.service === service);
  if (!service || !own) throw new Refusal('not-found');
  return { ...colleague, profile: services[service], role: own.role };
}

export interface ReferralReader extends ServiceColleague {
  readonly found: WholeCase;
}

/**
 * A member of the service, and the referral that the address names, which must be this service's. The handler gets the
 * record from here and never an id from the caller. A look at another service's record is refused and written down.
 */
export async function memberWithReferral(c: Context): Promise<ReferralReader> {
  const colleague = await memberOfService(c);
  const referralId = c.req.param('referralId') ?? '';
  const found = /^ref_[\w-]{22}$/.test(referralId) ? await readCase(referralId) : undefined;
  if (!found) throw new Refusal('not-found');
  if (found.referral.service !== colleague.profile.id) {
    await appendNext({ chain: referralId, who: actor(colleague), did: 'refused', what: 'referral' });
    throw new Refusal('not-found');
  }
  return { ...colleague, found };
}

/** How a colleague stands in the audit trail: role and id, never a name. */
export const actor = ({ role, member }: ServiceColleague): string => `${role} ${member.staffId}`;

export const roleName = (role: StaffRole): string => staffRoles[role];
