/**
 * Staff sessions: a random id in a cookie, its hash in the table; 30 minutes idle, 12 hours at most. The idle time is
 * moved on at most every 5 minutes, because writes are the bill.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Session } from '../../shared/contracts/staff.ts';
import { hours, minutes, now, seconds } from '../platform/clock.ts';
import { keyed, sameText, secrets } from '../platform/secrets.ts';
import { endSession, extendSession, readSession, saveSession } from '../store/sessions.ts';

const cookieName = '__Host-staff';
const idle = seconds(minutes(30));
const longest = seconds(hours(12));
const extendEvery = seconds(minutes(5));

export const hashedId = (id: string): string => createHash('sha256').update(id).digest('base64url');

export async function openSession(c: Context, staffKey: string): Promise<void> {
  const id = randomBytes(32).toString('base64url');
  const at = seconds(now());
  await saveSession(hashedId(id), { staffKey, startedAt: at, usedAt: at, expiresAt: at + idle });
  setCookie(c, cookieName, id, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
}

/** The open session of this browser. */
export async function ownSession(c: Context): Promise<Session | undefined> {
  const id = getCookie(c, cookieName);
  if (!id || !/^[\w-]{43}$/.test(id)) return undefined;
  const found = await readSession(hashedId(id));
  if (!found) return undefined;
  const at = seconds(now());
  const end = found.startedAt + longest;
  if (at >= end) return undefined;
  if (at - found.usedAt >= extendEvery) await extendSession(hashedId(id), at, Math.min(at + idle, end));
  return found;
}

/** Under which key this browser's session stands in the table. For what belongs to one session. */
export const sessionKey = (c: Context): string => hashedId(getCookie(c, cookieName) ?? '');

export async function closeSession(c: Context): Promise<void> {
  const id = getCookie(c, cookieName);
  if (id) await endSession(hashedId(id));
  deleteCookie(c, cookieName, { path: '/', secure: true });
}

/** The token that a form of this session carries; another session's form does not fit. */
export async function formToken(c: Context): Promise<string> {
  return keyed((await secrets()).codeKey, 'form', getCookie(c, cookieName) ?? '');
}

export const isOwnToken = async (c: Context, token: unknown): Promise<boolean> =>
  typeof token === 'string' && sameText(token, await formToken(c));
