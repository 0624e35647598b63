/**
 * The rules that suggest a level of support, as they stand; and what a changed set would say of the referrals of this
 * service, before it is used (TRG-1). It reads at most 25 referrals and changes none.
 */
import type { Context } from 'hono';
import { answersOf } from '../../shared/rules/case-change.ts';
import { suggestTier, type TierRuleSet, tierRules } from '../../shared/rules/tier-rules.ts';
import { candidateRules } from '../../shared/rules/tier-rules-candidate.ts';
import { RulesPage } from '../../shared/ui/staff/rules-page.tsx';
import { londonDate } from '../../shared/values/date.ts';
import { html } from '../platform/html.ts';
import { listCases } from '../store/case-lists.ts';
import { readCase } from '../store/cases.ts';
import type { ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

const mostTried = 25;

export async function showRules(c: Context, colleague: ServiceColleague): Promise<Response> {
  const tried = candidateRules ? await tryOut(colleague.profile.id, candidateRules) : [];
  const body = (
    <RulesPage
      who={whoIs(colleague)}
      version={tierRules.version}
      rules={tierRules.rules.map(({ level, words }) => ({ level, words }))}
      {...(candidateRules ? { candidate: { version: candidateRules.version, differences: tried } } : {})}
    />
  );
  return c.html(html({ title: 'Level rules', body }));
}

/** Referrals of which the candidate says something else, by reference and no name. */
async function tryOut(service: string, candidate: TierRuleSet) {
  const pages = await Promise.all(
    (['new', 'open', 'closed'] as const).map((value) => listCases(service, { by: 'state', value }, mostTried)),
  );
  const rows = pages.flatMap(({ rows: some }) => some).slice(0, mostTried);
  const all = await Promise.all(rows.map(({ referralId }) => readCase(referralId)));
  return all.flatMap((whole) => {
    if (!whole) return [];
    // As the rules saw it on the day it came.
    const day = londonDate(Date.parse(whole.referral.row.receivedAt));
    const [asItIs, onTrial] = [tierRules, candidate].map((set) => suggestTier(answersOf(whole), day, set));
    return asItIs && onTrial && asItIs.level !== onTrial.level
      ? [
          {
            reference: whole.referral.row.reference,
            now: asItIs.level,
            onTrial: onTrial.level,
            because: onTrial.fired.map(({ words }) => words),
          },
        ]
      : [];
  });
}
