/**
 * What is asked when a plan begins: for which job, from which day, from which phasing. A phasing is an even build-up, one
 * of the worked examples, the last plan, or a single week; two of them can be looked at side by side before one is chosen.
 */
import { planTemplates, templateReview } from '../../content/plan-templates.ts';
import { type Plan, planTypes } from '../../contracts/plan.ts';
import type { AnswerValue, FieldError, Question } from '../../contracts/self-referral/question.ts';
import { choice, day } from '../case-actions/fields.ts';
import { text, type WholeCase } from '../case-change.ts';
import { type KnownJob, knownJobs } from '../known-jobs.ts';
import { countField, hoursField, shortWords } from './edits/fields.ts';

export interface StartFacts {
  readonly whole: WholeCase;
  /** ISO date. */
  readonly today: string;
  /** The last plan of the case, to go on from. */
  readonly last?: Plan;
}

const other = 'other';
/** Somebody who looks for work has no job yet; the plan is about the way there. */
const noJob = 'none';

/** Phasings by their codes. An example's title names a condition: it is for the author alone. */
const phasings = ({ last }: StartFacts): readonly (readonly [string, string, string?])[] => [
  ['even', 'An even build-up', 'Up by the same hours each week'],
  ...(last ? [['last', 'The last plan', 'Its job, its changes at work, and its last week as week 1'] as const] : []),
  ['single', 'One week', 'To build it week by week'],
  ...planTemplates.map(({ id, title }) => [id, `Example: ${title}`] as const),
];

export function startQuestion(facts: StartFacts): Question {
  const jobs = knownJobs(facts.whole);
  return {
    id: 'start-plan',
    version: 1,
    section: 'Your work',
    title: 'Start a work plan',
    intro: [`Worked examples: ${templateReview.notice}`],
    fields: [
      choice('type', 'Kind of plan', 'Select the kind of plan', Object.entries(planTypes)),
      choice('job', 'Which job', 'Select the job', [
        ...jobs.map(({ id, title, employer }) => [id, employer ? `${title}, ${employer}` : title] as const),
        [other, 'Another job'],
        [noJob, 'No job yet', 'For a find work plan'],
      ]),
      shortWords('title', 'Job title, when it is another job', '', { optional: true, maxLength: 100 }),
      hoursField('contract', 'Contract hours each week, when they differ from what is known', '', {
        optional: true,
        hint: 'For example, 37.5. Enter 0 when none are promised',
      }),
      day('start', 'First day of work', 'Enter the first day of work'),
      choice('from', 'Start from', 'Select where to start from', phasings(facts)),
      countField('weeks', 'Weeks of an even build-up', '', 26, {
        optional: true,
        hint: '4 to 6 weeks are usual, 12 for tiredness that comes back. You can change it',
      }),
      countField('share', 'Percent of contract hours in week 1 of an even build-up', '', 100, { optional: true }),
      choice('compare', 'Look at another beside it first', '', phasings(facts), { optional: true }),
    ],
    together: (value) => startErrors(value, jobs, facts.last),
    button: 'Continue',
  };
}

function startErrors(value: AnswerValue, jobs: readonly KnownJob[], last: Plan | undefined): readonly FieldError[] {
  const job = jobs.find(({ id }) => id === text(value, 'job'));
  const errors: FieldError[] = [];
  const none = !hasJob(value);
  if (none && text(value, 'type') !== 'find_work') errors.push({ field: 'job', message: 'Select the job' });
  if (!none && !job && !text(value, 'title')) errors.push({ field: 'title', message: 'Enter the job title' });
  const contract = contractOf(value, job);
  if (contract === undefined) {
    errors.push({ field: 'contract', message: 'Enter the contract hours, or 0 when none are promised' });
  }
  const example = [text(value, 'from'), text(value, 'compare')].some((id) =>
    planTemplates.some((one) => one.id === id),
  );
  if (contract === 0 && example) {
    errors.push({ field: 'from', message: 'Select another start: an example needs contract hours' });
  }
  const title = none ? undefined : (job?.title ?? text(value, 'title'));
  if ([text(value, 'from'), text(value, 'compare')].includes('last') && title !== last?.job?.title) {
    errors.push({ field: 'from', message: 'Select another start: the last plan is for another job' });
  }
  if (text(value, 'compare') === text(value, 'from')) {
    errors.push({ field: 'compare', message: 'Select another one to look at beside it' });
  }
  return errors;
}

/** False while somebody looks for work. */
export const hasJob = (value: AnswerValue): boolean => text(value, 'job') !== noJob;

/** Contract minutes a week as typed, or as they are known; undefined when nobody said. */
export function contractOf(value: AnswerValue, job: KnownJob | undefined): number | undefined {
  if (!hasJob(value)) return 0;
  const typed = text(value, 'contract');
  const known = typed || job?.minutes;
  return known ? Number(known) : undefined;
}
