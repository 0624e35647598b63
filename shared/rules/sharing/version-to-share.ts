/** Which version of a plan is the person's to share, and what a copy of it may know beside the plan. */
import type { PaperHead, PaperVersion } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import type { ServiceProfile } from '../../services/profile.ts';
import type { WholeCase } from '../case-change.ts';
import { evidenceOf } from '../work-evidence.ts';
import { shareable } from './consent-problems.ts';
import type { ReportToShare } from './report-lines.ts';
import { type ShareFacts, serviceForEmployers } from './share-facts.ts';

/** The newest that the person agreed to and that counts; not always the newest, which may still wait for their answer. */
export const versionToShare = ({ kind, versions }: PaperHead): PaperVersion | undefined =>
  kind === 'plan' ? versions.findLast(({ state }) => shareable.includes(state)) : undefined;

/** @param more how many copies this contact had before, and what the person may share beside the plan. */
export const shareFactsOf = (
  { whole, profile }: { readonly whole: WholeCase; readonly profile: ServiceProfile },
  version: PaperVersion,
  plan: Plan,
  more: { readonly copies: number; readonly reports: readonly ReportToShare[]; readonly ownWords?: string | undefined },
): ShareFacts => ({
  person: whole.referral.row.name,
  service: serviceForEmployers(profile),
  role: version.signed.role,
  evidenceDays: evidenceOf(whole.parts)
    .filter(({ partId }) => plan.basis.includes(partId))
    .map(({ from, to }) => ({ from, to })),
  version: more.copies + 1,
  ...(more.reports.length > 0 ? { reports: more.reports } : {}),
  ...(more.ownWords ? { ownWords: more.ownWords } : {}),
});
