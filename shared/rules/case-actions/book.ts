/** Appointments by phone, video, home visit or clinic (CR-5), who came, and tasks that are done. */
import { line } from '../../contracts/self-referral/field-parts.ts';
import { showDateWithDay } from '../../values/date.ts';
import { readTime, showTime } from '../../values/time.ts';
import { current, partOf, stands, text } from '../case-change.ts';
import { openStates } from '../case-states.ts';
import type { CaseAction } from './action.ts';
import { choice, day, words } from './fields.ts';

export const bookActions: readonly CaseAction[] = [
  {
    id: 'appointment',
    title: 'Book an appointment',
    from: openStates,
    fields: ({ team }) => [
      choice('how', 'How', 'Select how', [
        ['phone', 'Phone'],
        ['video', 'Video'],
        ['home', 'Home visit'],
        ['clinic', 'Clinic'],
      ]),
      day('on', 'Day', 'Enter the day'),
      {
        kind: 'text',
        name: 'at',
        label: 'Time',
        hint: 'For example, 2:30pm',
        width: 5,
        maxLength: 20,
        missing: 'Enter the time',
        read: readTime,
        show: showTime,
      },
      choice(
        'with',
        'With whom',
        'Select with whom',
        team.filter(({ role }) => role !== 'administrator').map(({ staffId, name }) => [staffId, name]),
      ),
      line('place', 'Place or number', '', 'Place or number', { optional: true, maxLength: 200 }),
    ],
    button: 'Book it',
    decide: ({ today }, value, form) => {
      if (text(value, 'on') < today) return 'The day must be today or later';
      return {
        add: [partOf('appointment', 'contact', form, value)],
        entry: {
          knowledge: 'contact',
          words: `Appointment on ${showDateWithDay(text(value, 'on'))} at ${showTime(text(value, 'at'))}.`,
        },
        message: 'appointment',
      };
    },
  },
  {
    id: 'attendance',
    title: 'Record who came',
    from: openStates,
    unless: ({ whole }) =>
      current(whole, 'appointment').length === 0 ? 'There is no appointment to record' : undefined,
    fields: ({ whole }) => [
      choice(
        'appointment',
        'Appointment',
        'Select the appointment',
        current(whole, 'appointment').map(({ partId, answer: { said } }) => [
          partId,
          `${said['on']}, ${said['at']}, ${said['how']?.toLowerCase()}`,
        ]),
      ),
      choice('how', 'What happened', 'Select what happened', [
        ['attended', 'The person came'],
        ['did not attend', 'The person did not come'],
        ['cancelled by the person', 'The person cancelled'],
        ['cancelled by us', 'We cancelled'],
      ]),
      words('note', 'Note', 'Enter a note', { optional: true, maxLength: 500 }),
    ],
    button: 'Record it',
    decide: ({ whole }, value) => {
      if (!stands(whole, text(value, 'appointment')))
        return 'Select another appointment: this one was recorded already';
      return {
        end: [
          {
            partId: text(value, 'appointment'),
            how: text(value, 'how'),
            ...(text(value, 'note') ? { why: text(value, 'note') } : {}),
          },
        ],
        entry: { knowledge: 'contact', words: `Appointment: ${text(value, 'how')}.` },
      };
    },
  },
  {
    id: 'task-done',
    title: 'Close a task',
    from: openStates,
    unless: ({ whole }) => (current(whole, 'task').length === 0 ? 'There is no task to close' : undefined),
    fields: ({ whole }) => [
      choice(
        'task',
        'Task',
        'Select the task',
        current(whole, 'task').map(({ partId, answer }) => [partId, answer.said['task'] ?? '']),
      ),
      choice('how', 'How it ended', 'Select how it ended', [
        ['done', 'Done'],
        ['not needed', 'Not needed any more'],
      ]),
    ],
    button: 'Close it',
    decide: ({ whole }, value) =>
      stands(whole, text(value, 'task'))
        ? {
            end: [{ partId: text(value, 'task'), how: text(value, 'how') }],
            entry: { knowledge: 'work', words: `Task: ${text(value, 'how')}.` },
          }
        : 'Select another task: this one was closed already',
  },
];
