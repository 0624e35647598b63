import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Adjustment, Plan, PlanWeek } from '../../shared/contracts/plan.ts';
import { planDifference, weeksInSentences } from '../../shared/rules/plan/difference.ts';
import { insertWeek, removeWeek } from '../../shared/rules/plan/grid.ts';
import { planLines } from '../../shared/rules/plan/lines.ts';
import { anyPlan, daysOf, hours, planOf, workWeek } from './plan-example.ts';

const week3 = (days: PlanWeek['days'], more: Partial<PlanWeek> = {}): Plan =>
  planOf({ weeks: [workWeek(1, daysOf(3, 4)), workWeek(2, daysOf(3, 4)), workWeek(3, days, more)] });

const sentences = (before: Plan, after: Plan) => weeksInSentences(before, after);
const lines = (before: Plan, after: Plan) =>
  planDifference(before, after).map(({ label, before: was, after: is }) => [label, was, is]);

describe('one sentence for each week that differs', () => {
  it('hours and days', () => {
    expect(sentences(week3(daysOf(3, 5)), week3(daysOf(4, 5)))).toEqual([
      'Week 3: 20 hours instead of 15 hours, from 3 days to 4 days',
    ]);
  });

  it('hours alone, days alone, other days', () => {
    expect(sentences(week3(daysOf(3, 5)), week3(daysOf(3, 5.5)))).toEqual([
      'Week 3: 16 hours 30 minutes instead of 15 hours',
    ]);
    expect(sentences(week3(daysOf(4, 3)), week3(daysOf(3, 4)))).toEqual(['Week 3: from 4 days to 3 days']);
    const apart = { monday: { minutes: 240 }, wednesday: { minutes: 240 } };
    expect(sentences(week3(daysOf(2, 4)), week3(apart))).toEqual([
      'Week 3: on Monday and Wednesday instead of Monday and Tuesday',
    ]);
  });

  it('what else differs is named, alone or after the hours', () => {
    const other = { dutiesIn: [{ words: 'Front desk' }], limits: [{ kind: 'stand' as const, words: 'Sit' }] };
    expect(sentences(week3(daysOf(3, 5)), week3(daysOf(3, 5), other))).toEqual([
      'Week 3: same total and days, other duties and limits',
    ]);
    expect(sentences(week3(daysOf(3, 5)), week3(daysOf(4, 5), other))).toEqual([
      'Week 3: 20 hours instead of 15 hours, from 3 days to 4 days. Also other duties and limits',
    ]);
    expect(sentences(week3({ monday: { minutes: 240 } }), week3({ monday: { minutes: 240, start: '10:00' } }))).toEqual(
      ['Week 3: same total and days, other times or places'],
    );
  });

  it('weeks that are new, gone or moved', () => {
    const plan = week3(daysOf(3, 5));
    expect(sentences(plan, insertWeek(plan, 3))).toEqual(['Week 4 is new: 15 hours, 3 days']);
    expect(sentences(plan, removeWeek(plan, 3))).toEqual(['Week 3 is no longer in the plan']);
    const later = { ...plan, weeks: plan.weeks.with(2, { ...workWeek(3, daysOf(3, 5)), monday: '2026-12-14' }) };
    expect(sentences(plan, later)).toEqual(['Week 3: starts on Monday 14 December 2026']);
  });

  it('a rota whose days are not known', () => {
    const rota = (count: number) => week3({}, { openMinutes: hours(count) });
    expect(sentences(rota(15), rota(20))).toEqual(['Week 3: 20 hours instead of 15 hours']);
  });
});

