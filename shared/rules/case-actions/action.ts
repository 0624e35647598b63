/**
 * An action on a case: who may do it, from which states, what it asks, what comes of it. The staff's door makes a page
 * and a form of each; the case page offers those that can be done now.
 */
import type { CaseState } from '../../contracts/case.ts';
import type { AnswerValue, Field, Question } from '../../contracts/self-referral/question.ts';
import { type CaseChange, type CaseFacts, meanwhile } from '../case-change.ts';
import { does } from '../staff-rights.ts';
import { type ActionId, deedOf } from './deeds.ts';
import { asQuestion } from './fields.ts';

export interface CaseAction {
  /** Part of its address. */
  readonly id: ActionId;
  /** Heading of its page, and the words of the link that leads there. */
  readonly title: string;
  readonly from: readonly CaseState[];
  /** Why it cannot be done with this case now, beside its state; undefined when it can. */
  readonly unless?: (facts: CaseFacts) => string | undefined;
  /** Paragraphs above the form. */
  readonly intro?: (facts: CaseFacts) => readonly string[];
  readonly fields: (facts: CaseFacts) => readonly Field[];
  /** Words of the button. */
  readonly button: string;
  /** The form asks about health or feelings of the person, so it stands beside the crisis words. */
  readonly together?: Question['together'];
  /** Every share ends before it is done: nobody reads on about a person who has left, or may be another (CON-16). */
  readonly endsSharing?: true;
  readonly decide: (facts: CaseFacts, value: AnswerValue, form: Question) => CaseChange | string;
}

/** The form of an action as a question page. */
export const formOf = (action: CaseAction, facts: CaseFacts): Question =>
  asQuestion({ ...action, intro: action.intro?.(facts), fields: action.fields(facts) });

/** Why the action cannot be done now, in a sentence that says what happened meanwhile; undefined when it can. */
export function hindrance(action: CaseAction, facts: CaseFacts): string | undefined {
  const { referral } = facts.whole;
  if (referral.frozen !== undefined && action.id !== 'unfreeze') {
    return `This record is frozen: ${referral.frozen}. Nothing can be changed until that is cleared up`;
  }
  if (!action.from.includes(referral.state)) return meanwhile(facts.whole, facts.role);
  return action.unless?.(facts);
}

/** What can be done with the case now by this colleague. */
export const offered = (actions: readonly CaseAction[], facts: CaseFacts): readonly CaseAction[] =>
  actions.filter((action) => does(facts.role, deedOf[action.id]) && hindrance(action, facts) === undefined);
