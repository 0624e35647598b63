/**
 * A phased return that somebody tries by themselves, from numbers alone. Its weeks and its limits are those of staff's plans;
 * only the sentences speak to the person. It says nothing of whether somebody is well enough.
 */
import type { Plan } from '../../contracts/plan.ts';
import type { AnswerValue, FieldError, Question } from '../../contracts/self-referral/question.ts';
import { addDays, dayOfWeek, showDate } from '../../values/date.ts';
import { readHours } from '../../values/hours.ts';
import { type Weekday, weekdays } from '../../values/weekdays.ts';
import { choice, day } from '../case-actions/fields.ts';
import { text } from '../case-change.ts';
import { evenWeeks, fromFirstDay, mondayOf, usualReviews } from './build-up.ts';
import { countField, hoursField } from './edits/fields.ts';
import { dayName } from './in-words.ts';
import type { PlanFacts, PlanProblem } from './problem.ts';
import { planProblems } from './problems.ts';
import { weekMinutes } from './totals.ts';

const mostWeeks = 26;
const rota = 'rota';
/** What is left of 24 hours after 11 hours of rest (RTW-5). */
const mostADay = 13 * 60;

/** Days of work in the order of the week; none on a rota, whose days are open (RTW-12). */
const daysOf = (value: AnswerValue): readonly Weekday[] =>
  weekdays.filter((weekday) => [value['days'] ?? []].flat().includes(weekday));

export const ownPlanForm: Question = {
  id: 'plan-it-yourself',
  version: 1,
  section: 'Your work',
  title: 'Plan your return to work yourself',
  intro: [
    'Try out a return in steps: fewer hours at first, and a bit more each week. You can print it and talk about it at work.',
    'We only do sums with the numbers that you enter. We keep none of them.',
  ],
  fields: [
    hoursField('contract', 'Contract hours each week', 'Enter your contract hours each week', {
      hint: 'For example, 37.5. Without your breaks, if they are not paid',
      read: (typed) => readHours(typed),
    }),
    {
      kind: 'checkboxes',
      name: 'days',
      label: 'Which days do you work?',
      options: weekdays.map((weekday) => ({ value: weekday, label: dayName(weekday) })),
      none: { value: rota, label: 'My days change from week to week' },
      missing: 'Select the days that you work',
      noneWithOthers: 'Select the days that you work, or select "My days change from week to week"',
    },
    day('start', 'First day back', 'Enter your first day back'),
    countField('share', 'Percent of your hours in week 1', 'Enter the percent of your hours in week 1', 100, {
      hint: 'For example, 50 is half of your hours',
    }),
    countField('weeks', 'Number of weeks', 'Enter the number of weeks', mostWeeks, {
      hint: `The last week has all your hours. 4 to 6 weeks are usual, and ${mostWeeks} are the most`,
    }),
    choice('age', 'How old are you?', 'Select how old you are', [
      ['adult', '18 or over'],
      ['young', 'Under 18', 'The law sets other limits on your hours'],
    ]),
    day('note', 'Last day of your fit note (sick note)', '', {
      optional: true,
      hint: 'If it says that you may be fit for work. Leave empty if you have none',
    }),
    hoursField('other', 'Hours each week in other jobs', '', { optional: true, hint: 'Leave empty if you have none' }),
  ],
  together: startErrors,
  button: 'Show my plan',
};

function startErrors(value: AnswerValue, today: string): readonly FieldError[] {
  const start = text(value, 'start');
  const wrong = (message: string): readonly FieldError[] => [{ field: 'start-day', message, parts: ['day'] }];
  if (start < today) return wrong('First day back must be today or in the future');
  const last = addDays(today, 365);
  if (start > last) return wrong(`First day back must be on or before ${showDate(last)}`);
  const days = daysOf(value);
  const weekday = weekdays[(dayOfWeek(start) + 6) % 7];
  // Week 1 would have fewer days than the person thinks, or none.
  if (days.length > 0 && weekday && !days.includes(weekday)) {
    return wrong(`First day back must be a day that you work. ${showDate(start)} is a ${dayName(weekday)}`);
  }
  if (days.length > 0 && Number(text(value, 'contract')) > days.length * mostADay) {
    return [{ field: 'days', message: 'Your contract hours do not fit into these days. Select more days' }];
  }
  // A few hours fill the first days of a week alone.
  if (ownPlan(value).weeks.some((week) => weekMinutes(week) === 0)) {
    return [{ field: 'share', message: 'Week 1 has no hours from your first day back. Enter a higher percent' }];
  }
  return [];
}

