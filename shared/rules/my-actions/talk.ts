/** Talking with the team: messages, appointments, what is wrong, leaving. */
import { showDateWithDay } from '../../values/date.ts';
import { showTime } from '../../values/time.ts';
import { addWorkingDays } from '../../values/working-days.ts';
import { choice, words } from '../case-actions/fields.ts';
import { current, dueBy, partOf, stands, text } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import type { MyAction } from './my-action.ts';

/** Working days in which messages are read. */
const answerIn = 2;

export const talkActions: readonly MyAction[] = [
  {
    id: 'message',
    title: 'Write to us',
    from: openStates,
    intro: ({ profile }) => [
      `We read messages ${profile.contacts.hours}, and answer within ${answerIn} working days.`,
      'Do not use this if you need help now.',
    ],
    fields: () => [words('message', 'Your message', 'Enter your message')],
    aboutHealth: true,
    button: 'Send the message',
    done: `Your message was sent. We will answer within ${answerIn} working days.`,
    decide: (facts, value, form) => ({
      head: dueBy(facts.whole.referral, addWorkingDays(facts.today, answerIn)),
      add: [partOf('message', 'health', form, value)],
      entry: { knowledge: 'health', words: 'The person wrote a message.' },
    }),
  },
  {
    id: 'appointment',
    title: 'Answer about an appointment',
    from: openStates,
    unless: ({ whole }) => (current(whole, 'appointment').length === 0 ? 'You have no appointment with us' : undefined),
    fields: ({ whole }) => [
      choice(
        'appointment',
        'Which appointment?',
        'Select the appointment',
        current(whole, 'appointment').map(({ partId, answer: { value } }) => [
          partId,
          `${showDateWithDay(text(value, 'on'))}, ${showTime(text(value, 'at'))}`,
        ]),
      ),
      choice('answer', 'Can you come?', 'Select if you can come', [
        ['yes', 'Yes'],
        ['other', 'I need another time'],
      ]),
      words('when', 'When would suit you?', '', { optional: true, maxLength: 300 }),
    ],
    button: 'Send',
    done: 'Thank you. If you asked for another time, we will contact you.',
    decide: (facts, value) => {
      if (!stands(facts.whole, text(value, 'appointment'))) return 'Select another appointment: this one has changed';
      const other = text(value, 'answer') === 'other';
      return {
        ...(other ? { head: dueBy(facts.whole.referral, facts.today) } : {}),
        entry: {
          knowledge: 'contact',
          words: other ? 'The person asks for another time.' : 'The person will come to the appointment.',
          ...(text(value, 'when') ? { why: text(value, 'when') } : {}),
        },
      };
    },
  },
  {
    id: 'correct',
    title: 'Something about me is wrong',
    from: openStates,
    intro: () => ['We keep what was there and add what you say, so that both can be seen.'],
    fields: () => [
      words('wrong', 'What is wrong, and what is right?', 'Enter what is wrong', { maxLength: 1000 }),
      choice('kind', 'What is it?', 'Select what it is', [
        ['mistake', 'A mistake that should be put right'],
        ['disagree', 'I see it differently'],
      ]),
    ],
    button: 'Send',
    done: 'Thank you. We will look at it and tell you what we did.',
    decide: (facts, value, form) => ({
      head: dueBy(facts.whole.referral, addWorkingDays(facts.today, answerIn)),
      add: [partOf('correction', 'health', form, value)],
      entry: {
        knowledge: 'health',
        words:
          text(value, 'kind') === 'disagree'
            ? 'The person sees something differently.'
            : 'The person corrects something.',
      },
    }),
  },
  {
    id: 'leave',
    title: 'Leave the service',
    from: openStates,
    intro: () => [
      'We stop helping you. You can ask again whenever you want. Your care by others does not change.',
      'Everything that you share with people at work stops at once. They are not told why.',
      'We cannot take back what they have already opened, printed or downloaded.',
    ],
    fields: () => [words('reason', 'Why? You do not have to say', '', { optional: true, maxLength: 500 })],
    endsSharing: true,
    button: 'Leave the service',
    done: 'You have left the service. Nothing is shared any more.',
    decide: (_, value) => ({
      head: { state: 'withdrawn' },
      entry: {
        knowledge: 'contact',
        words: 'The person left the service.',
        ...(text(value, 'reason') ? { why: text(value, 'reason') } : {}),
      },
    }),
  },
];
