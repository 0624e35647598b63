/**
 * Staff log in at their own organisation by OpenID Connect: authorization code with PKCE, state and nonce. Between the
 * two halves the login stands in the `Access` table for 10 minutes and can be finished once.
 */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as oidc from 'openid-client';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { minutes, now, seconds } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { frames, log } from '../platform/log.ts';
import { ownOrigin } from '../platform/origin.ts';
import { savePendingLogin, takePendingLogin } from '../store/sessions.ts';
import { checksAt, issuerOf } from './issuer.ts';
import { hashedId } from './kept-session.ts';

const cookieName = '__Host-staff-login';

const issuer = issuerOf({
  door: 'staff',
  away: 'issuer-away',
  secretOf: ({ staffClientSecret }) => staffClientSecret,
  discover,
});

async function discover(staffClientSecret: string): Promise<oidc.Configuration> {
  const { STAFF_ISSUER, STAFF_CLIENT_ID } = config();
  if (!STAFF_ISSUER || !STAFF_CLIENT_ID) throw new Error('No issuer is set for staff');
  const url = new URL(STAFF_ISSUER);
  return oidc.discovery(url, STAFF_CLIENT_ID, undefined, oidc.ClientSecretBasic(staffClientSecret), {
    execute: checksAt(url),
  });
}

const redirectUri = (c: Context): string => `${ownOrigin(c.req.raw)}${paths.staffSignedIn}`;

/** Where to send the browser, with the login's secrets kept for its return. */
export async function beginLogin(c: Context): Promise<URL> {
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const [state, nonce, id] = [oidc.randomState(), oidc.randomNonce(), randomBytes(32).toString('base64url')];
  const url = oidc.buildAuthorizationUrl(await issuer(), {
    redirect_uri: redirectUri(c),
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  await savePendingLogin(hashedId(id), { state, nonce, codeVerifier, expiresAt: seconds(now() + minutes(10)) });
  setCookie(c, cookieName, id, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 });
  return url;
}

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Who came back. @throws Refusal `sign-in-failed` whatever went wrong; the log says where. */
export async function finishLogin(c: Context): Promise<Identity> {
  const id = getCookie(c, cookieName);
  deleteCookie(c, cookieName, { path: '/', secure: true });
  const login = id ? await takePendingLogin(hashedId(id)) : undefined;
  if (!login) throw new Refusal('sign-in-failed');
  try {
    const current = new URL(`${redirectUri(c)}${new URL(c.req.url).search}`);
    const tokens = await oidc.authorizationCodeGrant(await issuer(), current, {
      expectedState: login.state,
      expectedNonce: login.nonce,
      pkceCodeVerifier: login.codeVerifier,
    });
    const claims = tokens.claims();
    if (!claims) throw new Refusal('sign-in-failed');
    return { issuer: claims.iss, subject: claims.sub };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    log.warn('REQUEST_REFUSED', {
      door: 'staff',
      code: 'sign-in-failed',
      errorName: nameOf(error),
      frames: frames(error),
    });
    throw new Refusal('sign-in-failed');
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
