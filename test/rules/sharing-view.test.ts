import { describe, expect, it } from 'vitest';
import { employerView } from '../../shared/contracts/employer-view.ts';
import { gapsToTell, limitsKeptBack } from '../../shared/rules/sharing/gaps.ts';
import { shareItems } from '../../shared/rules/sharing/items.ts';
import { adviceFrom, serviceForEmployers } from '../../shared/rules/sharing/share-facts.ts';
import { keyOf } from '../../shared/rules/sharing/share-lines.ts';
import { sharedAdjustments, toEmployerView } from '../../shared/rules/sharing/to-employer-view.ts';
import { services } from '../../shared/services/all.ts';
import { fullPlan } from './papers-example.ts';
import { daysOf, planOf, workWeek } from './plan-example.ts';
import { keysOf, shareFacts, viewWith } from './sharing-example.ts';

const view = (plan = fullPlan(), ...choices: readonly string[]) => toEmployerView(plan, shareFacts(), choices);

describe('RTW-16: the view is built from what is turned on', () => {
  it('with nothing on it says who, which job and how to reach the service, and no more', () => {
    expect(view()).toEqual({
      person: 'Amira Hussain',
      jobTitle: 'Office manager',
      employer: 'Invented Paper Company',
      weeks: [],
      roleSafety: false,
      liftLimits: [],
      driving: [],
      adjustments: [],
      healthTasks: [],
      reviews: [],
      slowDown: [],
      contacts: [],
      evidence: [],
      adviceFrom: 'Advice from an NHS occupational therapist',
      service: { name: 'NHS work support', phone: '01632 960 001', hours: 'Monday to Friday, 9am to 4:30pm' },
      version: 1,
    });
  });

  it('with everything on it is a view by its contract', () => {
    const all = view(fullPlan(), ...keysOf());
    expect(employerView.parse(all)).toEqual(all);
  });

  it('a key that the plan does not have changes nothing', () => {
    expect(view(fullPlan(), 'week-99', 'note', 'basis:part_1', '')).toEqual(view());
  });

  it('the share of contract is there only when contract hours are', () => {
    expect(view(fullPlan(), 'week-1').weeks[0]?.hours?.share).toBeUndefined();
    expect(view(fullPlan(), 'week-1', 'contract').weeks[0]?.hours?.share).toBe(20);
  });

  it('a reason is there only with its change at work', () => {
    expect(view(fullPlan(), 'reason-adj_1').adjustments).toEqual([]);
    expect(view(fullPlan(), 'adjustment-adj_1').adjustments[0]).not.toHaveProperty('reason');
    expect(view(fullPlan(), 'adjustment-adj_1', 'reason-adj_1').adjustments[0]?.reason).toBe('Mornings are slow');
  });

  it('a change at work has no number that would tell of another one; its place leads back to it', () => {
    const [one] = fullPlan().adjustments;
    const plan = fullPlan({ adjustments: one ? [one, { ...one, adjustmentId: 'adj_2', words: 'Could sit' }] : [] });
    expect(JSON.stringify(view(plan, 'adjustment-adj_2'))).not.toContain('adj_');
    expect(sharedAdjustments(plan, ['adjustment-adj_2']).map(({ adjustmentId }) => adjustmentId)).toEqual(['adj_2']);
  });

  it('a lifting limit does not say who set it (§4.6)', () => {
    expect(viewWith(fullPlan(), 'Lifting').liftLimits).toEqual([
      'No lifting over 5 kg, from 23 November 2026 until 4 January 2027',
    ]);
  });
});

