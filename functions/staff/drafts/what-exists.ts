/** What a new paper is made of: its id and author, the last plan to go on from, the versions of plans it can rest on. */
import { randomBytes } from 'node:crypto';
import type { PaperKind } from '../../../shared/contracts/paper.ts';
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';
import { type RestingOn, startOfPaper } from '../../../shared/rules/papers/begin.ts';
import type { NewPlan } from '../../../shared/rules/plan/start.ts';
import { type StartFacts, startQuestion } from '../../../shared/rules/plan/start-form.ts';
import { now, today } from '../../platform/clock.ts';
import { listPapers, readDraft, readVersion } from '../../store/papers.ts';
import { type CaseReader, named } from '../guard.ts';

/** The last plan of the case: its draft as it stands. */
export async function startFacts({ whole }: CaseReader): Promise<StartFacts> {
  const { referralId } = whole.referral;
  const last = (await listPapers(referralId)).filter(({ kind }) => kind === 'plan').at(-1);
  const draft = last && (await readDraft(referralId, last.paperId));
  return { whole, today: today(), ...(draft?.content.kind === 'plan' ? { last: draft.content.plan } : {}) };
}

/** Versions of plans that a report or a letter can rest on: those that were not stopped or replaced. */
export async function plansToRestOn({ whole }: CaseReader): Promise<readonly RestingOn[]> {
  const { referralId } = whole.referral;
  const plans = (await listPapers(referralId)).filter(({ kind }) => kind === 'plan');
  const standing = ['offered', 'agreed', 'active', 'on_hold'];
  const versions = plans.flatMap(({ paperId, title, versions }) =>
    versions
      .filter(({ state }) => standing.includes(state))
      .map(({ version }) => ({ planId: paperId, title, version })),
  );
  const read = await Promise.all(
    versions.map(async (one) => ({ ...one, found: await readVersion(referralId, one.planId, one.version) })),
  );
  return read.flatMap(({ found, ...one }) => (found?.kind === 'plan' ? [{ ...one, plan: found.plan }] : []));
}

/** A paper's id says its kind. */
export const newPaperId = (kind: PaperKind): string => `${kind}_${randomBytes(16).toString('base64url')}`;

/**
 * Who begins it, and as which paper: the form carries the id, so that a second press, or a press after a lost answer, begins
 * the same paper and not another one.
 */
export function madeBy(kind: PaperKind, reader: CaseReader, typed: Typed): NewPlan {
  const asked = [typed[paperField] ?? ''].flat()[0] ?? '';
  const known = new RegExp(`^${kind}_[\\w-]{22}$`).test(asked);
  return {
    planId: known ? asked : newPaperId(kind),
    by: named(reader),
    role: reader.role,
    at: new Date(now()).toISOString(),
  };
}

/** The input that carries the id. */
export const paperField = 'paper';

/** What is asked when a paper of this kind begins. */
export async function questionFor(kind: PaperKind, reader: CaseReader) {
  return kind === 'plan' ? startQuestion(await startFacts(reader)) : startOfPaper(kind, await plansToRestOn(reader));
}
