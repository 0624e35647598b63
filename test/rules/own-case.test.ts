import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { closedStates, everyState, openStates } from '../../shared/rules/case-states.ts';
import { dateOfBirth, opensToPerson, safeWays } from '../../shared/rules/own-case.ts';
import { whereItStands } from '../../shared/rules/where-it-stands.ts';
import { services } from '../../shared/services/all.ts';
import { caseOf, today } from '../people/cases.ts';
import { wordFaults } from '../words/content-rules.ts';

describe('a person may open their own request', () => {
  it('in every state but merged and withdrawn', () => {
    const shut = everyState.filter((state) => !opensToPerson(caseOf({ head: { state } }).referral));
    expect(shut.toSorted()).toEqual(['merged', 'withdrawn']);
  });

  it('unless the record is frozen or was taken in by another', () => {
    expect(opensToPerson(caseOf({ head: { frozen: 'Whose is it?' } }).referral)).toBe(false);
    expect(opensToPerson(caseOf({ head: { mergedInto: 'ref_2' } }).referral)).toBe(false);
  });
});

describe('a code may go', () => {
  const ways = (given: object, safe: readonly string[] | string) =>
    safeWays(caseOf({ types: { contact: { ...given }, 'safe-contact': { 'safe-contact': safe } } })).map(
      ({ channel }) => channel,
    );
  const both = { email: 'amira@example.com', mobile: '07700 900 111' };

  it('by email and by text message, where both were given and called safe', () => {
    expect(ways(both, ['call', 'text', 'email'])).toEqual(['email', 'text']);
  });

  it('never by a way that was not called safe', () => {
    expect(ways(both, ['email'])).toEqual(['email']);
    expect(ways(both, 'text')).toEqual(['text']);
    expect(ways(both, 'none')).toEqual([]);
  });

  it('nowhere for somebody who has a landline alone', () => {
    expect(safeWays(caseOf({ person: people.ray }))).toEqual([]);
  });

  it('knows where a code went when the person asked, and nothing of it when they were rung', () => {
    expect(caseOf().referral.confirmedContact).toBe('hash');
    expect(caseOf({ person: people.ray }).referral.confirmedContact).toBeUndefined();
  });

  it('is asked for with the date of birth of the record', () => {
    expect(dateOfBirth(caseOf())).toBe('1974-03-14');
  });
});

describe('where a request stands, in the person’s words', () => {
  const of = (state: (typeof everyState)[number], on = today, tier?: '1' | '2' | '3') => {
    const { referral } = caseOf({ head: { state } });
    return whereItStands(
      { ...referral, row: { ...referral.row, ...(tier ? { tier } : {}) } },
      services[referral.service],
      on,
    );
  };

  it.each(everyState)('%s is said in plain words', (state) => {
    for (const on of [today, '2027-03-01']) {
      const { stands, next } = of(state, on);
      expect([stands, ...next].flatMap(wordFaults)).toEqual([]);
    }
  });

  it.each(openStates)('%s says what happens next, and by when or whom to phone', (state) => {
    const [first] = of(state).next;
    expect(first).toMatch(
      state === 'needs_info' ? /phone 01632 960 001/ : /will contact you by Wednesday 25 November 2026/,
    );
  });

  it('a promise that has passed is said to have passed', () => {
    expect(of('submitted', '2026-11-25').next[0]).toContain('will contact you by');
    expect(of('submitted', '2026-11-26').next[0]).toBe(
      'We said that we would contact you by Wednesday 25 November 2026.',
    );
  });

  it.each(closedStates)('%s promises nothing', (state) => {
    expect(of(state).next.join(' ')).not.toMatch(/by \w+day/);
  });

  it('says who helps once somebody does', () => {
    expect(of('active', today, '2').who).toBe('A work and health coach');
    expect(of('submitted', today, '2').who).toBeUndefined();
    expect(of('discharged', today, '2').who).toBeUndefined();
  });
});
