/** What is written beside a running plan: a review with what was found (RTW-9), the employer's agreement (RTW-10). */
import type { Colleague } from '../../contracts/case.ts';
import type { PaperHead } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import type { AnswerValue, Question } from '../../contracts/self-referral/question.ts';
import { showDate, showDateWithDay } from '../../values/date.ts';
import { choice, day, words } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';

/** Something to write down: what is asked, and the head that comes of it. */
export interface PlanRecord {
  readonly did: string;
  /** Undefined when there is nothing to write down now. */
  readonly form: (plan: Plan, head: PaperHead) => Question | undefined;
  /** Why there is nothing. */
  readonly nothing: string;
  /** The head with what was written, and the line of the timeline. @param at ISO instant. */
  readonly written: (
    head: PaperHead,
    value: AnswerValue,
    by: Colleague,
    at: string,
  ) => { readonly head: PaperHead; readonly words: string };
}

export const reviewRecord: PlanRecord = {
  did: 'reviewed a plan',
  nothing: 'Every review of this plan has its entry. Add a review to the plan first',
  form: ({ reviews }, head) => {
    const open = reviews.filter(({ date }) => !(head.reviews ?? []).some((entry) => entry.date === date));
    return open.length === 0
      ? undefined
      : {
          id: 'review',
          version: 1,
          section: 'Your work',
          title: 'Write down a review',
          fields: [
            choice(
              'date',
              'Which review',
              'Select which review',
              open.map(({ date, what }) => [date, `${showDateWithDay(date)}: ${what}`]),
            ),
            words('found', 'What was found', 'Enter what was found', { maxLength: 2000 }),
          ],
          button: 'Write it down',
        };
  },
  written: (head, value, by, at) => {
    const entry = { date: text(value, 'date'), found: text(value, 'found'), by, at };
    return {
      head: { ...head, rev: head.rev + 1, reviews: [...(head.reviews ?? []), entry] },
      words: `Review of ${showDate(entry.date)}: ${entry.found}`,
    };
  },
};

export const agreementRecord: PlanRecord = {
  did: 'recorded the employer’s agreement',
  nothing: 'There is nothing to write down',
  form: () => ({
    id: 'employer-agreed',
    version: 1,
    section: 'Your work',
    title: 'The employer agreed in writing',
    intro: ['To this plan, also for weeks after the end of a "may be fit" note (RTW-10).'],
    fields: [day('on', 'Day of the agreement', 'Enter the day of the agreement', { must: 'not-future' })],
    button: 'Record it',
  }),
  written: (head, value) => ({
    head: { ...head, rev: head.rev + 1, employerAgreedOn: text(value, 'on') },
    words: `The employer agreed in writing on ${showDate(text(value, 'on'))}: ${head.title}.`,
  }),
};
