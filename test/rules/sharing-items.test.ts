import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/contracts/plan.ts';
import { chosen, shareGroups, shareItems, usualChoices } from '../../shared/rules/sharing/items.ts';
import { fullPlan } from './papers-example.ts';
import { daysOf, planOf, workWeek } from './plan-example.ts';
import { shareFacts } from './sharing-example.ts';

const said = (plan: Plan, facts = shareFacts()): readonly string[] =>
  shareItems(plan, facts).map(({ group, label, words }) => `${shareGroups[group]} | ${label}: ${words}`);

const itemsLabelled = (plan: Plan, label: string) =>
  shareItems(plan, shareFacts()).filter((one) => one.label === label);

describe('CON-1: every line of a plan is a choice of its own', () => {
  it('Amira sees each line with the words her employer would read', () => {
    expect(said(fullPlan())).toEqual([
      'Your hours | Contract hours: 40 hours a week',
      'Your hours | First day: Monday 23 November 2026',
      'Your hours | Week 1, from Monday 23 November 2026: Monday and Friday: 4 hours from 10am. 8 hours in all',
      'Your hours | Week 2, from Monday 30 November 2026: Monday, Tuesday and Wednesday: 5 hours. 15 hours in all',
      'Your hours | Week 3, from Monday 7 December 2026: Monday, Tuesday, Wednesday, Thursday and Friday: 7 hours 30 minutes. 37 hours 30 minutes in all',
      'Your tasks and limits | A task you do: Email',
      'Your tasks and limits | A task you do not do for now: Deliveries by van',
      'Your tasks and limits | A task you do not do for now: On-call',
      'Your tasks and limits | A limit: Lifting and carrying: Nothing over 5 kg',
      'Your tasks and limits | Lifting: No lifting over 5 kg, from 23 November 2026 until 4 January 2027',
      'Driving | Car: Driving a car: not yet',
      'Changes that help at work | A change at work: Could start at 10am. Recommend. From 23 November 2026 long term. Who sees to it: The line manager',
      'Changes that help at work | Why it helps: Mornings are slow',
      'Your health in work time | Time for your health: Exercise session, Tuesday afternoon',
      'Your health in work time | A sign to slow down: Worn out the next day',
      'Your health in work time | When to hold or step back: Go back 1 step and stay for 2 weeks',
      'When the plan is looked at again | A review: Friday 4 December 2026: How the first 2 weeks went',
      'When the plan is looked at again | A review: Friday 11 December 2026: What stays',
      'Pay and travel | Pay: To be confirmed by the employer. Ask before the first day',
      'Pay and travel | Travel to work: Car, as the driver. 30 minutes',
      'People at work | Who to talk to at work: Invented Manager, line manager, 01632 960 100',
      'Fit notes and reports | Its dates, not what it says: 16 November 2026 to 14 December 2026',
      'In your own words | What you wrote yourself: I had a heart attack in October',
    ]);
  });

  it('a task of many weeks is one choice, and done and left out are two', () => {
    const duty = { words: 'Front desk' };
    const plan = planOf({
      weeks: [
        workWeek(1, daysOf(1, 4), { dutiesOut: [duty] }),
        ...[2, 3].map((number) => workWeek(number, {}, { dutiesIn: [duty] })),
      ],
    });
    expect(shareItems(plan, shareFacts()).filter(({ group }) => group === 'tasks')).toHaveLength(2);
  });

  it('RTW-1: a task that waits says so before it is shared', () => {
    const weeks = [1, 2].map((number) =>
      workWeek(number, daysOf(1, 4), { dutiesIn: [{ words: 'Deliveries', needs: ['driving'] }] }),
    );
    const [item] = itemsLabelled(planOf({ weeks, driving: { car: { from: '2026-11-30' } } }), 'A task you do');
    expect(item?.words).toBe('Deliveries: “not yet” in week 1');
  });

  it('RTW-15: no sum of pay is offered', () => {
    const [item] = itemsLabelled(fullPlan({ pay: { treatment: 'full', words: 'You get £300 a week' } }), 'Pay');
    expect(item?.words).toBe('Full pay');
  });

  it('a reason is never chosen without its change at work', () => {
    const items = shareItems(fullPlan(), shareFacts());
    expect(chosen(items, ['reason-adj_1'])).toEqual([]);
    expect(chosen(items, ['reason-adj_1', 'adjustment-adj_1', 'no-such-line'])).toHaveLength(2);
  });
});

