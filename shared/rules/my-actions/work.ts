/** How work goes: the week, the tasks of the job, fit notes. */
import { line } from '../../contracts/self-referral/field-parts.ts';
import type { AnswerValue, Field } from '../../contracts/self-referral/question.ts';
import { readHours, showHours } from '../../values/hours.ts';
import { choice, day, words } from '../case-actions/fields.ts';
import { partOf, text, type WholeCase } from '../case-change.ts';
import { inCare, openStates } from '../case-states.ts';
import { jobsToChoose } from '../known-jobs.ts';
import type { MyAction } from './my-action.ts';

const outOfTen = Array.from(
  { length: 11 },
  (_, n) => [String(n), n === 0 ? '0, no effort at all' : n === 10 ? '10, as hard as it could be' : String(n)] as const,
);

/** Somebody with two jobs says of which they speak: 12 hours in one are not 12 in the other. */
const aboutJob = (whole: WholeCase): readonly Field[] => {
  const jobs = jobsToChoose(whole);
  return jobs.length > 0 ? [choice('job', 'Which job?', 'Select the job', jobs)] : [];
};

/** " (Cleaner, Imaginary Cleaning)"; empty when there is one job. */
function jobNamed(whole: WholeCase, value: AnswerValue): string {
  const found = jobsToChoose(whole).find(([id]) => id === text(value, 'job'));
  return found ? ` (${found[1]})` : '';
}

export const workActions: readonly MyAction[] = [
  {
    id: 'check-in',
    title: 'How was this week at work?',
    from: inCare,
    intro: ({ whole }) => (jobsToChoose(whole).length > 0 ? ['Tell us about each job on its own.'] : []),
    fields: ({ whole }) => [
      ...aboutJob(whole),
      {
        kind: 'text',
        name: 'hours',
        label: 'How many hours did you work this week?',
        hint: 'For example, 12 or 7.5. Enter 0 if you did not work',
        missing: 'Enter the hours you worked, or 0',
        maxLength: 40,
        width: 5,
        read: (typed) => readHours(typed, { zeroAllowed: true }),
        show: showHours,
      },
      choice('effort', 'How hard was it?', 'Select how hard it was', outOfTen),
      words('said', 'What went well, and what did not', '', { optional: true, maxLength: 1000 }),
    ],
    aboutHealth: true,
    button: 'Send',
    done: 'Thank you. Your team can see how your week was.',
    decide: ({ whole }, value, form) => ({
      add: [partOf('check_in', 'health', form, value)],
      entry: {
        knowledge: 'health',
        words: `Check-in${jobNamed(whole, value)}: ${showHours(text(value, 'hours'))}, ${text(value, 'effort')} out of 10.`,
      },
    }),
  },
  {
    id: 'job-check',
    title: 'My job, task by task',
    from: inCare,
    intro: () => ['Write one task on each line. It helps your team to write a plan that fits your job.'],
    fields: () => [
      line('job', 'Which job?', 'Enter the job', 'Job'),
      words('can', 'Tasks I can do', '', { optional: true }),
      words('help', 'Tasks I can do with help', '', { optional: true }),
      words('cannot', 'Tasks I cannot do at the moment', '', { optional: true }),
    ],
    together: (value) =>
      value['can'] || value['help'] || value['cannot'] ? [] : [{ field: 'can', message: 'Enter at least one task' }],
    button: 'Send',
    done: 'Thank you. Your team can see what you can do.',
    decide: (_, value, form) => ({
      add: [partOf('job_check', 'work', form, value)],
      entry: { knowledge: 'work', words: `The person’s job check: ${text(value, 'job')}.` },
    }),
  },
  {
    id: 'fit-note',
    title: 'Tell us about a fit note (sick note)',
    from: openStates,
    intro: () => [
      'The note stays yours. Keep it, and show it to your employer yourself.',
      'You do not need a note to go back to work.',
    ],
    fields: () => [
      choice('outcome', 'What does it say?', 'Select what it says', [
        ['not_fit', 'Not fit for work'],
        ['may_be_fit', 'May be fit for work'],
      ]),
      day('from', 'First day', 'Enter the first day'),
      day('to', 'Last day', '', { optional: true, hint: 'Leave it empty if the note has no end' }),
      choice('profession', 'Who gave it to you?', 'Select who gave it to you', [
        ['doctor', 'A doctor'],
        ['nurse', 'A nurse'],
        ['occupational_therapist', 'An occupational therapist'],
        ['pharmacist', 'A pharmacist'],
        ['physiotherapist', 'A physiotherapist'],
      ]),
    ],
    together: (value) =>
      text(value, 'to') && text(value, 'to') < text(value, 'from')
        ? [{ field: 'to-day', message: 'Last day must be the same as or after the first day' }]
        : [],
    button: 'Send',
    done: 'Thank you. Your team can see the dates.',
    decide: (_, value, form) => {
      const part = partOf('evidence', 'work', form, value);
      return {
        add: [{ ...part, answer: { ...part.answer, value: { ...part.answer.value, type: 'fit_note' } } }],
        entry: { knowledge: 'work', words: 'The person told us about a fit note.' },
      };
    },
  },
];
