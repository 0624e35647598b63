/** Saving a draft, and what a second person sees who changed it in the same moment. */
import { isDeepStrictEqual } from 'node:util';
import { type PaperContent, type PaperDraft, paperContent } from '../../../shared/contracts/paper.ts';
import { paperDifference } from '../../../shared/rules/papers/paper-difference.ts';
import { now } from '../../platform/clock.ts';
import { draftBytes, readSave, saveDraft } from '../../store/papers.ts';
import { named } from '../guard.ts';
import type { PaperReader } from '../plans/guard.ts';

/** Far below what a row may hold (400 KB), and more than 52 full weeks need. */
const mostDraftBytes = 150_000;

export interface Meanwhile {
  readonly who: string;
  readonly changes: readonly { readonly label: string; readonly before?: string; readonly after?: string }[];
}

export type Saved =
  | { readonly saved: true }
  /** Somebody else saved since; nothing was written. */
  | { readonly meanwhile: Meanwhile; readonly latest: PaperDraft }
  /** It cannot be kept as it is; nothing was written. */
  | { readonly refused: string };

/** Saves what comes after the draft that was read. What is the same writes nothing. */
export async function saveAfter(reader: PaperReader, content: PaperContent): Promise<Saved> {
  const { draft, whole } = reader;
  if (isDeepStrictEqual(content, draft.content)) return { saved: true };
  const parsed = paperContent.safeParse(written(content, reader));
  if (!parsed.success) return { refused: tooMuch };
  if (draftBytes(parsed.data) > mostDraftBytes) return { refused: tooMuch };
  const next: PaperDraft = {
    paperId: draft.paperId,
    rev: draft.rev + 1,
    by: named(reader),
    at: new Date(now()).toISOString(),
    content: parsed.data,
  };
  if (await saveDraft(whole.referral.referralId, next)) return { saved: true };
  const latest = await readSave(whole.referral.referralId, draft.paperId, next.rev);
  return latest ? { meanwhile: between(draft, latest), latest } : { refused: tooMuch };
}

const tooMuch = 'This is more than a plan can hold. Take out lines, or start the next plan from this one';

/** Who changes a draft stands in it as who wrote it. */
function written(content: PaperContent, { member: { staffId, name }, role }: PaperReader): PaperContent {
  const mark = { by: { staffId, name }, role, at: new Date(now()).toISOString() };
  switch (content.kind) {
    case 'plan':
      return { kind: 'plan', plan: { ...content.plan, written: mark } };
    case 'report':
      return { kind: 'report', report: { ...content.report, written: mark } };
    case 'letter':
      return { kind: 'letter', letter: { ...content.letter, written: mark } };
  }
}

/** What changed between the save that a form was made from and the last one; undefined when it was made from the last. */
export async function changedSince(reader: PaperReader, rev: number): Promise<Meanwhile | undefined> {
  if (rev === reader.draft.rev) return undefined;
  const before = rev > 0 ? await readSave(reader.whole.referral.referralId, reader.draft.paperId, rev) : undefined;
  return before ? between(before, reader.draft) : { who: reader.draft.by.name, changes: [] };
}

const between = (before: PaperDraft, after: PaperDraft): Meanwhile => ({
  who: after.by.name,
  changes: paperDifference(before.content, after.content),
});
