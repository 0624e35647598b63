/** What anybody who works with a person writes down: jobs, what is hard, goals, tasks, messages, notes. */
import { difficulties } from '../../content/difficulties.ts';
import { line, option } from '../../contracts/self-referral/field-parts.ts';
import type { Field } from '../../contracts/self-referral/question.ts';
import { readHours, showHours } from '../../values/hours.ts';
import { text } from '../case-change.ts';
import { everyState, inCare } from '../case-states.ts';
import type { CaseAction } from './action.ts';
import { adds } from './adds.ts';
import { choice, day, words } from './fields.ts';

const job = (): readonly Field[] => [
  line('title', 'Job title', 'Enter the job title', 'Job title', { width: 20 }),
  line('employer', 'Employer', 'Enter the employer', 'Employer', { optional: true }),
  {
    kind: 'text',
    name: 'hours',
    label: 'Contract hours each week',
    missing: 'Enter the contract hours each week',
    maxLength: 40,
    width: 20,
    read: (typed) => readHours(typed, { zeroAllowed: true }),
    show: showHours,
  },
  choice('pattern', 'Pattern', 'Select the pattern', [
    ['fixed', 'The same days and times each week'],
    ['rota', 'A rota that changes'],
    ['shifts', 'Shifts, including nights'],
    ['no-fixed', 'No fixed hours'],
  ]),
  {
    kind: 'checkboxes',
    name: 'safety',
    label: 'Safety-critical parts',
    optional: true,
    missing: 'Select the safety-critical parts',
    options: safetyCritical.map(([value, label]) => option(value, label)),
  },
];

/** Parts of a job that need a role-safety notice in a plan (RTW-2). */
export const safetyCritical = [
  ['driving', 'Drives a car or van'],
  ['driving-group-2', 'Drives a lorry, bus, taxi or train'],
  ['machinery', 'Machines or forklifts'],
  ['heights', 'Works at height'],
  ['lone-work', 'Works alone'],
  ['nights', 'Works nights'],
] as const;

export const recordActions: readonly CaseAction[] = [
  adds(
    { id: 'job', title: 'Add a job', fields: job, button: 'Add the job' },
    'job',
    'work',
    (value) => `Job added: ${text(value, 'title')}.`,
  ),
  adds(
    {
      id: 'difficulty',
      title: 'Add what is hard at work',
      fields: () => [
        {
          kind: 'checkboxes',
          name: 'difficulties',
          label: 'What is hard',
          options: difficulties.map(({ tag, label }) => option(tag, label)),
          missing: 'Select what is hard',
        },
        words('detail', 'In the person’s words', 'Enter the person’s words', { optional: true, maxLength: 500 }),
      ],
      button: 'Add it',
    },
    'difficulty',
    'work',
    () => 'What is hard at work was added.',
  ),
  adds(
    {
      id: 'goal',
      title: 'Add a goal',
      fields: () => [words('goal', 'Goal, in the person’s own words', 'Enter the goal', { maxLength: 500 })],
      button: 'Add the goal',
    },
    'goal',
    'health',
    () => 'A goal was added.',
  ),
  adds(
    {
      id: 'task',
      title: 'Add a task',
      fields: ({ team }) => [
        words('task', 'What is to be done', 'Enter what is to be done', { maxLength: 300 }),
        day('due', 'By when', 'Enter by when'),
        choice('owner', 'Who does it?', 'Select who does it', [
          ['patient', 'The person'],
          ...team.map(({ staffId, name }) => [staffId, name] as const),
        ]),
      ],
      button: 'Add the task',
    },
    'task',
    'work',
    () => 'A task was added.',
  ),
  adds(
    {
      id: 'message',
      title: 'Write to the person',
      from: inCare,
      intro: ({ profile }) => [
        `The person reads it when they log in. They know that we read answers ${profile.contacts.hours}. No message carries its words outside.`,
      ],
      fields: () => [words('message', 'Message', 'Enter the message')],
      button: 'Send the message',
    },
    'message',
    'health',
    () => 'A message was written to the person.',
  ),
  adds(
    {
      id: 'note',
      title: 'Write a note',
      from: everyState,
      intro: () => ['A note about work and support. What only clinicians should read is a clinical note.'],
      fields: () => [words('note', 'Note', 'Enter the note', { maxLength: 4000 })],
      button: 'Save the note',
    },
    'note',
    'health',
    () => 'A note was written.',
  ),
];
