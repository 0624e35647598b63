/** Door 2: somebody at work, and what was released to them. Its routes, each with its one guard. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { door, type Route, route } from '../platform/door.ts';
import { lambda } from '../platform/lambda.ts';
import { later } from '../platform/later.ts';
import { checkCode, showCode } from './check-code.tsx';
import { answering, anyone, reader, sharedWithMe } from './guard.ts';
import { listShares } from './list-shares.tsx';
import { askForCode, showLogIn } from './log-in.ts';
import { logOut } from './log-out.ts';
import { redeemInvitation, showInvitation } from './open-invitation.ts';
import { viewSharedPlan } from './view-shared-plan.tsx';

// Read when somebody first takes a copy.
const downloads = () => import('./download-shared.ts');

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

// Read when somebody first asks for them.
const replies = () => import('./reply.tsx');
const files = () => import('./attach.tsx');
const emails = () => import('./emails.tsx');
const notMine = () => import('./not-for-me.tsx');

export const routes: readonly Route[] = [
  route('GET', paths.employerHealth, anyone, health),

  route('GET', paths.sharedOpen(':invitationId'), anyone, showInvitation),
  route('POST', paths.sharedOpen(':invitationId'), anyone, redeemInvitation),
  route('GET', paths.sharedLogIn, anyone, showLogIn),
  route('POST', paths.sharedLogIn, anyone, askForCode),
  route('GET', paths.sharedCode, anyone, showCode),
  route('POST', paths.sharedCode, anyone, checkCode),

  route('GET', paths.shared, reader, listShares),
  route('GET', paths.sharedPlan(':shareId'), sharedWithMe, viewSharedPlan),
  route('GET', paths.sharedReply(':shareId', ':place'), sharedWithMe, later(replies, 'showReply')),
  route('POST', paths.sharedReply(':shareId', ':place'), answering, later(replies, 'saveAnswer')),
  route('GET', paths.sharedAttach(':shareId', ':place'), sharedWithMe, later(files, 'showFiles')),
  route('POST', paths.sharedAttach(':shareId', ':place'), sharedWithMe, later(files, 'takePlace')),
  route('GET', paths.sharedUpload(':shareId', ':place', ':fileId'), sharedWithMe, later(files, 'showUpload')),
  route('GET', paths.sharedPlanPart(':shareId', 'document.pdf'), sharedWithMe, later(downloads, 'downloadSharedPdf')),
  route('GET', paths.sharedPlanPart(':shareId', 'weeks.ics'), sharedWithMe, later(downloads, 'downloadSharedHours')),
  route('GET', paths.sharedPlanPart(':shareId', 'emails'), sharedWithMe, later(emails, 'showEmails')),
  route('POST', paths.sharedPlanPart(':shareId', 'emails'), sharedWithMe, later(emails, 'saveEmails')),
  route('GET', paths.sharedPlanPart(':shareId', 'not-for-me'), sharedWithMe, later(notMine, 'askIfNotMine')),
  route('POST', paths.sharedPlanPart(':shareId', 'not-for-me'), sharedWithMe, later(notMine, 'notForMe')),
  route('POST', paths.sharedLogOut, reader, logOut),
];

export const app = door('employer', routes);
export const handler = lambda(app);
