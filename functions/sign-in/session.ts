/** Sessions of staff. Who somebody is comes from the issuer; the session carries their key in the staff register. */
import type { Context } from 'hono';
import { saveSession, staffSessions } from '../store/sessions.ts';
import { beginSession, keptSessions } from './kept-session.ts';

const cookieName = '__Host-staff';

export const openSession = (c: Context, staffKey: string): Promise<void> =>
  beginSession(c, cookieName, (keyedId, times) => saveSession(keyedId, { staffKey, ...times }));

export const {
  own: ownSession,
  key: sessionKey,
  close: closeSession,
  formToken,
  isOwnToken,
} = keptSessions(cookieName, staffSessions);