describe('line by line', () => {
  const chair: Adjustment = {
    adjustmentId: 'adj_1',
    words: 'A chair with support',
    reason: 'Sitting for more than 20 minutes is hard',
    strength: 'recommend',
    from: '2026-11-23',
    until: '2027-01-04',
    owner: 'The line manager',
  };

  it('what was added, changed and taken out', () => {
    const before = planOf({ adjustments: [chair], slowDown: { signs: ['Worn out the next day'] } });
    const after = planOf({
      adjustments: [{ ...chair, until: 'long_term' }],
      travel: { how: 'car', minutes: 30 },
      contacts: [{ side: 'work', name: 'Invented Manager' }],
    });
    const words = 'A chair with support. Reason: Sitting for more than 20 minutes is hard.';
    expect(lines(before, after)).toEqual([
      [
        'Change at work (Recommend)',
        `${words} From 23 November 2026 until 4 January 2027. Owner: The line manager.`,
        `${words} From 23 November 2026 long term. Owner: The line manager.`,
      ],
      ['Travel', 'Public transport', 'Car, as the driver. 30 minutes'],
      ['Contact', undefined, 'Invented Manager'],
      ['Sign to slow down', 'Worn out the next day', undefined],
    ]);
  });

  it.each([
    ['hold', 'Hold: Waiting for a chair'],
    ['step_back', 'Step back: Waiting for a chair'],
  ] as const)('why a week does not go up is a line: %s', (how, words) => {
    const slow = week3({}, { slower: { how, why: 'Waiting for a chair' } });
    expect(lines(week3({}), slow)).toEqual([['Week 3: why it does not go up', undefined, words]]);
  });

  it('a duty that is the same in words and needs driving now is another duty', () => {
    const duty = { words: 'Visits' };
    const driving = { words: 'Visits', needs: ['driving' as const] };
    const change = planDifference(week3({}, { dutiesIn: [duty] }), week3({}, { dutiesIn: [driving] }));
    expect(change).toHaveLength(2);
  });

  it('RTW-9 2 reviews on the same day are 2 lines, and one can change without the other', () => {
    const on = (...whats: readonly string[]) =>
      planOf({ reviews: whats.map((what) => ({ date: '2026-12-04', what })) });
    const keys = planLines(on('Hours', 'Hours', 'Tasks')).flatMap(({ key }) => (key.startsWith('review') ? [key] : []));
    expect(keys).toEqual(['review-2026-12-04', 'review-2026-12-04-2', 'review-2026-12-04-3']);
    const day = 'Friday 4 December 2026: ';
    expect(lines(on('Hours', 'Tasks'), on('Hours', 'Breaks'))).toEqual([['Review', `${day}Tasks`, `${day}Breaks`]]);
    expect(lines(on('Hours', 'Tasks'), on('Hours'))).toEqual([['Review', `${day}Tasks`, undefined]]);
  });

  it('state, version and author are no part of what was agreed', () => {
    const plan = planOf();
    const offered = { ...plan, version: 2, state: 'offered', written: { ...plan.written, role: 'coach' } } as const;
    expect(planDifference(plan, offered)).toEqual([]);
  });
});

describe('whatever the plans', () => {
  it('a plan does not differ from itself', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planDifference(plan, structuredClone(plan))).toEqual([]);
        expect(weeksInSentences(plan, structuredClone(plan))).toEqual([]);
      }),
    );
  });

  it('every line has its own key', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const keys = planLines(plan).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('a week has a sentence exactly when one of its lines differs', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const weeks = new Set(planDifference(before, after).flatMap(({ week }) => week ?? []));
        const said = weeksInSentences(before, after).map((words) => Number(/^Week (\d+)/.exec(words)?.[1]));
        expect(said).toEqual([...weeks].sort((a, b) => a - b));
      }),
    );
  });

  it('the older lines with the difference applied are the newer lines', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const lines = new Map(planLines(before).map(({ key, label, words }) => [key, `${label}: ${words}`]));
        for (const { key, label, after: words } of planDifference(before, after)) {
          if (words === undefined) lines.delete(key);
          else lines.set(key, `${label}: ${words}`);
        }
        expect([...lines].sort()).toEqual(
          planLines(after)
            .map(({ key, label, words }) => [key, `${label}: ${words}`])
            .sort(),
        );
      }),
    );
  });

  it('the way back says the same lines, the other way round', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const there = planDifference(before, after).map(({ key, before: was, after: is }) => [key, was, is].join('|'));
        const back = planDifference(after, before).map(({ key, before: was, after: is }) => [key, is, was].join('|'));
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });
});
