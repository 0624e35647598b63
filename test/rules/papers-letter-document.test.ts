import { describe, expect, it } from 'vitest';
import { document } from '../../shared/contracts/document.ts';
import { type IssuedEvidence, letterDocument, noNoteToGoBack } from '../../shared/rules/papers/letter-document.ts';
import { fullPlan, letterOf, paperFacts, textsOf, under } from './papers-example.ts';
import { mayBeFit } from './plan-example.ts';
import { wordFaults } from './words.ts';

const note: IssuedEvidence = { ...mayBeFit('2026-12-14'), profession: 'doctor' };
const made = letterDocument(letterOf(), fullPlan(), paperFacts({ state: 'issued' }), [note]);
const abouts = ['start', 'plan', 'evidence', 'end'] as const;

describe('a letter to the GP practice', () => {
  it('is a document to the practice, about one person, with its date', () => {
    expect(document.safeParse(made).success).toBe(true);
    expect([made.title, made.subtitle]).toEqual(['Work plan', 'To Tree Tops Surgery']);
    expect(textsOf(made).slice(2, 11)).toEqual([
      ...['Patient’s name', 'Amira Hussain', 'Date of birth', '14 March 1974'],
      ...['From', 'Invented Work Service', 'Invented NHS Trust', 'Date', '20 November 2026'],
    ]);
  });

  it.each([
    ['start', 'We have started to help Amira Hussain with health and work.'],
    ['plan', 'Amira Hussain has a work plan. This letter tells you what is in it.'],
    ['evidence', 'This letter is about the work evidence of Amira Hussain.'],
    ['end', 'Amira Hussain has finished with our service.'],
  ] as const)('about "%s" it begins so', (about, sentence) => {
    expect(textsOf(letterDocument(letterOf({ about }), fullPlan(), paperFacts(), []))).toContain(sentence);
  });

  it('says each week in one sentence', () => {
    expect(under(made, 'The weeks of the work plan')).toEqual([
      'Week 1, from Monday 23 November 2026: 8 hours over 2 days, 20% of contract hours.',
      'Week 2, from Monday 30 November 2026: 15 hours over 3 days, 38% of contract hours.',
      'Week 3, from Monday 7 December 2026: 37 hours 30 minutes over 5 days, 94% of contract hours.',
    ]);
  });

  it('MY-10 says what a note says, from when to when and who issued it', () => {
    expect(under(made, 'Evidence for work').slice(6)).toEqual([
      ...['Fit note', 'May be fit for work', '16 November 2026', '14 December 2026', 'Doctor'],
    ]);
    const open = letterDocument(letterOf(), fullPlan(), paperFacts(), [mayBeFit(undefined)]);
    expect(under(open, 'Evidence for work').at(-1)).toBe('No last day');
    expect(under(letterDocument(letterOf(), fullPlan(), paperFacts(), []), 'Evidence for work')).toEqual([]);
  });

  it('says what is asked, or that nothing is', () => {
    const asked = 'Could you add this plan to the record?';
    const of = (changes: object) =>
      under(letterDocument(letterOf(changes), fullPlan(), paperFacts(), []), 'What we ask of you');
    expect(of({ asked })).toEqual([asked, noNoteToGoBack]);
    expect(of({ about: 'start' })).toEqual(['This letter is for your records. You do not need to do anything.']);
  });

  it('FN-9 no letter asks for a note to go back: none exists, and the letter says so', () => {
    for (const about of abouts) {
      const texts = textsOf(letterDocument(letterOf({ about }), fullPlan(), paperFacts(), [note])).join('\n');
      expect(texts).not.toMatch(/sign[^.]*back|fit for work note/i);
      expect(texts.includes(noNoteToGoBack)).toBe(about !== 'start');
    }
  });

  it('AHP-2 names who signed, with profession and registration number', () => {
    expect(under(made, 'Signed by').slice(0, 6)).toEqual([
      ...['Name', 'Olive Invented', 'Profession', 'Occupational therapist', 'HCPC registration number', 'OT123456'],
    ]);
  });

  it('AHP-5 rests on its very version of the plan, and may rest on none', () => {
    expect(() => letterDocument(letterOf(), fullPlan({ version: 1 }), paperFacts(), [])).toThrow(RangeError);
    const alone = letterDocument(letterOf({ restsOn: undefined }), undefined, paperFacts(), []);
    expect(under(alone, 'The weeks of the work plan')).toEqual([]);
  });

  it('in the style of the NHS', () => {
    const all = abouts.flatMap((about) =>
      textsOf(letterDocument(letterOf({ about }), fullPlan(), paperFacts(), [note])),
    );
    expect(all.flatMap(wordFaults)).toEqual([]);
  });
});
