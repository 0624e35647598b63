/** What NHS login must have said about somebody before they may open a case. */
import { isIsoDate } from '../values/date.ts';
import { isNhsNumber } from '../values/nhs-number.ts';

/**
 * What is asked for: an identity proved with a photo (P9), with a password and a known device, a password and a shared key,
 * or a passkey. One level only, as NHS login wants it.
 */
export const askedVectors = ['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm'] as const;

const level = 'P9';

const said = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** A claim that NHS login does not know is left out, never empty or null. */
const needed = {
  iss: said,
  sub: said,
  birthdate: (value: unknown) => typeof value === 'string' && isIsoDate(value),
  family_name: said,
  nhs_number: (value: unknown) => typeof value === 'string' && isNhsNumber(value),
} as const;

const claimNames = Object.keys(needed) as (keyof typeof needed)[];

export interface ProvedPerson {
  readonly iss: string;
  readonly sub: string;
  /** ISO date. */
  readonly birthdate: string;
  readonly nhs_number: string;
}

/** Which check failed, for the log: names of claims and never what they say. */
export type FailedCheck = 'level' | 'vot' | `claim ${keyof typeof needed | 'identity_proofing_level'}`;

export type Judgement =
  | { readonly proved: ProvedPerson }
  /** Ask once more, so that they can prove the rest at NHS login. */
  | { readonly stepUp: true }
  | { readonly refused: FailedCheck };

/**
 * Judges the claims of a signed ID token. Of somebody below the level nothing is used; only who reaches it must have been
 * proved in one of the ways that were asked for.
 */
export function judgeClaims(claims: Readonly<Record<string, unknown>>, steppedUp: boolean): Judgement {
  const reached = claims['identity_proofing_level'];
  if (typeof reached !== 'string') return { refused: 'claim identity_proofing_level' };
  if (reached !== level) return steppedUp ? { refused: 'level' } : { stepUp: true };
  if (!askedVectors.some((vector) => vector === claims['vot'])) return { refused: 'vot' };
  for (const name of claimNames) if (!needed[name](claims[name])) return { refused: `claim ${name}` };
  const { iss, sub, birthdate, nhs_number } = claims as unknown as ProvedPerson;
  return { proved: { iss, sub, birthdate, nhs_number } };
}
