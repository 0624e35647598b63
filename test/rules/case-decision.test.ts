import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { formOf } from '../../shared/rules/case-actions/action.ts';
import { suggestTier } from '../../shared/rules/tier-rules.ts';
import { cardiac } from '../../shared/services/cardiac.ts';
import { myTherapy } from '../../shared/services/my-therapy.ts';
import {
  actionCalled,
  type CaseChanges,
  caseOf,
  changeBy,
  chestPainShown,
  factsAbout,
  fillIn,
  today,
} from '../people/cases.ts';

const facts = (changes: CaseChanges = {}) => factsAbout(caseOf(changes));

/** Somebody for whom the rules suggest nothing beyond this level. */
const level1 = {
  'work-status': { 'work-status': 'employed' },
  'health-condition': { 'condition-group': 'breathing' },
  'work-ability': { 'work-ability': '8' },
  confidence: { confidence: '8' },
  'fit-note': { 'fit-note': 'no' },
  'work-safety': { 'work-safety': 'none' },
  absence: {},
};
const level2 = { ...level1, 'work-ability': { 'work-ability': '5' } };
const ticked = { emergency: { emergency: ['CHEST'] } };
const redFlags = { emergency: chestPainShown() };

const introOf = (id: string, changes: CaseChanges): string =>
  (formOf(actionCalled(id), facts(changes)).intro ?? []).join(' ');

describe('TRG-1 the rules suggest, a person decides', () => {
  it('TRG-1 whoever decides reads the suggestion, its reasons in words and its version first', () => {
    const intro = introOf('accept', {});
    expect(intro).toContain('The rules suggest level 3. A person decides.');
    expect(intro).toContain('Heart condition, or after an operation (Main condition: Heart or circulation)');
    expect(intro).toContain(`version ${suggestTier({}, today).version}`);
    expect(introOf('accept', { types: level2 })).toContain('Because: Work ability 4 to 6 (Work ability 5 out of 10).');
    expect(introOf('accept', { types: level1 })).toContain('Because no rule for a higher level fired.');
    expect(introOf('accept', { types: ticked })).toContain('contact this person today, then a therapist (level 3)');
  });

  it('TRG-3 and what to say to the person, in words', () => {
    expect(introOf('accept', { types: level2 })).toContain('a call with one of our coaches would help first');
  });

  it.each([
    ['1', level1],
    ['2', level2],
    ['3', {}],
  ])('TRG-1 level %s as suggested needs no reason', (tier, types) => {
    expect(changeBy('accept', facts({ types }), { tier }).head).toMatchObject({ state: 'accepted', row: { tier } });
  });

  it.each([
    ['2', level1],
    ['1', level2],
    ['1', {}],
    ['2', ticked],
  ])('TRG-1 another level, here %s, is refused without a reason and kept with it', (tier, types) => {
    const about = facts({ types });
    const refused = { refused: 'Enter the reason why it is not the suggested level' };
    expect(fillIn('accept', about, { tier })).toEqual(refused);
    expect(fillIn('accept', about, { tier, reason: '   ' })).toEqual(refused);
    const { head, entry } = changeBy('accept', about, { tier, reason: 'Knows them well' });
    expect(head?.row?.tier).toBe(tier);
    expect(entry.why).toBe('Knows them well');
  });

  it('TRG-1 suggestion, version, the rules that fired and the decision are kept together, as knowledge about health', () => {
    const { entry, message } = changeBy('accept', facts({ types: level2 }), { tier: '2' });
    expect(entry).toEqual({
      knowledge: 'health',
      words: 'Accepted at level 2. The rules (version 1) suggested level 2: work-ability-middle.',
    });
    expect(message).toBe('referral-accepted');
    expect(changeBy('accept', facts({ types: level1 }), { tier: '1' }).entry.words).toContain('no rule fired');
    expect(changeBy('accept', facts({ types: ticked }), { tier: '3' }).entry.words).toContain(
      'suggested urgent contact: red-flag',
    );
  });
});

