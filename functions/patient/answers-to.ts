/** What the person can answer to one of their papers now, and which version each answer is about. */
import type { PaperVersion } from '../../shared/contracts/paper.ts';
import { type MyMove, myMoves } from '../../shared/rules/papers/for-the-person.ts';
import { today } from '../platform/clock.ts';
import { readVersion } from '../store/papers.ts';
import type { OwnPaper } from './own-paper.ts';

export interface AnswerTo {
  readonly move: MyMove;
  readonly version: PaperVersion;
}

/**
 * Answers to the newest version, and to the one that runs while a newer one waits to be read: a week that is too much is
 * too much all the same.
 */
export async function answersTo({ head, version, content, whole }: OwnPaper): Promise<readonly AnswerTo[]> {
  const runs = head.versions.find(({ state, version: number }) => state === 'active' && number !== version.version);
  const running = runs && (await readVersion(whole.referral.referralId, head.paperId, runs.version));
  return [
    ...myMoves(head, version, content, today()).map((move) => ({ move, version })),
    ...(runs && running ? myMoves(head, runs, running, today()).map((move) => ({ move, version: runs })) : []),
  ];
}