describe('RTW-1, RTW-2: driving and role safety', () => {
  const duty = { words: 'Deliveries', needs: ['driving' as const] };
  const weeks = [
    workWeek(1, daysOf(1, 4), { dutiesIn: [duty] }),
    workWeek(2, daysOf(1, 4), { dutiesOut: [duty] }),
    workWeek(3, daysOf(1, 4), { dutiesIn: [duty] }),
  ];
  const plan = planOf({ weeks, driving: { car: { from: '2026-12-07', saidBy: 'The heart clinic' } } });

  it('a task that waits is "not yet" and never a task, also when driving itself is off', () => {
    expect(view(plan, keyOf.dutyIn(duty)).weeks).toMatchObject([
      { monday: '2026-11-23', does: [], notYet: ['Deliveries'] },
      { monday: '2026-12-07', does: ['Deliveries'], notYet: [] },
    ]);
  });

  it('a task that is left out says "not yet" only to whom driving is shared', () => {
    expect(view(plan, keyOf.dutyOut(duty)).weeks).toMatchObject([{ doesNot: ['Deliveries'], notYet: [] }]);
    expect(view(plan, keyOf.dutyOut(duty), 'driving').weeks).toMatchObject([{ doesNot: [], notYet: ['Deliveries'] }]);
  });

  it('driving says when, and never why or who said so', () => {
    expect(view(plan, 'driving').driving).toEqual(['Driving a car: from 7 December 2026']);
    expect(view(planOf({ driving: { car: {} } }), 'driving').driving).toEqual(['Driving a car: not yet']);
  });

  it('role safety stands only beside a shared task that needs it', () => {
    const roof = { words: 'Mend the roof', needs: ['heights' as const] };
    const high = planOf({ weeks: [workWeek(1, daysOf(1, 4), { dutiesIn: [{ words: 'Email' }, roof] })] });
    expect(view(high, 'week-1', keyOf.dutyIn({ words: 'Email' })).roleSafety).toBe(false);
    expect(view(high, keyOf.dutyIn(roof)).roleSafety).toBe(true);
  });
});

describe('weeks', () => {
  const email = keyOf.dutyIn({ words: 'Email' });

  it('a week whose hours are off keeps a task that is on, and has no hours', () => {
    const [week] = view(fullPlan(), email).weeks;
    expect(week).toMatchObject({ monday: '2026-11-23', does: ['Email'] });
    expect(week).not.toHaveProperty('hours');
  });

  it('a week with nothing on is not there', () => {
    expect(view(fullPlan(), email, 'week-1').weeks.map(({ monday }) => monday)).toEqual(['2026-11-23', '2026-11-30']);
  });

  it('no week has a number, so that a first one does not tell of those before it', () => {
    expect(Object.keys(view(fullPlan(), 'week-3').weeks[0] ?? {})).not.toContain('number');
  });

  const told = (...choices: readonly string[]): readonly string[] => gapsToTell(fullPlan(), shareFacts(), choices);

  it('what dates tell all the same is said to the person before they share', () => {
    expect(told('week-1', 'week-3')).toEqual([
      'You share hours before and after week 2 (30 November 2026), but not then. Your employer can see that in the dates.',
    ]);
    expect(told('week-1', email)).toEqual([
      'You share tasks or limits of week 2 (30 November 2026), but no hours. Your employer can see that in the dates.',
    ]);
  });

  it('and nothing is said when dates tell nothing', () => {
    expect([told(), told(email), told('week-2', 'week-3'), told(...keysOf())]).toEqual([[], [], [], []]);
  });
});

describe('a limit that is kept back', () => {
  const items = shareItems(fullPlan(), shareFacts());
  const kept = (...choices: readonly string[]) => limitsKeptBack(items, choices);

  it('is said to the person beside hours or tasks that are on', () => {
    expect(kept('week-1')).toBe(
      'You do not share all your limits. Your employer cannot keep to a limit that they do not know.',
    );
    expect([kept(), kept('pay'), kept(...keysOf())]).toEqual([undefined, undefined, undefined]);
  });
});

describe('§4.6: nothing around the plan names an illness', () => {
  it.each(Object.values(services))('$name is reached under a name that tells nothing', (profile) => {
    expect(serviceForEmployers(profile).name).toBe('NHS work support');
  });

  it.each([
    ['occupational_therapist', 'Advice from an NHS occupational therapist'],
    ['coach', 'Advice from an NHS work and health coach'],
    ['dietitian', 'Advice from an NHS health professional'],
    ['cardiac_nurse', 'Advice from an NHS health professional'],
  ])('%s', (role, words) => expect(adviceFrom(role)).toBe(words));

  it('evidence has days and no type, and own words are one line', () => {
    const facts = shareFacts({ evidenceDays: [{ from: '2026-11-16' }], ownWords: ' I tire\n quickly ' });
    const all = shareItems(fullPlan(), facts).map(({ key }) => key);
    expect(toEmployerView(fullPlan(), facts, all)).toMatchObject({
      evidence: ['From 16 November 2026'],
      inTheirWords: 'I tire quickly',
    });
  });
});
