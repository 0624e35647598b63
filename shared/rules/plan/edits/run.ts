/** What happens to the run of weeks: hold, step back, one more, one fewer (RTW-7). */
import { most, type Plan } from '../../../contracts/plan.ts';
import type { FieldError } from '../../../contracts/self-referral/question.ts';
import { choice, reason } from '../../case-actions/fields.ts';
import { text } from '../../case-change.ts';
import { editTitle } from '../edit-names.ts';
import { hold, insertWeek, removeWeek, stepBack } from '../grid.ts';
import { weekInWords } from '../in-words.ts';
import type { Edit } from './edit.ts';
import { countField } from './fields.ts';

export const runEdits: readonly Edit<Plan>[] = [
  {
    id: 'hold',
    title: editTitle('hold'),
    fields: ({ weeks }) => [
      countField('week', 'Before which week', 'Enter the week', weeks.length + 1, {
        hint: `${weeks.length + 1} for after the last week`,
      }),
      choice('hours', 'Hours in the held week', 'Select the hours', [
        ['same', 'The same as the week before'],
        ['none', 'No hours'],
      ]),
      reason('Why', 'Enter why'),
    ],
    button: 'Hold',
    apply: (plan, value) =>
      grown(plan, 1) ??
      hold(plan, Number(text(value, 'week')), text(value, 'reason'), text(value, 'hours') as 'same' | 'none'),
  },
  {
    id: 'step-back',
    title: editTitle('step-back'),
    unless: ({ weeks }) => (weeks.length < 2 ? 'There is no step to go back to' : undefined),
    fields: ({ weeks }) => [
      countField('week', 'Before which week', 'Enter the week', weeks.length + 1, {
        hint: `From 2 to ${weeks.length + 1}`,
      }),
      countField('long', 'For how many weeks', 'Enter for how many weeks', 12, {
        hint: 'The clinician sets how long. Then the plan goes on from where it was',
      }),
      reason('Why', 'Enter why'),
    ],
    together: (value) =>
      Number(text(value, 'week')) < 2 ? [{ field: 'week', message: 'Before which week must be 2 or more' }] : [],
    button: 'Step back',
    apply: (plan, value) => {
      const long = Number(text(value, 'long'));
      return grown(plan, long + 1) ?? stepBack(plan, Number(text(value, 'week')), text(value, 'reason'), long);
    },
  },
  {
    id: 'insert-week',
    title: editTitle('insert-week'),
    intro: ['A copy of the week before it. Later weeks and their reviews move on.'],
    fields: ({ weeks }) => [countField('week', 'After which week', 'Enter the week', weeks.length)],
    button: 'Put it in',
    apply: (plan, value) => grown(plan, 1) ?? insertWeek(plan, Number(text(value, 'week'))),
  },
  {
    id: 'remove-week',
    title: editTitle('remove-week'),
    unless: ({ weeks }) => (weeks.length < 2 ? 'A plan has at least one week' : undefined),
    intro: ['Later weeks and their reviews move back.'],
    fields: ({ weeks }) => [
      choice(
        'week',
        'Week',
        'Select the week',
        weeks.map((week) => [String(week.number), weekInWords(week)]),
      ),
    ],
    button: 'Take it out',
    apply: (plan, value) => removeWeek(plan, Number(text(value, 'week'))),
  },
];

/** Why so many more weeks do not fit; undefined when they do. */
const grown = ({ weeks }: Plan, more: number): FieldError | undefined =>
  weeks.length + more > most.weeks
    ? { field: 'week', message: `A plan has at most ${most.weeks} weeks. Start the next plan from this one` }
    : undefined;
