import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInWords, type Measure, measureInWords, measureOf, measures } from '../../shared/rules/measures.ts';
import { caseOf, changeBy, endedAs, factsAbout, fillIn, partOfCase } from '../people/cases.ts';
import { wordFaults } from './words.ts';

const score = (measure: string, points: number, more = {}) =>
  partOfCase('measure', 'health', { measure, score: String(points) }, more);

const every = measures.map((measure): [string, Measure] => [measure.id, measure]);

describe('the measures', () => {
  it('are free to use, with the range of their scale and the change that counts', () => {
    expect(measures.map(({ id, range, counts, higherIsBetter }) => [id, ...range, counts, higherIsBetter])).toEqual([
      ['work-ability', 0, 10, 2, true],
      ['phq-4', 0, 12, 3, false],
      ['confidence', 0, 10, 2, true],
      ['days-worked', 0, 28, 2, true],
    ]);
  });
});

describe('OM-1 a score is shown with a plain meaning', () => {
  it.each(every)('OM-1 every score of "%s" has a sentence', (_, { meaning, range: [least, most] }) => {
    for (let points = least; points <= most; points += 1) {
      expect(meaning(points)).toMatch(/^[A-Z].*\.$/);
      expect(wordFaults(meaning(points))).toEqual([]);
    }
  });

  it.each([
    ['work-ability', [3, 4, 5, 6, 7, 8]],
    ['phq-4', [2, 3, 5, 6, 8, 9]],
    ['confidence', [3, 4, 6, 7]],
  ])('OM-1 the meaning of "%s" changes just at its steps', (id, points) => {
    const said = points.map((one) => measureOf(id)?.meaning(one));
    for (let place = 0; place + 1 < points.length; place += 2) expect(said[place]).not.toBe(said[place + 1]);
    for (let place = 1; place + 1 < points.length; place += 2) expect(said[place]).toBe(said[place + 1]);
  });

  it('OM-1 one score is told without a comparison', () => {
    expect(measureInWords([score('work-ability', 4)], 'work-ability')).toBe(
      'Work Ability Score: 4. Well below the person’s best: support is likely to help.',
    );
  });

  it('nothing is said without a score, of an unknown measure, or of what was taken back', () => {
    expect(measureInWords([], 'work-ability')).toBeUndefined();
    expect(measureInWords([score('other', 4)], 'other')).toBeUndefined();
    expect(measureInWords([score('work-ability', 4, endedAs('taken back'))], 'work-ability')).toBeUndefined();
  });
});

describe('OM-2 a small change is no change', () => {
  const change = (id: string, first: number, last: number): string | undefined => {
    const measure = measureOf(id);
    return measure && changeInWords(measure, first, last);
  };

  it('OM-2 the Work Ability Score has to move by 2 points before anything is called better or worse', () => {
    expect(change('work-ability', 4, 5)).toBe('It was 4 at first: about the same.');
    expect(change('work-ability', 4, 3)).toBe('It was 4 at first: about the same.');
    expect(change('work-ability', 4, 4)).toBe('It was 4 at first: about the same.');
    expect(change('work-ability', 4, 6)).toBe('It was 4 at first: better.');
    expect(change('work-ability', 4, 2)).toBe('It was 4 at first: worse.');
  });

  it('OM-2 a lower PHQ-4 is better, a higher one worse, by 3 points', () => {
    expect(change('phq-4', 8, 6)).toBe('It was 8 at first: about the same.');
    expect(change('phq-4', 6, 8)).toBe('It was 6 at first: about the same.');
    expect(change('phq-4', 8, 5)).toBe('It was 8 at first: better.');
    expect(change('phq-4', 5, 8)).toBe('It was 5 at first: worse.');
  });

  it.each(every)(
    'OM-2 of "%s" any change below its threshold is about the same, from it on it is not',
    (_, measure) => {
      const [least, most] = measure.range;
      fc.assert(
        fc.property(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }), (first, last) => {
          const same = changeInWords(measure, first, last).endsWith('about the same.');
          expect(same).toBe(Math.abs(last - first) < measure.counts);
        }),
      );
      expect(measure.counts).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(every)('OM-2 of "%s" the way there and the way back are opposites', (_, measure) => {
    const [least, most] = measure.range;
    const opposite: Readonly<Record<string, string>> = { better: 'worse', worse: 'better', same: 'same' };
    const verdict = (first: number, last: number): string =>
      /(better|worse|same)\.$/.exec(changeInWords(measure, first, last))?.[1] ?? '';
    fc.assert(
      fc.property(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }), (a, b) => {
        expect(verdict(a, b)).toBe(opposite[verdict(b, a)]);
      }),
    );
  });

  it('OM-2 the last score is compared with the first, not with the one before', () => {
    expect(measureInWords([score('work-ability', 2), score('work-ability', 4)], 'work-ability')).toMatch(/better\.$/);
    const scores = [2, 3, 4].map((points) => score('work-ability', points));
    expect(measureInWords(scores, 'work-ability')).toMatch(/^Work Ability Score: 4\. .* It was 2 at first: better\.$/);
    const mistaken = [score('work-ability', 9, endedAs('taken back')), ...scores, score('phq-4', 12)];
    expect(measureInWords(mistaken, 'work-ability')).toMatch(/It was 2 at first: better\.$/);
  });
});

describe('recording a measure', () => {
  const facts = factsAbout(caseOf());
  const form = { measure: 'phq-4', score: '7', stage: 'start', mode: 'phone' };

  it.each(every)('"%s" takes the ends of its range and nothing beyond', (id, { label, range: [least, most] }) => {
    for (const points of [least, most]) {
      expect(fillIn('measure', facts, { ...form, measure: id, score: String(points) })).toHaveProperty('change');
    }
    expect(fillIn('measure', facts, { ...form, measure: id, score: String(most + 1) })).toEqual({
      errors: [{ field: 'score', message: `${label} must be from ${least} to ${most}` }],
    });
  });

  it.each(['-1', '3.5', 'seven', '100', '1e1'])('a score of "%s" is asked for again', (typed) => {
    expect(fillIn('measure', facts, { ...form, score: typed })).toEqual({
      errors: [{ field: 'score', message: 'Enter the score as a whole number' }],
    });
  });

  it('the score is knowledge about health, and the timeline names the measure without it', () => {
    expect(changeBy('measure', facts, { ...form, score: '07' })).toMatchObject({
      add: [{ kind: 'measure', knowledge: 'health', answer: { value: { measure: 'phq-4', score: '7' } } }],
      entry: { knowledge: 'health', words: 'Measured: PHQ-4.' },
    });
  });
});
