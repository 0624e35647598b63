/** The questions after the end (OUT-3): asked of the person by a link, 3 of them, and what comes of the answers. */
import { workOutcomes } from '../content/outcomes.ts';
import type { CaseState } from '../contracts/case.ts';
import type { AnswerValue, Question } from '../contracts/self-referral/question.ts';
import { addWorkingDays } from '../values/working-days.ts';
import { asQuestion, choice } from './case-actions/fields.ts';
import { type CaseChange, dueBy, partOf, text, type WholeCase } from './case-change.ts';

/** States after the end, in which it is asked how work goes. */
const after: readonly CaseState[] = ['discharged', 'followed_up_13w', 'followed_up_26w'];

/** Working days within which somebody rings who asked for it. */
const ringWithin = 2;

const outOfTen = Array.from(
  { length: 11 },
  (_, n) => [String(n), n === 0 ? '0, not at all' : n === 10 ? '10, as well as ever' : String(n)] as const,
);

/** What nobody says of themselves is left out; who does not want to say, says that. */
const situations = [
  ...workOutcomes.filter(([code]) => !['died', 'unknown', 'dismissed_health'].includes(code)),
  ['dismissed_health', 'I lost my job because of my health'],
  ['unknown', 'I would rather not say'],
] as const;

export const followUpForm: Question = asQuestion({
  id: 'follow-up',
  title: 'How are things now?',
  intro: ['You do not have to answer. Your answers go to the team that helped you.'],
  fields: [
    choice('outcome', 'How is your work now?', 'Select how your work is now', situations),
    choice('able', 'How well can you do your work now?', '', outOfTen, { optional: true }),
    choice('ring', 'Would you like us to phone you?', 'Select if you would like us to phone you', [
      ['no', 'No'],
      ['yes', 'Yes'],
    ]),
  ],
  button: 'Send',
});

/** Whether somebody is still asked: never after a death, nor of a record about which something is wrong. */
export const isAsked = ({ referral: { state, outcome, frozen } }: WholeCase): boolean =>
  after.includes(state) && outcome !== 'died' && frozen === undefined;

/** Whether the answer of these weeks is still missing, so that a colleague asks. At 13 and 26 weeks it counts as an outcome. */
export const isMissing = (whole: WholeCase, weeks: number): boolean =>
  isAsked(whole) &&
  ((weeks === 13 && whole.referral.state === 'discharged') ||
    (weeks === 26 && whole.referral.state !== 'followed_up_26w'));

const stateAfter = (state: CaseState, weeks: number): CaseState =>
  weeks === 13 && state === 'discharged' ? 'followed_up_13w' : weeks === 26 ? 'followed_up_26w' : state;

/** What the answers make of the case, or why they cannot be taken any more. @param today ISO date. */
export function followUpChange(
  whole: WholeCase,
  weeks: number,
  value: AnswerValue,
  today: string,
): CaseChange | string {
  if (!isAsked(whole)) return 'These questions are closed';
  const { referral } = whole;
  const said = workOutcomes.find(([code]) => code === text(value, 'outcome'))?.[1];
  const wantsCall = text(value, 'ring') === 'yes';
  return {
    head: {
      state: stateAfter(referral.state, weeks),
      outcome: text(value, 'outcome'),
      ...(wantsCall ? dueBy(referral, addWorkingDays(today, ringWithin)) : {}),
    },
    add: [partOf('follow_up', 'health', followUpForm, value)],
    entry: {
      knowledge: 'work',
      words: `The person said after ${weeks} weeks: ${said}.${wantsCall ? ' Please phone them.' : ''}`,
    },
  };
}
