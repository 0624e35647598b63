import { describe, expect, it } from 'vitest';
import type { Part } from '../../shared/contracts/case.ts';
import type { Adjustment, Plan } from '../../shared/contracts/plan.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { inPlaceAction, whenAsked } from '../../shared/rules/my-actions/in-place.ts';
import { type MyFacts, myForm, myHindrance } from '../../shared/rules/my-actions/my-action.ts';
import { services } from '../../shared/services/all.ts';
import { groupsOf } from '../../shared/ui/staff/case-data.ts';
import { addDays } from '../../shared/values/date.ts';
import { caseOf, partOfCase } from '../people/cases.ts';
import { job, monday, planOf } from './plan-example.ts';
import { wordFaults } from './words.ts';

const change = (adjustmentId: string, words: string, more: Partial<Adjustment> = {}): Adjustment => ({
  adjustmentId,
  words,
  reason: 'Mornings are slow',
  strength: 'try',
  owner: 'The line manager',
  ...more,
});

const late = change('adj_1', 'Could start later in the day.');
const chair = change('adj_2', 'Could use a chair with arms', { from: addDays(monday, 14) });

/** @param weeks since the first day of the plan. */
const facts = (weeks: number, plans: readonly Partial<Plan>[], parts: readonly Part[] = []): MyFacts => ({
  whole: caseOf({ head: { state: 'active' }, parts }),
  profile: services['my-therapy'],
  today: addDays(monday, 7 * weeks),
  running: plans.map((plan, index) => ({ paperId: `plan_${index + 1}`, plan: planOf(plan) })),
});

const asked = (about: MyFacts) => myForm(inPlaceAction, about).fields.map(({ label }) => label);
function done(about: MyFacts, typed: Typed) {
  const form = myForm(inPlaceAction, about);
  const read = readAnswer(form, typed, about.today);
  return read.ok ? inPlaceAction.decide(about, read.value, form) : read.errors.map(({ message }) => message);
}
const answers = (name: string, placed: string, helping = 'too_early'): Typed => ({
  [`${name}-placed`]: placed,
  [`${name}-helping`]: helping,
});

