/**
 * Patients log in with NHS login by OpenID Connect: authorization code with PKCE, state and nonce; we say who we are by an
 * assertion signed RS512, and take the claims from the ID token, which is signed RS512 too, and from nowhere else. Between
 * the two halves the login stands in the `Access` table for 10 minutes and can be finished once.
 */
import { createPrivateKey, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as oidc from 'openid-client';
import { type ErrorCode, Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { askedVectors } from '../../shared/rules/nhs-login.ts';
import { config } from '../platform/config.ts';
import { frames, log } from '../platform/log.ts';
import { ownOrigin } from '../platform/origin.ts';
import { saveNhsLogin, takeNhsLogin } from '../store/nhs-logins.ts';
import { checksAt, issuerOf } from './issuer.ts';
import { hashedId } from './kept-session.ts';

const cookieName = '__Host-my-nhs';

/** Whether this stage has NHS login. */
export const nhsLoginIsOn = (): boolean => Boolean(config().NHS_LOGIN_ISSUER && config().NHS_LOGIN_CLIENT_ID);

const issuer = issuerOf({
  door: 'login',
  away: 'nhs-login-away',
  secretOf: ({ nhsLoginKey }) => nhsLoginKey,
  discover,
});

async function discover(nhsLoginKey: string): Promise<oidc.Configuration> {
  const { NHS_LOGIN_ISSUER = '', NHS_LOGIN_CLIENT_ID = '' } = config();
  const url = new URL(NHS_LOGIN_ISSUER);
  let tokenEndpoint: string | undefined;
  const key = createPrivateKey(nhsLoginKey).export({ type: 'pkcs8', format: 'der' });
  const rs512 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' };
  const proof = oidc.PrivateKeyJwt(await crypto.subtle.importKey('pkcs8', key, rs512, false, ['sign']), {
    // NHS login wants the address that the assertion is sent to, where the library names the issuer.
    [oidc.modifyAssertion]: (_, payload) => void Object.assign(payload, { aud: tokenEndpoint }),
  });
  const metadata = { id_token_signed_response_alg: 'RS512' };
  const found = await oidc.discovery(url, NHS_LOGIN_CLIENT_ID, metadata, proof, { execute: checksAt(url) });
  tokenEndpoint = found.serverMetadata().token_endpoint;
  return found;
}

const redirectUri = (c: Context): string => `${ownOrigin(c.req.raw)}${paths.nhsLoggedIn}`;

/** Where to send the browser, with the login's secrets kept for its return. */
export async function beginNhsLogin(c: Context, steppedUp = false): Promise<URL> {
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const [state, nonce, id] = [oidc.randomState(), oidc.randomNonce(), randomBytes(32).toString('base64url')];
  const url = oidc.buildAuthorizationUrl(await issuer(), {
    redirect_uri: redirectUri(c),
    scope: 'openid profile',
    vtr: JSON.stringify(askedVectors),
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  await saveNhsLogin(hashedId(id), { state, nonce, codeVerifier, steppedUp });
  setCookie(c, cookieName, id, { path: '/', httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 });
  return url;
}

export interface CameBack {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly steppedUp: boolean;
}

/** Who came back. @throws Refusal `nhs-login-refused` when they did not agree, `nhs-login-failed` for all else. */
export async function finishNhsLogin(c: Context): Promise<CameBack> {
  const id = getCookie(c, cookieName);
  deleteCookie(c, cookieName, { path: '/', secure: true });
  const login = id ? await takeNhsLogin(hashedId(id)) : undefined;
  if (!login) throw refusal('nhs-login-failed', 'not begun here');
  try {
    const current = new URL(`${redirectUri(c)}${new URL(c.req.url).search}`);
    const tokens = await oidc.authorizationCodeGrant(await issuer(), current, {
      expectedState: login.state,
      expectedNonce: login.nonce,
      pkceCodeVerifier: login.codeVerifier,
    });
    return { claims: { ...tokens.claims() }, steppedUp: login.steppedUp };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const refused = error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied';
    throw refusal(refused ? 'nhs-login-refused' : 'nhs-login-failed', refused ? 'consent' : 'answer', error);
  }
}

/** What the person is told, after the log was told which check failed. */
export function refusal(code: ErrorCode, check: string, cause?: unknown): Refusal {
  const why = cause === undefined ? {} : { errorName: nameOf(cause), frames: frames(cause) };
  log.warn('NHS_LOGIN_REFUSED', { door: 'login', code, check, ...why });
  return new Refusal(code);
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
