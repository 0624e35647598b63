/** The issuer says who somebody is; the register decides whether they may come in. */
import type { Context } from 'hono';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { openSession } from '../sign-in/session.ts';
import { beginLogin, finishLogin } from '../sign-in/staff-oidc.ts';
import { readStaff, staffKeyOf } from '../store/staff-register.ts';

/** GET /staff/sign-in: on to the issuer. */
export async function signIn(c: Context): Promise<Response> {
  return c.redirect((await beginLogin(c)).href, 303);
}

/** GET /staff/signed-in: back from the issuer. */
export async function signedIn(c: Context): Promise<Response> {
  const { issuer, subject } = await finishLogin(c);
  const staffKey = await staffKeyOf(issuer, subject);
  if (!(await readStaff(staffKey))) throw new Refusal('sign-in-failed');
  await openSession(c, staffKey);
  return c.redirect(paths.staffHome, 303);
}
