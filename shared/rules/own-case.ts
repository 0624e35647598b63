/** When a person may open their own request, and where a code to log in may go. */
import type { CaseState } from '../contracts/case.ts';
import type { Referral } from '../contracts/referral.ts';
import type { WholeCase } from './case-change.ts';

/** A merged record lives on in another; a withdrawn one the person asked us to leave alone. */
const shut: readonly CaseState[] = ['merged', 'withdrawn'];

/** A frozen record may be of somebody else, so it opens to nobody from outside. */
export const opensToPerson = ({ state, frozen, mergedInto }: Referral): boolean =>
  frozen === undefined && mergedInto === undefined && !shut.includes(state);

export interface CodeWay {
  readonly channel: 'email' | 'text';
  readonly to: string;
}

/** Ways that the person gave and called safe. A code goes by one of these, and only if it is the one that was confirmed. */
export function safeWays({ answers }: WholeCase): readonly CodeWay[] {
  const { email, mobile } = answers['contact']?.value ?? {};
  const safe = [answers['safe-contact']?.value['safe-contact'] ?? []].flat();
  const way = (channel: CodeWay['channel'], to: unknown): readonly CodeWay[] =>
    typeof to === 'string' && safe.includes(channel) ? [{ channel, to }] : [];
  return [...way('email', email), ...way('text', mobile)];
}

/** ISO date, or undefined when the record has none. */
export function dateOfBirth({ answers }: WholeCase): string | undefined {
  const born = answers['date-of-birth']?.value['date-of-birth'];
  return typeof born === 'string' ? born : undefined;
}

/** 10 digits, or undefined when the person gave none. */
export function nhsNumber({ answers }: WholeCase): string | undefined {
  const number = answers['nhs-number']?.value['nhs-number'];
  return typeof number === 'string' && number !== '' ? number : undefined;
}
