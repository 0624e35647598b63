/**
 * Sessions of patients. What opens one is a reference, the date of birth with it, and a code that reached the contact that
 * was confirmed when the person asked; the session carries the id of that one case.
 */
import type { Context } from 'hono';
import { patientSessionRows, savePatientSession } from '../store/patient-sessions.ts';
import { beginSession, keptSessions } from './kept-session.ts';

const cookieName = '__Host-my';

export const openPatientSession = (c: Context, referralId: string): Promise<void> =>
  beginSession(c, cookieName, (keyedId, times) => savePatientSession(keyedId, { referralId, ...times }));

export const patientSessions = keptSessions(cookieName, patientSessionRows);
