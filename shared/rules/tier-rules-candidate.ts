/**
 * A changed set of level rules on trial, or undefined. While one stands here the staff's page "Level rules" shows what it
 * would say otherwise of past referrals; it suggests nothing. To use it, make it the set in `tier-rules.ts` and clear this.
 */
import { type TierRuleSet, tierRules } from './tier-rules.ts';

/** On trial: low confidence alone would no longer ask for a coach. */
export const candidateRules: TierRuleSet | undefined = {
  version: tierRules.version + 1,
  rules: tierRules.rules.filter(({ id }) => id !== 'confidence-low'),
};
