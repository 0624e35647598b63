/** Duties and limits over a range of weeks. */
import { type Duty, dutyNeeds, limitKinds, most, type Plan, type PlanWeek } from '../../../contracts/plan.ts';
import { option } from '../../../contracts/self-referral/field-parts.ts';
import type { AnswerValue, CheckboxesField, Field, FieldError } from '../../../contracts/self-referral/question.ts';
import { choice } from '../../case-actions/fields.ts';
import { text } from '../../case-change.ts';
import { editTitle } from '../edit-names.ts';
import type { Edit } from './edit.ts';
import { countField, kgField, shortWords } from './fields.ts';

const needWords: Readonly<Record<(typeof dutyNeeds)[number], string>> = {
  driving: 'Driving a car or van',
  'driving-group-2': 'Driving a lorry, bus, taxi or train',
  machinery: 'Machines or forklifts',
  heights: 'Working at height',
  'lone-work': 'Working alone',
  nights: 'Nights',
};

const needs = (): CheckboxesField => ({
  kind: 'checkboxes',
  name: 'needs',
  label: 'What it asks for',
  optional: true,
  missing: '',
  options: dutyNeeds.map((need) => option(need, needWords[need])),
});

/** From which week to which. */
const range = ({ weeks }: Plan): readonly Field[] => [
  countField('from-week', 'From week', 'Enter the first week', weeks.length),
  countField('to-week', 'To week', 'Enter the last week', weeks.length),
];

const rangeErrors = (value: AnswerValue): readonly FieldError[] =>
  Number(text(value, 'to-week')) < Number(text(value, 'from-week'))
    ? [{ field: 'to-week', message: 'To week must be the same as or after the first week' }]
    : [];

/** The plan with a change of the weeks of the form's range; what is full says so. */
function inRange(plan: Plan, value: AnswerValue, change: (week: PlanWeek) => PlanWeek): Plan | FieldError {
  const [from, to] = [Number(text(value, 'from-week')), Number(text(value, 'to-week'))];
  return checked({
    ...plan,
    weeks: plan.weeks.map((week) => (week.number >= from && week.number <= to ? change(week) : week)),
  });
}

/** A week holds so many lines of each kind. */
export function checked(plan: Plan): Plan | FieldError {
  const full = plan.weeks.find(({ dutiesIn, dutiesOut, limits }) =>
    [dutiesIn, dutiesOut, limits].some((lines) => lines.length > most.linesOfWeek),
  );
  return full
    ? {
        field: 'maincontent',
        message: `Week ${full.number} has more than ${most.linesOfWeek} lines of one kind. Take some out first`,
      }
    : plan;
}

/** A line with what its duty asks for: as the week itself has it, else as another week does. The same words may need more later. */
export function knownDuty({ weeks }: Plan, week: PlanWeek, is: (duty: Duty) => boolean, words: string): Duty {
  const known = [week, ...weeks].flatMap(({ dutiesIn, dutiesOut }) => [...dutiesIn, ...dutiesOut]).find(is);
  return { ...known, words };
}

/** Without a duty of the same words, wherever it stands: it is either done or not. */
const without = (duties: readonly Duty[], said: string): Duty[] => duties.filter((one) => one.words !== said);

export const weekEdits: readonly Edit<Plan>[] = [
  {
    id: 'duty',
    title: editTitle('duty'),
    fields: (plan) => [
      shortWords('words', 'Duty', 'Enter the duty'),
      choice('in', 'In these weeks', 'Select if it is done', [
        ['in', 'The person does it'],
        ['out', 'The person does not do it'],
      ]),
      ...range(plan),
      kgField('kg', 'Heaviest load in it', '', { optional: true, hint: 'In kg, when something is lifted' }),
      needs(),
    ],
    together: rangeErrors,
    button: 'Add the duty',
    apply: (plan, value) => {
      const said = text(value, 'words');
      const asked = [value['needs'] ?? []].flat() as NonNullable<Duty['needs']>;
      const duty: Duty = {
        words: said,
        ...(asked.length > 0 ? { needs: asked } : {}),
        ...(text(value, 'kg') ? { liftKg: Number(text(value, 'kg')) } : {}),
      };
      const done = text(value, 'in') === 'in';
      return inRange(plan, value, (week) => ({
        ...week,
        dutiesIn: [...without(week.dutiesIn, said), ...(done ? [duty] : [])],
        dutiesOut: [...without(week.dutiesOut, said), ...(done ? [] : [duty])],
      }));
    },
  },
  {
    id: 'limit',
    title: editTitle('limit'),
    intro: ['For a lifting limit that somebody has set, use "Add a lifting limit" as well.'],
    fields: (plan) => [
      choice('kind', 'Of what', 'Select of what', Object.entries(limitKinds)),
      shortWords('words', 'Limit', 'Enter the limit', { hint: 'For example, stand for at most 20 minutes at a time' }),
      ...range(plan),
    ],
    together: rangeErrors,
    button: 'Add the limit',
    apply: (plan, value) => {
      const limit = { kind: text(value, 'kind') as keyof typeof limitKinds, words: text(value, 'words') };
      return inRange(plan, value, (week) => ({
        ...week,
        limits: [...week.limits.filter((one) => one.words !== limit.words), limit],
      }));
    },
  },
];
