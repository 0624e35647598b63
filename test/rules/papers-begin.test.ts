import { describe, expect, it } from 'vitest';
import { type Letter, type PaperContent, paperContent, type Report } from '../../shared/contracts/paper.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer, toTyped } from '../../shared/contracts/self-referral/read-answer.ts';
import { firstPaper, type RestingOn, startOfPaper } from '../../shared/rules/papers/begin.ts';
import { paperDifference } from '../../shared/rules/papers/paper-difference.ts';
import { paperTitle } from '../../shared/rules/papers/paper-title.ts';
import { letterEdits, letterForm, reportEdits, reportForm } from '../../shared/rules/papers/report-edits.ts';
import { type Edit, formOfEdit, isRefused } from '../../shared/rules/plan/edits/edit.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf } from '../people/cases.ts';
import { fullPlan, letterOf, olive, reportOf } from './papers-example.ts';
import { planOf } from './plan-example.ts';
import { wordFaults } from './words.ts';

const today = '2026-11-25';
const facts = { whole: caseOf(), today };
const made = { planId: 'paper_new', by: olive, role: 'occupational_therapist', at: '2026-11-25T09:00:00.000Z' };
const resting = (version: number): RestingOn => ({
  planId: 'plan_1',
  version,
  title: 'Return to work plan',
  plan: fullPlan({ version }),
});
const plans = [resting(1), resting(2)];

type Errors = readonly (readonly [field: string, message: string])[];
const listed = (errors: readonly { readonly field: string; readonly message: string }[]): Errors =>
  errors.map(({ field, message }) => [field, message]);

const begun = (kind: 'report' | 'letter', typed: Typed): PaperContent | Errors => {
  const read = readAnswer(startOfPaper(kind, plans), typed, today);
  return read.ok ? firstPaper(kind, read.value, plans, made) : listed(read.errors);
};

/** An edit of a report or a letter, as the staff's door makes it. */
function tried<C extends object>(edit: Edit<C> | undefined, draft: C, typed: Typed): C | Errors {
  if (!edit) throw new Error('There is no such edit');
  const hindered = edit.unless?.(draft, facts);
  if (hindered) return [['', hindered]];
  const read = readAnswer(formOfEdit(edit, draft, facts), typed, today);
  if (!read.ok) return listed(read.errors);
  const done = edit.apply(draft, read.value, facts);
  return isRefused(done) ? listed([done]) : done;
}
const shownIn = <C>(edit: Edit<C>, draft: C): Typed =>
  toTyped(formOfEdit(edit, draft, facts), edit.shows?.(draft) ?? {});
const report = (changes: Partial<Report> = {}): PaperContent => ({ kind: 'report', report: reportOf(changes) });
const letter = (changes: Partial<Letter> = {}): PaperContent => ({ kind: 'letter', letter: letterOf(changes) });

const form = {
  'rests-on': 'plan_1#2',
  advice: 'may_be_fit',
  ...dateIn('assessed', '2026-11-19'),
  ...dateIn('from', '2026-11-23'),
  ...dateIn('to', '2026-12-13'),
  review: 'yes',
  ...dateIn('review-on', '2026-12-11'),
};

describe('a report begins', () => {
  it('with what was entered, resting on the very version that was chosen', () => {
    const first = begun('report', { ...form, benefits: ['phased_return'], comments: 'Fine' });
    expect(first).toEqual({
      kind: 'report',
      report: {
        paperId: 'paper_new',
        restsOn: { planId: 'plan_1', version: 2 },
        advice: 'may_be_fit',
        ...{ assessedOn: '2026-11-19', from: '2026-11-23', to: '2026-12-13' },
        review: { needed: true, on: '2026-12-11' },
        benefits: ['phased_return'],
        comments: 'Fine',
        recommendations: [],
        written: { by: made.by, role: made.role, at: made.at },
      },
    });
    expect(paperContent.safeParse(first).success).toBe(true);
  });

  it('on no plan, when that is chosen', () => {
    expect(begun('report', { ...form, 'rests-on': 'none' })).not.toHaveProperty('report.restsOn');
  });

  it('the versions that it can rest on are named by version and first day', () => {
    const [field] = startOfPaper('report', plans).fields;
    expect(field?.kind === 'radios' && field.options.map(({ label }) => label)).toEqual([
      'Return to work plan, version 1, from 23 November 2026',
      'Return to work plan, version 2, from 23 November 2026',
      'No plan',
    ]);
  });

  it.each<[Typed, string, string]>([
    [{ 'rests-on': 'plan_1#3' }, 'rests-on', 'Select the plan it rests on, or no plan'],
    [{ advice: 'fit' }, 'advice', 'Select what you advise'],
    [dateIn('assessed', '2026-11-26'), 'assessed-day', 'Day the assessment was completed must be today or in the past'],
    [dateIn('assessed', ''), 'assessed-day', 'Enter the day the assessment was completed'],
    [dateIn('from', ''), 'from-day', 'Enter the first day'],
    [dateIn('to', ''), 'to-day', 'Enter the last day'],
    [dateIn('to', '2026-11-22'), 'to-day', 'Last day must be the same as or after the first day'],
    [{ review: '' }, 'review', 'Select if a follow-up review is needed'],
    [dateIn('review-on', ''), 'review-on-day', 'Enter the day of the review'],
    [{ comments: 'x'.repeat(2001) }, 'comments', 'Comments must be 2,000 characters or fewer'],
  ])('not with %j', (typed, field, message) => {
    expect(begun('report', { ...form, ...typed })).toEqual([[field, message]]);
    expect(wordFaults(message)).toEqual([]);
  });

  it('saved as it opens, it stays as it is; changed, it keeps its rows, its author and what it rests on', () => {
    const full = reportOf({ otherBenefit: 'A chair', comments: 'Fine' });
    expect(tried(reportForm, full, shownIn(reportForm, full))).toEqual(full);
    expect(tried(reportForm, full, { ...shownIn(reportForm, full), advice: 'at_work', other: '' })).toEqual({
      ...reportOf({ comments: 'Fine' }),
      advice: 'at_work',
    });
  });
});

