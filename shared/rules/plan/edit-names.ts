/** The edits of a plan by name, in the groups in which an author meets them; what each asks is in `edits/`. */

/** Each group with its edits: their part of the address, and their heading. */
export const planEditNames: readonly (readonly [
  group: string,
  edits: readonly (readonly [id: string, title: string])[],
])[] = [
  [
    'The job',
    [
      ['job', 'The job'],
      ['start', 'First day of work'],
      ['basis', 'What the plan rests on'],
    ],
  ],
  [
    'Duties and limits',
    [
      ['duty', 'Add a duty'],
      ['limit', 'Add a limit'],
      ['lift-limit', 'Add a lifting limit'],
      ['job-check', 'Take duties from the job check'],
    ],
  ],
  [
    'The run of weeks',
    [
      ['hold', 'Hold: put in a week that does not go up'],
      ['step-back', 'Step back to the step before'],
      ['insert-week', 'Put in a week'],
      ['remove-week', 'Take out a week'],
    ],
  ],
  [
    'Around the work',
    [
      ['review', 'Add a review'],
      ['driving', 'Driving'],
      ['travel', 'Travel to work'],
      ['pay', 'Pay for hours not worked'],
      ['health-task', 'Add health in work time'],
      ['slow-down', 'Signs to slow down'],
      ['contact', 'Add somebody to ring'],
      ['remove', 'Take something out'],
    ],
  ],
];

/** The heading of an edit. */
export const editTitle = (id: string): string =>
  planEditNames.flatMap(([, edits]) => edits).find(([one]) => one === id)?.[1] ?? id;
