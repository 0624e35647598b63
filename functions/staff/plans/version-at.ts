/** A version of a paper as it was signed. */
import type { Context } from 'hono';
import type { PaperContent, PaperVersion } from '../../../shared/contracts/paper.ts';
import { Refusal } from '../../../shared/errors.ts';
import { readVersion } from '../../store/papers.ts';
import type { PaperReader } from './guard.ts';

export interface VersionRead {
  /** Undefined for the draft. */
  readonly version: PaperVersion | undefined;
  readonly content: PaperContent;
}

/** The version that the address names, or the draft. @throws Refusal `not-found`. */
export async function versionAt(c: Context, { head, draft, whole }: PaperReader): Promise<VersionRead> {
  const named = c.req.param('version') ?? '';
  if (named === 'draft') return { version: undefined, content: draft.content };
  const version = head.versions.find((one) => String(one.version) === named);
  const content = version && (await readVersion(whole.referral.referralId, head.paperId, version.version));
  if (!version || !content) throw new Refusal('not-found');
  return { version, content };
}
