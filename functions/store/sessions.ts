/** Sessions of staff, and logins on their way to the issuer and back. */
import { type PendingLogin, pendingLogin, type Session, session } from '../../shared/contracts/staff.ts';
import { keys } from './keys.ts';
import { saveOnce, takeOnce } from './once.ts';
import { saveSessionRow, sessionRows } from './session-rows.ts';

export const staffSessions = sessionRows(session, keys.session);

export const saveSession = (keyedId: string, one: Session): Promise<void> =>
  saveSessionRow(session, keys.session(keyedId), one);

export const savePendingLogin = (keyedId: string, login: PendingLogin): Promise<void> =>
  saveOnce(pendingLogin, keys.pendingLogin(keyedId), login);

/** Takes the login out of the table, so that of many who bring the same answer one goes on. */
export const takePendingLogin = (keyedId: string): Promise<PendingLogin | undefined> =>
  takeOnce(pendingLogin, keys.pendingLogin(keyedId));
