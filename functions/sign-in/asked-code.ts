/**
 * A browser that asked for a code to log in is known by a cookie of 10 minutes, and only there can the code be tried. What
 * was typed is kept as a keyed hash: it is compared with the record when the code is sent and again when it is used.
 */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { keyed, secrets } from '../platform/secrets.ts';
import { hashedId } from './kept-session.ts';

/** The cookie under whose hash a code is kept. */
export const askingWith = (cookieName: `__Host-${string}`) => ({
  /** Gives this browser a fresh cookie. @returns the key under which its code is kept. */
  begin: (c: Context): string => {
    const id = randomBytes(32).toString('base64url');
    setCookie(c, cookieName, id, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 });
    return hashedId(id);
  },
  /** The key under which the code of this browser is kept, if it has asked for one. */
  key: (c: Context): string | undefined => {
    const id = getCookie(c, cookieName) ?? '';
    return /^[\w-]{43}$/.test(id) ? hashedId(id) : undefined;
  },
  end: (c: Context): void => void deleteCookie(c, cookieName, { path: '/', secure: true }),
});

export const { begin: beginAsking, key: askedKey, end: endAsking } = askingWith('__Host-my-code');

/** Keyed hash that says which request was asked for with which date of birth (ISO date), and tells neither. */
export async function proofOf(referralId: string, dateOfBirth: string): Promise<string> {
  return keyed((await secrets()).lookupKey, 'log in', `${referralId}\n${dateOfBirth}`);
}
