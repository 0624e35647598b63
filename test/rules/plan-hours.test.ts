import { describe, expect, it } from 'vitest';
import { plan } from '../../shared/contracts/plan.ts';
import { dayInWords, payQuestion, workedDaysInWords } from '../../shared/rules/plan/in-words.ts';
import { mayBeOffered, planProblems } from '../../shared/rules/plan/problems.ts';
import { totalInWords } from '../../shared/rules/plan/sum-words.ts';
import { daysOf, factsOf, found, hours, job, planOf, weeksOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

describe('a plan without a fault', () => {
  it('has no problem, may be offered, and is what the contract says', () => {
    expect(planProblems(planOf(), factsOf())).toEqual([]);
    expect(mayBeOffered(planOf(), factsOf())).toBe(true);
    expect(plan.parse(planOf())).toEqual(planOf());
  });

  it.each([
    ['half a minute', { weeks: [workWeek(1, { monday: { minutes: 30.5 } })] }],
    ['fewer than 0 minutes', { weeks: [workWeek(1, { monday: { minutes: -15 } })] }],
    ['more than a day in a day', { weeks: [workWeek(1, { monday: { minutes: hours(25) } })] }],
    ['a step back without a reason', { weeks: [workWeek(1, {}, { slower: { how: 'step_back', why: '' } })] }],
    ['a day that is not in the calendar', { start: '2026-02-30' }],
    ['a lift limit that nobody set', { liftLimits: [{ kg: 5, setBy: '' }] }],
  ] as const)('%s is no plan', (_, changes) => {
    expect(plan.safeParse({ ...planOf(), ...changes }).success).toBe(false);
  });

  it('a warning does not keep it from being offered, a block does', () => {
    expect(mayBeOffered(planOf({ weeks: weeksOf(36, 38, 40) }), factsOf())).toBe(true);
    expect(mayBeOffered(planOf({ weeks: weeksOf(36, 38, 41) }), factsOf())).toBe(false);
  });
});

describe('RTW-7 hours go up, within the contract', () => {
  it('RTW-7 the whole contract is allowed, a quarter of an hour more is blocked', () => {
    expect(found('RTW-7', { weeks: weeksOf(30, 35, 40) })).toEqual([]);
    expect(found('RTW-7', { weeks: weeksOf(30, 35, 40.25) })).toEqual([
      'block 3: 40 hours 15 minutes is more than the contract of 40 hours.',
    ]);
  });

  it('RTW-7 a contract that promises no hours has no such limit', () => {
    expect(found('RTW-7', { job: { ...job, contractMinutes: 0, pattern: 'no-fixed' } })).toEqual([]);
  });

  it('RTW-7 the same hours again are allowed, fewer are blocked', () => {
    expect(found('RTW-7', { weeks: weeksOf(20, 20, 25) })).toEqual([]);
    expect(found('RTW-7', { weeks: weeksOf(20, 25, 20) })).toEqual([
      'block 3: 20 hours is less than 25 hours the week before. Say why: a hold or a step back.',
    ]);
  });

  it.each(['hold', 'step_back'] as const)('RTW-7 fewer hours with a reason are allowed: %s', (how) => {
    const weeks = weeksOf(20, 25, 20).with(2, workWeek(3, daysOf(5, 4), { slower: { how, why: 'Worn out after 25' } }));
    expect(found('RTW-7', { weeks })).toEqual([]);
  });

  it('RTW-7 no hours are allowed only on hold', () => {
    const off = (more = {}) => ({ weeks: [...weeksOf(20, 25), workWeek(3, {}, more)] });
    const blocked = ['block 3: A week has no hours only on hold. Enter hours, or hold the week and say why.'];
    expect(found('RTW-7', off())).toEqual(blocked);
    expect(found('RTW-7', off({ slower: { how: 'step_back', why: 'Ill' } }))).toEqual(blocked);
    expect(found('RTW-7', off({ slower: { how: 'hold', why: 'In hospital' } }))).toEqual([]);
  });
});

describe('RTW-8 a steep plan is pointed out, never blocked', () => {
  it('RTW-8 a rise of 25 points is no warning, of a minute more it is', () => {
    expect(found('RTW-8', { weeks: weeksOf(10, 20, 30) })).toEqual([]);
    const weeks = [...weeksOf(10, 20), workWeek(3, { ...daysOf(5, 6), saturday: { minutes: 1 } })];
    expect(found('RTW-8', { weeks })).toEqual([
      'warning 3: 10 hours 1 minute more than before is over 25 percentage points. Check that this is not too fast.',
    ]);
  });

  it('RTW-8 a start at 70% is no warning, above it is', () => {
    expect(found('RTW-8', { weeks: weeksOf(28, 30) })).toEqual([]);
    expect(found('RTW-8', { weeks: weeksOf(28.25, 30) })).toEqual([
      'warning 1: The plan starts above 70% of contract hours. Check that this is not too much.',
    ]);
  });

  it('RTW-8 who stays in work may start at most of their hours', () => {
    expect(found('RTW-8', { type: 'stay_in_work', weeks: weeksOf(36, 40) })).toEqual([]);
  });
});

describe('RTW-12 a rota may leave its days open', () => {
  const rota = { ...job, pattern: 'rota' } as const;
  const open = (total: number, days = {}) => [workWeek(1, days, { openMinutes: hours(total) })];

  it('RTW-12 a total without days is enough, and counts like days', () => {
    expect(found('RTW-12', { job: rota, weeks: open(20) })).toEqual([]);
    expect(found('RTW-7', { job: rota, weeks: open(41) })).toHaveLength(1);
    expect(workedDaysInWords(workWeek(1, {}, { openMinutes: 60 }))).toBe('Days as the rota says');
  });

  it('RTW-12 days filled in later add up to the total: less is a warning, more is blocked', () => {
    expect(found('RTW-12', { job: rota, weeks: open(20, daysOf(5, 4)) })).toEqual([]);
    expect(found('RTW-12', { job: rota, weeks: open(20, daysOf(4, 4)) })).toEqual([
      'warning 1: The days add up to 16 hours, and the week to 20 hours. Fill in the other days.',
    ]);
    expect(found('RTW-12', { job: rota, weeks: open(20, daysOf(5, 5)) })).toEqual([
      'block 1: The days add up to 25 hours, and the week to 20 hours.',
    ]);
  });

  it('RTW-12 a job with the same days each week names them', () => {
    expect(found('RTW-12', { weeks: open(20) })).toEqual([
      'block 1: Enter the hours of each day. Only a rota may leave the days open.',
    ]);
  });
});

describe('RTW-14 hours in words', () => {
  it.each([
    [hours(7.5), undefined, '7 hours 30 minutes'],
    [hours(4), 10, '4 hours, 10% of contract hours'],
    [hours(25), 63, '25 hours, 63% of contract hours'],
  ])('RTW-14 %d minutes and %s%% read "%s"', (minutes, share, words) => {
    expect(totalInWords(minutes, share)).toBe(words);
  });

  it('RTW-14 a day says when, where and with which break', () => {
    const day = { minutes: 450, start: '10:00', place: 'home', rest: { minutes: 30, paid: false } } as const;
    expect(dayInWords(day)).toBe('7 hours 30 minutes from 10am, at home, with an unpaid break of 30 minutes');
    expect(dayInWords({ minutes: 240 })).toBe('4 hours');
  });
});

describe('RTW-15 pay is words', () => {
  it('RTW-15 the person is told whom to ask', () => {
    expect(payQuestion).toBe('Ask your employer or payroll how you will be paid in these weeks.');
    expect(wordFaults(payQuestion)).toEqual([]);
  });

  it.each(['£49.30 a week', 'about 80% of pay', '24.65 pounds a day', '80 per cent', '90p an hour'])(
    'RTW-15 "%s" would promise a sum and is blocked',
    (words) => {
      expect(found('RTW-15', { pay: { treatment: 'ssp', words } })).toEqual([
        'block: Leave out sums and shares of pay. Payroll answers how these weeks are paid.',
      ]);
    },
  );

  it.each(['Full pay for 4 weeks, then by hours worked', 'Ask payroll before 5pm', ''])(
    'RTW-15 "%s" is fine',
    (words) => {
      expect(found('RTW-15', { pay: { treatment: 'full', words } })).toEqual([]);
    },
  );
});