describe('in place, and helping?', () => {
  it('is asked of each change that has begun and has not ended, in words that stand alone', () => {
    const over = change('adj_3', 'Could leave early', { until: addDays(monday, 6) });
    const about = facts(1, [{ adjustments: [late, chair, over] }]);
    expect(asked(about)).toEqual([
      '“Could start later in the day”: is it in place?',
      '“Could start later in the day”: is it helping?',
    ]);
    expect(asked(facts(2, [{ adjustments: [late, chair] }]))).toHaveLength(4);
    expect(asked(facts(0, [{ adjustments: [over] }]))).toHaveLength(2);
  });

  it('tells two jobs apart, each by its title and employer, though their changes have the same ids', () => {
    const cleaner = { ...job, title: 'Cleaner', employer: 'Invented Cleaning Company' };
    const about = facts(1, [{ adjustments: [late] }, { job: cleaner, adjustments: [late] }]);
    const form = myForm(inPlaceAction, about);
    expect(form.fields.flatMap(({ hint }) => hint ?? [])).toEqual([
      'Your job: Office manager, Invented Paper Company',
      'Your job: Cleaner, Invented Cleaning Company',
    ]);
    expect(new Set(form.fields.map(({ name }) => name)).size).toBe(4);
    const change = done(about, { ...answers('plan_1-adj_1', 'yes', 'yes'), ...answers('plan_2-adj_1', 'no') });
    expect(change).toMatchObject({
      entry: {
        words:
          'Changes at work. Could start later in the day (Office manager, Invented Paper Company): in place, helps. ' +
          'Could start later in the day (Cleaner, Invented Cleaning Company): not in place.',
      },
    });
  });

  it('says what is missing, for each change by its words', () => {
    expect(done(facts(1, [{ adjustments: [late] }]), {})).toEqual([
      'Select if it is in place: “Could start later in the day”',
      'Select if it is helping: “Could start later in the day”',
    ]);
  });

  it('the case comes due today when something is not in place, and else stays as it was', () => {
    const about = facts(1, [{ adjustments: [late] }]);
    const { row } = about.whole.referral;
    const far = { ...about.whole.referral, row: { ...row, promisedBy: addDays(about.today, 20) } };
    const waiting = { ...about, whole: { ...about.whole, referral: far } };
    expect(done(waiting, answers('plan_1-adj_1', 'no'))).toMatchObject({ head: { row: { promisedBy: about.today } } });
    for (const placed of ['yes', 'partly'])
      expect(done(waiting, answers('plan_1-adj_1', placed, 'bit'))).toMatchObject({ head: { row: far.row } });
  });

  it('ADJ-1 what is not in place is in the list of what work has not answered, until it is', () => {
    const about = facts(1, [{ adjustments: [late] }]);
    const missing = done(about, answers('plan_1-adj_1', 'no'));
    expect(missing).toMatchObject({ head: { row: { waits: [{ about: 'in place', from: about.today }] } } });
    const { referral } = about.whole;
    const waits = [{ about: 'in place', from: about.today }];
    const waiting = { ...about, whole: { ...about.whole, referral: { ...referral, row: { ...referral.row, waits } } } };
    const there = done(waiting, answers('plan_1-adj_1', 'yes', 'bit'));
    expect(there).toMatchObject({ head: { row: referral.row } });
    expect(JSON.stringify(there)).not.toContain('waits');
  });

  it('colleagues read a sentence for each change, with the check-ins of the case', () => {
    const about = facts(2, [{ adjustments: [late, chair] }]);
    const made = done(about, { ...answers('plan_1-adj_1', 'partly', 'bit'), ...answers('plan_1-adj_2', 'no') });
    if (typeof made === 'string' || !('add' in made)) throw new Error('a change');
    const answer = made.add?.[0]?.answer;
    if (!answer) throw new Error('an answer');
    const part = { ...partOfCase('adjustment_check', 'work', {}), answer };
    const view = { parts: [part] } as unknown as Parameters<typeof groupsOf>[0];
    const [item] = groupsOf(view).find(({ title }) => title === 'Changes at work, in place and helping')?.items ?? [];
    expect([item?.words, ...(item?.details ?? [])]).toEqual([
      'Could start later in the day: partly in place, helps a bit',
      'Could use a chair with arms: not in place',
    ]);
  });

  it('cannot be told without a plan that runs, or before its changes begin', () => {
    const none = 'No plan with changes at work has begun. We ask you when it has';
    expect(myHindrance(inPlaceAction, facts(1, []))).toBe(none);
    expect(myHindrance(inPlaceAction, facts(1, [{ adjustments: [] }]))).toBe(none);
    expect(myHindrance(inPlaceAction, facts(-1, [{ adjustments: [late] }]))).toBe(none);
    expect(myHindrance(inPlaceAction, facts(0, [{ adjustments: [late] }]))).toBeUndefined();
  });
});

describe('is asked 1, 2 and 4 weeks after the first day of the plan', () => {
  const toldOn = (weeks: number): Part =>
    partOfCase('adjustment_check', 'work', {}, { at: `${addDays(monday, 7 * weeks)}T10:00:00.000Z` });
  const ago = (weeks: string) => ({
    now: true,
    words: `Your plan began ${weeks} ago. Are the changes at work in place, and do they help?`,
  });
  const next = (day: string) => ({
    now: false,
    words: `On ${day} we ask you if the changes at work are in place and help.`,
  });

  it.each([
    [0, [], next('Monday 30 November 2026')],
    [1, [], ago('1 week')],
    [1, [1], next('Monday 7 December 2026')],
    [2, [1], ago('2 weeks')],
    [2, [], ago('2 weeks')],
    [3, [1, 2], next('Monday 21 December 2026')],
    [4, [1, 2], ago('4 weeks')],
    [5, [3], ago('4 weeks')],
    [5, [4], undefined],
  ])('week %d, told in weeks %j: %o', (week, told, words) => {
    const when = whenAsked(facts(week, [{ adjustments: [late] }], told.map(toldOn)));
    expect(when).toEqual(words);
    expect(wordFaults(when?.words ?? '')).toEqual([]);
  });

  it('and of nothing when no plan runs, or no change at work has begun', () => {
    expect(whenAsked(facts(1, []))).toBeUndefined();
    expect(whenAsked(facts(1, [{ adjustments: [chair] }]))).toBeUndefined();
  });
});
