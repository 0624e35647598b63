import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekInWords } from '../../shared/rules/plan/in-words.ts';
import { planProblems } from '../../shared/rules/plan/problems.ts';
import { holidaysIn, weekTotals } from '../../shared/rules/plan/totals.ts';
import { addDays } from '../../shared/values/date.ts';
import { anyPlan, daysOf, factsOf, found, hours, job, mayBeFit, weeksOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

describe('RTW-9 reviews', () => {
  const reviewed = (...dates: readonly string[]) => ({
    weeks: weeksOf(20, 25, 30, 40),
    reviews: dates.map((date) => ({ date, what: 'A look at the plan' })),
  });
  const noFirst = 'block: Add a review by the end of week 2, Sunday 6 December 2026.';
  const noLast = 'block 3: Add a review in the last week, from Monday 7 December 2026.';

  it('RTW-9 none at all: both are asked for', () => expect(found('RTW-9', reviewed())).toEqual([noFirst, noLast]));

  it.each([
    ['2026-11-22', [noFirst], 'the day before the first day'],
    ['2026-11-23', [], 'the first day'],
    ['2026-12-06', [], 'Sunday of week 2'],
    ['2026-12-07', [noFirst], 'Monday of week 3'],
  ])('RTW-9 the first on %s: %j (%s)', (date, words) => {
    expect(found('RTW-9', reviewed(date, '2026-12-11'))).toEqual(words);
  });

  it.each([
    ['2026-12-06', [noLast], 'the day before the last step'],
    ['2026-12-07', [], 'its Monday'],
    ['2026-12-20', [], 'the last day of the week at full hours'],
    ['2026-12-21', [noLast], 'after the plan'],
  ])('RTW-9 the last on %s: %j (%s)', (date, words) => {
    expect(found('RTW-9', reviewed('2026-12-04', date))).toEqual(words);
  });

  it('RTW-9 one review may be both in a short plan', () => {
    const short = { weeks: weeksOf(20, 25), reviews: [{ date: '2026-12-04', what: 'All of it' }] };
    expect(found('RTW-9', short)).toEqual([]);
  });

  it('RTW-9 a plan of changes without weeks has a review too', () => {
    const changes = { type: 'stay_in_work', weeks: [], start: '2026-11-25', reviews: [] } as const;
    expect(found('RTW-9', { ...changes, weeks: [], reviews: [] })).toEqual([noFirst]);
  });

  const passed = 'warning: The review of 4 December 2026 has passed without an entry.';

  it.each([
    ['2026-12-04', [], [], 'on the day'],
    ['2026-12-05', [], [passed], 'the day after'],
    ['2026-12-05', ['2026-12-04'], [], 'the day after, with an entry'],
  ])('RTW-9 a review of 4 December, on %s with entries of %j: %j (%s)', (today, entries, words, _when) => {
    expect(found('RTW-9', { state: 'active' }, { today, reviewed: entries })).toEqual(words);
  });

  it.each(['completed', 'stopped'] as const)('RTW-9 a %s plan asks for nothing any more', (state) => {
    expect(found('RTW-9', { state }, { today: '2027-03-01' })).toEqual([]);
  });
});

describe('RTW-10 a plan and the end of a "may be fit" note', () => {
  // The plan's last day with hours is Friday 11 December 2026.
  it.each([
    ['2026-12-11', 'the last day of work'],
    [undefined, 'no end'],
  ])('RTW-10 a note until %s covers the plan (%s)', (to, _why) => {
    expect(found('RTW-10', {}, { evidence: [mayBeFit(to)] })).toEqual([]);
  });

  const ask = 'Ask for a new note, or the employer’s agreement in writing.';
  it.each([
    ['2026-12-02', `ends on 10 December 2026`, '8 days before'],
    ['2026-12-03', `ends in 7 days, on 10 December 2026`, '7 days before'],
    ['2026-12-09', `ends in 1 day, on 10 December 2026`, 'the day before'],
    ['2026-12-10', `ends in 0 days, on 10 December 2026`, 'its last day'],
    ['2026-12-11', `ended on 10 December 2026`, 'the day after'],
  ])('RTW-10 on %s the note "%s" (%s)', (today, when) => {
    expect(found('RTW-10', {}, { today, evidence: [mayBeFit('2026-12-10')] })).toEqual([
      `warning: The "may be fit" note ${when}, before the plan does. ${ask}`,
    ]);
  });

  it('RTW-10 a later note, or the employer’s agreement, is enough', () => {
    const notes = [mayBeFit('2026-12-10'), mayBeFit('2027-01-10')];
    expect(found('RTW-10', {}, { evidence: notes })).toEqual([]);
    expect(found('RTW-10', {}, { evidence: [mayBeFit('2026-12-10')], employerAgreed: true })).toEqual([]);
  });

  it('RTW-10 a week on hold without hours at the end needs no note', () => {
    const weeks = [...weeksOf(20, 25), workWeek(3, {}, { slower: { how: 'hold', why: 'Away' } })];
    expect(found('RTW-10', { weeks }, { evidence: [mayBeFit('2026-12-04')] })).toEqual([]);
  });

  it('RTW-10 a note that says not fit is not the basis of a plan', () => {
    expect(found('RTW-10', {}, { evidence: [{ ...mayBeFit('2026-12-10'), outcome: 'not_fit' }] })).toEqual([]);
  });
});

describe('RTW-11 bank holidays: Christmas 2026', () => {
  // Weeks from 14, 21 and 28 December and 4 January, five days of four hours but for the holidays.
  const off = (number: number, without: readonly ('monday' | 'friday')[]) => {
    const days = { ...daysOf(5, 4) };
    for (const day of without) delete days[day];
    return workWeek(number, days, { monday: addDays('2026-12-14', 7 * (number - 1)) });
  };
  const christmas = [off(1, []), off(2, ['friday']), off(3, ['monday', 'friday']), off(4, [])];

  it('RTW-11 each is shown in its week', () => {
    const shown = christmas.map((week) => holidaysIn(week).map(({ date, name }) => `${date} ${name}`));
    expect(shown).toEqual([
      [],
      ['2026-12-25 Christmas Day'],
      ['2026-12-28 Boxing Day (substitute day)', '2027-01-01 New Year’s Day'],
      [],
    ]);
  });

  it('RTW-11 days off are not lost progress: no reason is asked for, and the week after is no jump', () => {
    expect(weekTotals({ job, weeks: christmas }).map(({ minutes }) => minutes / 60)).toEqual([20, 16, 12, 20]);
    expect(weekTotals({ job, weeks: christmas }).map(({ shorterByHoliday }) => shorterByHoliday)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(found('RTW-7', { weeks: christmas })).toEqual([]);
    const steep = christmas.with(3, workWeek(4, daysOf(5, 6), { monday: '2027-01-04' }));
    expect(found('RTW-8', { weeks: steep })).toEqual([]);
  });

  it('RTW-11 a day off counts with the hours it had last, not with those of the first week', () => {
    const grown = [off(1, []), workWeek(2, daysOf(5, 5), { monday: '2026-12-14' })];
    const short = workWeek(3, daysOf(4, 5), { monday: '2026-12-21' });
    expect(found('RTW-7', { weeks: [...grown, short] })).toEqual([]);
  });

  it('RTW-11 hours that are lost beyond the days off still need a reason', () => {
    const less = workWeek(2, daysOf(3, 4), { monday: '2026-12-21' });
    expect(found('RTW-7', { weeks: [off(1, []), less] })).toHaveLength(1);
  });

  it('RTW-11 hours on a holiday are asked about', () => {
    expect(found('RTW-11', { weeks: [off(1, []), off(2, [])] })).toEqual([
      'warning 2: Friday 25 December 2026 is a bank holiday: Christmas Day. Ask if the person works that day.',
    ]);
    expect(found('RTW-11', { weeks: christmas })).toEqual([]);
  });

  it('RTW-11 a rota may be shorter by a fifth of the contract for each holiday, and no more', () => {
    const rota = { ...job, pattern: 'rota' } as const;
    const open = (number: number, total: number) => ({ ...off(number, []), days: {}, openMinutes: hours(total) });
    expect(found('RTW-7', { job: rota, weeks: [open(1, 20), open(2, 12)] })).toEqual([]);
    expect(found('RTW-7', { job: rota, weeks: [open(1, 20), open(2, 11.75)] })).toHaveLength(1);
  });

  it('RTW-11 a year without a list is said', () => {
    const weeks = [workWeek(1, daysOf(5, 4), { monday: '2029-01-08' })];
    expect(found('RTW-11', { weeks })).toEqual([
      'warning 1: The bank holidays of 2029 were worked out, not looked up. Check them by hand.',
    ]);
  });
});

describe('RTW-13 weeks start on Monday', () => {
  it('RTW-13 a date is shown with its day', () => {
    expect(weekInWords({ number: 3, monday: '2026-12-07' })).toBe('Week 3, from Monday 7 December 2026');
  });

  it('RTW-13 another day is blocked', () => {
    expect(found('RTW-13', { weeks: [workWeek(1, daysOf(5, 4), { monday: '2026-11-24' })] })).toEqual([
      'block 1: A week starts on Monday. Tuesday 24 November 2026 does not.',
    ]);
  });

  it('RTW-13 weeks follow each other without a gap, numbered from 1', () => {
    const [one, two] = weeksOf(20, 25);
    if (!one || !two) throw new Error('two weeks');
    const words = 'block 2: Week 2 must start on Monday 30 November 2026.';
    expect(found('RTW-13', { weeks: [one, { ...two, monday: '2026-12-07' }] })).toEqual([words]);
    expect(found('RTW-13', { weeks: [one, { ...two, number: 3 }] })).toEqual([words.replace('block 2', 'block 3')]);
  });

  it.each([
    ['2026-11-22', 1],
    ['2026-11-23', 0],
    ['2026-11-29', 0],
    ['2026-11-30', 1],
  ])('RTW-13 a first day of %s in week 1, from 23 to 29 November: %i blocks', (start, count) => {
    expect(found('RTW-13', { start }).filter((words) => words.startsWith('block'))).toHaveLength(count);
  });

  it('RTW-13 hours in week 1 before the first day of work are pointed out', () => {
    expect(found('RTW-13', { weeks: weeksOf(20), start: '2026-11-25' })).toEqual([
      'warning 1: Monday of week 1 is before the first day of work.',
    ]);
    expect(found('RTW-13', { weeks: weeksOf(20), start: '2026-11-23' })).toEqual([]);
  });
});

it('whatever the plan, its problems are sentences that people can read', { timeout: 60_000 }, () => {
  const facts = factsOf({
    today: '2026-12-24',
    dateOfBirth: '2008-12-15',
    safetyCritical: ['driving'],
    evidence: [mayBeFit('2026-11-30')],
  });
  fc.assert(
    fc.property(anyPlan, (one) => {
      const said = planProblems({ ...one, pay: { treatment: 'full', words: '£100' } }, facts);
      expect(said.flatMap(({ words }) => wordFaults(words))).toEqual([]);
      expect(said.every(({ words }) => words.endsWith('.'))).toBe(true);
    }),
  );
});
