/**
 * Who may do what at the staff's door, route by route. A route of `functions/staff/app.ts` without a row here fails the
 * run. Addresses are those of MY Therapy; `colleague elsewhere` works for the heart service only.
 */
import { type StaffRole, staffRoles } from '../../../shared/contracts/staff.ts';
import { paths } from '../../../shared/paths.ts';

export const roles = Object.keys(staffRoles) as readonly StaffRole[];

export const strangers = [
  'nobody',
  'a patient with a draft',
  'a session that was idle for 30 minutes',
  'a session older than 12 hours',
  'a leaver',
  'somebody not on the register',
] as const;

export type StaffCaller = (typeof strangers)[number] | StaffRole | 'a colleague elsewhere';
export const staffCallers: readonly StaffCaller[] = [...strangers, ...roles, 'a colleague elsewhere'];

export type StaffOutcome = 'served' | 'log in first' | 'not found' | 'not logged in';

type Row = Readonly<Record<StaffCaller, StaffOutcome>>;

const row = (strange: StaffOutcome, elsewhere: StaffOutcome, ofRole: (role: StaffRole) => StaffOutcome): Row => ({
  ...(Object.fromEntries(strangers.map((one) => [one, strange])) as Record<(typeof strangers)[number], StaffOutcome>),
  ...(Object.fromEntries(roles.map((role) => [role, ofRole(role)])) as Record<StaffRole, StaffOutcome>),
  'a colleague elsewhere': elsewhere,
});

const everybody = row('served', 'served', () => 'served');
const everyColleague = row('log in first', 'served', () => 'served');
const everyRoleOfTheService = row('log in first', 'not found', () => 'served');

export const staffTable: Readonly<Record<string, Row>> = {
  [`GET ${paths.staffHealth}`]: everybody,
  [`GET ${paths.staffSignIn}`]: everybody,
  // Without a login on its way there is nothing to finish, whoever asks.
  [`GET ${paths.staffSignedIn}`]: row('not logged in', 'not logged in', () => 'not logged in'),
  [`POST ${paths.staffSignOut}`]: everyColleague,
  [`GET ${paths.staffHome}`]: everyColleague,
  [`GET ${paths.staffReferrals(':service')}`]: everyRoleOfTheService,
  [`GET ${paths.staffReferral(':service', ':referralId')}`]: everyRoleOfTheService,
};
