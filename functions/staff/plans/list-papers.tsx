/** GET …/plans: the plans, reports and letters of a case, and what can be begun. */
import type { Context } from 'hono';
import { paperKinds, versionStates } from '../../../shared/contracts/paper.ts';
import { hindrance } from '../../../shared/rules/case-actions/action.ts';
import { deedOf } from '../../../shared/rules/case-actions/deeds.ts';
import { planActions } from '../../../shared/rules/case-actions/plan.ts';
import { does } from '../../../shared/rules/staff-rights.ts';
import { PapersPage } from '../../../shared/ui/staff/plans/papers-page.tsx';
import { londonDate, showDate } from '../../../shared/values/date.ts';
import { wantsJson } from '../../platform/door.ts';
import { html } from '../../platform/html.ts';
import { listPapers } from '../../store/papers.ts';
import { factsOf } from '../case-facts.ts';
import type { CaseReader } from '../guard.ts';
import { whoIs } from '../who.ts';
import { addressesOf, personOf } from './addresses.ts';
import { standsStill } from './guard.ts';

const begin = [
  ['plan', 'Start a work plan', 'plan'],
  ['report', 'Write a health and work report', 'report'],
  ['letter', 'Write a letter to the GP', 'report'],
] as const;

export async function showPapers(c: Context, reader: CaseReader): Promise<Response> {
  const { whole, role } = reader;
  const [papers, facts] = await Promise.all([listPapers(whole.referral.referralId), factsOf(reader)]);
  if (wantsJson(c)) return c.json({ papers });
  const to = addressesOf(reader);
  const still = standsStill(reader);
  const links = {
    begin: still
      ? []
      : begin.filter(([, , deed]) => does(role, deed)).map(([kind, title]) => ({ title, href: to.begin(kind) })),
    record: planActions
      .filter((action) => does(role, deedOf[action.id]) && hindrance(action, facts) === undefined)
      .map(({ id, title }) => ({ title, href: to.action(id) })),
  };
  const decided = ['no-plan-needed', 'employer-cannot'];
  const body = (
    <PapersPage
      who={whoIs(reader)}
      backHref={to.referral}
      person={personOf(reader)}
      papers={papers.toReversed().map(({ paperId, kind, title, versions, begun }) => ({
        href: to.paper(paperId),
        kind: paperKinds[kind],
        title,
        states:
          versions.length === 0
            ? ['Draft']
            : versions
                .toReversed()
                .map(({ version, state }) => `Version ${version}: ${versionStates[state].toLowerCase()}`),
        begun: `${showDate(londonDate(Date.parse(begun.at)))}, ${begun.by.name}`,
      }))}
      actions={[
        { group: 'Write', links: links.begin },
        { group: 'Record', links: links.record },
        { group: 'Sharing', links: [{ title: 'Sharing with the employer', href: to.shares }] },
      ].filter((group) => group.links.length > 0)}
      decisions={whole.timeline
        .filter(({ did }) => decided.includes(did))
        .toReversed()
        .map(({ at, by, words, why }) =>
          [`${showDate(londonDate(Date.parse(at)))}, ${by.name}: ${words}`, why ? `Reason: ${why}` : '']
            .filter(Boolean)
            .join(' '),
        )}
    />
  );
  return c.html(html({ title: 'Work plans, reports and letters', body }));
}
