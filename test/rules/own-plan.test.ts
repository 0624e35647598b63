import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { ownLimits, ownPlan, ownPlanForm } from '../../shared/rules/plan/own-plan.ts';
import { planEvents } from '../../shared/rules/plan/plan-calendar.ts';
import { weekTotals } from '../../shared/rules/plan/totals.ts';

const today = '2026-11-26';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const form = { contract: '37.5', days: weekdays, share: '40', weeks: '5', age: 'adult' };
const first = (iso: string): Record<string, string> => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { 'start-year': year, 'start-month': month, 'start-day': day };
};
const typed = (more: Record<string, string | readonly string[]> = {}, start = '2027-01-04') => ({
  ...form,
  ...first(start),
  ...more,
});

function answerOf(more?: Record<string, string | readonly string[]>, start?: string): AnswerValue {
  const read = readAnswer(ownPlanForm, typed(more, start), today);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value;
}
const planOf = (...of: Parameters<typeof answerOf>) => ownPlan(answerOf(...of));
const limitsOf = (...of: Parameters<typeof answerOf>) => ownLimits(planOf(...of), answerOf(...of), today);
const errorsOf = (...of: Parameters<typeof typed>) => {
  const read = readAnswer(ownPlanForm, typed(...of), today);
  return read.ok ? [] : read.errors.map(({ message }) => message);
};

describe('a phased return that somebody tries', () => {
  it('RTW-7 RTW-13 goes up evenly from the first share to the contract, in weeks that start on Monday', () => {
    const totals = weekTotals(planOf());
    expect(totals.map(({ minutes }) => minutes)).toEqual([900, 1245, 1575, 1920, 2250]);
    expect(totals.map(({ share }) => share)).toEqual([40, 55, 70, 85, 100]);
    expect(totals[0]?.monday).toBe('2027-01-04');
  });

  it('starts in the middle of a week with the days that are left', () => {
    const plan = planOf({}, '2027-01-07');
    expect(Object.keys(plan.weeks[0]?.days ?? {})).toEqual(['thursday', 'friday']);
  });

  it('RTW-12 leaves the days of a rota open', () => {
    const plan = planOf({ days: 'rota' });
    expect(plan.weeks.map(({ openMinutes }) => openMinutes)).toEqual([900, 1245, 1575, 1920, 2250]);
    expect(limitsOf({ days: 'rota' })).toEqual({ over: [], check: [] });
  });

  it('RTW-9 has its reviews in week 2 and in the last week', () => {
    expect(planOf().reviews.map(({ date }) => date)).toEqual(['2027-01-15', '2027-02-05']);
  });

  it('RTW-9 has the review of a single week on its first day of work when that is the last or a holiday', () => {
    for (const [start, days] of [
      ['2027-01-09', ['friday', 'saturday']],
      ['2026-12-25', weekdays],
    ] as const) {
      expect(planOf({ contract: '16', weeks: '1', days }, start).reviews.map(({ date }) => date)).toEqual([start]);
      expect(limitsOf({ contract: '16', weeks: '1', days }, start).over).toEqual([]);
    }
  });

  it('a calendar keeps the weeks of 2 jobs apart that start on one day, and moves those of a job that is tried anew', () => {
    const uids = (more: Record<string, string | readonly string[]>) => planEvents(planOf(more)).map(({ uid }) => uid);
    const first = uids({ contract: '16', days: ['monday', 'tuesday'] });
    const other = uids({ contract: '12', days: ['thursday', 'monday'] });
    expect(new Set([...first, ...other]).size).toBe(first.length + other.length);
    expect(uids({ contract: '16', days: ['monday', 'tuesday'], share: '60' })).toEqual(first);
  });

  it('a calendar gets hours and reviews, and no other word', () => {
    const said = planEvents(planOf()).map(({ summary }) => summary);
    expect(said).toHaveLength(27);
    for (const words of said) expect(words).toMatch(/^(Work: [\d a-z]+|Review of the work plan)$/);
  });
});

describe('its limits, said to the person', () => {
  it.each([
    ['RTW-5', { other: '20', weeks: '2', share: '90' }, 'over', 'Your hours are over 48 a week on average'],
    ['RTW-5', { days: [...weekdays, 'saturday', 'sunday'] }, 'over', 'Weeks 1 to 5: A week needs 24 hours off'],
    ['RTW-5', {}, 'check', 'Weeks 4 to 5: On a day of more than 6 hours you must have a break'],
    ['RTW-6', { age: 'young', contract: '45' }, 'over', 'Week 5: Under 18, the most is 40 hours a week.'],
    ['RTW-6', { age: 'young', days: [...weekdays, 'saturday'] }, 'over', 'Under 18, 2 days off are needed'],
    ['RTW-8', { share: '80' }, 'check', 'Week 1: The plan starts above 70%'],
    ['RTW-8', { weeks: '3', share: '20' }, 'check', 'Weeks 2 to 3: Your hours go up by more than a quarter'],
  ] as const)('%s %o', (_rule, more, kind, words) => {
    expect(limitsOf(more)[kind].join('\n')).toContain(words);
  });

  it('RTW-11 asks about a bank holiday', () => {
    expect(limitsOf({}, '2026-12-21').check.join('\n')).toContain('Ask if you work that day.');
  });

  it('RTW-10 a plan that runs past a fit note needs a new one, or an agreement in writing', () => {
    const note = { 'note-day': '22', 'note-month': '1', 'note-year': '2027' };
    expect(limitsOf({ contract: '20', ...note }).check).toEqual([
      'Your fit note ends on 22 January 2027, before this plan does. Ask for a new note, or your employer’s agreement in writing.',
    ]);
    expect(limitsOf({ contract: '20', ...note, 'note-day': '5', 'note-month': '2' }).check).toEqual([]);
  });

  it('a gentle plan of an adult has none', () => {
    expect(limitsOf({ contract: '20' })).toEqual({ over: [], check: [] });
  });
});

describe('what was typed wrongly is said in the words of its field', () => {
  const soon = '2027-01-04';
  it.each([
    [{ contract: 'many' }, soon, 'Enter hours as a number, for example 16, 37.5 or 37 hours 30 minutes'],
    [{ contract: '0' }, soon, 'Hours must be more than 0'],
    [{ days: [] }, soon, 'Select the days that you work'],
    [{ share: '120' }, soon, 'Percent of your hours in week 1 must be a whole number from 1 to 100'],
    [{ weeks: '27' }, soon, 'Number of weeks must be a whole number from 1 to 26'],
    [{ age: '' }, soon, 'Select how old you are'],
    [
      { contract: '27', days: ['monday', 'tuesday'] },
      soon,
      'Your contract hours do not fit into these days. Select more days',
    ],
    [
      { contract: '1', share: '10' },
      '2027-01-08',
      'Week 1 has no hours from your first day back. Enter a higher percent',
    ],
    [{}, '2026-11-25', 'First day back must be today or in the future'],
    [{}, '2028-01-03', 'First day back must be on or before 26 November 2027'],
    [{}, '2027-01-02', 'First day back must be a day that you work. 2 January 2027 is a Saturday'],
  ])('%o from %s', (more, start, message) => {
    expect(errorsOf(more, start)).toEqual([message]);
  });
});
