/**
 * Which reminders somebody at work wants about one thing that is shared with them (§12.3). Until they say otherwise they hear of
 * the reviews that were shared with them, and never of a week: that is for those who chose it.
 */
import type { MessageName } from '../../content/message-names.ts';
import type { Question } from '../../contracts/self-referral/question.ts';
import { asQuestion, choice } from '../case-actions/fields.ts';

export const workEmails = ['weeks', 'reviews', 'none'] as const;
export type WorkEmails = (typeof workEmails)[number];

export const usualWorkEmails: WorkEmails = 'reviews';

const wanted: Readonly<Partial<Record<MessageName, readonly WorkEmails[]>>> = {
  'work-week-begins': ['weeks'],
  'work-review-near': ['weeks', 'reviews'],
  'plan-waits': ['weeks', 'reviews'],
};

/** Whether a reader with this choice wants the message. What they ask for themselves, such as a code, always comes. */
export const wantedAtWork = (template: MessageName, chosen: WorkEmails): boolean =>
  wanted[template]?.includes(chosen) ?? true;

export const workEmailsForm: Question = asQuestion({
  id: 'emails',
  title: 'Choose which emails you get',
  intro: ['They say that something is near, with a link to log in. They say nothing of the plan or the person.'],
  fields: [
    choice('which', 'Which emails do you want?', 'Select which emails you want', [
      ['weeks', 'Reviews, and each week', 'Also on the Friday before a week of the plan begins'],
      [
        'reviews',
        'Reviews only',
        '3 days before you look at the plan together, and when somebody waits for your answer',
      ],
      ['none', 'None'],
    ]),
  ],
  button: 'Save',
});
