/** What the level of support means for the person, and when it is looked at again. */
import type { Level } from './tier-rules.ts';

/**
 * TRG-5: when somebody is not fit for work, or off for more than 4 weeks, and not at level 3, the level is looked at
 * again: of those off for longer, one in five does not come back (NHS North Central London WorkWell).
 */
export function levelReview(
  tier: string | undefined,
  notFit: boolean,
  daysOffSick: number | undefined,
): string | undefined {
  if (tier === undefined || tier === '3') return undefined;
  if (notFit) return 'A fit note says not fit for work: look at the level of support again (TRG-5).';
  return daysOffSick !== undefined && daysOffSick > 28
    ? 'Off sick for more than 4 weeks: look at the level of support again (TRG-5).'
    : undefined;
}

/** TRG-3: the level in words for the person. */
export const levelInWords: Readonly<Record<Level, string>> = {
  '1': 'We think our advice pages and a message from us would help first',
  '2': 'We think a call with one of our coaches would help first',
  '3': 'We think an appointment with one of our therapists would help first',
  urgent: 'We want to talk with you soon',
};