/** The weeks of a form that was read without errors. */
export function ownPlan(value: AnswerValue): Plan {
  const start = text(value, 'start');
  const monday = mondayOf(start);
  const [weeks, days] = [Number(text(value, 'weeks')), daysOf(value)];
  const contractMinutes = Number(text(value, 'contract'));
  const open = days.length === 0;
  return fromFirstDay({
    // Two jobs may start on one day; the same job tried anew replaces its events in a calendar.
    planId: `own-${start}-${contractMinutes}-${days.map((one) => one.slice(0, 2)).join('') || rota}`,
    version: 1,
    state: 'draft',
    type: 'return_to_work',
    job: { title: 'Your job', contractMinutes, pattern: open ? rota : 'fixed' },
    basis: [],
    start,
    weeks: evenWeeks({ contractMinutes, startShare: Number(text(value, 'share')), weeks, days, open, monday }),
    reviews: usualReviews(start, weeks),
    liftLimits: [],
    adjustments: [],
    healthTasks: [],
    pay: { treatment: 'to_confirm' },
    travel: { how: 'other' },
    slowDown: { signs: [] },
    contacts: [],
    written: { by: { staffId: '', name: '' }, role: '', at: '' },
  });
}

/** Nobody's date of birth is asked: any that keeps the person on the same side of 18 in every week has the same limits. */
const bornFor = (age: string, start: string): string => addDays(start, age === 'young' ? -6300 : -11_000);

/** A "may be fit" note of which only the last day is known (RTW-10). @param last ISO date, or '' without a note. */
const noteUntil = (last: string): PlanFacts['evidence'] =>
  last === ''
    ? []
    : [{ partId: 'note', type: 'fit_note', outcome: 'may_be_fit', from: last, to: last, assessedOn: undefined }];

export interface OwnLimits {
  /** Above a limit of the law. */
  readonly over: readonly string[];
  /** To think about before asking. */
  readonly check: readonly string[];
}

/** What the rules of a plan say of it (RTW-5 to RTW-13), to the person. @param today ISO date. */
export function ownLimits(plan: Plan, value: AnswerValue, today: string): OwnLimits {
  const other = Number(text(value, 'other') || 0);
  const facts: PlanFacts = {
    today,
    dateOfBirth: bornFor(text(value, 'age'), plan.start),
    ...(other > 0 ? { otherJobMinutes: other } : {}),
    safetyCritical: [],
    evidence: noteUntil(text(value, 'note')),
    reviewed: [],
  };
  const problems = planProblems(plan, facts);
  const of = (kind: PlanProblem['kind']): readonly string[] => inSentences(problems.filter((one) => one.kind === kind));
  return { over: of('block'), check: of('warning') };
}

/** Weeks of which the same is said are named together. */
function inSentences(problems: readonly PlanProblem[]): readonly string[] {
  return [...Map.groupBy(problems, toThePerson)].map(([words, same]) => {
    const weeks = [...new Set(same.flatMap(({ week }) => week ?? []))];
    if (weeks.length === 0) return words;
    const [first, last] = [weeks[0], weeks.at(-1)];
    const inARow = weeks.length === (last ?? 0) - (first ?? 0) + 1;
    const named =
      weeks.length === 1 ? `Week ${first}` : inARow ? `Weeks ${first} to ${last}` : `Weeks ${weeks.join(', ')}`;
    return `${named}: ${words}`;
  });
}

function toThePerson({ rule, kind, week, words }: PlanProblem): string {
  if (rule === 'RTW-5' && week === undefined) {
    return 'Your hours are over 48 a week on average, all jobs together. That is above the limit, unless you agreed in writing to work more.';
  }
  if (rule === 'RTW-5' && kind === 'warning') {
    return 'On a day of more than 6 hours you must have a break of at least 20 minutes.';
  }
  if (rule === 'RTW-8' && week !== undefined && week > 1) {
    return 'Your hours go up by more than a quarter of your contract hours. Check that this is not too fast.';
  }
  if (rule === 'RTW-10') {
    return words
      .replace('The "may be fit" note', 'Your fit note')
      .replace('the plan does', 'this plan does')
      .replace('the employer’s', 'your employer’s');
  }
  return words.replace('Ask if the person works', 'Ask if you work');
}
