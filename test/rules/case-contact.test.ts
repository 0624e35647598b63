import { describe, expect, it } from 'vitest';
import { formOf } from '../../shared/rules/case-actions/action.ts';
import { dateIn } from '../people/acting.ts';
import { actionCalled, caseOf, changeBy, cora, factsAbout, fillIn, olive, today } from '../people/cases.ts';

const tried = (...attempts: readonly string[]) =>
  factsAbout(caseOf({ head: { state: 'accepted', attempts: [...attempts] } }));

const notReached = (channel: string, ...before: readonly string[]) =>
  changeBy('contact', tried(...before), { channel, reached: 'no' });

describe('three tries by two channels, and then "did not respond"', () => {
  it.each<[string, string, readonly string[]]>([
    ['one try', 'phone', []],
    ['two tries by one channel', 'phone', ['phone']],
    ['two tries by two channels', 'email', ['phone']],
    ['three tries by one channel', 'phone', ['phone', 'phone']],
    ['nine tries by one channel', 'phone', Array.from({ length: 8 }, () => 'phone')],
  ])('%s do not close a case', (_, channel, before) => {
    expect(notReached(channel, ...before).head).toEqual({ attempts: [...before, channel] });
  });

  it.each<[string, string, readonly string[]]>([
    ['three tries by two channels', 'email', ['phone', 'phone']],
    ['three tries by two channels, the other one first', 'phone', ['letter', 'phone']],
    ['three tries by three channels', 'visit', ['phone', 'text']],
    ['a fourth try by another channel', 'text', ['phone', 'phone', 'phone']],
  ])('%s close it', (_, channel, before) => {
    expect(notReached(channel, ...before)).toEqual({
      head: { attempts: [...before, channel], state: 'did_not_respond' },
      entry: {
        knowledge: 'contact',
        words: `Not reached (try ${before.length + 1}). Closed: did not respond.`,
      },
    });
  });

  it('after three tries by one channel the timeline asks for another way', () => {
    expect(notReached('phone').entry.words).toBe('Not reached (try 1).');
    expect(notReached('phone', 'phone', 'phone').entry.words).toBe(
      'Not reached (try 3). Use another way before it is closed.',
    );
  });

  it('the form says how many tries there were', () => {
    expect(formOf(actionCalled('contact'), tried('phone', 'text')).intro?.join(' ')).toContain('last answered: 2.');
    expect(formOf(actionCalled('contact'), factsAbout(caseOf())).intro?.join(' ')).toContain('last answered: 0.');
  });
});

describe('a person who was reached', () => {
  it('is no longer counted as tried', () => {
    const { head, entry } = changeBy('contact', tried('phone', 'phone'), { channel: 'text', reached: 'yes' });
    expect(head).toEqual({ attempts: undefined, state: 'contacted' });
    expect(entry).toEqual({ knowledge: 'contact', words: 'Reached by text message.' });
  });

  it.each([
    ['submitted', undefined],
    ['needs_info', 'submitted'],
    ['accepted', 'contacted'],
    ['active', undefined],
    ['on_hold', undefined],
  ] as const)('moves a case that is "%s" to: %s', (state, next) => {
    const about = factsAbout(caseOf({ head: { state } }));
    const { head } = changeBy('contact', about, { channel: 'phone', reached: 'yes', note: 'Rings back' });
    expect(head?.state).toBe(next);
  });

  it('has what was said kept as a reason, which an administrator does not receive', () => {
    const form = { channel: 'phone', note: 'Feels better' };
    expect(changeBy('contact', tried(), { ...form, reached: 'yes' }).entry.why).toBe('Feels better');
    expect(changeBy('contact', tried(), { ...form, reached: 'no' }).entry.why).toBe('Feels better');
  });

  it('has to be said to be reached or not, and how', () => {
    const done = fillIn('contact', tried());
    expect('errors' in done && done.errors.map(({ field }) => field)).toEqual(['channel', 'reached']);
  });
});

describe('who looks after somebody', () => {
  const facts = factsAbout(caseOf());

  it('who takes a case becomes its one lead', () => {
    expect(changeBy('take', facts)).toEqual({
      head: { lead: olive },
      entry: { knowledge: 'contact', words: 'Olive Invented took it.' },
    });
  });

  it('it is given to a colleague with a reason', () => {
    expect(changeBy('assign', facts, { colleague: cora.staffId, reason: 'Knows the employer' })).toEqual({
      head: { lead: cora },
      entry: { knowledge: 'contact', words: `Olive Invented gave it to ${cora.name}.`, why: 'Knows the employer' },
    });
    expect(fillIn('assign', facts, { colleague: cora.staffId })).toEqual({
      errors: [{ field: 'reason', message: 'Enter the reason' }],
    });
  });

  it('neither the lead themself nor an administrator can be chosen', () => {
    const offered = (lead?: typeof olive) => {
      const form = formOf(actionCalled('assign'), factsAbout(caseOf(lead ? { head: { lead } } : {})));
      const [field] = form.fields;
      return field?.kind === 'radios' ? field.options.map(({ value }) => value) : [];
    };
    expect(offered()).toEqual([olive.staffId, cora.staffId]);
    expect(offered(cora)).toEqual([olive.staffId]);
    expect(fillIn('assign', facts, { colleague: 'staff_adam', reason: 'No' })).toEqual({
      errors: [{ field: 'colleague', message: 'Select a colleague' }],
    });
  });

  it('a colleague who left meanwhile is not given anything', () => {
    const action = actionCalled('assign');
    const without = { ...facts, team: [] };
    const form = formOf(action, facts);
    expect(action.decide(without, { colleague: cora.staffId, reason: 'Knows the employer' }, form)).toBe(
      'That colleague is no longer in the team. Choose another',
    );
  });

  it.each([
    ['2026-11-22', undefined],
    [today, undefined],
    ['2026-11-24', 'Put off to 24 November 2026.'],
  ])('a new day is in the future: %s', (until, words) => {
    const done = fillIn('defer', facts, { ...dateIn('until', until), reason: 'On holiday' });
    if (!words) expect(done).toEqual({ refused: 'The new day must be in the future' });
    else {
      expect(done).toEqual({
        change: {
          head: { row: { ...facts.whole.referral.row, promisedBy: until } },
          entry: { knowledge: 'contact', words, why: 'On holiday' },
        },
      });
    }
  });
});
