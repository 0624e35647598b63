/**
 * The person's own job check, task by task: can do, can do with help, cannot do now. It is written down in the case and
 * feeds the duties of a plan.
 */
import type { Duty, Plan } from '../../../contracts/plan.ts';
import { choice } from '../../case-actions/fields.ts';
import { current, text, type WholeCase } from '../../case-change.ts';
import { editTitle } from '../edit-names.ts';
import { type Edit, linesOf } from './edit.ts';
import { checked, knownDuty } from './weeks.ts';

export const withHelp = ' (with help)';

/** The tasks of a job check by what the person said of them. */
export const jobChecks = (whole: WholeCase) =>
  current(whole, 'job_check').map(({ partId, at, answer: { value } }) => ({
    partId,
    at,
    job: text(value, 'job'),
    can: linesOf(text(value, 'can')),
    help: linesOf(text(value, 'help')),
    cannot: linesOf(text(value, 'cannot')),
  }));

export const jobCheckEdit: Edit<Plan> = {
  id: 'job-check',
  title: editTitle('job-check'),
  unless: (_, { whole }) =>
    jobChecks(whole).length === 0 ? 'No job check is written down yet. Add it to the case first' : undefined,
  intro: [
    'What the person can do comes into the duties, what they can do with help comes in marked so, what they cannot do comes out.',
    'Duties that the plan already has for other tasks stay.',
  ],
  fields: (_, { whole }) => [
    choice(
      'check',
      'Job check',
      'Select the job check',
      jobChecks(whole).map(({ partId, job, can, help, cannot }) => [
        partId,
        `${job}: ${can.length} can do, ${help.length} with help, ${cannot.length} not now`,
      ]),
    ),
  ],
  button: 'Take them over',
  apply: (plan, value, { whole }) => {
    const check = jobChecks(whole).find(({ partId }) => partId === text(value, 'check'));
    if (!check) return { field: 'check', message: 'Select the job check' };
    const tasks = [...check.can, ...check.help, ...check.cannot];
    const others = (duties: readonly Duty[]): Duty[] =>
      duties.filter(({ words }) => !tasks.includes(words.replace(withHelp, '')));
    return checked({
      ...plan,
      weeks: plan.weeks.map((week) => {
        // A task that the plan knows keeps what it asks for: else a driving duty would lose its gate (RTW-1).
        const asDuty = (task: string, said = task): Duty =>
          knownDuty(plan, week, ({ words }) => words.replace(withHelp, '') === task, said);
        return {
          ...week,
          dutiesIn: [
            ...others(week.dutiesIn),
            ...check.can.map((task) => asDuty(task)),
            ...check.help.map((task) => asDuty(task, `${task}${withHelp}`)),
          ],
          dutiesOut: [...others(week.dutiesOut), ...check.cannot.map((task) => asDuty(task))],
        };
      }),
    });
  },
};
