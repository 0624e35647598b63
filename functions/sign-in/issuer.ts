/** The settings of an issuer, with what proves to it who we are. */
import type * as oidc from 'openid-client';
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
