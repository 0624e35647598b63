import { describe, expect, it } from 'vitest';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { heldBecause, keptUntil, lastSeen, retentionPeriods } from '../../shared/rules/retention.ts';
import { decisionOf, retentionForm } from '../../shared/rules/retention-decision.ts';
import { yearsAfter } from '../../shared/values/months.ts';

const line = (did: string, at: string, byRole = 'occupational_therapist') => ({
  did,
  at: `${at}T12:00:00.000Z`,
  byRole,
});

interface Of {
  readonly state?: string;
  readonly born?: string;
  readonly received?: string;
  readonly timeline?: readonly ReturnType<typeof line>[];
  readonly held?: string;
  readonly frozen?: string;
}
const caseOf = ({ state = 'discharged', born = '1974-03-27', received = '2018-01-10', timeline, ...more }: Of = {}) =>
  ({
    referral: { state, row: { receivedAt: `${received}T09:00:00.000Z` }, ...more },
    answers: { 'date-of-birth': { value: { 'date-of-birth': born } } },
    parts: [],
    timeline: timeline ?? [line('accept', '2018-01-12'), line('discharge', '2018-06-30')],
  }) as unknown as WholeCase;

describe('RET-1 for how long a record is kept', () => {
  it.each([
    ['an adult', caseOf(), 'adult', '2026-06-30'],
    [
      'an adult who was seen again',
      caseOf({ timeline: [line('accept', '2018-01-12'), line('follow-up-26', '2019-01-02')] }),
      'adult',
      '2027-01-02',
    ],
    ['somebody who was 16 at the end', caseOf({ born: '2002-02-01' }), 'young', '2027-02-01'],
    ['somebody who was 17 at the end', caseOf({ born: '2000-07-01' }), 'young', '2026-07-01'],
    [
      'a request that was declined',
      caseOf({ state: 'declined', timeline: [line('decline', '2018-01-20')] }),
      'not-accepted',
      '2020-01-20',
    ],
    ['a request that nobody answered', caseOf({ state: 'withdrawn', timeline: [] }), 'not-accepted', '2020-01-10'],
    ['somebody born on 29 February', caseOf({ born: '2004-02-29' }), 'young', '2029-02-28'],
  ] as const)('%s', (_, whole, period, until) => expect(keptUntil(whole)).toEqual({ period, until }));

  it('an open record has no end', () => expect(keptUntil(caseOf({ state: 'active' }))).toBeUndefined());

  it('what is done to the record is no contact with the person', () => {
    const timeline = [
      line('accept', '2018-01-12'),
      line('expired', '2018-09-01', 'system'),
      line('hold-deletion', '2019-01-01'),
      line('end-hold', '2020-01-01'),
      line('decided on deletion', '2026-01-01', 'manager'),
    ];
    expect(lastSeen(caseOf({ timeline }))).toBe('2018-01-12');
  });

  it('RET-1 a hold and a record that is stopped keep it', () => {
    expect(heldBecause(caseOf({ held: 'A complaint' }).referral)).toBe('A complaint');
    expect(heldBecause(caseOf({ frozen: 'Wrong person' }).referral)).toBe('Wrong person');
    expect(heldBecause(caseOf().referral)).toBeUndefined();
  });

  it('every period is in words', () => {
    for (const words of Object.values(retentionPeriods)) expect(words).toMatch(/: /);
  });

  it('years end on the same day, or on the last of February', () => {
    expect([yearsAfter('2018-06-30', 8), yearsAfter('2020-02-29', 2)]).toEqual(['2026-06-30', '2022-02-28']);
  });
});

describe('RET-2 what a manager decides', () => {
  const due = { referralId: 'ref_a', reference: 'WH-1', period: 'adult', until: '2026-06-30', state: 'due' } as const;
  const who = { by: { staffId: 'staff_m', name: 'Marcus' }, at: '2026-11-27T10:00:00.000Z' };
  const decide = (decision: string, from: Parameters<typeof decisionOf>[0] = due) =>
    decisionOf(from, { decision, reason: 'I read it' }, who, '2026-11-27');

  it('is written down with who, when and why', () => {
    const { next, words, why } = decide('delete');
    expect(next).toMatchObject({ state: 'approved', decided: { ...who, why: 'I read it' } });
    expect([words, why]).toEqual(['Deletion of the record was approved.', 'I read it']);
  });

  it('keeps it for years from today', () => {
    expect(decide('5').next).toMatchObject({ state: 'kept', keptUntil: '2031-11-27' });
    expect(decide('1').words).toBe('The record is kept until 27 November 2027.');
  });

  it('can be taken back until the night, and only then', () => {
    const approved = decide('delete').next;
    expect(decide('look', approved).next.state).toBe('due');
    const options = (from: typeof due | typeof approved) =>
      JSON.stringify(retentionForm(from).fields).includes('Do not delete it yet');
    expect([options(due), options(approved)]).toEqual([false, true]);
  });
});
