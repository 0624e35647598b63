/** A paper as a document, with the version of a plan that it rests on. */
import type { Document } from '../../../shared/contracts/document.ts';
import type { PaperContent, PaperHead, PaperVersion } from '../../../shared/contracts/paper.ts';
import { documentFor } from '../../../shared/rules/papers/document-for.ts';
import { today } from '../../platform/clock.ts';
import { readPlanUnder } from '../../store/papers.ts';
import type { CaseReader } from '../guard.ts';

/** @param version undefined for a draft. */
export async function documentOf(
  { whole, profile }: CaseReader,
  head: PaperHead,
  content: PaperContent,
  version: PaperVersion | undefined,
): Promise<Document> {
  const rests = await readPlanUnder(whole.referral.referralId, content);
  return documentFor({ whole, profile, head, content, version, rests, today: today() });
}
