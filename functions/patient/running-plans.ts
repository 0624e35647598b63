/** What the plans say that run now. A case has one for each job at most, so this is one read or two, or none. */
import type { PaperHead } from '../../shared/contracts/paper.ts';
import type { RunningPlan } from '../../shared/rules/my-actions/my-action.ts';
import { readVersion } from '../store/papers.ts';

export async function runningPlans(referralId: string, heads: readonly PaperHead[]): Promise<readonly RunningPlan[]> {
  const found = await Promise.all(
    heads.flatMap(({ paperId, versions }) => {
      const active = versions.find(({ state }) => state === 'active');
      return active ? [readVersion(referralId, paperId, active.version).then((content) => ({ paperId, content }))] : [];
    }),
  );
  return found.flatMap(({ paperId, content }) => (content?.kind === 'plan' ? [{ paperId, plan: content.plan }] : []));
}
