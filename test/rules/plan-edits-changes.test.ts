import { describe, expect, it } from 'vitest';
import { adjustments } from '../../shared/content/adjustments.ts';
import { most, type Plan } from '../../shared/contracts/plan.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { offeredVersion } from '../../shared/rules/papers/offer.ts';
import { dateIn } from '../people/acting.ts';
import { fullPlan, headOf, olive } from './papers-example.ts';
import { editCalled, edited, retyped, shownIn, tried } from './plan-editing.ts';

const plan = fullPlan({ state: 'draft', version: 1 });
const asked = { words: 'Could sit', reason: 'Standing is hard', strength: 'try', owner: 'The line manager' };
const idsOf = ({ adjustments: all }: Plan) => all.map(({ adjustmentId }) => adjustmentId);

describe('a change at work', () => {
  it('in own words is added after the others, and nothing else changes', () => {
    const done = edited(plan, 'adjustment-own', { ...asked, ...dateIn('until', '2027-01-04') });
    expect(done).toEqual({
      ...plan,
      adjustments: [...plan.adjustments, { adjustmentId: 'adj_2', ...asked, until: '2027-01-04' }],
    });
    expect(edited(plan, 'adjustment-own', { ...asked, 'long-term': 'yes' }).adjustments[1]?.until).toBe('long_term');
  });

  it('ADJ-4 of the catalogue is worded as it is asked for, never by its label, and remembers where it came from', () => {
    for (const one of adjustments) {
      const shown = shownIn(plan, `adjustment-${one.id}`);
      expect(shown).toEqual({ words: one.askedAs, reason: one.why, strength: 'try' });
      const done = edited(plan, `adjustment-${one.id}`, { ...shown, owner: 'HR' });
      expect(done.adjustments[1]).toEqual({
        adjustmentId: 'adj_2',
        catalogueId: one.id,
        words: one.askedAs,
        reason: one.why,
        strength: 'try',
        owner: 'HR',
      });
      expect(Object.values(done.adjustments[1] ?? {})).not.toContain(one.label);
    }
  });

  it('changed, it keeps its id and where it came from, and loses what was cleared', () => {
    const typed = { words: 'Could start at 11am', 'long-term': [], 'from-day': '', 'from-month': '', 'from-year': '' };
    const { from: _, until: _until, ...kept } = plan.adjustments[0] ?? {};
    expect(retyped(plan, 'adjustment-adj_1', typed)).toEqual({
      ...plan,
      adjustments: [{ ...kept, words: 'Could start at 11am' }],
    });
    expect(editCalled('adjustment-adj_1', plan).title).toBe('Change what is asked for');
  });

  it.each<[Typed, string, string]>([
    [{ words: '' }, 'words', 'Enter what is asked for'],
    [{ reason: '' }, 'reason', 'Enter why it helps'],
    [{ strength: 'order' }, 'strength', 'Select how strongly'],
    [{ owner: '' }, 'owner', 'Enter who sees to it'],
    [
      { ...dateIn('until', '2027-01-04'), 'long-term': 'yes' },
      'until-day',
      'Enter a last day, or tick long term, not both',
    ],
    [
      { ...dateIn('from', '2027-01-05'), ...dateIn('until', '2027-01-04') },
      'until-day',
      'Last day must be the same as or after the first day',
    ],
  ])('%j is refused', (typed, field, message) => {
    expect(tried(plan, 'adjustment-own', { ...asked, ...typed })).toEqual([[field, message]]);
  });

  it(`a plan has at most ${most.adjustments} of them`, () => {
    const full = Array.from({ length: most.adjustments }).reduce<Plan>(
      (one) => edited(one, 'adjustment-own', asked),
      fullPlan({ adjustments: [] }),
    );
    const words = 'A plan has at most 30 changes at work. Take one out first';
    expect(tried(full, 'adjustment-own', asked)).toEqual([['words', words]]);
    expect(tried(full, 'adjustment-HRS-04', asked)).toEqual([['words', words]]);
    expect(new Set(idsOf(full)).size).toBe(most.adjustments);
  });
});

describe('the id of a change at work', () => {
  const signature = { by: olive, role: 'occupational_therapist', at: '2026-11-25T09:00:00.000Z' };
  /** The draft after it was signed as the next version. */
  const offered = (draft: Plan, before: number): Plan => {
    const head = headOf('plan', ...Array.from({ length: before }, () => ({})));
    const { content } = offeredVersion(
      head,
      { kind: 'plan', plan: draft },
      { signature, code: 'CODE', rev: 2, today: '2026-11-25' },
    );
    return content.kind === 'plan' ? content.plan : draft;
  };
  const without = (draft: Plan, what: string) => edited(draft, 'remove', { what });

  it('counts on before the first version is signed', () => {
    expect(idsOf(edited(edited(plan, 'adjustment-own', asked), 'adjustment-own', asked))).toEqual([
      'adj_1',
      'adj_2',
      'adj_3',
    ]);
  });

  it('ADJ-1 is never given again once a version was signed, so no reply is read for another change', () => {
    const first = offered(edited(plan, 'adjustment-own', asked), 0);
    const second = offered(edited(without(first, 'adj_2'), 'adjustment-own', asked), 1);
    const third = offered(edited(without(second, idsOf(second)[1] ?? ''), 'adjustment-own', asked), 2);
    expect([first, second, third].map(idsOf)).toEqual([
      ['adj_1', 'adj_2'],
      ['adj_1', 'adj_v1-1'],
      ['adj_1', 'adj_v2-1'],
    ]);
  });

  it('can be changed and taken out by its id, whatever it looks like', () => {
    const signedOnce = edited(offered(plan, 0), 'adjustment-own', asked);
    expect(idsOf(signedOnce)).toEqual(['adj_1', 'adj_v1-1']);
    expect(retyped(signedOnce, 'adjustment-adj_v1-1', { owner: 'HR' }).adjustments[1]).toMatchObject({
      adjustmentId: 'adj_v1-1',
      owner: 'HR',
    });
    expect(idsOf(without(signedOnce, 'adj_v1-1'))).toEqual(['adj_1']);
  });
});
