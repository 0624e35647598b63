/** Door 3: service staff. Its routes, each with its one guard; every action on a case has two of its own. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { caseDeeds } from '../../shared/rules/case-actions/deeds.ts';
import type { Deed } from '../../shared/rules/staff-rights.ts';
import { door, type Route, route } from '../platform/door.ts';
import { lambda } from '../platform/lambda.ts';
import { later } from '../platform/later.ts';
import {
  anyone,
  type CaseReader,
  mayDo,
  mayDoWithCase,
  memberOfService,
  memberWithCase,
  memberWithClosedCase,
  signedIn,
} from './guard.ts';
import { listOfCases } from './list-cases.tsx';
import { signOut } from './sign-out.ts';

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

// Read when somebody first asks for them.
const homes = () => import('./home.tsx');
const finding = () => import('./find.tsx');
const reading = () => import('./read-case.tsx');
const opening = () => import('./open-record.tsx');
const byPhone = () => import('./by-phone.tsx');
const messages = () => import('./messages.tsx');
const gpPractices = () => import('./practices.tsx');
const rules = () => import('./rules.tsx');
const team = () => import('./team.tsx');
const notices = () => import('./notices.tsx');
const retention = () => import('./retention.tsx');
const useful = () => import('./useful.tsx');
const calendar = () => import('./calendar.ts');
const acting = () => import('./act.ts');

const withAction = (id: string, how: 'show' | 'act') => async (c: Context, reader: CaseReader) =>
  (await acting())[how](id, c, reader);

export const routes: readonly Route[] = [
  route('GET', paths.staffHealth, anyone, health),
  route('POST', paths.staffSignOut, signedIn, signOut),
  route('GET', paths.staffHome, signedIn, later(homes, 'home')),
  route('GET', paths.staffReferrals(':service'), memberOfService, listOfCases),
  route('GET', paths.staffFind(':service'), memberOfService, later(finding, 'showFind')),
  route('POST', paths.staffFind(':service'), memberOfService, later(finding, 'find')),
  route('GET', paths.staffByPhone(':service'), mayDo('record'), later(byPhone, 'showByPhone')),
  route('POST', paths.staffByPhone(':service'), mayDo('record'), later(byPhone, 'beginByPhone')),
  route('GET', paths.staffMessages(':service'), memberOfService, later(messages, 'showMessages')),
  route('GET', paths.staffPractices(':service'), memberOfService, later(gpPractices, 'showPractices')),
  route('GET', paths.staffPoster(':service', ':odsCode'), memberOfService, later(gpPractices, 'showPoster')),
  route('GET', paths.staffRules(':service'), mayDo('decide'), later(rules, 'showRules')),
  route('GET', paths.staffTeam(':service'), mayDo('manage'), later(team, 'showTeam')),
  route('GET', paths.staffTeamMember(':service', ':staffKey'), mayDo('manage'), later(team, 'showMember')),
  route('POST', paths.staffTeamMember(':service', ':staffKey'), mayDo('manage'), later(team, 'saveMember')),
  route('GET', paths.staffNotices(':service'), mayDo('manage'), later(notices, 'showNotices')),
  route('GET', paths.staffUseful(':service'), mayDo('manage'), later(useful, 'showUseful')),
  route('GET', paths.staffRetention(':service'), mayDo('manage'), later(retention, 'showRetention')),
  route(
    'GET',
    paths.staffCertificate(':service', ':certificateId'),
    mayDo('manage'),
    later(retention, 'showCertificate'),
  ),
  route(
    'GET',
    paths.staffDueRecord(':service', ':referralId'),
    mayDoWithCase('manage'),
    later(retention, 'showDecision'),
  ),
  route('POST', paths.staffDueRecord(':service', ':referralId'), mayDoWithCase('manage'), later(retention, 'decide')),
  route('GET', paths.staffReferral(':service', ':referralId'), memberWithCase, later(reading, 'readOneCase')),
  route('GET', paths.staffOpen(':service', ':referralId'), memberWithClosedCase, later(opening, 'askWhy')),
  route('POST', paths.staffOpen(':service', ':referralId'), memberWithClosedCase, later(opening, 'openRecord')),
  route('GET', paths.staffCalendar(':service', ':referralId'), memberWithCase, later(calendar, 'downloadCalendar')),
  ...Object.entries<Deed>(caseDeeds).flatMap(([id, deed]) => {
    const path = paths.staffAction(':service', ':referralId', id);
    const guard = mayDoWithCase(deed);
    return [route('GET', path, guard, withAction(id, 'show')), route('POST', path, guard, withAction(id, 'act'))];
  }),
];

export const app = door('staff', routes);
export const handler = lambda(app);
