import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../functions/local/people.ts';
import { difficulties } from '../../shared/content/difficulties.ts';
import { redFlags } from '../../shared/content/safety.ts';
import { answersOf, type WholeCase, wordsRead } from '../../shared/rules/case-change.ts';
import type { Answers } from '../../shared/rules/eligibility.ts';
import { levelInWords, levelReview } from '../../shared/rules/level-words.ts';
import { suggestTier, tierRules } from '../../shared/rules/tier-rules.ts';
import { candidateRules } from '../../shared/rules/tier-rules-candidate.ts';
import { addDays } from '../../shared/values/date.ts';
import { caseOf, today } from '../people/cases.ts';

const one = (question: string, value: string | readonly string[], field = question): Answers => ({
  [question]: { [field]: value },
});
const offFor = (days: number): Answers => one('absence', addDays(today, -days), 'first-off-on');

const idsFor = (answers: Answers): readonly string[] => suggestTier(answers, today).fired.map(({ id }) => id);

/** Each rule with answers at its border: those that fire it, and the nearest that do not. */
const borders: readonly (readonly [id: string, fires: readonly Answers[], doesNot: readonly Answers[]])[] = [
  [
    'red-flag',
    [one('emergency', ['CHEST']), one('red-flags', ['WOUND'])],
    [one('emergency', ['none']), one('red-flags', ['none']), {}],
  ],
  ['work-ability-low', [one('work-ability', '0'), one('work-ability', '3')], [one('work-ability', '4'), {}]],
  ['off-long', [offFor(29), offFor(400)], [offFor(28), one('work-status', 'off-sick')]],
  [
    'heart',
    [one('health-condition', 'heart', 'condition-group'), one('health-condition', 'surgery', 'condition-group')],
    [one('health-condition', 'breathing', 'condition-group'), one('health-condition', 'rather-not', 'condition-group')],
  ],
  [
    'safety-critical',
    [one('work-safety', 'driving-group-2'), one('work-safety', ['heights']), one('work-safety', ['machinery', 'care'])],
    [one('work-safety', ['driving', 'lone-work', 'nights', 'lifting', 'care']), one('work-safety', ['none'])],
  ],
  [
    'not-fit-note',
    [one('fit-note', 'not_fit')],
    ['may_be_fit', 'yes-not-sure', 'ended', 'no'].map((said) => one('fit-note', said)),
  ],
  [
    'two-conditions',
    [one('health-condition', 'Asthma', 'other-conditions')],
    [one('health-condition', 'heart', 'condition-group'), one('health-condition', '', 'other-conditions')],
  ],
  [
    'work-ability-middle',
    [one('work-ability', '4'), one('work-ability', '6')],
    [one('work-ability', '3'), one('work-ability', '7')],
  ],
  ['off-some-weeks', [offFor(8), offFor(28)], [offFor(7), offFor(29), offFor(0)]],
  ['confidence-low', [one('confidence', '0'), one('confidence', '6')], [one('confidence', '7'), {}]],
  [
    'stress-at-work',
    [one('difficulties', ['PAIN', 'STRESS']), one('difficulties', 'STRESS')],
    [one('difficulties', ['ANX'])],
  ],
  [
    'not-in-work',
    [one('work-status', 'unemployed'), one('work-status', 'notice')],
    ['employed', 'off-sick', 'self-employed', 'zero-hours', 'student'].map((said) => one('work-status', said)),
  ],
];

describe('TRG-1 the level rules, each at its border', () => {
  it('every rule has its border here', () => {
    expect(borders.map(([id]) => id)).toEqual(tierRules.rules.map(({ id }) => id));
  });

  it.each(borders)('TRG-1 "%s" fires on one side and not on the other', (id, fires, doesNot) => {
    for (const answers of fires) expect(idsFor(answers)).toContain(id);
    for (const answers of doesNot) expect(idsFor(answers)).not.toContain(id);
  });

  it.each([
    ['urgent', ['red-flag']],
    ['3', ['work-ability-low', 'off-long', 'heart', 'safety-critical', 'not-fit-note', 'two-conditions']],
    ['2', ['work-ability-middle', 'off-some-weeks', 'confidence-low', 'stress-at-work', 'not-in-work']],
  ])('TRG-1 level %s is for %s', (level, ids) => {
    expect(tierRules.rules.filter((rule) => rule.level === level).map(({ id }) => id)).toEqual(ids);
    for (const [, fires] of borders.filter(([id]) => ids.includes(id))) {
      expect(suggestTier(fires[0] ?? {}, today).level).toBe(level);
    }
  });

  it('nothing is suggested beyond level 1 when no rule fires, and nothing has to be answered', () => {
    expect(suggestTier({}, today)).toEqual({ version: tierRules.version, level: '1', fired: [] });
  });

  it('somebody at work with good ability and confidence, or off for a week, is at level 1', () => {
    const fine = { ...one('work-ability', '7'), ...one('confidence', '7'), ...one('work-status', 'employed') };
    expect(suggestTier(fine, today).level).toBe('1');
    expect(suggestTier({ ...fine, ...offFor(7) }, today).level).toBe('1');
    expect(suggestTier({ ...fine, ...offFor(8) }, today).level).toBe('2');
  });

  it('a first day off that lies in the future is no absence yet', () => {
    expect(idsFor(offFor(-3))).toEqual([]);
  });

  it('the version of the rules stands in every suggestion; rules on trial have the next one', () => {
    expect(suggestTier({}, today).version).toBe(tierRules.version);
    if (candidateRules) {
      expect(candidateRules.version).toBe(tierRules.version + 1);
      expect(suggestTier({}, today, candidateRules).version).toBe(tierRules.version + 1);
    }
  });
});

