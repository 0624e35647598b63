import { describe, expect, it } from 'vitest';
import { most, type Plan, type PlanWeek } from '../../shared/contracts/plan.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { weekMinutes } from '../../shared/rules/plan/totals.ts';
import { caseOf, endedAs, partOfCase } from '../people/cases.ts';
import { edited, factsIn, retyped, shownIn, tried } from './plan-editing.ts';
import { daysOf, found, planOf, weeksOf, workWeek } from './plan-example.ts';

const plan = planOf({ weeks: weeksOf(15, 20, 30) });
const totals = ({ weeks }: Plan) => weeks.map((week) => weekMinutes(week) / 60);
const weeksWith = (changed: (week: PlanWeek) => Partial<PlanWeek>, of = plan): Plan => ({
  ...of,
  weeks: of.weeks.map((week) => ({ ...week, ...changed(week) })),
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => ({ words: `Task ${index + 1}` }));

describe('a duty or a limit over weeks', () => {
  const range = { 'from-week': '2', 'to-week': '3' };
  const van = { words: 'Van', in: 'in', kg: '12.5', needs: ['driving', 'lone-work'], ...range };

  it('is in the weeks of its range and in no other, with what it asks for', () => {
    const duty = { words: 'Van', needs: ['driving' as const, 'lone-work' as const], liftKg: 12.5 };
    expect(edited(plan, 'duty', van)).toEqual(weeksWith(({ number }) => (number > 1 ? { dutiesIn: [duty] } : {})));
    expect(edited(plan, 'limit', { kind: 'stand', words: '20 minutes', ...range })).toEqual(
      weeksWith(({ number }) => (number > 1 ? { limits: [{ kind: 'stand', words: '20 minutes' }] } : {})),
    );
  });

  it('a duty is either done or not: taken out, it is no longer in', () => {
    const out = edited(edited(plan, 'duty', van), 'duty', {
      words: 'Van',
      in: 'out',
      'from-week': '3',
      'to-week': '3',
    });
    expect(out.weeks.map(({ dutiesIn, dutiesOut }) => [dutiesIn.length, dutiesOut.length])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it('the same words again take the place of the old ones', () => {
    const again = edited(edited(plan, 'limit', { kind: 'stand', words: 'Short', ...range }), 'limit', {
      kind: 'sit',
      words: 'Short',
      ...range,
    });
    expect(again.weeks[1]?.limits).toEqual([{ kind: 'sit', words: 'Short' }]);
  });

  it.each<[string, Typed, string, string]>([
    ['duty', { ...van, 'to-week': '1' }, 'to-week', 'To week must be the same as or after the first week'],
    [
      'limit',
      { kind: 'sit', words: 'Short', 'from-week': '3', 'to-week': '2' },
      'to-week',
      'To week must be the same as or after the first week',
    ],
    ['duty', { ...van, 'to-week': '4' }, 'to-week', 'To week must be a whole number from 1 to 3'],
    ['duty', { ...van, in: '' }, 'in', 'Select if it is done'],
  ])('%s %j is refused', (id, typed, field, message) => expect(tried(plan, id, typed)).toEqual([[field, message]]));

  it(`a week with ${most.linesOfWeek} lines of a kind is full`, () => {
    const full = weeksWith(({ number }) => (number === 2 ? { dutiesIn: lines(most.linesOfWeek) } : {}));
    const words = 'Week 2 has more than 15 lines of one kind. Take some out first';
    expect(tried(full, 'duty', van)).toEqual([['maincontent', words]]);
    expect(edited(full, 'duty', { ...van, words: 'Task 3' }).weeks[1]?.dutiesIn).toHaveLength(most.linesOfWeek);
  });
});

describe('one week in detail', () => {
  const van = { words: 'Van', needs: ['driving' as const], liftKg: 5 };
  const later = { words: 'Van', liftKg: 20 };
  const limits = [{ kind: 'lift' as const, words: 'Under 5 kg' }];
  const day = { minutes: 240, start: '10:00', place: 'work', rest: { minutes: 30, paid: false } } as const;
  const known = planOf({
    weeks: [
      workWeek(1, { monday: day }, { dutiesIn: [van], limits, note: 'First days' }),
      workWeek(2, { monday: day }, { dutiesIn: [later], dutiesOut: [{ words: 'On-call' }] }),
      workWeek(3, daysOf(2, 4), { note: 'Bank holiday' }),
    ],
  });

  it('a duty that stays keeps its needs and its load, also where another week has the same words', () => {
    expect(retyped(known, 'week-2', { note: 'Quiet' })).toEqual({
      ...known,
      weeks: known.weeks.with(1, {
        ...workWeek(2, { monday: day }, { dutiesIn: [later], dutiesOut: [{ words: 'On-call' }] }),
        note: 'Quiet',
      }),
    });
  });

  it('a duty moved out, or typed into another week, keeps them too; a new one asks for nothing', () => {
    const { weeks } = retyped(known, 'week-1', { in: 'On-call\nTea', out: 'Van', limits: 'Under 5 kg\nShort' });
    expect(weeks[0]).toMatchObject({
      dutiesIn: [{ words: 'On-call' }, { words: 'Tea' }],
      dutiesOut: [van],
      limits: [...limits, { kind: 'other', words: 'Short' }],
    });
    expect(weeks.slice(1)).toEqual(known.weeks.slice(1));
    expect(retyped(known, 'week-3', { in: 'Van' }).weeks[2]?.dutiesIn).toEqual([van]);
  });

  it('for this and later weeks, or for all; a note stays with its own week', () => {
    const typed = { in: 'Van', place: 'home', note: 'Mine' };
    const laterOnes = retyped(known, 'week-2', { ...typed, which: 'later' });
    expect(laterOnes.weeks.map(({ dutiesIn, note }) => [dutiesIn, note])).toEqual([
      [[van], 'First days'],
      [[later], 'Mine'],
      [[van], 'Bank holiday'],
    ]);
    expect(laterOnes.weeks.map(({ days }) => days.monday?.place)).toEqual(['work', 'home', 'home']);
    const all = retyped(known, 'week-2', { ...typed, which: 'all' });
    expect(all.weeks.map(({ days }) => days.monday?.place)).toEqual(['home', 'home', 'home']);
    expect(all.weeks[1]?.dutiesIn).toEqual([later]);
  });

  it('a break is for each day that is worked; cleared, no day has it, and days that differ stay', () => {
    const typed = { break: '20', paid: 'yes' };
    expect(retyped(known, 'week-3', typed).weeks[2]?.days).toEqual({
      monday: { minutes: 240, rest: { minutes: 20, paid: true } },
      tuesday: { minutes: 240, rest: { minutes: 20, paid: true } },
    });
    const { rest: _, ...without } = day;
    expect(retyped(known, 'week-1', { break: '', paid: '' }).weeks[0]?.days).toEqual({ monday: without });
    const mixed = planOf({ weeks: [workWeek(1, { monday: day, tuesday: { minutes: 60 } })] });
    expect(shownIn(mixed, 'week-1')).toEqual({ place: 'mixed', which: 'this' });
    expect(edited(mixed, 'week-1', shownIn(mixed, 'week-1'))).toEqual(mixed);
  });

  it.each<[Typed, string, string]>([
    [{ break: '30', paid: '' }, 'paid', 'Select if the break is paid'],
    [{ break: '0' }, 'break', 'Break each day, in minutes must be a whole number from 1 to 240'],
    [{ which: '' }, 'which', 'Select for which weeks'],
    [
      {
        in: lines(16)
          .map(({ words }) => words)
          .join('\n'),
      },
      'maincontent',
      'Week 1 has more than 15 lines of one kind. Take some out first',
    ],
  ])('%j is refused', (typed, field, message) => {
    expect(tried(known, 'week-1', { ...shownIn(known, 'week-1'), ...typed })).toEqual([[field, message]]);
  });

  it('a full week of the longest lines can be saved as it opens', () => {
    const long = Array.from({ length: most.linesOfWeek }, (_, index) => ({ words: `${index}`.padEnd(500, 'x') }));
    const full = planOf({ weeks: [workWeek(1, daysOf(5, 4), { dutiesIn: long })] });
    expect(retyped(full, 'week-1', {})).toEqual(full);
  });
});

describe('RTW-7 the run of weeks', () => {
  it('a hold puts in a week before another, with its reason; the other weeks are as they were', () => {
    const held = edited(plan, 'hold', { week: '3', hours: 'same', reason: ' Waiting for a chair ' });
    expect(totals(held)).toEqual([15, 20, 20, 30]);
    expect(held.weeks[2]?.slower).toEqual({ how: 'hold', why: 'Waiting for a chair' });
    expect(held.weeks[3]?.days).toEqual(plan.weeks[2]?.days);
    expect(totals(edited(plan, 'hold', { week: '4', hours: 'none', reason: 'Away' }))).toEqual([15, 20, 30, 0]);
  });

  it('a step back lasts as long as was set, then the plan goes on from where it was', () => {
    const back = edited(plan, 'step-back', { week: '3', long: '2', reason: 'Worn out' });
    expect(totals(back)).toEqual([15, 20, 15, 15, 20, 30]);
    expect(found('RTW-7', back)).toEqual([]);
  });

  it('a week is put in after another, or taken out', () => {
    expect(totals(edited(plan, 'insert-week', { week: '1' }))).toEqual([15, 15, 20, 30]);
    expect(totals(edited(plan, 'remove-week', { week: '2' }))).toEqual([15, 30]);
  });

  it.each<[string, Typed, string, string]>([
    ['hold', { week: '2', hours: 'same', reason: '  ' }, 'reason', 'Enter why'],
    ['step-back', { week: '2', long: '1' }, 'reason', 'Enter why'],
    [
      'hold',
      { week: '5', hours: 'same', reason: 'Away' },
      'week',
      'Before which week must be a whole number from 1 to 4',
    ],
    ['step-back', { week: '1', long: '1', reason: 'Away' }, 'week', 'Before which week must be 2 or more'],
    [
      'step-back',
      { week: '2', long: '13', reason: 'Away' },
      'long',
      'For how many weeks must be a whole number from 1 to 12',
    ],
    ['insert-week', { week: '4' }, 'week', 'After which week must be a whole number from 1 to 3'],
    ['remove-week', {}, 'week', 'Select the week'],
  ])('%s %j is refused', (id, typed, field, message) => expect(tried(plan, id, typed)).toEqual([[field, message]]));

  it('what would make the plan too long, or leave it without a week or a step, is refused', () => {
    const long = planOf({ weeks: weeksOf(...Array<number>(51).fill(20)) });
    const most52 = [['week', 'A plan has at most 52 weeks. Start the next plan from this one']];
    expect(tried(long, 'step-back', { week: '9', long: '1', reason: 'Worn out' })).toEqual(most52);
    const full = edited(long, 'hold', { week: '9', hours: 'same', reason: 'Away' });
    expect(tried(full, 'hold', { week: '9', hours: 'same', reason: 'Away' })).toEqual(most52);
    expect(tried(full, 'insert-week', { week: '9' })).toEqual(most52);
    const one = planOf({ weeks: weeksOf(20) });
    expect(tried(one, 'remove-week', {})).toEqual([['', 'A plan has at least one week']]);
    expect(tried(one, 'step-back', {})).toEqual([['', 'There is no step to go back to']]);
  });
});

describe('the job check feeds the duties', () => {
  const check = partOfCase('job_check', 'work', { job: 'Porter', can: 'Email\nVan', help: 'Stock', cannot: 'Ladders' });
  const facts = factsIn(caseOf({ parts: [check, { ...check, partId: 'old', ...endedAs('replaced') }] }));
  const own = weeksWith(({ number }) => ({
    dutiesIn: [{ words: 'Planning' }, { words: 'Ladders', needs: ['heights'] }],
    dutiesOut: [{ words: 'Van', needs: ['driving'], liftKg: number }],
  }));

  it('can comes in, with help comes in marked so, cannot comes out, other duties stay, and nothing else changes', () => {
    const done = edited(own, 'job-check', { check: check.partId }, facts);
    expect(done).toEqual(
      weeksWith(({ number }) => ({
        dutiesIn: [
          { words: 'Planning' },
          { words: 'Email' },
          { words: 'Van', needs: ['driving'], liftKg: number },
          { words: 'Stock (with help)' },
        ],
        dutiesOut: [{ words: 'Ladders', needs: ['heights'] }],
      })),
    );
    expect(edited(done, 'job-check', { check: check.partId }, facts)).toEqual(done);
  });

  it('RTW-1 a driving duty that the person says they can do is still held until somebody clears them', () => {
    const done = edited(own, 'job-check', { check: check.partId }, facts);
    expect(found('RTW-1', done)).toContain(
      'block 1: Driving is "not yet" until a clear date is entered. Take out: Van.',
    );
  });

  it('without one, with one that ended, or with too many tasks, it is refused', () => {
    expect(tried(own, 'job-check', {})).toEqual([['', 'No job check is written down yet. Add it to the case first']]);
    expect(tried(own, 'job-check', { check: 'old' }, facts)).toEqual([['check', 'Select the job check']]);
    const full = weeksWith(() => ({ dutiesIn: lines(13) }));
    expect(tried(full, 'job-check', { check: check.partId }, facts)).toEqual([
      ['maincontent', 'Week 1 has more than 15 lines of one kind. Take some out first'],
    ]);
  });
});
