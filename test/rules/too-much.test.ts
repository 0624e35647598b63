import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/contracts/plan.ts';
import { type MyMove, myMoveForm, myMoves, stateForPerson } from '../../shared/rules/papers/for-the-person.ts';
import { planDocument } from '../../shared/rules/papers/plan-document.ts';
import { moved } from '../../shared/rules/papers/version-states.ts';
import { addDays } from '../../shared/values/date.ts';
import { headOf, olive, paperFacts, under } from './papers-example.ts';
import { monday, planOf, weeksOf } from './plan-example.ts';
import { wordFaults } from './words.ts';

const head = headOf('plan', { state: 'active' });
const [version] = head.versions;
if (!version) throw new Error('a version');

const allowed: Plan['slowDown'] = { signs: [], stepBack: true };
const planWith = (changes: Partial<Plan> = {}): Plan =>
  planOf({ weeks: weeksOf(20, 25, 25, 30), slowDown: allowed, ...changes });

/** @param week of the plan, from 1. */
const offered = (plan: Plan, week: number): readonly MyMove[] =>
  myMoves(head, version, { kind: 'plan', plan }, addDays(monday, 7 * (week - 1) + 2));
const ids = (...of: Parameters<typeof offered>) => offered(...of).map(({ id }) => id);

describe('RTW-7 "too much this week": what the person can choose', () => {
  it('is to wait, unless the author of the plan lets them go back a step', () => {
    expect(ids(planWith({ slowDown: { signs: [], rule: 'Go back 1 step for 2 weeks' } }), 3)).toEqual(['hold']);
    expect(ids(planWith(), 3)).toEqual(['hold', 'step_back']);
  });

  it.each([
    ['before the first week', 0, undefined],
    ['in the first week', 1, undefined],
    ['after a rise', 2, 'It is too much: go back to the hours of week 1'],
    ['in a week like the one before', 3, 'It is too much: go back to the hours of week 1'],
    ['in the last week', 4, 'It is too much: go back to the hours of week 3'],
    ['after the last week', 6, 'It is too much: go back to the hours of week 3'],
  ])('%s it goes to the step below, the last week with hours and fewer of them', (_, week, label) => {
    expect(offered(planWith(), week).find(({ id }) => id === 'step_back')?.label).toBe(label);
  });

  it('never leads to a week without hours, and to none where all weeks are the same', () => {
    expect(ids(planWith({ weeks: weeksOf(0, 20) }), 2)).toEqual(['hold']);
    expect(ids(planWith({ weeks: weeksOf(20, 20) }), 2)).toEqual(['hold']);
  });

  it('is not offered of a plan that does not run', () => {
    const waits = headOf('plan', { state: 'on_hold' });
    const [one] = waits.versions;
    expect(one && myMoves(waits, one, { kind: 'plan', plan: planWith() }, monday)).toEqual([]);
  });

  it('says what their plan says, and which hours those are, in plain words', () => {
    const plan = planWith({ slowDown: { ...allowed, rule: 'Worse for more than 2 days: go back 1 step' } });
    const [hold, back] = offered(plan, 2);
    if (!hold || !back) throw new Error('two moves');
    expect(myMoveForm(hold).intro?.[0]).toBe('Your plan says: Worse for more than 2 days: go back 1 step');
    expect(myMoveForm(back).intro).toEqual([
      'Your plan says: Worse for more than 2 days: go back 1 step',
      'Until you have talked with us your hours are those of week 1: 20 hours.',
      'Monday, Tuesday, Wednesday, Thursday and Friday: 4 hours.',
      'Tell your manager. We will ring you.',
    ]);
    for (const { label, intro } of [hold, back]) expect([label, ...intro].flatMap(wordFaults)).toEqual([]);
  });
});

describe('what comes of going back a step', () => {
  const at = '2026-12-02T10:00:00.000Z';
  const next = moved(head, 1, 'step_back', olive, at, 'I could not sleep', '2026-12-02');

  it('AHP-5 the plan is on hold and what the version says stays: its next weeks are for the team to write', () => {
    expect(next).toMatchObject({
      versions: [{ version: 1, code: version.code, signed: version.signed, state: 'on_hold' }],
    });
    expect(moved(head, 1, 'step_back', olive, at, ' ', '2026-12-02')).toBe('Enter the reason.');
  });

  it('the person reads that it is on hold, one step back, until their team goes on with it', () => {
    if (typeof next === 'string') throw new Error(next);
    const [held] = next.versions;
    expect(held && stateForPerson(held, '2026-12-02')).toContain('on hold, one step back');
    const resumed = moved(next, 1, 'resume', olive, at, undefined, '2026-12-03');
    if (typeof resumed === 'string') throw new Error(resumed);
    const again = moved(resumed, 1, 'hold', olive, at, 'A cold', '2026-12-04');
    const waiting = typeof again === 'string' ? undefined : again.versions[0];
    expect(waiting && stateForPerson(waiting, '2026-12-04')).not.toContain('one step back');
  });

  it('the printed plan says what the author allowed, and nothing when they did not', () => {
    const rows = (plan: Plan) => under(planDocument(plan, paperFacts()), 'Signs to slow down').join(' ');
    expect(rows(planWith())).toContain('You may go back one step by yourself until you have talked with your team');
    expect(rows(planWith({ slowDown: { signs: ['Poor sleep'] } }))).not.toContain('step');
  });
});
