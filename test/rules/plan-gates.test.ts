import { describe, expect, it } from 'vitest';
import { type Duty, dutyNeeds } from '../../shared/contracts/plan.ts';
import { safetyCritical } from '../../shared/rules/case-actions/record.ts';
import { heldDuties, liftLimitIn } from '../../shared/rules/plan/gates.ts';
import { notYet } from '../../shared/rules/plan/in-words.ts';
import { daysOf, found, planOf, weeksOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

/** Terry's duties, in weeks from 23 and 30 November and 7 December 2026. */
const doing = (duty: Duty) => weeksOf(20, 25, 30).map((week) => ({ ...week, dutiesIn: [duty] }));
const deliveries: Duty = { words: 'Deliveries by van', needs: ['driving'] };
const lorry: Duty = { words: 'Deliveries by lorry', needs: ['driving-group-2'] };
const boxes: Duty = { words: 'Move boxes', liftKg: 10 };

describe('RTW-1 driving is "not yet" until a clear date is entered', () => {
  it.each([['driving'], ['driving-group-2']])('RTW-1 a job with "%s" asks about driving', (code) => {
    const asks = ['block: The job needs driving. Ask if the person is cleared to drive, and enter what they say.'];
    expect(found('RTW-1', {}, { safetyCritical: [code] })).toEqual(asks);
    expect(found('RTW-1', { driving: { car: {} } }, { safetyCritical: [code] })).toEqual([]);
  });

  it('RTW-1 so does a way to work by car, and without a date another way is planned', () => {
    const travel = { how: 'car' } as const;
    expect(found('RTW-1', { travel })).toEqual([
      'block: The way to work needs a car. Ask if the person is cleared to drive, and enter what they say.',
    ]);
    const other = ['warning 1: The person is not yet cleared to drive to work. Plan another way to travel.'];
    expect(found('RTW-1', { travel, driving: { car: {} } })).toEqual(other);
    expect(found('RTW-1', { travel, driving: { car: { from: '2026-11-24' } } })).toEqual(other);
    expect(found('RTW-1', { travel, driving: { car: { from: '2026-11-23' } } })).toEqual([]);
  });

  it('RTW-1 a driving duty without a clear date is blocked in every week', () => {
    expect(found('RTW-1', { weeks: doing(deliveries), driving: { car: {} } })).toEqual(
      [1, 2, 3].map(
        (week) => `block ${week}: Driving is "not yet" until a clear date is entered. Take out: Deliveries by van.`,
      ),
    );
  });

  it.each([
    ['2026-11-30', 1],
    ['2026-12-01', 2],
    ['2026-12-07', 2],
  ])('RTW-1 cleared from %s: the duty waits in %i weeks', (from, waiting) => {
    const plan = planOf({ weeks: doing(deliveries), driving: { car: { from } } });
    expect(plan.weeks.filter((week) => heldDuties(plan, week).length > 0)).toHaveLength(waiting);
    expect(found('RTW-1', plan)).toHaveLength(waiting);
  });

  it('RTW-1 clearance for a car is no clearance for a lorry', () => {
    const car = { from: '2026-01-01' };
    expect(found('RTW-1', { weeks: doing(lorry), driving: { car } })).toHaveLength(3);
    expect(found('RTW-1', { weeks: doing(lorry), driving: { car, group2: { from: '2026-11-23' } } })).toEqual([]);
  });

  it('RTW-1 duties without driving never wait', () => {
    expect(found('RTW-1', { weeks: doing(boxes) })).toEqual([]);
  });

  it('RTW-3 the words never promise a day', () => {
    expect(notYet).toBe('Not yet. You must still be cleared to drive.');
    expect(wordFaults(notYet)).toEqual([]);
  });
});

describe('RTW-2 work where others decide about safety', () => {
  it.each(['driving-group-2', 'heights'] as const)('RTW-2 a duty with "%s" shows the role-safety notice', (need) => {
    const weeks = doing({ words: 'Roof work', needs: [need] });
    expect(found('RTW-2', { weeks })).toEqual([
      'warning 1: Role safety: the employer’s occupational health or the regulator decides about this work.',
    ]);
  });

  it('RTW-2 a duty needs what a job of the case can need, by the same codes', () => {
    expect([...dutyNeeds].sort()).toEqual(safetyCritical.map(([code]) => code).sort());
  });
});

describe('RTW-4 a lift limit is what somebody has set', () => {
  const surgeon = { setBy: 'The heart surgeon, letter of 3 November 2026' };
  const limited = (...liftLimits: readonly { kg: number; from?: string; until?: string }[]) => ({
    weeks: doing(boxes),
    liftLimits: liftLimits.map((limit) => ({ ...surgeon, ...limit })),
  });
  const blocked = (week: number, kg = 5) =>
    `block ${week}: The lift limit is ${kg} kg in this week. Take out: Move boxes (up to 10 kg).`;
  const askFor = (week: number) =>
    `warning ${week}: The lift limit has run out by then. Ask for clearance: Move boxes (up to 10 kg).`;

  it('RTW-4 there is no default: without a limit nothing is blocked', () => {
    const [week] = doing(boxes);
    expect(week && liftLimitIn(planOf(), week)).toBeUndefined();
    expect(found('RTW-4', limited())).toEqual([]);
  });

  it('RTW-4 a duty at the limit is allowed, above it every week is blocked', () => {
    expect(found('RTW-4', limited({ kg: 10 }))).toEqual([]);
    expect(found('RTW-4', limited({ kg: 9.5 }))).toEqual([blocked(1, 9.5), blocked(2, 9.5), blocked(3, 9.5)]);
  });

  it('RTW-4 the limit holds in the week of its last day; after it, clearance is asked for and nothing is lifted', () => {
    expect(found('RTW-4', limited({ kg: 5, until: '2026-11-30' }))).toEqual([blocked(1), blocked(2), askFor(3)]);
    expect(found('RTW-4', limited({ kg: 5, until: '2026-11-29' }))).toEqual([blocked(1), askFor(2), askFor(3)]);
  });

  it('RTW-4 a limit that begins in a week holds for the whole week', () => {
    expect(found('RTW-4', limited({ kg: 5, from: '2026-12-06' }))).toEqual([blocked(2), blocked(3)]);
  });

  it('RTW-4 of 2 limits the lower one wins', () => {
    expect(found('RTW-4', limited({ kg: 15 }, { kg: 5 }))).toEqual([blocked(1), blocked(2), blocked(3)]);
  });

  it('RTW-4 a limit raised by the team counts from its day', () => {
    const raised = limited({ kg: 5, until: '2026-11-29' }, { kg: 10, from: '2026-11-30' });
    expect(found('RTW-4', raised)).toEqual([blocked(1)]);
  });

  it('RTW-4 a duty without a load is not judged', () => {
    const weeks = [workWeek(1, daysOf(5, 4), { dutiesIn: [{ words: 'Email' }] })];
    expect(found('RTW-4', { ...limited({ kg: 1 }), weeks })).toEqual([]);
  });
});
