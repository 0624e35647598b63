/**
 * Who may do what at the doors of staff, route by route. A route without a row here fails the run. Addresses are those of
 * MY Therapy; `a colleague elsewhere` works for the heart service only.
 *
 * What each role does is stated here a second time on purpose, in the words of the field and not of the code: a change of
 * `shared/rules/staff-rights.ts` must be made in both places by somebody who means it.
 */
import { type StaffRole, staffRoles } from '../../../shared/contracts/staff.ts';
import { paths } from '../../../shared/paths.ts';
import { caseDeeds, planDeeds } from '../../../shared/rules/case-actions/deeds.ts';

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

/** `reason first`: led to the page that asks why, since a manager opens a named record with a reason only. */
export type StaffOutcome = 'served' | 'log in first' | 'not found' | 'not logged in' | 'reason first';

type Row = Readonly<Record<StaffCaller, StaffOutcome>>;

const row = (strange: StaffOutcome, elsewhere: StaffOutcome, ofRole: (role: StaffRole) => StaffOutcome): Row => ({
  ...(Object.fromEntries(strangers.map((one) => [one, strange])) as Record<(typeof strangers)[number], StaffOutcome>),
  ...(Object.fromEntries(roles.map((role) => [role, ofRole(role)])) as Record<StaffRole, StaffOutcome>),
  'a colleague elsewhere': elsewhere,
});

const everybody = row('served', 'served', () => 'served');
const nothing = row('not found', 'not found', () => 'not found');
const everyColleague = row('log in first', 'served', () => 'served');
const ofTheService = (...able: readonly StaffRole[]): Row =>
  row('log in first', 'not found', (role) => (able.includes(role) ? 'served' : 'not found'));
/** A record: a manager is asked for a reason before anything else. */
const withRecord = (...able: readonly StaffRole[]): Row =>
  row('log in first', 'not found', (role) =>
    role === 'manager' ? 'reason first' : able.includes(role) ? 'served' : 'not found',
  );

const clinicians = ['occupational_therapist', 'physiotherapist', 'dietitian'] as const;
const supporters = ['coach', 'link_worker', 'support_worker'] as const;

/** Who reads what is written about work; managers too where they have given a reason. */
export const readersOfWork: readonly StaffRole[] = [...clinicians, ...supporters];

/** Which roles do the actions of each kind; managers too where they have given a reason. */
export const whoDoes: Readonly<Record<string, readonly StaffRole[]>> = {
  assign: [...clinicians, ...supporters, 'manager'],
  decide: [...clinicians, 'coach', 'manager'],
  record: [...clinicians, ...supporters],
  'record-clinical': clinicians,
  plan: [...clinicians, 'coach'],
  report: clinicians,
  book: [...clinicians, ...supporters, 'administrator', 'manager'],
  steer: [...clinicians, 'coach', 'manager'],
  safeguard: [...clinicians, ...supporters],
  mend: [...clinicians, 'manager'],
  manage: ['manager'],
};

const of = (deed: string): readonly StaffRole[] => whoDoes[deed] ?? [];

