/** What is asked for a health and work report (§2.2), and for a letter to the GP. */
import { advice, benefits, type Letter, type Report } from '../../contracts/paper.ts';
import { strengths } from '../../contracts/plan.ts';
import { option } from '../../contracts/self-referral/field-parts.ts';
import type { AnswerValue, Field, FieldError } from '../../contracts/self-referral/question.ts';
import { choice, day, words } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';
import { type Edit, given } from '../plan/edits/edit.ts';
import { shortWords, untilFields } from '../plan/edits/fields.ts';

/** The report says "is not fit …" of somebody, so the choice begins with them. */
export const reportFields = (): readonly Field[] => [
  choice(
    'advice',
    'The person',
    'Select what you advise',
    Object.entries(advice).map(([code, label]) => [code, label] as const),
  ),
  day('assessed', 'Day the assessment was completed', 'Enter the day the assessment was completed', {
    must: 'not-future',
  }),
  day('from', 'Issued for the period from', 'Enter the first day'),
  day('to', 'To (last day)', 'Enter the last day'),
  choice('review', 'Is a follow-up review needed?', 'Select if a follow-up review is needed', [
    ['yes', 'Yes'],
    ['no', 'No'],
  ]),
  day('review-on', 'Day of the review', '', { optional: true }),
  {
    kind: 'checkboxes',
    name: 'benefits',
    label: 'With the employer’s agreement the person may benefit from',
    optional: true,
    missing: '',
    options: Object.entries(benefits).map(([code, label]) => option(code, label)),
  },
  shortWords('other', 'Something else they may benefit from', '', { optional: true }),
  words('comments', 'Comments', '', { optional: true, maxLength: 2000 }),
];

const reportErrors = (value: AnswerValue): readonly FieldError[] => [
  ...(text(value, 'to') < text(value, 'from')
    ? [{ field: 'to-day', message: 'Last day must be the same as or after the first day' }]
    : []),
  ...(text(value, 'review') === 'yes' && !value['review-on']
    ? [{ field: 'review-on-day', message: 'Enter the day of the review' }]
    : []),
];

export const shownReport = (report: Report): AnswerValue => ({
  advice: report.advice,
  assessed: report.assessedOn,
  from: report.from,
  to: report.to,
  review: report.review.needed ? 'yes' : 'no',
  ...given('review-on', report.review.on),
  benefits: report.benefits,
  ...given('other', report.otherBenefit),
  ...given('comments', report.comments),
});

/** What the main form makes of a report, but for who wrote it. */
export const reportFrom = (
  value: AnswerValue,
): Omit<Report, 'paperId' | 'written' | 'recommendations' | 'restsOn'> => ({
  advice: text(value, 'advice') as Report['advice'],
  assessedOn: text(value, 'assessed'),
  from: text(value, 'from'),
  to: text(value, 'to'),
  review: { needed: text(value, 'review') === 'yes', ...given('on', text(value, 'review-on')) },
  benefits: [value['benefits'] ?? []].flat() as Report['benefits'],
  ...given('otherBenefit', text(value, 'other')),
  ...given('comments', text(value, 'comments')),
});

export const reportForm: Edit<Report> = {
  id: 'report',
  title: 'Health and work report',
  fields: reportFields,
  shows: shownReport,
  together: reportErrors,
  button: 'Save the report',
  apply: ({ paperId, written, recommendations, restsOn }, value) => ({
    paperId,
    written,
    recommendations,
    ...given('restsOn', restsOn),
    ...reportFrom(value),
  }),
};

export const reportEdits: readonly Edit<Report>[] = [
  reportForm,
  {
    id: 'recommendation',
    title: 'Add a recommendation',
    intro: [
      'The changes at work of the plan stand in the report already. Add here only what the plan does not hold.',
      'Say what is hard at work, not a diagnosis.',
    ],
    fields: () => [
      shortWords('difficulty', 'What is hard at work', 'Enter what is hard at work'),
      shortWords('recommendation', 'What would help, or the goal', 'Enter what would help'),
      choice('strength', 'How strongly', 'Select how strongly', Object.entries(strengths)),
      ...untilFields(),
    ],
    together: (value) =>
      value['until'] && value['long-term']
        ? [{ field: 'until-day', message: 'Enter a last day, or tick long term, not both' }]
        : [],
    button: 'Add it',
    apply: (report, value) =>
      report.recommendations.length >= 20
        ? { field: 'difficulty', message: 'A report has at most 20 recommendations. Take one out first' }
        : {
            ...report,
            recommendations: [
              ...report.recommendations,
              {
                difficulty: text(value, 'difficulty'),
                recommendation: text(value, 'recommendation'),
                strength: text(value, 'strength') as keyof typeof strengths,
                ...given('until', value['long-term'] ? 'long_term' : text(value, 'until')),
              },
            ],
          },
  },
  {
    id: 'remove-recommendation',
    title: 'Take out a recommendation',
    unless: ({ recommendations }) => (recommendations.length === 0 ? 'There is none to take out' : undefined),
    fields: ({ recommendations }) => [
      choice(
        'which',
        'Which',
        'Select which',
        recommendations.map(({ recommendation }, place) => [String(place), recommendation]),
      ),
    ],
    button: 'Take it out',
    apply: (report, value) => ({
      ...report,
      recommendations: report.recommendations.filter((_, place) => String(place) !== text(value, 'which')),
    }),
  },
];

export const letterFrom = (value: AnswerValue): Omit<Letter, 'paperId' | 'written' | 'restsOn'> => ({
  about: text(value, 'about') as Letter['about'],
  ...given('words', text(value, 'words')),
  ...given('asked', text(value, 'asked')),
});

export const letterFields = (): readonly Field[] => [
  choice('about', 'What it is about', 'Select what it is about', [
    ['start', 'The start of support'],
    ['plan', 'A work plan'],
    ['evidence', 'Work evidence'],
    ['end', 'The end of support'],
  ]),
  words('words', 'In your words', '', { optional: true, maxLength: 2000 }),
  words('asked', 'What the practice is asked to do', '', {
    optional: true,
    maxLength: 2000,
    hint: 'Nobody’s care may depend on this letter being read in time',
  }),
];

export const shownLetter = ({ about, words: said, asked }: Letter): AnswerValue => ({
  about,
  ...given('words', said),
  ...given('asked', asked),
});

export const letterForm: Edit<Letter> = {
  id: 'letter',
  title: 'Letter to the GP',
  intro: ['Weeks, dates and evidence come from the plan and the case. Write only what they do not say.'],
  fields: letterFields,
  shows: shownLetter,
  button: 'Save the letter',
  apply: ({ paperId, written, restsOn }, value) => ({
    paperId,
    written,
    ...given('restsOn', restsOn),
    ...letterFrom(value),
  }),
};

export const letterEdits: readonly Edit<Letter>[] = [letterForm];
