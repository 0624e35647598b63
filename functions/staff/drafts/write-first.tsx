/** The first draft of a paper is written once, whatever is sent twice, and its author is taken to it. */
import type { Context } from 'hono';
import type { PaperContent } from '../../../shared/contracts/paper.ts';
import { paperTitle } from '../../../shared/rules/papers/paper-title.ts';
import type { NewPlan } from '../../../shared/rules/plan/start.ts';
import { changeCase, overtaken } from '../../store/cases.ts';
import { beginning } from '../../store/papers.ts';
import type { CaseReader } from '../guard.ts';
import { addressesOf } from '../plans/addresses.ts';
import { cannot } from '../plans/answers.tsx';
import { standsStill } from '../plans/guard.ts';

export async function writeFirst(
  c: Context,
  reader: CaseReader,
  made: NewPlan,
  content: PaperContent,
): Promise<Response> {
  const { referralId } = reader.whole.referral;
  const { planId: paperId, by, role: byRole, at } = made;
  const title = paperTitle(content);
  const head = { paperId, kind: content.kind, title, rev: 1, begun: { by, at }, versions: [] };
  const beside = beginning(referralId, head, { paperId, rev: 1, by, at, content });
  const done = await changeCase(referralId, { by, byRole, did: `began a ${content.kind}`, beside }, (whole) => {
    const words = `Begun: ${title}.`;
    return standsStill({ whole }) ?? { entry: { knowledge: 'work', words } };
  });
  const to = addressesOf(reader);
  // Overtaken: this very form has begun it already.
  if (done !== 'done' && done.refused !== overtaken) {
    return cannot(c, reader, { title: 'Start', sentence: done.refused, backHref: to.all });
  }
  return c.redirect(content.kind === 'plan' ? to.part(paperId, 'weeks') : to.paper(paperId), 303);
}