export const staffTable: Readonly<Record<string, Row>> = {
  [`GET ${paths.staffHealth}`]: everybody,
  [`POST ${paths.staffSignOut}`]: everyColleague,
  [`GET ${paths.staffHome}`]: everyColleague,
  [`GET ${paths.staffReferrals(':service')}`]: ofTheService(...roles),
  [`GET ${paths.staffFind(':service')}`]: ofTheService(...roles),
  [`POST ${paths.staffFind(':service')}`]: ofTheService(...roles),
  [`GET ${paths.staffByPhone(':service')}`]: ofTheService(...of('record')),
  [`POST ${paths.staffByPhone(':service')}`]: ofTheService(...of('record')),
  [`GET ${paths.staffMessages(':service')}`]: ofTheService(...roles),
  [`GET ${paths.staffPractices(':service')}`]: ofTheService(...roles),
  [`GET ${paths.staffPoster(':service', ':odsCode')}`]: ofTheService(...roles),
  [`GET ${paths.staffRules(':service')}`]: ofTheService(...of('decide')),
  [`GET ${paths.staffTeam(':service')}`]: ofTheService('manager'),
  [`GET ${paths.staffTeamMember(':service', ':staffKey')}`]: ofTheService('manager'),
  [`POST ${paths.staffTeamMember(':service', ':staffKey')}`]: ofTheService('manager'),
  [`GET ${paths.staffNotices(':service')}`]: ofTheService('manager'),
  [`GET ${paths.staffUseful(':service')}`]: ofTheService('manager'),
  [`GET ${paths.staffRetention(':service')}`]: ofTheService('manager'),
  // There is none here; who reads one that is there stands in `staff/retention.test.ts`.
  [`GET ${paths.staffCertificate(':service', ':certificateId')}`]: ofTheService(),
  [`GET ${paths.staffDueRecord(':service', ':referralId')}`]: withRecord('manager'),
  [`POST ${paths.staffDueRecord(':service', ':referralId')}`]: withRecord('manager'),
  [`GET ${paths.staffReferral(':service', ':referralId')}`]: withRecord(...roles),
  [`GET ${paths.staffCalendar(':service', ':referralId')}`]: withRecord(...roles),
  [`GET ${paths.staffOpen(':service', ':referralId')}`]: ofTheService(...roles),
  [`POST ${paths.staffOpen(':service', ':referralId')}`]: ofTheService(...roles),
  ...Object.fromEntries(
    Object.entries(caseDeeds).flatMap(([id, deed]) => {
      const path = paths.staffAction(':service', ':referralId', id);
      return [`GET ${path}`, `POST ${path}`].map((key) => [key, withRecord(...of(deed))]);
    }),
  ),
};

const action = (id: string): string => paths.staffPlanAction(':service', ':referralId', id);
const begin = paths.staffPaperStart(':service', ':referralId', ':kind');
const paper = (part: string): string => paths.staffPaperPart(':service', ':referralId', ':paperId', part);
/** A form: the page that asks and what it does. */
const form = (path: string, able: readonly StaffRole[]) =>
  [`GET ${path}`, `POST ${path}`].map((key): [string, Row] => [key, withRecord(...able)]);

/** The paper at these addresses is a plan; reports and letters are in `plan-access.test.ts`. */
export const planTable: Readonly<Record<string, Row>> = {
  [`GET ${paths.planHealth}`]: everybody,
  [`GET ${paths.staffPlans(':service', ':referralId')}`]: withRecord(...readersOfWork),
  [`GET ${paths.staffShares(':service', ':referralId')}`]: withRecord(...readersOfWork),
  [`POST ${paths.staffShares(':service', ':referralId')}`]: withRecord(...of('plan')),
  // A file that is not there; one that is has a suite of its own, `files-access.test.ts`.
  [`GET ${paths.staffSharedFile(':service', ':referralId', ':fileId')}`]: withRecord(),
  [`GET ${paths.staffTalk(':service', ':referralId')}`]: withRecord(...of('plan')),
  [`POST ${paths.staffTalk(':service', ':referralId')}`]: withRecord(...of('plan')),
  ...Object.fromEntries(Object.entries(planDeeds).flatMap(([id, deed]) => form(action(id), of(deed)))),
  [`GET ${paths.staffPaper(':service', ':referralId', ':paperId')}`]: withRecord(...readersOfWork),
  ...Object.fromEntries(
    ['offer', 'spoken', 'spoken/contact', 'review', 'employer-agreed', 'versions/:version/move/:move'].flatMap((part) =>
      form(paper(part), of('plan')),
    ),
  ),
  ...Object.fromEntries(
    ['', '/changes', '/document.pdf', '/weeks.ics'].map((part) => [
      `GET ${paper(`versions/:version${part}`)}`,
      withRecord(...readersOfWork),
    ]),
  ),
};

export const draftTable: Readonly<Record<string, Row>> = {
  [`GET ${paths.draftHealth}`]: everybody,
  ...Object.fromEntries(
    [begin, paper('weeks'), paper('changes-at-work'), paper('edit/:edit')].flatMap((path) => form(path, of('plan'))),
  ),
};

export const loginTable: Readonly<Record<string, Row>> = {
  [`GET ${paths.loginHealth}`]: everybody,
  [`GET ${paths.staffSignIn}`]: everybody,
  // Without a login on its way there is nothing to finish, whoever asks.
  [`GET ${paths.staffSignedIn}`]: row('not logged in', 'not logged in', () => 'not logged in'),
  // This stage has no NHS login; one that has is in `nhs-login-access.test.ts`.
  [`GET ${paths.nhsLogIn}`]: nothing,
  [`GET ${paths.nhsLoggedIn}`]: nothing,
};
