/**
 * Who may pass at the staff's door: the session says who, the staff register says what, the record says whether. For
 * whom a record is not theirs there is no such page, and the look is written down.
 */
import type { Context } from 'hono';
import type { Colleague as NamedColleague } from '../../shared/contracts/case.ts';
import { serviceId } from '../../shared/contracts/referral.ts';
import { type StaffMember, type StaffRole, staffRoles } from '../../shared/contracts/staff.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { type Deed, does, opening } from '../../shared/rules/staff-rights.ts';
import { services } from '../../shared/services/all.ts';
import type { ServiceProfile } from '../../shared/services/profile.ts';
import type { Guard } from '../platform/door.ts';
import { readForm } from '../platform/form.ts';
import { formToken, isOwnToken, ownSession, sessionKey } from '../sign-in/session.ts';
import { appendNext } from '../store/audit-trail.ts';
import { readCase } from '../store/cases.ts';
import { isOpened } from '../store/openings.ts';
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

export interface CaseReader extends ServiceColleague {
  readonly whole: WholeCase;
}

/** Everybody may. */
export async function anyone(): Promise<undefined> {
  return undefined;
}

/** Somebody on the staff register with an open session. A form they send was rendered for this very session. */
export async function signedIn(c: Context): Promise<Colleague> {
  const session = await ownSession(c);
  const member = session ? await readStaff(session.staffKey) : undefined;
  if (!member) throw new Refusal('not-signed-in');
  if (c.req.method === 'POST' && !(await isOwnToken(c, (await readForm(c.req.raw))['token']))) {
    throw new Refusal('from-another-site');
  }
  return { member, token: await formToken(c) };
}

/** A member of the service that the address names. For everybody else there is no such page. */
export async function memberOfService(c: Context): Promise<ServiceColleague> {
  const colleague = await signedIn(c);
  const service = serviceId.safeParse(c.req.param('service')).data;
  const own = colleague.member.roles.find((one) => one.service === service);
  if (!service || !own) throw new Refusal('not-found');
  return { ...colleague, profile: services[service], role: own.role };
}

/** A member of the service whose role does this. */
export function mayDo(deed: Deed): Guard<ServiceColleague> {
  const guard: Guard<ServiceColleague> = async (c) => {
    const colleague = await memberOfService(c);
    if (!does(colleague.role, deed)) throw new Refusal('not-found');
    return colleague;
  };
  return guard;
}

/**
 * A member of the service, and the case that the address names, which must be this service's. The handler gets the
 * record from here and never an id from the caller. A look at another service's record is refused and written down.
 */
export async function memberWithClosedCase(c: Context): Promise<CaseReader> {
  const colleague = await memberOfService(c);
  const referralId = c.req.param('referralId') ?? '';
  const whole = /^ref_[\w-]{22}$/.test(referralId) ? await readCase(referralId) : undefined;
  if (!whole) throw new Refusal('not-found');
  if (whole.referral.service !== colleague.profile.id) {
    await appendNext({ chain: referralId, who: actor(colleague), did: 'refused', what: 'case' });
    throw new Refusal('not-found');
  }
  return { ...colleague, whole };
}

/** As above, and the record is open to this colleague, or was opened with a reason. Else to the page that asks for it. */
export async function memberWithCase(c: Context): Promise<CaseReader | Response> {
  const reader = await memberWithClosedCase(c);
  const { referral } = reader.whole;
  const how = opening(reader.role, reader.member.staffId, referral);
  if (how === 'open' || (await isOpened(sessionKey(c), referral.referralId))) return reader;
  return c.redirect(paths.staffOpen(reader.profile.id, referral.referralId), 303);
}

/** As above, and the role does this with cases. */
export function mayDoWithCase(deed: Deed): Guard<CaseReader> {
  const guard: Guard<CaseReader> = async (c) => {
    const reader = await memberWithCase(c);
    if (reader instanceof Response) return reader;
    if (does(reader.role, deed)) return reader;
    await appendNext({ chain: reader.whole.referral.referralId, who: actor(reader), did: 'refused', what: deed });
    throw new Refusal('not-found');
  };
  return guard;
}

/** How a colleague stands in the audit trail: role and id, never a name. */
export const actor = ({ role, member }: ServiceColleague): string => `${role} ${member.staffId}`;

/** How a colleague stands in the record itself. */
export const named = ({ member: { staffId, name } }: Colleague): NamedColleague => ({ staffId, name });

export const roleName = (role: StaffRole): string => staffRoles[role];
