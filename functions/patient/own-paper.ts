/** The paper that an address names, if it is the person's own and was offered to them. Drafts are their authors' alone. */
import type { Context } from 'hono';
import type { PaperContent, PaperHead, PaperVersion } from '../../shared/contracts/paper.ts';
import { Refusal } from '../../shared/errors.ts';
import { readPaper, readVersion } from '../store/papers.ts';
import { type Own, ownCase } from './guard.ts';

export interface OwnPaper extends Own {
  readonly head: PaperHead;
  /** The newest that was offered. */
  readonly version: PaperVersion;
  readonly content: PaperContent;
}

/** The newest version; undefined when nothing was offered yet. */
export const newest = ({ versions }: PaperHead): PaperVersion | undefined => versions.at(-1);

/** The guard of every page of one paper. Somebody else's paper is as unknown as one that never was. */
export async function ownPaper(c: Context): Promise<OwnPaper | Response> {
  const own = await ownCase(c);
  if (own instanceof Response) return own;
  const { referralId } = own.whole.referral;
  const paperId = c.req.param('paperId') ?? '';
  const head = /^(plan|report|letter)_[\w-]{22}$/.test(paperId) ? await readPaper(referralId, paperId) : undefined;
  const version = head && newest(head);
  const content = version && (await readVersion(referralId, paperId, version.version));
  if (!head || !version || !content) throw new Refusal('not-found');
  return { ...own, head, version, content };
}