describe('TRG-4 by when the first contact is', () => {
  it.each(myTherapy.tiers.map(({ tier, workingDays }) => [tier, workingDays] as const))(
    'TRG-4 level %i at MY Therapy: within %i working days',
    (tier, workingDays) => {
      const by = { 2: '2026-11-25', 5: '2026-11-30', 10: '2026-12-07' }[workingDays];
      const { head } = changeBy('accept', facts(), { tier: String(tier), reason: 'Fits better' });
      expect(head?.row?.promisedBy).toBe(by);
    },
  );

  it('TRG-4 Christmas, Boxing Day and New Year are not counted', () => {
    const about = { ...facts(), today: '2026-12-23' };
    expect(changeBy('accept', about, { tier: '3' }).head?.row?.promisedBy).toBe('2027-01-11');
  });
});

describe('TRG-2 a warning sign is never put later', () => {
  it.each(['1', '2', '3'])('TRG-2 accepted at level %s the contact is still today', (tier) => {
    const { head } = changeBy('accept', facts({ types: ticked }), { tier, reason: 'Spoke with the person' });
    expect(head?.row?.promisedBy).toBe(today);
  });

  it('TRG-2 a promise that is late already stays where it was', () => {
    const about = { ...facts({ types: ticked }), today: '2026-11-30' };
    expect(changeBy('accept', about, { tier: '3' }).head?.row?.promisedBy).toBe('2026-11-25');
  });

  it('TRG-2 nobody is declined after a warning sign page was shown', () => {
    const form = { told: 'We spoke', reason: 'Outside our service' };
    expect(fillIn('decline', facts({ redFlags }), form)).toEqual({
      hindered: 'A warning sign was ticked. Speak with the person before you close it: record a contact, or accept',
    });
    expect(fillIn('decline', facts(), form)).toHaveProperty('change');
  });
});

describe('TRG-5 a level is changed with a reason', () => {
  const about = factsAbout(caseOf({ head: { state: 'active', row: { ...caseOf().referral.row, tier: '2' } } }));

  it('TRG-5 both levels and the reason are kept, and the state stays', () => {
    expect(fillIn('change-level', about, { tier: '3' })).toEqual({
      errors: [{ field: 'reason', message: 'Enter the reason' }],
    });
    const { head, entry } = changeBy('change-level', about, { tier: '3', reason: 'Not fit for longer' });
    expect(head).toEqual({ row: { ...about.whole.referral.row, tier: '3' } });
    expect(entry).toEqual({ knowledge: 'contact', words: 'Level 2 became level 3.', why: 'Not fit for longer' });
  });

  it('TRG-5 the same level again is no change', () => {
    expect(fillIn('change-level', about, { tier: '2', reason: 'Again' })).toEqual({
      refused: 'It is at this level already',
    });
  });
});

describe('other decisions on a request', () => {
  it('the person is asked for more by a message that says nothing of what is asked', () => {
    expect(changeBy('ask-more', facts(), { question: 'Which hours do you work?' })).toEqual({
      head: { state: 'needs_info' },
      entry: { knowledge: 'health', words: 'Asked for more: Which hours do you work?' },
      message: 'please-ring',
    });
  });

  it.each([myTherapy, cardiac])('$shortName shows its own other services, and keeps what was told', (profile) => {
    const person = profile.id === 'cardiac' ? people.terry : people.amira;
    for (const { title } of profile.elsewhere) {
      expect(changeBy('redirect', facts({ person }), { elsewhere: title, told: 'Rang and explained' })).toEqual({
        head: { state: 'not_eligible_signposted', outcome: title },
        entry: { knowledge: 'contact', words: `Shown another service: ${title}.`, why: 'Rang and explained' },
      });
    }
  });

  it('to decline needs what the person was told, and a reason', () => {
    const done = fillIn('decline', facts());
    expect('errors' in done && done.errors.map(({ field }) => field)).toEqual(['told', 'reason']);
    expect(changeBy('decline', facts(), { told: 'Kindly why', reason: 'Another area' })).toEqual({
      head: { state: 'declined' },
      entry: { knowledge: 'contact', words: 'Not taken on. The person was told: Kindly why', why: 'Another area' },
    });
  });

  it.each(['submitted', 'active', 'on_hold'] as const)(
    'the person may leave a case that is "%s", without a reason',
    (state) => {
      const about = facts({ head: { state } });
      expect(changeBy('withdraw', about)).toEqual({
        head: { state: 'withdrawn' },
        entry: { knowledge: 'contact', words: 'The person left the service.' },
      });
      expect(changeBy('withdraw', about, { said: 'Found other help' }).entry.why).toBe('Found other help');
    },
  );
});