describe('the rows of a report', () => {
  const [add, remove] = ['recommendation', 'remove-recommendation'].map((id) =>
    reportEdits.find((one) => one.id === id),
  );
  const row = { difficulty: 'Stairs', recommendation: 'Could use the lift', strength: 'discuss' };

  it('one is added after the others, until a day or for the long term, and nothing else changes', () => {
    const old = reportOf().recommendations;
    expect(tried(add, reportOf(), { ...row, ...dateIn('until', '2027-01-04') })).toEqual(
      reportOf({ recommendations: [...old, { ...row, strength: 'discuss', until: '2027-01-04' }] }),
    );
    expect(tried(add, reportOf(), { ...row, 'long-term': 'yes' })).toHaveProperty(
      'recommendations.1.until',
      'long_term',
    );
  });

  it('one is taken out', () => {
    expect(tried(remove, reportOf(), { which: '0' })).toEqual(reportOf({ recommendations: [] }));
    expect(tried(remove, reportOf(), { which: '1' })).toEqual([['which', 'Select which']]);
    expect(tried(remove, reportOf({ recommendations: [] }), {})).toEqual([['', 'There is none to take out']]);
  });

  it.each<[Typed, string, string]>([
    [{ difficulty: '' }, 'difficulty', 'Enter what is hard at work'],
    [{ recommendation: '' }, 'recommendation', 'Enter what would help'],
    [{ strength: '' }, 'strength', 'Select how strongly'],
    [
      { 'long-term': 'yes', ...dateIn('until', '2027-01-04') },
      'until-day',
      'Enter a last day, or tick long term, not both',
    ],
  ])('none with %j', (typed, field, message) =>
    expect(tried(add, reportOf(), { ...row, ...typed })).toEqual([[field, message]]),
  );

  it('there are at most 20', () => {
    const recommendations = Array.from({ length: 20 }, () => ({ ...row, strength: 'discuss' as const }));
    expect(tried(add, reportOf({ recommendations }), row)).toEqual([
      ['difficulty', 'A report has at most 20 recommendations. Take one out first'],
    ]);
    expect(paperContent.safeParse(report({ recommendations: [...recommendations, ...recommendations] })).success).toBe(
      false,
    );
  });
});

describe('a letter to the GP', () => {
  it('begins with what it is about; everything else may stay empty', () => {
    const first = begun('letter', { 'rests-on': 'plan_1#1', about: 'plan' });
    expect(first).toEqual({
      kind: 'letter',
      letter: {
        paperId: 'paper_new',
        restsOn: { planId: 'plan_1', version: 1 },
        about: 'plan',
        written: { by: made.by, role: made.role, at: made.at },
      },
    });
    expect(begun('letter', { about: 'plan' })).toEqual([['rests-on', 'Select the plan it rests on, or no plan']]);
    expect(begun('letter', { 'rests-on': 'none' })).toEqual([['about', 'Select what it is about']]);
  });

  it('saved as it opens, it stays as it is, and is changed by the same form', () => {
    const full = letterOf({ words: 'Doing well', asked: 'Note the plan' });
    expect(letterEdits).toEqual([letterForm]);
    expect(tried(letterForm, full, shownIn(letterForm, full))).toEqual(full);
    expect(tried(letterForm, full, { about: 'end' })).toEqual(letterOf({ about: 'end' }));
  });
});

describe('what a paper is called, and what changed in it', () => {
  it('has a title without any word about health', () => {
    const { job: _, ...looking } = planOf({ type: 'find_work' });
    const titles = [{ kind: 'plan', plan: planOf() }, { kind: 'plan', plan: looking }, report(), letter()] as const;
    expect(titles.map(paperTitle)).toEqual([
      'Return to work plan, Office manager',
      'Find work plan',
      'Health and work report from 23 November 2026',
      'Letter to the GP',
    ]);
  });

  it('nothing differs between a paper and itself', () => {
    for (const one of [report(), letter({ words: 'Hello' }), { kind: 'plan', plan: fullPlan() } as const])
      expect(paperDifference(one, one)).toEqual([]);
  });

  it('a report speaks in the words of its form, and names a row by its place and time', () => {
    const [row] = reportOf().recommendations;
    const changed = report({
      advice: 'at_work',
      review: { needed: false },
      recommendations: row ? [{ ...row, until: 'long_term' }] : [],
    });
    const was = 'Standing for more than 20 minutes: Could sit for part of the day (suggest trying). ';
    expect(paperDifference(report(), changed).map(({ label, before, after }) => [label, before, after])).toEqual([
      [
        'The person',
        'may be able to do some work if these changes can be made',
        'is at work and needs these changes to stay at work',
      ],
      ['Is a follow-up review needed?', 'Yes', 'No'],
      ['Recommendation 1', `${was}Until 13 December 2026`, `${was}Long term`],
      ['Day of the review', '11 December 2026', undefined],
    ]);
  });

  it('a letter too: what was added and what was taken out', () => {
    expect(paperDifference(letter({ words: 'Hello' }), letter({ asked: 'Note it' }))).toEqual([
      { key: 'What the practice is asked to do', label: 'What the practice is asked to do', after: 'Note it' },
      { key: 'In your words', label: 'In your words', before: 'Hello' },
    ]);
  });
});
