/** Restrictions: who set them, until when; ended only by somebody's clearance, never by the calendar (RTW-3, RTW-4). */
import { current, partOf, stands, text } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import { restrictionErrors, restrictionKinds } from '../restrictions.ts';
import type { CaseAction } from './action.ts';
import { choice, day, words } from './fields.ts';

export const restrictActions: readonly CaseAction[] = [
  {
    id: 'restriction',
    title: 'Add a restriction',
    from: openStates,
    intro: () => [
      'Write down what somebody with the authority has set. Nothing is suggested here, and no clearance is worked out (RTW-3, RTW-4).',
    ],
    fields: () => [
      choice('kind', 'What is restricted?', 'Select what is restricted', restrictionKinds),
      words('limit', 'The limit, in words an employer could follow', 'Enter the limit', {
        hint: 'For example, no lifting over 5 kg',
        maxLength: 300,
      }),
      words('set-by', 'Who set it', 'Enter who set it', {
        hint: 'For example, the heart surgeon, letter of 3 November 2026',
        maxLength: 200,
      }),
      day('until', 'Until (last day)', 'Enter the last day', { optional: true }),
      choice(
        'review',
        'If there is no last day, when is it looked at again?',
        'Select when it is looked at again',
        [
          ['next-review', 'At the next review'],
          ['clearance', 'When the team that set it gives clearance'],
          ['long-term', 'It is long term'],
        ],
        { optional: true },
      ),
    ],
    together: restrictionErrors,
    button: 'Add the restriction',
    decide: (_, value, form) => ({
      add: [partOf('restriction', 'work', form, value)],
      entry: { knowledge: 'work', words: `Restriction: ${text(value, 'limit')}.` },
    }),
  },
  {
    id: 'end-restriction',
    title: 'End a restriction',
    from: openStates,
    unless: ({ whole }) => (current(whole, 'restriction').length === 0 ? 'There is no restriction to end' : undefined),
    fields: ({ whole }) => [
      choice(
        'restriction',
        'Which one?',
        'Select the restriction',
        current(whole, 'restriction').map(({ partId, answer }) => [partId, answer.said['limit'] ?? '']),
      ),
      words('cleared-by', 'Who gave clearance', 'Enter who gave clearance', { maxLength: 200 }),
    ],
    button: 'End it',
    decide: ({ whole }, value) =>
      stands(whole, text(value, 'restriction'))
        ? {
            end: [{ partId: text(value, 'restriction'), how: 'cleared', why: text(value, 'cleared-by') }],
            entry: { knowledge: 'work', words: 'A restriction ended.', why: `Clearance: ${text(value, 'cleared-by')}` },
          }
        : 'Select another restriction: this one was ended already',
  },
];
