/** Which save of a draft a form was made from. */
import type { Typed } from '../../../shared/contracts/self-referral/question.ts';

/** As it came with the form; 0 when it does not read. */
export const revOf = (typed: Typed): number => {
  const rev = Number(typed['rev']);
  return Number.isInteger(rev) && rev >= 1 ? rev : 0;
};
