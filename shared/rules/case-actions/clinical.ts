/** What clinicians write: clinical notes, measures, case discussions. And the safeguarding note. */
import { partOf, text } from '../case-change.ts';
import { everyState, inCare, openStates } from '../case-states.ts';
import { measureErrors, measures } from '../measures.ts';
import type { CaseAction } from './action.ts';
import { adds } from './adds.ts';
import { choice, reason, words } from './fields.ts';

export const clinicalActions: readonly CaseAction[] = [
  adds(
    {
      id: 'clinical-note',
      title: 'Write a clinical note',
      from: everyState,
      intro: () => ['Read by clinicians of this service. Coaches and administrators do not receive it.'],
      fields: () => [words('note', 'Clinical note', 'Enter the note', { maxLength: 8000 })],
      button: 'Save the note',
    },
    'note',
    'clinical',
    () => 'A clinical note was written.',
  ),
  {
    id: 'safeguarding-note',
    title: 'Write a safeguarding note',
    from: everyState,
    intro: () => [
      'Follow your organisation’s safeguarding procedure as well. If somebody is in danger now, call 999.',
      'Only colleagues who must act on it read this. It is never part of what a patient or an employer sees.',
    ],
    fields: () => [words('note', 'Safeguarding note', 'Enter the note', { maxLength: 8000 })],
    button: 'Save the note',
    decide: (_, value, form) => ({
      add: [partOf('note', 'safeguarding', form, value)],
      entry: { knowledge: 'safeguarding', words: 'A safeguarding note was written.' },
      notice: 'A safeguarding note was written',
    }),
  },
  {
    id: 'measure',
    title: 'Record a measure',
    from: openStates,
    intro: () => [
      'A score is shown with its plain meaning. One that changed by less than 2 points is not called better.',
    ],
    fields: () => [
      choice(
        'measure',
        'Measure',
        'Select the measure',
        measures.map(({ id, label, range }) => [id, `${label} (${range.join(' to ')})`]),
      ),
      {
        kind: 'text',
        name: 'score',
        label: 'Score',
        inputmode: 'numeric',
        width: 3,
        maxLength: 4,
        missing: 'Enter the score',
        read: (typed) =>
          /^\d{1,2}$/.test(typed)
            ? { ok: true, value: String(Number(typed)) }
            : { ok: false, message: 'Enter the score as a whole number' },
      },
      choice('stage', 'When', 'Select when', [
        ['start', 'At the start'],
        ['6-weeks', '6 weeks'],
        ['discharge', 'At the end'],
        ['3-months', '3 months'],
        ['6-months', '6 months'],
      ]),
      choice('mode', 'How it was asked', 'Select how it was asked', [
        ['phone', 'By phone'],
        ['face-to-face', 'Face to face'],
        ['paper', 'On paper'],
        ['interpreter', 'With an interpreter'],
      ]),
    ],
    together: measureErrors,
    button: 'Record it',
    decide: (_, value, form) => ({
      add: [partOf('measure', 'health', form, value)],
      entry: {
        knowledge: 'health',
        words: `Measured: ${measures.find(({ id }) => id === text(value, 'measure'))?.label}.`,
      },
    }),
  },
  adds(
    {
      id: 'discussion',
      title: 'Record a case discussion',
      from: inCare,
      fields: () => [
        words('who', 'Who took part', 'Enter who took part', { maxLength: 300 }),
        words('decision', 'Decision', 'Enter the decision', { maxLength: 1000 }),
        words('next', 'Next step, by whom and when', 'Enter the next step', { maxLength: 500 }),
      ],
      button: 'Record it',
    },
    'discussion',
    'clinical',
    () => 'The team discussed the case.',
  ),
  {
    id: 'take-back',
    title: 'Take back something written by mistake',
    from: everyState,
    unless: ({ whole, me }) =>
      whole.parts.some(({ by, ended }) => by.staffId === me.staffId && !ended)
        ? undefined
        : 'You have written nothing here',
    intro: () => ['It stays in the record, crossed out, with your reason (nothing is ever erased).'],
    fields: ({ whole, me }) => [
      choice(
        'part',
        'What was a mistake?',
        'Select what was a mistake',
        whole.parts
          .filter(({ by, ended }) => by.staffId === me.staffId && !ended)
          .slice(-12)
          .map(({ partId, kind, answer }) => [
            partId,
            `${kind}: ${Object.values(answer.said).join(', ').slice(0, 120)}`,
          ]),
      ),
      reason(),
    ],
    button: 'Take it back',
    decide: ({ whole }, value) => {
      const part = whole.parts.find(({ partId, ended }) => partId === text(value, 'part') && !ended);
      return part
        ? {
            end: [{ partId: part.partId, how: 'taken back', why: text(value, 'reason') }],
            entry: { knowledge: part.knowledge, words: `Taken back: ${part.kind}.`, why: text(value, 'reason') },
          }
        : 'Select what was a mistake';
    },
  },
];
