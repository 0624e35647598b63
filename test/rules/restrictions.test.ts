import { describe, expect, it } from 'vitest';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { formOf } from '../../shared/rules/case-actions/action.ts';
import { restrictionKinds, restrictionsInWords, safetyNotices } from '../../shared/rules/restrictions.ts';
import { dateIn } from '../people/acting.ts';
import { actionCalled, caseOf, changeBy, endedAs, factsAbout, fillIn, partOfCase, today } from '../people/cases.ts';

const facts = factsAbout(caseOf());

const lifting: Typed = {
  kind: 'lift',
  limit: 'No lifting over 5 kg',
  'set-by': 'The heart surgeon, letter of 3 November 2026',
  ...dateIn('until', '2026-12-14'),
};

const restriction = (value: Readonly<Record<string, string>>, more = {}) =>
  partOfCase(
    'restriction',
    'work',
    { kind: 'lift', limit: 'No lifting over 5 kg', 'set-by': 'The surgeon', ...value },
    more,
  );

describe('RTW-4 a restriction is what somebody with the authority has set', () => {
  it('RTW-4 no form begins with a limit, a day or a name: there is no default', () => {
    const done = fillIn('restriction', facts);
    expect('errors' in done && done.errors.map(({ field }) => field)).toEqual(['kind', 'limit', 'set-by']);
    for (const field of formOf(actionCalled('restriction'), facts).fields) {
      expect(Object.keys(field).filter((key) => /value|default|checked/.test(key))).toEqual([]);
    }
  });

  it('RTW-4 who set it is needed', () => {
    expect(fillIn('restriction', facts, { ...lifting, 'set-by': ' ' })).toEqual({
      errors: [{ field: 'set-by', message: 'Enter who set it' }],
    });
  });

  it('RTW-4 until when is needed: the last day, or when it is looked at again', () => {
    const { 'until-day': _, 'until-month': _month, 'until-year': _year, ...withoutDay } = lifting;
    expect(fillIn('restriction', facts, withoutDay)).toEqual({
      errors: [{ field: 'until-day', message: 'Enter the last day, or select when it is looked at again' }],
    });
    expect(fillIn('restriction', facts, { ...withoutDay, review: 'clearance' })).toHaveProperty('change');
    expect(fillIn('restriction', facts, lifting)).toHaveProperty('change');
  });

  it.each(restrictionKinds)('RTW-4 "%s" is written down in the words that were given', (kind, label) => {
    expect(changeBy('restriction', facts, { ...lifting, kind })).toMatchObject({
      add: [
        { kind: 'restriction', knowledge: 'work', answer: { said: { kind: label, limit: 'No lifting over 5 kg' } } },
      ],
      entry: { knowledge: 'work', words: 'Restriction: No lifting over 5 kg.' },
    });
  });
});

describe('RTW-3 no clearance is worked out', () => {
  it('RTW-3 a restriction holds on its last day', () => {
    expect(restrictionsInWords([restriction({ until: today })], today)).toEqual([
      'No lifting over 5 kg (until 23 November 2026; set by The surgeon).',
    ]);
  });

  it('RTW-3 past its day it is still there, and somebody has to ask for clearance', () => {
    expect(restrictionsInWords([restriction({ until: '2026-11-22' })], today)).toEqual([
      'No lifting over 5 kg (until 22 November 2026; set by The surgeon). The day has passed: ask for clearance, then end it.',
    ]);
    expect(restrictionsInWords([restriction({ until: '2020-01-01' })], today)).toHaveLength(1);
  });

  it('RTW-3 without a last day it says when it is looked at again', () => {
    expect(restrictionsInWords([restriction({ review: 'When the team gives clearance' })], today)).toEqual([
      'No lifting over 5 kg (when the team gives clearance; set by The surgeon).',
    ]);
    expect(restrictionsInWords([restriction({})], today)).toEqual([
      'No lifting over 5 kg (no last day; set by The surgeon).',
    ]);
  });

  it('RTW-3 it ends by somebody’s word, whose name is kept', () => {
    const one = restriction({ until: '2026-11-01' });
    const has = factsAbout(caseOf({ parts: [one] }));
    expect(fillIn('end-restriction', has, { restriction: one.partId })).toEqual({
      errors: [{ field: 'cleared-by', message: 'Enter who gave clearance' }],
    });
    expect(changeBy('end-restriction', has, { restriction: one.partId, 'cleared-by': 'Dr Pretend' })).toEqual({
      end: [{ partId: one.partId, how: 'cleared', why: 'Dr Pretend' }],
      entry: { knowledge: 'work', words: 'A restriction ended.', why: 'Clearance: Dr Pretend' },
    });
    expect(restrictionsInWords([{ ...one, ...endedAs('cleared') }], today)).toEqual([]);
  });

  it('there is nothing to end without a restriction', () => {
    expect(fillIn('end-restriction', facts)).toEqual({ hindered: 'There is no restriction to end' });
  });
});

const notYet = /driving is "not yet" \(RTW-1\)/;
const roleSafety = /employer’s occupational health or the regulator decides .* \(RTW-2\)/;
const driving = (more = {}) => restriction({ kind: 'driving', limit: 'No driving' }, more);

describe('RTW-1 a job that needs driving', () => {
  it.each(['driving', 'driving-group-2'])(
    'RTW-1 with "%s" driving is "not yet" until something is written down',
    (said) => {
      expect(safetyNotices([], [said])).toContainEqual(expect.stringMatching(notYet));
      expect(safetyNotices([driving()], [said])).not.toContainEqual(expect.stringMatching(notYet));
    },
  );

  it('RTW-1 a driving restriction that was cleared is a clearance; one taken back as a mistake is none', () => {
    expect(safetyNotices([driving(endedAs('cleared'))], ['driving'])).toEqual([]);
    expect(safetyNotices([driving(endedAs('taken back'))], ['driving'])).toEqual([expect.stringMatching(notYet)]);
  });

  it('RTW-1 a restriction of another kind says nothing about driving', () => {
    expect(safetyNotices([restriction({})], ['driving'])).toEqual([expect.stringMatching(notYet)]);
  });

  it('RTW-1 a job that staff wrote down counts like what the person said, until it is taken back', () => {
    const job = (more = {}) => partOfCase('job', 'work', { title: 'Courier', safety: ['driving'] }, more);
    expect(safetyNotices([job()], [])).toEqual([expect.stringMatching(notYet)]);
    expect(safetyNotices([job(endedAs('taken back'))], [])).toEqual([]);
  });
});

describe('RTW-2 work where others decide about safety', () => {
  it.each(['driving-group-2', 'heights'])('RTW-2 "%s" in a job that staff write down shows it too', (safety) => {
    const form = { title: 'Driver', hours: '40', pattern: 'fixed', safety };
    const [job] = changeBy('job', facts, form).add ?? [];
    const part = partOfCase('job', 'work', job?.answer.value ?? {});
    expect(safetyNotices([part, driving()], [])).toEqual([expect.stringMatching(roleSafety)]);
  });

  it.each(['driving-group-2', 'heights'])('RTW-2 "%s" shows the role-safety notice, cleared or not', (said) => {
    expect(safetyNotices([driving(), driving(endedAs('cleared'))], [said])).toEqual([
      expect.stringMatching(roleSafety),
    ]);
  });

  it.each(['driving', 'lone-work', 'nights', 'lifting', 'care', 'none'])('RTW-2 "%s" alone does not', (said) => {
    expect(safetyNotices([driving()], [said])).toEqual([]);
  });
});
