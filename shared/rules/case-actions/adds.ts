/** An action that adds one part to a case and a line to its timeline: the usual way of writing something down. */
import type { AnswerValue } from '../../contracts/self-referral/question.ts';
import { partOf } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import type { CaseAction } from './action.ts';

/** @param line words of the timeline, which stand under the same kind of knowledge as the part. */
export const adds = (
  action: Omit<CaseAction, 'decide' | 'from'> & Partial<Pick<CaseAction, 'from'>>,
  kind: Parameters<typeof partOf>[0],
  knowledge: Parameters<typeof partOf>[1],
  line: (value: AnswerValue) => string,
): CaseAction => ({
  from: openStates,
  ...action,
  decide: (_, value, form) => ({
    add: [partOf(kind, knowledge, form, value)],
    entry: { knowledge, words: line(value) },
  }),
});
