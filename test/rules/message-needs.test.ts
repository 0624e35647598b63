import { describe, expect, it } from 'vitest';
import { translatedLines } from '../../shared/content/message-languages.ts';
import { needsLine } from '../../shared/rules/message-needs.ts';
import { healthWords, wordFaults } from '../words/content-rules.ts';

const phone = '01632 960 001';
const told = (format: readonly string[], language = 'English', interpreter = 'no') => ({
  'communication-needs': { value: { 'information-format': format, 'communication-help': ['none'] } },
  language: { value: { language, interpreter } },
});
const english = `Do you need this in another way or in another language? Phone ${phone}.`;

describe('§6.5 an email to somebody who needs information in another way', () => {
  it.each([
    ['large print', told(['large-print'])],
    ['Easy Read and audio', told(['easy-read', 'audio'])],
    ['an interpreter', told(['none'], 'English', 'yes')],
    ['another language', told(['none'], 'Polish')],
  ])('%s: says how to get it, and not what they need', (_, answers) => {
    expect(needsLine(answers, phone)).toBe(english);
    expect(wordFaults(english)).toEqual([]);
    expect(healthWords.exec(english)).toBeNull();
  });

  it.each([
    ['said so', told(['none'], ' ENGLISH ')],
    ['was not asked', {}],
  ])('adds nothing for who needs nothing else and %s', (_, answers) => expect(needsLine(answers, phone)).toBe(''));

  it('says it in their language first, once people have translated it', () => {
    const polish = {
      names: ['polish', 'polski'],
      words: 'Zadzwoń: ((phone)).',
      by: 'Translator',
      checkedBy: 'Second translator',
      checkedOn: '2026-11-26',
    };
    expect(needsLine(told(['none'], 'Polski'), phone, [polish])).toBe(`Zadzwoń: ${phone}.\n\n${english}`);
    expect(needsLine(told(['none'], 'Urdu'), phone, [polish])).toBe(english);
  });

  it('no translation is there that a second person has not checked', () => {
    expect(translatedLines.filter(({ by, checkedBy }) => by === '' || checkedBy === '' || by === checkedBy)).toEqual(
      [],
    );
  });
});
