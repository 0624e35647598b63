/**
 * Who may pass to the plans of a case: whoever may open the case and reads about work. Who changes one must write that kind of
 * paper, and the case must be open. For everybody else there is no such page.
 */
import type { Context } from 'hono';
import type { PaperDraft, PaperHead } from '../../../shared/contracts/paper.ts';
import { Refusal } from '../../../shared/errors.ts';
import { isOpen } from '../../../shared/rules/case-states.ts';
import { type Deed, does, reads } from '../../../shared/rules/staff-rights.ts';
import { readForm, wholePlan } from '../../platform/form.ts';
import { appendNext } from '../../store/audit-trail.ts';
import { readDraft, readPaper } from '../../store/papers.ts';
import { actor, type CaseReader, memberWithCase } from '../guard.ts';

export interface PaperReader extends CaseReader {
  readonly head: PaperHead;
  readonly draft: PaperDraft;
}

/** Which deed it is to write a kind of paper. */
export const deedOf = (kind: PaperHead['kind']): Deed => (kind === 'plan' ? 'plan' : 'report');

/** Somebody who reads what is written about this person's work. The look is written down before it is shown (AUD-1). */
export async function readsPlans(c: Context): Promise<CaseReader | Response> {
  // A week grid has more boxes than other forms.
  if (c.req.method === 'POST') await readForm(c.req.raw, wholePlan);
  const reader = await memberWithCase(c);
  if (reader instanceof Response) return reader;
  const allowed = reads(reader.role, 'work');
  await appendNext({
    chain: reader.whole.referral.referralId,
    who: actor(reader),
    did: allowed ? (c.req.method === 'POST' ? 'opened to change' : 'read') : 'refused',
    what: 'plans',
  });
  if (!allowed) throw new Refusal('not-found');
  return reader;
}

/** As above, and the role writes plans. */
export async function writesPlans(c: Context): Promise<CaseReader | Response> {
  const reader = await readsPlans(c);
  if (reader instanceof Response || does(reader.role, 'plan')) return reader;
  throw new Refusal('not-found');
}

/** Somebody who reads plans, and the paper that the address names. */
export async function withPaper(c: Context): Promise<PaperReader | Response> {
  const reader = await readsPlans(c);
  if (reader instanceof Response) return reader;
  const { referralId } = reader.whole.referral;
  const paperId = c.req.param('paperId') ?? '';
  if (!/^(plan|report|letter)_[\w-]{22}$/.test(paperId)) throw new Refusal('not-found');
  const [head, draft] = await Promise.all([readPaper(referralId, paperId), readDraft(referralId, paperId)]);
  if (!head || !draft) throw new Refusal('not-found');
  return { ...reader, head, draft };
}

/** As above, and the role writes papers of this kind. */
export async function writesPaper(c: Context): Promise<PaperReader | Response> {
  const reader = await withPaper(c);
  return reader instanceof Response ? reader : writing(reader, reader.head.kind);
}

/** Somebody who may begin a paper of the kind that the address names. */
export async function beginsPaper(c: Context): Promise<CaseReader | Response> {
  const kind = c.req.param('kind') ?? '';
  if (kind !== 'plan' && kind !== 'report' && kind !== 'letter') throw new Refusal('not-found');
  const reader = await readsPlans(c);
  return reader instanceof Response ? reader : writing(reader, kind);
}

/** The same reader, when the role writes this kind. A refusal is written down like every other (AUD-1). */
async function writing<R extends CaseReader>(reader: R, kind: PaperHead['kind']): Promise<R> {
  const deed = deedOf(kind);
  if (does(reader.role, deed)) return reader;
  await appendNext({ chain: reader.whole.referral.referralId, who: actor(reader), did: 'refused', what: deed });
  throw new Refusal('not-found');
}

/** Why nothing of this case can be written now; undefined when it can. */
export function standsStill({ whole: { referral } }: Pick<CaseReader, 'whole'>): string | undefined {
  if (referral.frozen !== undefined) {
    return `This record is frozen: ${referral.frozen}. Nothing can be changed until that is cleared up`;
  }
  if (!isOpen(referral.state)) return 'This case is closed. Its plans can be read and not changed';
  return undefined;
}
