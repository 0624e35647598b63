/** How a report or a letter begins: what is asked, and the first draft. */
import type { Letter, PaperContent, Report } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import type { AnswerValue, Question } from '../../contracts/self-referral/question.ts';
import { showDate } from '../../values/date.ts';
import { choice } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';
import { given } from '../plan/edits/edit.ts';
import type { NewPlan } from '../plan/start.ts';
import { letterFields, letterForm, letterFrom, reportFields, reportForm, reportFrom } from './report-edits.ts';

/** A version of a plan that a report or a letter can rest on. */
export interface RestingOn {
  readonly planId: string;
  readonly version: number;
  readonly title: string;
  readonly plan: Plan;
}

const codeOf = ({ planId, version }: Pick<RestingOn, 'planId' | 'version'>): string => `${planId}#${version}`;
const none = 'none';

/** The form that begins it: the version of the plan it rests on, then the form of its kind. */
export function startOfPaper(kind: 'report' | 'letter', plans: readonly RestingOn[]): Question {
  const main = kind === 'report' ? reportForm : letterForm;
  return {
    id: `start-${kind}`,
    version: 1,
    section: 'Your work',
    title: main.title,
    intro: main.intro ?? [],
    fields: [
      choice('rests-on', 'Which plan it rests on', 'Select the plan it rests on, or no plan', [
        ...plans.map(
          (one) => [codeOf(one), `${one.title}, version ${one.version}, from ${showDate(one.plan.start)}`] as const,
        ),
        [none, 'No plan'],
      ]),
      ...(kind === 'report' ? reportFields() : letterFields()),
    ],
    ...(main.together ? { together: main.together } : {}),
    button: main.button,
  };
}

/** The first draft, from a form that was read without errors. */
export function firstPaper(
  kind: 'report' | 'letter',
  value: AnswerValue,
  plans: readonly RestingOn[],
  made: NewPlan,
): PaperContent {
  const on = plans.find((one) => codeOf(one) === text(value, 'rests-on'));
  const base = {
    paperId: made.planId,
    ...given('restsOn', on && { planId: on.planId, version: on.version }),
    written: { by: made.by, role: made.role, at: made.at },
  };
  return kind === 'report'
    ? { kind, report: { ...base, ...reportFrom(value), recommendations: [] } satisfies Report }
    : { kind, letter: { ...base, ...letterFrom(value) } satisfies Letter };
}
