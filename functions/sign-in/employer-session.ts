/** Sessions of readers at work: each opens what is shared with one address, and nothing else. */
import type { Context } from 'hono';
import { employerSessionRows, saveEmployerSession } from '../store/employer-access.ts';
import { askingWith } from './asked-code.ts';
import { beginSession, keptSessions } from './kept-session.ts';

const cookieName = '__Host-work';

/** @param address keyed hash of the work address. */
export const openEmployerSession = (c: Context, address: string): Promise<void> =>
  beginSession(c, cookieName, (keyedId, times) => saveEmployerSession(keyedId, { address, ...times }));

export const employerSessions = keptSessions(cookieName, employerSessionRows);

/** The browser that asked for a code to its work address. */
export const workAsking = askingWith('__Host-work-code');
