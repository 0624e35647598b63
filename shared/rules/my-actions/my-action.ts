/**
 * What a person does in their own case, as data: what it asks, in their words, and what comes of it. The patient's door makes
 * a page and a form of each, as the staff's door does of its own.
 */
import type { CaseState } from '../../contracts/case.ts';
import type { Plan } from '../../contracts/plan.ts';
import type { AnswerValue, Field, Question } from '../../contracts/self-referral/question.ts';
import type { ServiceProfile } from '../../services/profile.ts';
import { asQuestion } from '../case-actions/fields.ts';
import type { CaseChange, WholeCase } from '../case-change.ts';
import type { MyActionId } from './ids.ts';

/** The version of a plan that runs now. */
export interface RunningPlan {
  readonly paperId: string;
  readonly plan: Plan;
}

export interface MyFacts {
  readonly whole: WholeCase;
  readonly profile: ServiceProfile;
  /** ISO date. */
  readonly today: string;
  /** Plans that run now; read only for an action that is about them. */
  readonly running?: readonly RunningPlan[];
}

export interface MyAction {
  /** Part of its address. */
  readonly id: MyActionId;
  /** Heading of its page, and the words of the link that leads there. */
  readonly title: string;
  readonly from: readonly CaseState[];
  /** Why it cannot be done now; undefined when it can. */
  readonly unless?: (facts: MyFacts) => string | undefined;
  readonly intro?: (facts: MyFacts) => readonly string[];
  readonly fields: (facts: MyFacts) => readonly Field[];
  readonly together?: Question['together'];
  /** It takes free text about health or feelings, so the crisis strip stands beside it (SN-1). */
  readonly aboutHealth?: true;
  /** It asks about the plans that run now. */
  readonly aboutPlans?: true;
  /** Whatever the person shares ends before it is done. */
  readonly endsSharing?: true;
  readonly button: string;
  /** What the person reads when it is done. */
  readonly done: string;
  readonly decide: (facts: MyFacts, value: AnswerValue, form: Question) => CaseChange | string;
}

/** The form of an action as a question page. */
export const myForm = (action: MyAction, facts: MyFacts): Question => ({
  ...asQuestion({ ...action, intro: action.intro?.(facts), fields: action.fields(facts) }),
  ...(action.aboutHealth ? { crisisStrip: 'read-later' } : {}),
});

/** Why the action cannot be done now, in a sentence; undefined when it can. */
export const myHindrance = (action: MyAction, facts: MyFacts): string | undefined =>
  action.from.includes(facts.whole.referral.state)
    ? action.unless?.(facts)
    : 'This cannot be done at the moment. Phone us if you need it';
