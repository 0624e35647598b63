/** The job, the days and what the plan rests on. */
import { jobPatterns, type Plan, planTypes } from '../../../contracts/plan.ts';
import { option } from '../../../contracts/self-referral/field-parts.ts';
import { addDays, daysBetween, showDate } from '../../../values/date.ts';
import { choice, day } from '../../case-actions/fields.ts';
import { text } from '../../case-change.ts';
import { evidenceOf } from '../../work-evidence.ts';
import { mondayOf } from '../build-up.ts';
import { editTitle } from '../edit-names.ts';
import { type Edit, given } from './edit.ts';
import { hoursField, shortWords } from './fields.ts';

const types = Object.entries(planTypes);

/** Words for a piece of evidence: its kind and days, never what is wrong with the person. */
const evidenceWords = (type: string, from: string, to: string | undefined): string =>
  `${type === 'fit_note' ? 'Fit note' : type === 'ahp_report' ? 'Health and work report' : 'Other evidence'}, from ${showDate(from)}${to ? ` to ${showDate(to)}` : ''}`;

export const workEdits: readonly Edit<Plan>[] = [
  {
    id: 'job',
    title: editTitle('job'),
    intro: ['One plan is for one job. A second job has a plan of its own.'],
    fields: () => [
      choice('type', 'Kind of plan', 'Select the kind of plan', types),
      shortWords('title', 'Job title', 'Enter the job title', { maxLength: 100 }),
      shortWords('employer', 'Employer', '', { optional: true, maxLength: 100 }),
      hoursField('contract', 'Contract hours each week', 'Enter the contract hours, or 0 when none are promised'),
      choice('pattern', 'Pattern', 'Select the pattern', Object.entries(jobPatterns)),
      hoursField('other', 'Hours each week in other jobs', '', { optional: true }),
      {
        kind: 'checkboxes',
        name: 'opted-out',
        label: 'More than 48 hours a week',
        optional: true,
        missing: '',
        options: [option('yes', 'The person has agreed in writing to work more than 48 hours a week')],
      },
    ],
    shows: ({ type, job }) => ({
      type,
      ...(job
        ? {
            title: job.title,
            ...given('employer', job.employer),
            contract: String(job.contractMinutes),
            pattern: job.pattern,
            ...given('other', job.otherMinutes === undefined ? undefined : String(job.otherMinutes)),
            ...(job.optedOut ? { 'opted-out': ['yes'] } : {}),
          }
        : {}),
    }),
    button: 'Save the job',
    apply: (plan, value) => ({
      ...plan,
      type: text(value, 'type') as Plan['type'],
      job: {
        ...given('partId', plan.job?.partId),
        title: text(value, 'title'),
        ...given('employer', text(value, 'employer')),
        contractMinutes: Number(text(value, 'contract')),
        pattern: text(value, 'pattern') as keyof typeof jobPatterns,
        ...(text(value, 'other') ? { otherMinutes: Number(text(value, 'other')) } : {}),
        ...(value['opted-out'] === undefined ? {} : { optedOut: true }),
      },
    }),
  },
  {
    id: 'start',
    title: editTitle('start'),
    intro: ['Weeks and reviews move with it. Check driving, limits and the fit note again after you moved it.'],
    fields: () => [day('start', 'First day of work under this plan', 'Enter the first day of work')],
    shows: ({ start }) => ({ start }),
    button: 'Save the first day',
    apply: (plan, value) => startOn(plan, text(value, 'start')),
  },
  {
    id: 'basis',
    title: editTitle('basis'),
    unless: (_, { whole }) =>
      evidenceOf(whole.parts).length === 0 ? 'No evidence is written down yet. Add it to the case first' : undefined,
    intro: ['The plan says that evidence exists and its dates. It never says what is on it.'],
    fields: (_, { whole }) => [
      {
        kind: 'checkboxes',
        name: 'basis',
        label: 'Evidence',
        optional: true,
        missing: '',
        options: evidenceOf(whole.parts).map(({ partId, type, from, to }) =>
          option(partId, evidenceWords(type, from, to)),
        ),
      },
    ],
    shows: ({ basis }) => ({ basis }),
    button: 'Save',
    apply: (plan, value) => ({ ...plan, basis: [value['basis'] ?? []].flat() }),
  },
];

/** The same plan from another first day: weeks move by whole weeks, and reviews with them. @param start ISO date. */
export function startOn(plan: Plan, start: string): Plan {
  const monday = mondayOf(start);
  const by = daysBetween(plan.weeks[0]?.monday ?? monday, monday);
  return {
    ...plan,
    start,
    weeks: plan.weeks.map((week) => ({ ...week, monday: addDays(week.monday, by) })),
    reviews: plan.reviews.map((review) => ({ ...review, date: addDays(review.date, by) })),
  };
}
