import { describe, expect, it } from 'vitest';
import { workOutcomes } from '../../shared/content/outcomes.ts';
import type { CaseState } from '../../shared/contracts/case.ts';
import { addDays } from '../../shared/values/date.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf, changeBy, factsAbout, fillIn, today } from '../people/cases.ts';

const inState = (state: CaseState, more = {}) => factsAbout(caseOf({ head: { state, ...more } }));
const row = caseOf().referral.row;

describe('a case goes along its way', () => {
  it.each<[string, CaseState, CaseState, string]>([
    ['assessed', 'accepted', 'assessed', 'The assessment was done.'],
    ['assessed', 'contacted', 'assessed', 'The assessment was done.'],
    ['start-support', 'assessed', 'active', 'Support began.'],
    ['monitor', 'active', 'monitoring', 'The team now looks in from time to time.'],
    ['back-to-active', 'monitoring', 'active', 'More support is needed again.'],
  ])('"%s" leads from "%s" to "%s", with the next date to look at it', (id, from, to, words) => {
    expect(changeBy(id, inState(from), dateIn('next', '2026-12-01'))).toEqual({
      head: { state: to, row: { ...row, promisedBy: '2026-12-01' } },
      entry: { knowledge: 'contact', words },
    });
  });

  it('the next date may be today, and not before', () => {
    expect(fillIn('assessed', inState('accepted'), dateIn('next', today))).toHaveProperty('change');
    expect(fillIn('assessed', inState('accepted'), dateIn('next', addDays(today, -1)))).toEqual({
      refused: 'The next date must be today or later',
    });
  });
});

describe('on hold, and on again', () => {
  const held: readonly CaseState[] = ['accepted', 'contacted', 'assessed', 'active', 'monitoring'];

  it.each(held)('a case that is "%s" is held with a reason and goes on where it was', (state) => {
    const { head, entry } = changeBy('hold', inState(state), { ...dateIn('next', '2026-12-01'), reason: 'Operation' });
    expect(head).toEqual({ state: 'on_hold', stateBefore: state, row: { ...row, promisedBy: '2026-12-01' } });
    expect(entry).toEqual({ knowledge: 'contact', words: 'On hold.', why: 'Operation' });
    expect(changeBy('resume', inState('on_hold', { stateBefore: state }))).toEqual({
      head: { state, stateBefore: undefined, row: { ...row, promisedBy: today } },
      entry: { knowledge: 'contact', words: `Went on: ${state}.` },
    });
  });

  it('a hold looks ahead: today is too soon', () => {
    expect(fillIn('hold', inState('active'), { ...dateIn('next', today), reason: 'Operation' })).toEqual({
      refused: 'When to look again must be in the future',
    });
  });

  it('the person leaves a held case, or it is finished, without going on first', () => {
    expect(fillIn('withdraw', inState('on_hold'))).toHaveProperty('change');
    expect(
      fillIn('discharge', inState('on_hold'), { outcome: 'off_sick', why: 'other', summary: 'We finish for now.' }),
    ).toHaveProperty('change');
  });
});

describe('the end', () => {
  const form = { outcome: 'at_work_full', why: 'goals-reached', summary: 'You are back at work.' };

  it('a case is finished with the work situation, and looked at again after 13 weeks', () => {
    expect(changeBy('discharge', inState('active'), form)).toEqual({
      head: { state: 'discharged', outcome: 'at_work_full', row: { ...row, promisedBy: '2027-02-22' } },
      entry: {
        knowledge: 'health',
        words: 'Finished with the service: At work, full hours and duties.',
        why: 'You are back at work.',
      },
      message: 'finished',
    });
  });

  it('nothing of the end may be left open', () => {
    const done = fillIn('discharge', inState('active'));
    expect('errors' in done && done.errors.map(({ field }) => field)).toEqual(['outcome', 'why', 'summary']);
  });

  it.each(workOutcomes)('OUT-2 "%s" is an outcome with words of its own', (outcome, words) => {
    const { head, entry } = changeBy('discharge', inState('active'), { ...form, outcome });
    expect(head?.outcome).toBe(outcome);
    expect(entry.words).toBe(`Finished with the service: ${words}.`);
  });

  it('OUT-3 at 13 weeks the person is asked, and 13 weeks later again', () => {
    expect(changeBy('follow-up-13', inState('discharged'), { outcome: 'off_sick', note: 'Off again' })).toEqual({
      head: { state: 'followed_up_13w', outcome: 'off_sick', row: { ...row, promisedBy: '2027-02-22' } },
      entry: { knowledge: 'work', words: 'At 13 weeks: Off sick.', why: 'Off again' },
    });
  });

  it('OUT-3 at 26 weeks it is the last time; "not known" is an answer and nothing is not', () => {
    const about = inState('followed_up_13w');
    expect(changeBy('follow-up-26', about, { outcome: 'unknown' })).toEqual({
      head: { state: 'followed_up_26w', outcome: 'unknown', row: { ...row, promisedBy: today } },
      entry: { knowledge: 'work', words: 'At 26 weeks: Not known.' },
    });
    expect(fillIn('follow-up-26', about)).toEqual({
      errors: [{ field: 'outcome', message: 'Select the work situation' }],
    });
  });
});

describe('open again', () => {
  it.each<CaseState>(['did_not_respond', 'withdrawn', 'declined', 'not_eligible_signposted'])(
    'a case that is "%s" stands as new today, with a reason and without its old end',
    (state) => {
      const about = inState(state, { attempts: ['phone', 'phone', 'text'], outcome: 'off_sick' });
      expect(changeBy('reopen', about, { reason: 'Rang us back' })).toEqual({
        head: { state: 'submitted', attempts: undefined, outcome: undefined, row: { ...row, promisedBy: today } },
        end: [],
        entry: { knowledge: 'contact', words: 'Opened again.', why: 'Rang us back' },
      });
      expect(fillIn('reopen', about)).toHaveProperty('errors');
    },
  );
});
