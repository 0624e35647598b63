import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTemplates, templateReview } from '../../shared/content/plan-templates.ts';
import { startingPoints } from '../../shared/content/starting-points.ts';
import { planWeek } from '../../shared/contracts/plan.ts';
import { healthWordsIn } from '../../shared/rules/plain-words.ts';
import { templateAsWeeks, templateReviews } from '../../shared/rules/plan/from-template.ts';
import { planProblems } from '../../shared/rules/plan/problems.ts';
import { shareOf } from '../../shared/rules/plan/share.ts';
import { weekMinutes, weekTotals, workedDays } from '../../shared/rules/plan/totals.ts';
import { factsOf, hours, job, monday, planOf } from './plan-example.ts';

const templateCalled = (letter: string) => {
  const template = planTemplates.find(({ id }) => id.startsWith(`${letter}-`));
  if (template === undefined) throw new Error(`No template ${letter}`);
  return template;
};

const planFrom = (letter: string, from = monday) => {
  const template = templateCalled(letter);
  return planOf({
    job: { ...job, contractMinutes: template.contractMinutes },
    start: from,
    weeks: templateAsWeeks(template, template.contractMinutes, from),
    reviews: templateReviews(template, from),
  });
};

/** Days a week, hours of the week and share of contract as the worked examples say them. */
const examples: readonly (readonly [string, number, number, readonly (readonly [number, number, number])[]])[] = [
  [
    'a',
    37.5,
    136,
    [
      [3, 12, 32],
      [3, 15, 40],
      [4, 20, 53],
      [4, 24, 64],
      [5, 30, 80],
      [5, 35, 93],
      [5, 37.5, 100],
    ],
  ],
  [
    'b',
    40,
    110,
    [
      [5, 20, 50],
      [5, 25, 63],
      [5, 30, 75],
      [5, 35, 88],
      [5, 40, 100],
    ],
  ],
  [
    'c',
    30,
    88,
    [
      [2, 6, 20],
      [3, 9, 30],
      [3, 12, 40],
      [4, 16, 53],
      [4, 20, 67],
      [5, 25, 83],
      [5, 30, 100],
    ],
  ],
  [
    'd',
    37.5,
    174,
    [
      ...[
        [2, 6, 16],
        [2, 6, 16],
        [3, 9, 24],
        [3, 9, 24],
        [3, 12, 32],
        [3, 12, 32],
      ],
      ...[
        [4, 16, 43],
        [4, 16, 43],
        [4, 20, 53],
        [4, 20, 53],
        [4, 24, 64],
        [4, 24, 64],
      ],
    ] as [number, number, number][],
  ],
  [
    'e',
    45,
    164,
    [
      [5, 15, 33],
      [5, 20, 44],
      [4, 24, 53],
      [5, 30, 67],
      [5, 35, 78],
      [5, 40, 89],
      [5, 45, 100],
    ],
  ],
  [
    'f',
    24,
    74,
    [
      [2, 8, 33],
      [3, 12, 50],
      [3, 15, 63],
      [3, 18, 75],
      [3, 21, 88],
      [3, 24, 100],
    ],
  ],
];

