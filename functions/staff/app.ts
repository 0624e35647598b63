/** Door 3: service staff. Its routes, each with its one guard. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { door, route } from '../platform/door.ts';
import { lambda } from '../platform/lambda.ts';
import { anyone, memberOfService, memberWithReferral, signedIn, signedInWithToken } from './guard.ts';
import { home } from './home.tsx';
import { listNewReferrals } from './list-referrals.tsx';
import { readReferral } from './read-referral.tsx';
import { signedInAgain, signIn, signOut } from './sign-in.ts';

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

export const routes = [
  route('GET', paths.staffHealth, anyone, health),
  route('GET', paths.staffSignIn, anyone, signIn),
  route('GET', paths.staffSignedIn, anyone, signedInAgain),
  route('POST', paths.staffSignOut, signedInWithToken, signOut),
  route('GET', paths.staffHome, signedIn, home),
  route('GET', paths.staffReferrals(':service'), memberOfService, listNewReferrals),
  route('GET', paths.staffReferral(':service', ':referralId'), memberWithReferral, readReferral),
];

export const app = door('staff', routes);
export const handler = lambda(app);
