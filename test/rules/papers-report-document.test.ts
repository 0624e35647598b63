import { describe, expect, it } from 'vitest';
import { document } from '../../shared/contracts/document.ts';
import { employerDecides, reportDocument, reportIsAdvice } from '../../shared/rules/papers/report-document.ts';
import { fullPlan, paperFacts, reportOf, textsOf, under } from './papers-example.ts';
import { wordFaults } from './words.ts';

const made = reportDocument(reportOf(), fullPlan(), paperFacts({ state: 'issued', agreed: { person: '2026-11-24' } }));
const all = textsOf(made);
const table = 'What is hard at work, and what may help';
const helps = (document: typeof made) => under(document, table).slice(5);

describe('a health and work report on paper', () => {
  it('is a document with the fields of §2.2 in their order', () => {
    expect(document.safeParse(made).success).toBe(true);
    const labels = [
      ...[
        'Patient’s name',
        'Date of birth',
        'Advice',
        'Profession',
        'Name',
        'HCPC registration number',
        'Organisation',
      ],
      ...['Contact', 'Date assessment completed', 'Period', 'Follow-up review'],
      ...['With your employer’s agreement you may benefit from', table, 'Agreed and signed'],
    ];
    expect(labels.map((label) => all.indexOf(label))).toEqual(
      labels.map((label) => all.indexOf(label)).toSorted((a, b) => a - b),
    );
    expect(labels.filter((label) => !all.includes(label))).toEqual([]);
  });

  it('says who the patient is, with the date of birth', () => {
    expect(all.slice(2, 6)).toEqual(['Patient’s name', 'Amira Hussain', 'Date of birth', '14 March 1974']);
  });

  it.each([
    ['not_fit', 'Amira Hussain is not fit for any work at the moment.'],
    ['may_be_fit', 'Amira Hussain may be able to do some work if these changes can be made.'],
    ['at_work', 'Amira Hussain is at work and needs these changes to stay at work.'],
  ] as const)('the advice "%s" is a sentence', (advice, sentence) => {
    expect(under(reportDocument(reportOf({ advice }), fullPlan(), paperFacts()), 'Advice')[0]).toBe(sentence);
  });

  it('AHP-2 who completed it stands there with profession and registration number; a draft has none yet', () => {
    expect(under(made, 'Completed by').slice(0, 6)).toEqual([
      ...['Profession', 'Occupational therapist'],
      ...['Name', 'Olive Invented'],
      ...['HCPC registration number', 'OT123456'],
    ]);
    const draft = reportDocument(reportOf(), fullPlan(), paperFacts({ signed: undefined, state: 'draft' }));
    expect(under(draft, 'Completed by')).toContain('Added when the report is signed');
    expect([draft.mark, draft.foot]).toEqual(['Draft', 'Draft of 25 November 2026.']);
  });

  it('gives the dates, and whether a review is needed', () => {
    expect(under(made, 'Dates')).toEqual([
      ...['Date assessment completed', '19 November 2026'],
      ...['Period', 'From 23 November 2026 to 13 December 2026'],
      ...['Follow-up review', 'Needed, on 11 December 2026'],
    ]);
    const none = reportDocument(reportOf({ review: { needed: false } }), fullPlan(), paperFacts());
    expect(under(none, 'Dates').at(-1)).toBe('Not needed');
  });

  it('lists what is ticked, and says when nothing is', () => {
    const heading = 'With your employer’s agreement you may benefit from';
    const of = (changes: object) => under(reportDocument(reportOf(changes), fullPlan(), paperFacts()), heading);
    expect(of({ benefits: ['workplace_assessment'], otherBenefit: 'A quiet room' })).toEqual([
      'A workplace assessment',
      'A quiet room',
    ]);
    expect(of({ benefits: [] })).toEqual(['None of these has been chosen.']);
  });
});

describe('a report rests on a version of a plan', () => {
  it('the changes of the plan come first, as they stand in it, then its own', () => {
    expect(helps(made)).toEqual([
      ...['Mornings are slow', 'Could start at 10am', 'Recommend', 'From 23 November 2026 long term'],
      ...['Standing for more than 20 minutes', 'Could sit for part of the day', 'Suggest trying'],
      'Until 13 December 2026',
    ]);
  });

  it('RTW-13, RTW-14 its weeks stand in a short table', () => {
    expect(under(made, 'Hours in the work plan').slice(5)).toEqual([
      ...['1', 'Monday 23 November 2026', '8 hours', '20%'],
      ...['2', 'Monday 30 November 2026', '15 hours', '38%'],
      ...['3', 'Monday 7 December 2026', '37 hours 30 minutes', '94%'],
    ]);
  });

  it('AHP-5 another version of the plan is refused: it would say what nobody signed', () => {
    for (const plan of [undefined, fullPlan({ version: 3 }), fullPlan({ planId: 'plan_2' })]) {
      expect(() => reportDocument(reportOf(), plan, paperFacts())).toThrow(RangeError);
    }
  });

  it('a report that rests on none takes nothing from a plan', () => {
    const alone = reportDocument(reportOf({ restsOn: undefined }), fullPlan(), paperFacts());
    expect(helps(alone)[0]).toBe('Standing for more than 20 minutes');
    expect(under(alone, 'Hours in the work plan')).toEqual([]);
  });

  it('the words about a change are the same on the plan and in the report', () => {
    const [words] = fullPlan().adjustments.map((one) => one.words);
    expect(all.filter((text) => text === words)).toHaveLength(1);
  });
});

describe('what every report says', () => {
  it('AHP-3 that it is advice, word for word', () => {
    expect(reportIsAdvice).toBe(
      'This report is advice. It may be used for sick pay if your employer agrees. It cannot be used to claim benefits.',
    );
    for (const advice of ['not_fit', 'may_be_fit', 'at_work'] as const) {
      expect(textsOf(reportDocument(reportOf({ advice }), fullPlan(), paperFacts()))).toContain(reportIsAdvice);
    }
  });

  it('ADJ-4 that the employer decides, and AHP-4 whether the person has read it', () => {
    expect(all).toContain(employerDecides);
    expect(under(made, 'Agreed and signed')).toEqual([
      ...['Read and agreed by Amira Hussain', '24 November 2026'],
      ...['Signed by Olive Invented', '20 November 2026'],
    ]);
    const waiting = reportDocument(reportOf(), fullPlan(), paperFacts({ state: 'offered', signed: undefined }));
    expect(waiting.mark).toBe('Not issued yet');
    expect(under(waiting, 'Agreed and signed').filter((text) => text === 'Not yet')).toHaveLength(2);
  });

  it('comments are paragraphs as they were written', () => {
    const comments = 'Comes by bus.\n\nGets going by 10am.\r\n';
    expect(under(reportDocument(reportOf({ comments }), fullPlan(), paperFacts()), 'Comments')).toEqual([
      'Comes by bus.',
      'Gets going by 10am.',
    ]);
  });

  it('AHP-5 an issued report has no mark, and one that was replaced says so', () => {
    expect(made.mark).toBeUndefined();
    expect(reportDocument(reportOf(), fullPlan(), paperFacts({ state: 'superseded' })).mark).toBe('Replaced');
  });

  it('RTW-16 no fact that has no place in it', () => {
    const facts = { ...paperFacts(), nhsNumber: '9991234578', address: '1 Invented Street' };
    expect(JSON.stringify(reportDocument(reportOf(), fullPlan(), facts))).not.toMatch(/999 ?123|Invented Street/);
  });

  it('in the style of the NHS', () => expect(all.flatMap(wordFaults)).toEqual([]));
});
