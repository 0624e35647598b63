import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { findPractice } from '../../shared/content/practices.ts';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { careFlag, needFlag } from '../../shared/rules/flags.ts';
import { filterWords, listFilters, viewWords } from '../../shared/rules/list-views.ts';
import { services } from '../../shared/services/all.ts';
import type { ServiceProfile } from '../../shared/services/profile.ts';
import { caseOf, chestPainShown } from '../people/cases.ts';

const every: readonly (readonly [string, ServiceProfile])[] = Object.entries(services);
const nameOf = (code: string): string => findPractice(code)?.name ?? code;

const optionsOf = (profile: ServiceProfile, group: string) =>
  listFilters(profile, nameOf).find((one) => one.group === group)?.options ?? [];

describe('the views and filters of the list', () => {
  it('each has its own words', () => {
    for (const words of [viewWords, filterWords].map((one) => Object.values(one))) {
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).toMatch(/^[A-Z]/);
    }
  });

  it.each(every)('%s: what can do harm when it is missed comes first', (_, profile) => {
    const [first] = listFilters(profile, nameOf);
    expect(first).toEqual({
      group: 'Know first',
      options: [
        { label: 'With a limit on contact or a warning sign', query: 'care' },
        { label: 'With an interpreter or access needs', query: 'need' },
        { label: 'Unanswered by work', query: 'wait' },
      ],
    });
  });

  it.each(every)('%s: a filter for each of its levels, with who helps', (_, profile) => {
    expect(optionsOf(profile, 'By level')).toEqual(
      profile.tiers.map(({ tier, who }) => ({ label: `Level ${tier}: ${who}`, query: `tier=${tier}` })),
    );
  });

  it.each(every)('%s: a filter for each practice it covers, by its name', (_, profile) => {
    expect(optionsOf(profile, 'By GP practice')).toEqual(
      profile.practices.map(({ odsCode }) => ({ label: nameOf(odsCode), query: `practice=${odsCode}` })),
    );
  });

  it('a filter for each source that a person can name (FN-18)', () => {
    const [field] = questionById('heard-about')?.fields ?? [];
    const named = field?.kind === 'radios' ? field.options.map(({ value }) => `source=${value}`) : [];
    const [, profile] = every[0] ?? [];
    expect(profile && optionsOf(profile, 'By source').map(({ query }) => query)).toEqual(named);
  });

  it.each(every)('%s: no two filters ask for the same', (_, profile) => {
    const queries = listFilters(profile, nameOf).flatMap(({ options }) => options.map(({ query }) => query));
    expect(new Set(queries).size).toBe(queries.length);
    for (const query of queries) expect(query).toMatch(/^[a-z]+(=[\w-]+)?$/);
  });
});

describe('what the flags of a referral stand for', () => {
  it.each([
    ['a warning sign page was shown', caseOf({ redFlags: { emergency: chestPainShown() } }), true, false],
    ['no safe contact', caseOf({ types: { 'safe-contact': { 'safe-contact': 'none' } } }), true, false],
    ['no calls', caseOf({ types: { 'safe-contact': { 'safe-contact': ['text'] } } }), true, false],
    ['no voicemail', caseOf({ types: { 'safe-contact': { 'safe-contact': ['call'] } } }), true, false],
    ['an interpreter', caseOf({ person: people.piotr }), true, true],
    [
      'calls and voicemail are fine',
      caseOf({ types: { 'safe-contact': { 'safe-contact': ['call', 'voicemail'] } } }),
      false,
      false,
    ],
  ])('%s', (_, { referral }, care, need) => {
    expect(referral.row.flags.some(careFlag)).toBe(care);
    expect(referral.row.flags.some(needFlag)).toBe(need);
  });

  it('a sensitive record is a limit too', () => {
    expect(careFlag('Sensitive record')).toBe(true);
  });
});
