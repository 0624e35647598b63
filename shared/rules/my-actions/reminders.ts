/** What somebody wants to be reminded of, and how: their own choice, changed at any moment. */
import { choice } from '../case-actions/fields.ts';
import { current, partOf } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import { safeWays } from '../own-case.ts';
import { reminderChoices } from '../reminder-choice.ts';
import type { MyAction } from './my-action.ts';

const wayWords = { text: 'By text message', email: 'By email' } as const;

export const reminderAction: MyAction = {
  id: 'reminders',
  title: 'Choose what we remind you of',
  from: openStates,
  intro: () => [
    'We only write to you in ways that you told us are safe, and never say what it is about.',
    'Whatever you choose, we tell you before something that you share ends.',
  ],
  fields: ({ whole }) => [
    choice('which', 'What should we remind you of?', 'Select what we should remind you of', reminderChoices),
    choice('way', 'How should we write to you?', 'Select how we should write to you', [
      ...safeWays(whole).map(({ channel }): readonly [string, string] => [channel, wayWords[channel]]),
      ['either', 'Either way'],
    ]),
  ],
  button: 'Save',
  done: 'Thank you. We keep to it from now on.',
  decide: ({ whole }, value, form) => ({
    add: [partOf('reminder_choice', 'contact', form, value)],
    end: current(whole, 'reminder_choice').map(({ partId }) => ({ partId, how: 'chosen anew' })),
    entry: { knowledge: 'contact', words: 'The person chose what they are reminded of.' },
  }),
};
