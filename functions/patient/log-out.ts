/** POST /my/log-out: ends the session everywhere. */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { patientSessions } from '../sign-in/patient-session.ts';

export async function logOut(c: Context): Promise<Response> {
  await patientSessions.close(c);
  return c.redirect(paths.home, 303);
}
