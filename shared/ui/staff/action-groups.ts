/** What a colleague can do with a case now, as links in groups. */
import { paths } from '../../paths.ts';
import { offered } from '../../rules/case-actions/action.ts';
import { caseActions } from '../../rules/case-actions/all.ts';
import { deedOf } from '../../rules/case-actions/deeds.ts';
import type { CaseFacts } from '../../rules/case-change.ts';
import { reads } from '../../rules/staff-rights.ts';
import type { ActionGroup } from './case-parts.tsx';

const groupNames = [
  ['assign', 'Who looks after it'],
  ['decide', 'Decide'],
  ['book', 'Contact and appointments'],
  ['record', 'Write down'],
  ['record-clinical', 'Clinical'],
  ['steer', 'Move it along'],
  ['safeguard', 'Safeguarding'],
  ['mend', 'Put right'],
] as const;

export function actionGroups(facts: CaseFacts): readonly ActionGroup[] {
  const { profile, whole } = facts;
  const all = offered(caseActions, facts);
  const plans = {
    title: 'Work plans, reports and letters',
    href: paths.staffPlans(profile.id, whole.referral.referralId),
  };
  const groups = groupNames
    .map(([deed, group]) => ({
      group,
      links: all
        .filter((action) => deedOf[action.id] === deed)
        .map(({ id, title }) => ({ title, href: paths.staffAction(profile.id, whole.referral.referralId, id) })),
    }))
    .filter(({ links }) => links.length > 0);
  return reads(facts.role, 'work') ? [{ group: 'Plans', links: [plans] }, ...groups] : groups;
}
