/** One week in detail: duties, limits, a note, and the place and break of its days. */
import { type Duty, most, type Plan, type PlanWeek } from '../../../contracts/plan.ts';
import type { AnswerValue } from '../../../contracts/self-referral/question.ts';
import { choice, words } from '../../case-actions/fields.ts';
import { text } from '../../case-change.ts';
import { type Edit, given, linesOf } from './edit.ts';
import { countField, shortWords } from './fields.ts';
import { checked, knownDuty } from './weeks.ts';

const asLines = (duties: readonly { readonly words: string }[]): string => duties.map((one) => one.words).join('\n');

/** Room for a full week of the longest lines, so that what stands in the boxes can always be saved again. */
const room = { optional: true, maxLength: most.linesOfWeek * 501 } as const;

/** One week in detail. A line that stays keeps what it asks for. */
export function weekEdit(number: number): Edit<Plan> {
  return {
    id: `week-${number}`,
    title: `Week ${number}: duties, limits, place and breaks`,
    fields: () => [
      words('in', 'Does, one duty on each line', '', room),
      words('out', 'Does not do, one duty on each line', '', room),
      words('limits', 'Limits, one on each line', '', room),
      shortWords('note', 'Note', '', { optional: true }),
      choice(
        'place',
        'Where',
        '',
        [
          ['work', 'At work'],
          ['home', 'At home'],
          ['mixed', 'As each day has it'],
        ],
        { optional: true },
      ),
      countField('break', 'Break each day, in minutes', '', 240, { optional: true }),
      choice(
        'paid',
        'Is the break paid?',
        '',
        [
          ['yes', 'Yes'],
          ['no', 'No'],
        ],
        { optional: true },
      ),
      choice('which', 'For which weeks', 'Select for which weeks', [
        ['this', 'This week only'],
        ['later', 'This and all later weeks'],
        ['all', 'All weeks'],
      ]),
    ],
    together: (value) =>
      value['break'] && !value['paid'] ? [{ field: 'paid', message: 'Select if the break is paid' }] : [],
    shows: (plan) => shown(plan.weeks[number - 1]),
    button: 'Save the week',
    apply: (plan, value) => {
      const which = text(value, 'which');
      const meant = (week: PlanWeek): boolean =>
        which === 'all' || week.number === number || (which === 'later' && week.number > number);
      const limits = plan.weeks.flatMap((week) => week.limits);
      const noBreak = text(value, 'break') === '' && shown(plan.weeks[number - 1])['break'] !== undefined;
      return checked({
        ...plan,
        weeks: plan.weeks.map((week) => {
          if (!meant(week)) return week;
          const { note: _, ...rest } = week;
          const duties = (field: string): Duty[] =>
            linesOf(text(value, field)).map((said) => knownDuty(plan, week, ({ words: one }) => one === said, said));
          return {
            ...rest,
            days: daysWith(week, value, noBreak),
            dutiesIn: duties('in'),
            dutiesOut: duties('out'),
            limits: linesOf(text(value, 'limits')).map(
              (said) => [...week.limits, ...limits].find((one) => one.words === said) ?? { kind: 'other', words: said },
            ),
            // A note is about its own week.
            ...(week.number === number ? given('note', text(value, 'note')) : given('note', week.note)),
          };
        }),
      });
    },
  };
}

function shown(week: PlanWeek | undefined): AnswerValue {
  if (!week) return {};
  const days = Object.values(week.days);
  const [first] = days;
  const same = <T>(of: (day: (typeof days)[number]) => T): T | undefined =>
    first && days.every((day) => JSON.stringify(of(day)) === JSON.stringify(of(first))) ? of(first) : undefined;
  const rest = same((day) => day.rest);
  return {
    ...given('in', asLines(week.dutiesIn)),
    ...given('out', asLines(week.dutiesOut)),
    ...given('limits', asLines(week.limits)),
    ...given('note', week.note),
    place: same((day) => day.place) ?? 'mixed',
    ...(rest?.minutes ? { break: String(rest.minutes), paid: rest.paid ? 'yes' : 'no' } : {}),
    which: 'this',
  };
}

/** Place and break of every day that is worked; what is left open stays as each day has it, and a break that was cleared goes. */
function daysWith({ days }: PlanWeek, value: AnswerValue, noBreak: boolean): PlanWeek['days'] {
  const place = text(value, 'place');
  const minutes = text(value, 'break');
  return Object.fromEntries(
    Object.entries(days).map(([weekday, { rest, ...day }]) => [
      weekday,
      {
        ...day,
        ...given('rest', noBreak ? undefined : rest),
        ...(place === 'work' || place === 'home' ? { place } : {}),
        ...(minutes ? { rest: { minutes: Number(minutes), paid: text(value, 'paid') === 'yes' } } : {}),
      },
    ]),
  );
}
