import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactHealthWords, healthWords } from '../../shared/content/health-words.ts';
import { healthWordsIn } from '../../shared/rules/plain-words.ts';

const words = (text: string): readonly string[] => healthWordsIn(text).map(({ word }) => word);

describe('AHP-6, RTW-18 words about health in a text an employer may read', () => {
  it('AHP-6 the word is named, and the author is asked', () => {
    expect(healthWordsIn('Starts later because of her sertraline.')).toEqual([
      { word: 'sertraline', kind: 'medicine', question: 'Does the employer need this?' },
    ]);
  });

  it.each([
    ['After her heart attack she tires', ['heart attack']],
    ['Two Heart Attacks', ['Heart Attacks']],
    ['HEART-ATTACK', ['HEART-ATTACK']],
    ['long\nCOVID', ['long\nCOVID']],
    ['carries GTN spray, takes statins', ['GTN', 'statins']],
    ['phobias, biopsies and therapies', ['phobias']],
    ['two diagnoses', ['diagnoses']],
    ["Crohn’s, Crohn's or crohns", ['Crohn’s', "Crohn's", 'crohns']],
    ['anxiety; Anxiety (anxiety)', ['anxiety']],
    ['The patient’s depression.', ['depression']],
    ['beta-blockers at 8am', ['beta-blockers']],
    ['She has MS', ['MS']],
  ])('AHP-6 "%s" has %j', (text, expected) => expect(words(text)).toEqual(expected));

  it.each([
    ['Sitting for more than 20 minutes brings on back pain.', 'how a body works'],
    ['Advice from an NHS occupational therapist', 'who advises'],
    ['Tires quickly, breathless on stairs', 'what is hard'],
    ['Ms Smith tells me on Mondays', 'a title and a word that look like abbreviations'],
    ['Instruments, insulinate, a strokeless engine', 'letters of other words'],
    ['Stress risk assessment', 'a duty of every employer'],
    ['', 'nothing'],
  ])('AHP-6 "%s" is fine (%s)', (text, _why) => expect(words(text)).toEqual([]));

  it('AHP-6 every word of the list is found, in any case and in the middle of a sentence', () => {
    const all = Object.entries(healthWords).flatMap(([kind, list]) => list.map((word) => ({ kind, word })));
    expect(all.length).toBeGreaterThanOrEqual(120);
    for (const { kind, word } of all) {
      for (const form of [word, word.toUpperCase()]) {
        expect([form, healthWordsIn(`Because of ${form}, starts later`)[0]?.kind]).toEqual([form, kind]);
      }
    }
  });

  it('AHP-6 no word is in the lists twice', () => {
    const all = [...Object.values(healthWords), ...Object.values(exactHealthWords)].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('AHP-6 a found word stands in the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...healthWords.medicine))), (parts) => {
        const text = parts.join(' ');
        expect(words(text).every((word) => text.includes(word))).toBe(true);
      }),
    );
  });
});
