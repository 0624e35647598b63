import { describe, expect, it } from 'vitest';
import { most, type Plan, plan as planContract } from '../../shared/contracts/plan.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { editTitle, planEditNames } from '../../shared/rules/plan/edit-names.ts';
import { planEdit, planEdits } from '../../shared/rules/plan/edits/all.ts';
import { addDays } from '../../shared/values/date.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf, partOfCase } from '../people/cases.ts';
import { fullPlan } from './papers-example.ts';
import { editCalled, edited, factsIn, retyped, shownIn, tried } from './plan-editing.ts';
import { found, hours, planOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

const plan = fullPlan();
const note = partOfCase('evidence', 'work', {
  type: 'fit_note',
  outcome: 'may_be_fit',
  from: '2026-11-16',
  to: '2026-12-13',
});
const facts = factsIn(caseOf({ parts: [note] }));

/** Edits of what stands once in a plan, or is added line by line: what is typed, and all that changes. */
const changes: readonly (readonly [id: string, typed: Typed, changed: Partial<Plan>])[] = [
  [
    'job',
    { type: 'stay_in_work', title: 'Team lead', contract: '30', pattern: 'rota', other: '8', 'opted-out': 'yes' },
    {
      type: 'stay_in_work',
      job: { title: 'Team lead', contractMinutes: hours(30), pattern: 'rota', otherMinutes: 480, optedOut: true },
    },
  ],
  [
    'start',
    dateIn('start', '2026-12-02'),
    {
      start: '2026-12-02',
      weeks: plan.weeks.map((week) => ({ ...week, monday: addDays(week.monday, 7) })),
      reviews: plan.reviews.map((one) => ({ ...one, date: addDays(one.date, 7) })),
    },
  ],
  ['basis', { basis: note.partId }, { basis: [note.partId] }],
  [
    'lift-limit',
    { kg: '7,5', 'set-by': 'The heart team', ...dateIn('until', '2027-01-04') },
    { liftLimits: [...plan.liftLimits, { kg: 7.5, setBy: 'The heart team', until: '2027-01-04' }] },
  ],
  [
    'review',
    { ...dateIn('date', '2026-12-01'), what: 'First days' },
    { reviews: [{ date: '2026-12-01', what: 'First days' }, ...plan.reviews] },
  ],
  [
    'driving',
    { ...dateIn('car', '2026-12-07'), 'car-by': 'The heart clinic' },
    { driving: { car: { from: '2026-12-07', saidBy: 'The heart clinic' } } },
  ],
  [
    'travel',
    { how: 'public', minutes: '0:40', words: 'After the rush hour' },
    { travel: { how: 'public', minutes: 40, words: 'After the rush hour' } },
  ],
  ['pay', { treatment: 'ssp' }, { pay: { treatment: 'ssp' } }],
  [
    'health-task',
    { words: 'An appointment', when: 'Tuesdays' },
    { healthTasks: [...plan.healthTasks, { words: 'An appointment', when: 'Tuesdays' }] },
  ],
  [
    'slow-down',
    { signs: ' Worn out \n\nNo sleep\nWorn out', rule: 'Go back a step', 'step-back': 'yes' },
    { slowDown: { signs: ['Worn out', 'No sleep'], rule: 'Go back a step', stepBack: true } },
  ],
  [
    'contact',
    { side: 'service', name: 'Olive Invented', reach: '01632 960 001' },
    { contacts: [...plan.contacts, { side: 'service', name: 'Olive Invented', reach: '01632 960 001' }] },
  ],
  ['remove', { what: 'lift-0' }, { liftLimits: [] }],
];

/** Edits of weeks, which have their own specification. */
const ofWeeks = ['duty', 'limit', 'job-check', 'hold', 'step-back', 'insert-week', 'remove-week'];

describe('every edit has a name, and every name an edit', () => {
  const names = planEditNames.flatMap(([, edits]) => edits.map(([id]) => id));

  it('both ways, each once, and each has its specification', () => {
    const ids = planEdits.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(names.toSorted());
    expect([...changes.map(([id]) => id), ...ofWeeks].toSorted()).toEqual(names.toSorted());
  });

  it('the heading of an edit is its name', () => {
    for (const { id, title } of planEdits) expect([id, title]).toEqual([id, editTitle(id)]);
    expect(planEdits.map(({ title }) => title).flatMap(wordFaults)).toEqual([]);
  });

  it.each(['', 'nothing', 'week-0', 'week-4', 'week-x', 'adjustment-adj_9', 'adjustment-ABC-99'])(
    '"%s" is no edit',
    (id) => {
      expect(planEdit(id, plan)).toBeUndefined();
    },
  );
});

describe('an edit changes what it asks for and nothing else', () => {
  it.each(changes)('%s', (id, typed, changed) => {
    const done = edited(plan, id, typed, facts);
    expect(done).toEqual({ ...plan, ...changed });
    expect(planContract.safeParse(done).success).toBe(true);
  });

  it('the job keeps the part of the case that it is', () => {
    const known = fullPlan({ job: { partId: 'part_job', title: 'Baker', contractMinutes: 600, pattern: 'fixed' } });
    expect(retyped(known, 'job', { title: 'Head baker' })).toEqual({
      ...known,
      job: { ...known.job, title: 'Head baker' },
    });
  });

  it('RTW-1 driving that was asked about and has no date is "not yet"', () => {
    const { driving: _, ...unasked } = plan;
    expect(edited(unasked, 'driving', {}).driving).toEqual({ car: {} });
  });

  it('the first day in the same week leaves the weeks where they are', () => {
    expect(edited(plan, 'start', dateIn('start', '2026-11-25'))).toEqual({ ...plan, start: '2026-11-25' });
  });
});

describe('what is refused', () => {
  it.each<[string, Typed, string, string]>([
    ['driving', dateIn('car', '2026-12-07'), 'car-by', 'Enter who said so'],
    ['driving', dateIn('group2', '2026-12-07'), 'group2-by', 'Enter who said so'],
    ['lift-limit', { kg: '5' }, 'set-by', 'Enter who set it'],
    [
      'lift-limit',
      { kg: 'heavy', 'set-by': 'GP' },
      'kg',
      'Heaviest load in kg must be a number of kg, for example 5 or 7.5',
    ],
    [
      'lift-limit',
      { kg: '0', 'set-by': 'GP' },
      'kg',
      'Heaviest load in kg must be a number of kg, for example 5 or 7.5',
    ],
    [
      'lift-limit',
      { kg: '5', 'set-by': 'GP', ...dateIn('from', '2026-12-02'), ...dateIn('until', '2026-12-01') },
      'until-day',
      'Last day must be the same as or after the first day',
    ],
    [
      'job',
      { type: 'return_to_work', title: 'Baker', pattern: 'fixed' },
      'contract',
      'Enter the contract hours, or 0 when none are promised',
    ],
    [
      'travel',
      { how: 'car', minutes: '40' },
      'minutes',
      'How long one way must be 24 hours or fewer. For 40 minutes, enter 0:40',
    ],
    ['pay', {}, 'treatment', 'Select how these hours are treated'],
    ['review', dateIn('date', '2026-12-01'), 'what', 'Enter what it is about'],
    ['contact', { name: 'Sam' }, 'side', 'Select where'],
    [
      'health-task',
      { words: 'x'.repeat(501), when: 'Tuesdays' },
      'words',
      'What needs time must be 500 characters or fewer',
    ],
    ['remove', { what: 'lift-7' }, 'what', 'Select what to take out'],
    ['basis', {}, '', 'No evidence is written down yet. Add it to the case first'],
  ])('%s %j', (id, typed, field, message) => {
    // RTW-3: a clear date without somebody who said it is no clearance. RTW-4: nor is a limit without somebody who set it.
    expect(tried(plan, id, typed)).toEqual([[field, message]]);
  });

  it('nothing is left to take out of a plan without lines', () => {
    expect(tried(planOf({ reviews: [] }), 'remove', {})).toEqual([['', 'There is nothing to take out']]);
  });

  it.each(['reviews', 'liftLimits', 'healthTasks', 'contacts'] as const)(
    `more than ${most.lines} %s are no plan, so they are not saved`,
    (key) => {
      const many = <T>(one: T | undefined, count: number) => Array.from({ length: count }, () => one);
      const of = (count: number) =>
        planContract.safeParse({ ...plan, [key]: many<unknown>(plan[key][0], count) }).success;
      expect([of(most.lines), of(most.lines + 1)]).toEqual([true, false]);
    },
  );
});

describe('each line that was added can be taken out', () => {
  const { fields } = editCalled('remove', plan);
  const [field] = fields(plan, facts);
  const options = field?.kind === 'radios' ? field.options : [];

  it('they are named so that two of a kind can be told apart', () => {
    expect(options.map(({ label }) => label)).toEqual([
      'Review on 4 December 2026: How the first 2 weeks went',
      'Review on 11 December 2026: What stays',
      'Lifting limit of 5 kg, set by the surgeon',
      'Change at work: Could start at 10am',
      'Health in work time: Exercise session, Tuesday afternoon',
      'To ring at work: Invented Manager',
    ]);
  });

  it.each(options.map(({ value }) => value))('%s: its list is one shorter, and nothing else changes', (what) => {
    const done = edited(plan, 'remove', { what });
    const lists = ['reviews', 'liftLimits', 'adjustments', 'healthTasks', 'contacts'] as const;
    const shorter = lists.filter((key) => done[key].length === plan[key].length - 1);
    expect(shorter).toHaveLength(1);
    expect({ ...done, ...Object.fromEntries(shorter.map((key) => [key, plan[key]])) }).toEqual(plan);
  });

  it('RTW-4 a limit ends only by somebody taking it out: the week is blocked until then', () => {
    const heavy = fullPlan({ weeks: [workWeek(1, {}, { dutiesIn: [{ words: 'Stock', liftKg: 10 }] })] });
    expect(found('RTW-4', heavy)).toHaveLength(1);
    expect(found('RTW-4', edited(heavy, 'remove', { what: 'lift-0' }))).toEqual([]);
  });
});

it('what is not asked yet stands in no box: a form that adds something is empty', () => {
  const adding = planEdits.filter(({ shows }) => !shows).map(({ id }) => id);
  expect(adding.map((id) => shownIn(plan, id))).toEqual(adding.map(() => ({})));
});
