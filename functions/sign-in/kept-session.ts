/**
 * Sessions of any kind: a random id in a cookie, its hash in the table; 30 minutes idle, 12 hours at most. The idle time is
 * moved on at most every 5 minutes, because writes are the bill.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { hours, minutes, now, seconds } from '../platform/clock.ts';
import { keyed, sameText, secrets } from '../platform/secrets.ts';
import type { SessionRows, SessionTimes } from '../store/session-rows.ts';

const idle = seconds(minutes(30));
const longest = seconds(hours(12));
const extendEvery = seconds(minutes(5));

export const hashedId = (id: string): string => createHash('sha256').update(id).digest('base64url');

export interface KeptSessions<S> {
  /** The open session of this browser. */
  readonly own: (c: Context) => Promise<S | undefined>;
  /** Under which key this browser's session stands in the table. For what belongs to one session. */
  readonly key: (c: Context) => string;
  readonly close: (c: Context) => Promise<void>;
  /** The token that a form of this session carries; another session's form does not fit. */
  readonly formToken: (c: Context) => Promise<string>;
  readonly isOwnToken: (c: Context, token: unknown) => Promise<boolean>;
}

/** With `__Host-`: for this host alone, on every path. */
type CookieName = `__Host-${string}`;

/** Gives this browser a session under a fresh id, whatever it carried before. */
export async function beginSession(
  c: Context,
  cookieName: CookieName,
  save: (keyedId: string, times: SessionTimes) => Promise<void>,
): Promise<void> {
  const id = randomBytes(32).toString('base64url');
  const at = seconds(now());
  await save(hashedId(id), { startedAt: at, usedAt: at, expiresAt: at + idle });
  setCookie(c, cookieName, id, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
}

export function keptSessions<S extends SessionTimes>(cookieName: CookieName, rows: SessionRows<S>): KeptSessions<S> {
  const cookie = (c: Context): string => getCookie(c, cookieName) ?? '';
  const key = (c: Context): string => hashedId(cookie(c));
  const formToken = async (c: Context): Promise<string> => keyed((await secrets()).codeKey, 'form', cookie(c));
  return {
    key,
    formToken,
    own: async (c) => {
      if (!/^[\w-]{43}$/.test(cookie(c))) return undefined;
      const found = await rows.read(key(c));
      if (!found) return undefined;
      const at = seconds(now());
      const end = found.startedAt + longest;
      if (at >= end) return undefined;
      if (at - found.usedAt >= extendEvery) await rows.extend(key(c), at, Math.min(at + idle, end));
      return found;
    },
    close: async (c) => {
      if (cookie(c)) await rows.end(key(c));
      deleteCookie(c, cookieName, { path: '/', secure: true });
    },
    isOwnToken: async (c, token) => typeof token === 'string' && sameText(token, await formToken(c)),
  };
}