/** Any answers to what the rules look at: each question answered in one of its ways, or not at all. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    {
      emergency: fc.record({ emergency: fc.subarray(redFlags.map(({ key }) => key)) }),
      'red-flags': fc.record({ 'red-flags': fc.subarray(redFlags.map(({ key }) => key)) }),
      'work-ability': fc.record({ 'work-ability': fc.nat(10).map(String) }),
      confidence: fc.record({ confidence: fc.nat(10).map(String) }),
      difficulties: fc.record({ difficulties: fc.subarray(difficulties.map(({ tag }) => tag)) }),
      'work-status': fc.record({ 'work-status': fc.constantFrom('employed', 'off-sick', 'notice', 'unemployed') }),
      absence: fc.record({ 'first-off-on': fc.nat(500).map((days) => addDays(today, -days)) }),
      'fit-note': fc.record({ 'fit-note': fc.constantFrom('not_fit', 'may_be_fit', 'no') }),
      'work-safety': fc.record({ 'work-safety': fc.subarray(['driving', 'driving-group-2', 'heights', 'machinery']) }),
      'health-condition': fc.record(
        { 'condition-group': fc.constantFrom('heart', 'surgery', 'other'), 'other-conditions': fc.string() },
        { requiredKeys: ['condition-group'] },
      ),
    },
    { requiredKeys: [] },
  )
  .map((answers) => answers as Answers);

describe('TRG-2 nothing lowers what a red flag needs', () => {
  const sets = [tierRules, ...(candidateRules ? [candidateRules] : [])];

  it.each(sets)(
    'TRG-2 whatever else is answered, a ticked sign is urgent and stands first (version $version)',
    (set) => {
      fc.assert(
        fc.property(
          anyAnswers,
          fc.constantFrom('emergency', 'red-flags'),
          fc.nat(redFlags.length - 1),
          (answers, where, n) => {
            const ticked = { ...answers, ...one(where, [redFlags[n]?.key ?? '']) };
            expect(suggestTier(ticked, today, set)).toMatchObject({ level: 'urgent' });
            expect(suggestTier(ticked, today, set).fired[0]?.id).toBe('red-flag');
          },
        ),
      );
    },
  );

  it('TRG-2 the highest level that fires is suggested, and its reasons come first', () => {
    const order = ['urgent', '3', '2'];
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { level, fired } = suggestTier(answers, today);
        const places = fired.map((rule) => order.indexOf(rule.level));
        expect(places).toEqual([...places].sort());
        expect(level).toBe(fired[0]?.level ?? '1');
      }),
    );
  });

  it('TRG-2 one more answer never lowers the level', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...borders.flatMap(([, fires]) => fires)), (answers, more) => {
        const [question = ''] = Object.keys(more);
        const { [question]: _, ...others } = answers;
        const rank = (some: Answers): number => ['1', '2', '3', 'urgent'].indexOf(suggestTier(some, today).level);
        expect(rank({ ...others, ...more })).toBeGreaterThanOrEqual(rank(others));
      }),
    );
  });
});

describe('TRG-1 the answers that fired a rule are told in the words the person read', () => {
  const reasons = (whole: WholeCase): readonly string[] =>
    suggestTier(answersOf(whole), today, tierRules, wordsRead(whole)).fired.map(({ because }) => because);

  it('TRG-1 Terry, after a bypass, who drives a lorry', () => {
    expect(reasons(caseOf({ person: people.terry }))).toEqual([
      'Work ability 2 out of 10',
      'Off sick for 96 days',
      'Main condition: Heart or circulation',
      'Part of the job: Driving a lorry, bus, taxi or train; Using machines or forklifts',
      'Fit note: not fit for work',
      'Confidence 6 out of 10',
    ]);
  });

  it('TRG-1 a ticked sign, pressure at work and a job that ends', () => {
    const whole = caseOf({
      types: {
        emergency: { emergency: ['CHEST', 'STROKE'] },
        difficulties: { difficulties: ['STRESS'] },
        'work-status': { 'work-status': 'notice' },
      },
    });
    const label = difficulties.find(({ tag }) => tag === 'STRESS')?.label;
    const signs = redFlags
      .filter(({ key }) => key === 'CHEST' || key === 'STROKE')
      .map(({ emergency }) => emergency?.tick);
    expect(reasons(whole)).toEqual(
      expect.arrayContaining([
        `Ticked: ${signs.join('; ')}`,
        `Hard at work: ${label}`,
        'Work: I am working my notice, or my job is ending',
      ]),
    );
  });

  it('what somebody wrote about another condition is not repeated in a reason', () => {
    const whole = caseOf({
      types: { 'health-condition': { 'condition-group': 'other', 'other-conditions': 'Asthma' } },
    });
    expect(reasons(whole)).toContain('Another condition was named');
    expect(reasons(whole).join()).not.toContain('Asthma');
  });
});

describe('TRG-3 the level in words for the person', () => {
  it.each(Object.entries(levelInWords))('TRG-3 level %s is a sentence without a number', (_, words) => {
    expect(words).toMatch(/^We \w+/);
    expect(words).not.toMatch(/\d|level|tier|urgent/i);
  });
});

describe('TRG-5 when the level is looked at again', () => {
  it.each([
    ['2', true, undefined, /not fit for work/],
    ['1', false, 29, /more than 4 weeks/],
    ['2', false, 28, undefined],
    ['2', false, undefined, undefined],
    ['3', true, 400, undefined],
    [undefined, true, 400, undefined],
  ])('TRG-5 level %s, not fit: %s, off for %s days', (tier, notFit, days, words) => {
    if (words) expect(levelReview(tier, notFit, days)).toMatch(words);
    else expect(levelReview(tier, notFit, days)).toBeUndefined();
  });
});
