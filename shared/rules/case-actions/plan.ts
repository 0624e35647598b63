/** What is written in the case from the side of its plans: the job check, and that there is no plan and why. */
import { line } from '../../contracts/self-referral/field-parts.ts';
import { text } from '../case-change.ts';
import { inCare, openStates } from '../case-states.ts';
import type { CaseAction } from './action.ts';
import { adds } from './adds.ts';
import { choice, reason, words } from './fields.ts';

const who = () =>
  choice('by', 'Who said so', 'Select who said so', [
    ['person', 'The person'],
    ['employer', 'The employer, as the person told us'],
    ['service', 'This service'],
  ]);

const whoInWords: Readonly<Record<string, string>> = {
  person: 'the person',
  employer: 'the employer, as the person told us',
  service: 'this service',
};

export const planActions: readonly CaseAction[] = [
  adds(
    {
      id: 'job-check',
      title: 'Write down the job check, task by task',
      from: openStates,
      intro: () => ['In the person’s own words. It can be taken over into the duties of a plan.'],
      fields: () => [
        line('job', 'Job', 'Enter the job', 'Job'),
        words('can', 'Tasks the person can do, one on each line', '', { optional: true }),
        words('help', 'Tasks they can do with help, one on each line', '', { optional: true }),
        words('cannot', 'Tasks they cannot do at the moment, one on each line', '', { optional: true }),
      ],
      together: (value) =>
        value['can'] || value['help'] || value['cannot'] ? [] : [{ field: 'can', message: 'Enter at least one task' }],
      button: 'Save the job check',
    },
    'job_check',
    'work',
    (value) => `Job check: ${text(value, 'job')}.`,
  ),
  {
    id: 'no-plan-needed',
    title: 'No plan needed',
    from: inCare,
    intro: () => ['It can be changed by starting a plan later.'],
    fields: () => [who(), reason()],
    button: 'Record it',
    decide: (_, value) => ({
      entry: {
        knowledge: 'work',
        words: `No work plan is needed, said ${whoInWords[text(value, 'by')]}.`,
        why: text(value, 'reason'),
      },
    }),
  },
  {
    id: 'employer-cannot',
    title: 'The employer cannot make the changes',
    from: inCare,
    intro: () => [
      'A "may be fit" note that the employer cannot follow counts as "not fit" for the same days. No new note is needed (FN-11).',
    ],
    fields: () => [
      who(),
      words('which', 'Which changes', 'Enter which changes', { maxLength: 500 }),
      words('instead', 'What the employer offers instead', '', { optional: true, maxLength: 500 }),
      reason('Reason the employer gave', 'Enter the reason the employer gave'),
    ],
    button: 'Record it',
    decide: (_, value) => ({
      entry: {
        knowledge: 'work',
        words: [
          `The employer cannot, said ${whoInWords[text(value, 'by')]}: ${text(value, 'which')}.`,
          text(value, 'instead') ? `Offered instead: ${text(value, 'instead')}.` : '',
        ]
          .filter(Boolean)
          .join(' '),
        why: text(value, 'reason'),
      },
    }),
  },
  {
    id: 'pause-sharing',
    title: 'Pause sharing with the employer',
    from: openStates,
    unless: ({ whole }) => (whole.referral.sharingPaused === undefined ? undefined : 'It is paused already'),
    intro: () => [
      'For a concern about capacity to decide about sharing (CAP-1). Assume capacity, help the person decide, and say why.',
      'Nothing can be shared until it is lifted. What is shared already stays; stop it as well if it must end.',
    ],
    fields: () => [reason()],
    button: 'Pause it',
    decide: (_, value) => ({
      head: { sharingPaused: text(value, 'reason') },
      entry: { knowledge: 'health', words: 'Sharing is paused.', why: text(value, 'reason') },
    }),
  },
  {
    id: 'allow-sharing',
    title: 'Allow sharing again',
    from: openStates,
    unless: ({ whole }) => (whole.referral.sharingPaused === undefined ? 'It is not paused' : undefined),
    fields: () => [reason()],
    button: 'Allow it',
    decide: (_, value) => ({
      head: { sharingPaused: undefined },
      entry: { knowledge: 'health', words: 'Sharing is allowed again.', why: text(value, 'reason') },
    }),
  },
];
