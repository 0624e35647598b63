/**
 * Spoken consent, written down by a colleague while the person says it (CON-10). What says something about their health is not
 * among the lines: the person turns that on with their own hand, on the website.
 */
import { pushedQuestion } from '../../content/consent-words.ts';
import type { Question } from '../../contracts/self-referral/question.ts';
import { type EmployerContact, purposes } from '../../contracts/sharing.ts';
import { showDate } from '../../values/date.ts';
import { asQuestion, choice, day, words } from '../case-actions/fields.ts';
import { talkField } from './ask.ts';
import { contactInFull } from './consent-state.ts';
import { contactQuestion } from './contact.ts';
import type { ShareItem } from './items.ts';

/** @param latest last day that is possible, ISO date. */
export const spokenQuestion = (
  contacts: readonly EmployerContact[],
  items: readonly ShareItem[],
  latest: string,
): Question =>
  asQuestion({
    id: 'spoken',
    title: 'Record what the person wants to share',
    intro: ['With the person on the phone or in the room. Ask each question, and read each line aloud.'],
    fields: [
      choice(
        'pushed',
        `Ask first: ${pushedQuestion.question}`,
        'Select what the person said',
        [
          ['no', pushedQuestion.no],
          ['yes', pushedQuestion.yes],
        ],
        { hint: 'Make sure that nobody listens on their side.' },
      ),
      choice(
        'who',
        'With whom?',
        'Select with whom',
        contacts.map((one) => [one.contactId, contactInFull(one)]),
      ),
      {
        kind: 'checkboxes',
        name: 'line',
        label: 'Which lines?',
        hint: 'Lines that say something about their health are not here. They can share those on the website.',
        missing: 'Select at least 1 line',
        options: items
          .filter(({ namesHealth }) => !namesHealth)
          .map(({ key, label, words: said }) => ({ value: key, label, hint: said })),
      },
      choice('purpose', 'What for?', 'Select what for', Object.entries(purposes)),
      day('until', 'Until which day?', 'Enter the last day', { hint: `${showDate(latest)} or earlier` }),
      talkField,
      words('reason', 'How you made sure that it is them', 'Enter how you made sure that it is them', {
        maxLength: 500,
      }),
    ],
    button: 'See what they would share',
  });

/** The same form that the person fills in, asked aloud (EMP-1: only they can name somebody). */
export const spokenContactQuestion = (typedEmail = ''): Question => ({
  ...contactQuestion(typedEmail),
  title: 'Whom does the person name?',
  intro: ['Ask the person. Only they can name somebody at their work, and only one person at a time.'],
});
