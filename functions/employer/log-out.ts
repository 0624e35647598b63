/** POST /shared/log-out */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { employerSessions } from '../sign-in/employer-session.ts';

export async function logOut(c: Context): Promise<Response> {
  await employerSessions.close(c);
  return c.redirect(paths.sharedLogIn, 303);
}