describe('what cannot be shared at all (§4.6)', () => {
  it.each([
    ['who set a lifting limit', 'surgeon'],
    ['a note on a week', 'kept free'],
    ['why hours do not go up', 'Waiting for'],
    ['who said that driving is safe', 'heart clinic'],
    ['a contact at the service', 'Olive'],
    ['hours in another job', '10 hours'],
  ])('%s has no line', (_, words) => {
    const plan = fullPlan({
      weeks: fullPlan().weeks.map((week) => ({ ...week, slower: { how: 'hold', why: 'Waiting for a scan' } })),
      driving: { car: { from: '2026-12-01', saidBy: 'The heart clinic' } },
      contacts: [{ side: 'service', name: 'Olive Invented' }],
    });
    const withOther = { ...plan, ...(plan.job ? { job: { ...plan.job, otherMinutes: 600 } } : {}) };
    expect(said(withOther).join('\n')).not.toContain(words);
  });
});

describe('CON-13: the usual lines are the smallest that do the job', () => {
  const plan = fullPlan({
    weeks: [workWeek(1, daysOf(1, 4), { dutiesIn: [{ words: 'Email' }, { words: 'Talk about my depression' }] })],
  });
  const usual = (of: Plan): readonly string[] =>
    shareItems(of, shareFacts()).flatMap(({ usual, label }) => (usual ? [label] : []));

  it('never health tasks, signs, travel, evidence or the person’s own words', () => {
    const never = shareItems(plan, shareFacts()).filter(({ group }) => ['health', 'evidence', 'words'].includes(group));
    expect(never).toHaveLength(5);
    expect(never.filter((one) => one.usual)).toEqual([]);
    expect(usual(plan)).not.toContain('Travel to work');
  });

  it('never a line that names health, which needs a second confirmation (CON-3)', () => {
    const tasks = itemsLabelled(plan, 'A task you do').map(({ words, namesHealth, usual }) => [
      words,
      namesHealth,
      usual,
    ]);
    expect(tasks).toEqual([
      ['Email', false, true],
      ['Talk about my depression', true, false],
    ]);
  });

  it('the person’s own line always needs it, whatever words it uses', () => {
    const own = shareItems(plan, shareFacts({ ownWords: 'I tire quickly' })).find(({ key }) => key === 'own-words');
    expect(own).toMatchObject({ namesHealth: true, usual: false });
  });

  it('driving only when a task of the job needs it', () => {
    expect(usual(planOf({ driving: { car: {} } }))).not.toContain('Car');
    expect(usual(fullPlan())).toContain('Car');
  });

  it('choosing them is one act that lists plain keys', () => {
    expect(usualChoices(shareItems(planOf(), shareFacts()))).toContain('week-2');
  });
});

describe('keys last from version to version', () => {
  const keys = (plan: Plan): readonly string[] => shareItems(plan, shareFacts()).map(({ key }) => key);

  it('a next version with one line changed has all other keys', () => {
    const before = fullPlan();
    const [first, ...rest] = before.weeks;
    const weeks = [{ ...(first ?? workWeek(1, {})), limits: [{ kind: 'lift' as const, words: 'Nothing over 8 kg' }] }];
    const gone = keys(before).filter(
      (key) => !keys({ ...before, version: 3, weeks: [...weeks, ...rest] }).includes(key),
    );
    expect(gone.map((key) => key.slice(0, 6))).toEqual(['limit-']);
  });

  it('words that nobody chose never come under the key of words that somebody did', () => {
    const one = keys(fullPlan({ reviews: [{ date: '2026-12-04', what: 'How it goes' }] }));
    const other = keys(fullPlan({ reviews: [{ date: '2026-12-04', what: 'The blood test' }] }));
    expect(one.filter((key) => key.startsWith('review') && other.includes(key))).toEqual([]);
  });

  it('every key is there once and fits a form', () => {
    expect(new Set(keys(fullPlan())).size).toBe(keys(fullPlan()).length);
    expect(keys(fullPlan()).filter((key) => !/^[\w-]{3,60}$/.test(key))).toEqual([]);
  });
});
