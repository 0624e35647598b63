/** POST /staff/sign-out: ends the session everywhere. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { closeSession } from '../sign-in/session.ts';

export async function signOut(c: Context): Promise<Response> {
  await closeSession(c);
  return c.redirect(paths.home, 303);
}
