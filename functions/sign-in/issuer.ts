/** The settings of an issuer, with what proves to it who we are. */
import * as oidc from 'openid-client';
import { type ErrorCode, Refusal } from '../../shared/errors.ts';
import { frames, log } from '../platform/log.ts';
import { type Secrets, secrets } from '../platform/secrets.ts';

export interface IssuerAsked {
  readonly door: 'staff' | 'login';
  /** What a person reads while the issuer is away. */
  readonly away: ErrorCode;
  readonly secretOf: (all: Secrets) => string | undefined;
  readonly discover: (secret: string) => Promise<oidc.Configuration>;
}

/** How a login at this issuer is looked at: each ID token by its signature too, which the library leaves out unless asked. */
export const checksAt = ({ protocol, hostname }: URL): ((found: oidc.Configuration) => void)[] => [
  oidc.enableNonRepudiationChecks,
  // Plain http only on the loopback name of one machine; a deployed issuer always has https.
  ...(protocol === 'http:' && hostname === 'localhost' ? [oidc.allowInsecureRequests] : []),
];

/**
 * Fetched once for each secret: one that was replaced is used without a restart. A failure is tried again by the next person.
 * @throws Refusal `away`
 */
export function issuerOf({ door, away, secretOf, discover }: IssuerAsked): () => Promise<oidc.Configuration> {
  let known: { readonly secret: string; readonly found: Promise<oidc.Configuration> } | undefined;
  return async () => {
    try {
      const secret = secretOf(await secrets());
      if (!secret) throw new Error('No secret is set for this issuer');
      if (known?.secret !== secret) known = { secret, found: discover(secret) };
      return await known.found;
    } catch (cause) {
      known = undefined;
      log.error('ISSUER_AWAY', {
        door,
        errorName: cause instanceof Error ? cause.name : 'unknown',
        frames: frames(cause),
      });
      throw new Refusal(away);
    }
  };
}
