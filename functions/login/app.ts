/** Where staff log in, and patients with NHS login: routes for anyone, since nobody is known before. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { door, route } from '../platform/door.ts';
import { lambda } from '../platform/lambda.ts';
import { signedIn, signIn } from './log-in.ts';
import { anyoneWithNhsLogin, nhsLoggedIn, nhsLogIn } from './nhs-log-in.ts';

/** Everybody may. */
async function anyone(): Promise<undefined> {
  return undefined;
}

const health = async (c: Context): Promise<Response> => c.json({ ok: true });

export const routes = [
  route('GET', paths.loginHealth, anyone, health),
  route('GET', paths.staffSignIn, anyone, signIn),
  route('GET', paths.staffSignedIn, anyone, signedIn),
  route('GET', paths.nhsLogIn, anyoneWithNhsLogin, nhsLogIn),
  route('GET', paths.nhsLoggedIn, anyoneWithNhsLogin, nhsLoggedIn),
];

export const app = door('login', routes);
export const handler = lambda(app);