describe.each(examples)('worked example %s, %d hours', (letter, contract, worked, weeks) => {
  const plan = planFrom(letter);
  const totals = weekTotals(plan);

  it('has the days, hours and shares of each week', () => {
    expect(
      totals.map(({ minutes, share }, index) => {
        const week = plan.weeks[index];
        return [week ? workedDays(week).length : 0, minutes / 60, share];
      }),
    ).toEqual(weeks);
  });

  it(`comes to ${worked} hours before full hours`, () => {
    const before = totals.filter(({ minutes }) => minutes < hours(contract));
    expect(before.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(hours(worked));
  });

  it('is a plan of the contract, and nothing in it is blocked or too fast', () => {
    for (const week of plan.weeks) expect(planWeek.safeParse(week).success).toBe(true);
    const rules = planProblems(plan, factsOf()).map(({ rule, kind }) => `${kind} ${rule}`);
    // A reminder to take a break in days over 6 hours, and hours on Christmas Day that somebody has to look at.
    expect(rules.filter((rule) => rule !== 'warning RTW-5' && rule !== 'warning RTW-11')).toEqual([]);
  });

  it('tells an employer nothing about health in its rows', () => {
    const rows = plan.weeks.flatMap(({ dutiesIn, dutiesOut, limits, note = '' }) => [
      ...[...dutiesIn, ...dutiesOut, ...limits].map(({ words }) => words),
      note,
    ]);
    expect([...rows, ...plan.reviews.map(({ what }) => what)].flatMap(healthWordsIn)).toEqual([]);
  });
});

describe('RTW-9 templates have the reviews that every plan has', () => {
  it('RTW-9 by the end of week 2, also where the steps are slow', () => {
    expect(templateReviews(templateCalled('d'), monday)[0]?.date).toBe('2026-12-04');
  });

  it('RTW-9 in the last week, on its last working day: Friday 1 January 2027 is a bank holiday', () => {
    expect(templateReviews(templateCalled('c'), monday).at(-1)?.date).toBe('2026-12-31');
  });
});

describe('shares of contract are rounded half up', () => {
  it.each([
    [hours(25), hours(40), 63, '62.5% shows as 63%'],
    [hours(21), hours(24), 88, '87.5%'],
    [hours(12), hours(37.5), 32, 'exactly 32%'],
    [124, 1000, 12, '12.4%'],
    [125, 1000, 13, '12.5%'],
    [0, hours(40), 0, 'no hours'],
  ])('%d of %d minutes is %d%% (%s)', (minutes, contract, share) => expect(shareOf(minutes, contract)).toBe(share));

  it('there is no share of a contract without promised hours', () => expect(shareOf(60, 0)).toBeUndefined());

  it('the change from last week is the difference of the shares that are shown', () => {
    expect(weekTotals(planFrom('b')).map(({ change }) => change)).toEqual([undefined, 13, 12, 13, 12]);
  });
});

describe('a template on another contract', () => {
  it('keeps its shares: example A on 30 hours', () => {
    const weeks = templateAsWeeks(templateCalled('a'), hours(30), monday);
    expect(weeks.map((week) => weekMinutes(week) / 60)).toEqual([9.5, 12, 16, 19, 24, 28, 30]);
  });

  it('is never over the contract, never falls, has hours each week, and ends with the whole contract', () => {
    fc.assert(
      fc.property(fc.constantFrom(...planTemplates), fc.integer({ min: 1, max: hours(60) }), (template, contract) => {
        const totals = templateAsWeeks(template, contract, monday).map(weekMinutes);
        expect(totals.every((total) => total > 0 && total <= contract)).toBe(true);
        expect(totals).toEqual(totals.toSorted((a, b) => a - b));
        if (template.weeks.at(-1)?.hours === 'full') expect(totals.at(-1)).toBe(contract);
      }),
    );
  });

  it('RTW-13 starts on a Monday, with contract hours', () => {
    expect(() => templateAsWeeks(templateCalled('a'), hours(30), '2026-11-24')).toThrow(RangeError);
    expect(() => templateAsWeeks(templateCalled('a'), 0, monday)).toThrow(RangeError);
  });
});

describe('templates are drafts, and say so', () => {
  it('they wait for clinical review and are not advice', () => {
    expect(templateReview.status).toBe('waiting for clinical review');
    expect(templateReview.notice).toMatch(/not advice/);
  });

  it('a starting point names a template that is there', () => {
    const ids = planTemplates.map(({ id }) => id);
    expect(startingPoints.flatMap(({ template }) => template ?? []).filter((id) => !ids.includes(id))).toEqual([]);
    expect(startingPoints).toHaveLength(13);
  });
});
