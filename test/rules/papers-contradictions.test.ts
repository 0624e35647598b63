import { describe, expect, it } from 'vitest';
import type { Letter, PaperContent, Report } from '../../shared/contracts/paper.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import { contradictions } from '../../shared/rules/papers/contradictions.ts';
import type { Evidence } from '../../shared/rules/work-evidence.ts';
import { fullPlan, letterOf, reportOf } from './papers-example.ts';
import { daysOf, hours, planOf, weeksOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

const today = '2026-11-20';

const note = (outcome: string, from = '2026-11-16', to: string | undefined = '2026-12-13'): Evidence => ({
  partId: 'part_1',
  type: 'fit_note',
  outcome,
  from,
  to,
  assessedOn: from,
});

/** Weeks of 20, 25 and 30 hours from 23 November 2026; the plan changes no task. */
const rising = planOf({ version: 2 });
const steady = planOf({ version: 2, weeks: weeksOf(40, 40, 40) });
const ofPlan = (plan: Plan): PaperContent => ({ kind: 'plan', plan });
const ofReport = (changes: Partial<Report> = {}): PaperContent => ({
  kind: 'report',
  report: reportOf({ benefits: ['phased_return'], ...changes }),
});
const ofLetter = (changes: Partial<Letter>): PaperContent => ({ kind: 'letter', letter: letterOf(changes) });

/** Everything that any test here was told, for the last one. */
const said = new Set<string>();

function found(paper: PaperContent, plan: Plan | undefined, ...evidence: readonly Evidence[]): readonly string[] {
  const all = contradictions(paper, plan, evidence, today).map(({ rule, words }) => `${rule} ${words}`);
  for (const words of all) said.add(words.replace(/^\S+ /, ''));
  return all;
}

describe('nothing to say', () => {
  it('when report, plan and note go together', () => {
    expect(found(ofReport(), rising, note('may_be_fit'))).toEqual([]);
    expect(found(ofPlan(rising), undefined, note('may_be_fit'))).toEqual([]);
    expect(found(ofLetter({}), rising)).toEqual([]);
    expect(found(ofReport({ benefits: [] }), undefined)).toEqual([]);
  });
});

describe('FN-10 work while a note says not fit', () => {
  const words =
    'FN-10 A fit note says not fit until 13 December 2026, and the plan has work on 23 November 2026. ' +
    'A person may go back before the note ends. Say so in the paper.';

  it.each([
    ['plan', ofPlan(rising)],
    ['report', ofReport()],
    ['letter', ofLetter({})],
  ])('FN-10 is said of a %s', (_, paper) => expect(found(paper, rising, note('not_fit'))).toContain(words));

  it('FN-10 both ends of a note are inside (FN-8): its last day counts, the day after does not', () => {
    const until = (to: string) => found(ofPlan(rising), undefined, note('not_fit', '2026-11-01', to));
    expect(until('2026-11-23')).toHaveLength(1);
    expect(until('2026-11-22')).toEqual([]);
  });

  it('FN-10 a note without an end, and one that begins later', () => {
    expect(found(ofPlan(rising), undefined, note('not_fit', '2026-12-01', undefined))[0]).toContain(
      'work on 1 December',
    );
    const open = { ...note('not_fit'), to: undefined };
    expect(found(ofPlan(rising), undefined, open)[0]).toContain('A fit note says not fit, and the plan has work');
  });

  it('FN-10 a note that has ended, and a report of ours, are no current note', () => {
    expect(found(ofPlan(rising), undefined, note('not_fit', '2026-11-01', '2026-11-19'))).toEqual([]);
    expect(found(ofPlan(rising), undefined, { ...note('not_fit'), type: 'ahp_report' })).toEqual([]);
  });

  it('FN-10 hours of a rota may fall on any day; a week on hold has none (RTW-12)', () => {
    const rota = planOf({ weeks: [workWeek(1, {}, { openMinutes: hours(10) })] });
    expect(found(ofPlan(rota), undefined, note('not_fit', '2026-11-29', '2026-11-29'))).toHaveLength(1);
    const held = planOf({ weeks: [workWeek(1, {}, { slower: { how: 'hold', why: 'Waiting' } })] });
    expect(found(ofPlan(held), undefined, note('not_fit'))).toEqual([]);
  });
});

describe('PAP-1 to PAP-3 what a report says, and the note and the plan', () => {
  it('PAP-1 may be fit against not fit, and the other way round', () => {
    expect(found(ofReport({ advice: 'at_work' }), undefined, note('not_fit'))).toContain(
      'PAP-1 The report says some work is possible. The fit note from 16 November 2026 says not fit.',
    );
    expect(found(ofReport({ advice: 'not_fit', benefits: [] }), undefined, note('may_be_fit'))).toEqual([
      'PAP-1 The report says not fit. The fit note from 16 November 2026 says may be fit.',
    ]);
    expect(found(ofReport({ advice: 'not_fit', benefits: [] }), undefined, note('not_fit'))).toEqual([]);
  });

  it('PAP-1 only where their days meet', () => {
    const before = note('not_fit', '2026-11-01', '2026-11-22');
    expect(found(ofReport(), rising, before, note('may_be_fit', '2026-11-23')).join()).not.toContain('PAP-1');
  });

  it('PAP-2 a report of no work while its plan has hours', () => {
    const report = { advice: 'not_fit', benefits: [] } as const;
    expect(found(ofReport({ ...report, benefits: [] }), rising)).toEqual([
      'PAP-2 The report says not fit for any work, and its plan has work on 23 November 2026.',
    ]);
    const earlier = ofReport({
      ...report,
      benefits: [],
      from: '2026-11-16',
      to: '2026-11-22',
      review: { needed: false },
    });
    expect(found(earlier, rising).join()).not.toContain('PAP-2');
  });

  it('PAP-3 a period outside the note or the plan; the same day is inside (FN-8)', () => {
    expect(found(ofReport({ from: '2026-11-15', to: '2026-12-14' }), rising, note('may_be_fit'))).toEqual([
      'PAP-3 The report starts on 15 November 2026, and the fit note on 16 November 2026.',
      'PAP-3 The report ends on 14 December 2026, and the fit note on 13 December 2026.',
      'PAP-3 The report starts on 15 November 2026, and the plan on 23 November 2026.',
      'PAP-3 The report ends on 14 December 2026, and the plan on 13 December 2026.',
    ]);
  });

  it('PAP-3 notes that follow each other count together', () => {
    const both = [note('may_be_fit', '2026-11-16', '2026-11-30'), note('may_be_fit', '2026-12-01', '2026-12-13')];
    expect(found(ofReport(), rising, ...both)).toEqual([]);
  });
});

describe('PAP-4 what is ticked, and what the plan does', () => {
  const ticked = (plan: Plan | undefined, ...benefits: Report['benefits']) => found(ofReport({ benefits }), plan);

  it('PAP-4 a phased return needs a plan whose hours go up, and such a plan needs the tick', () => {
    expect(ticked(undefined, 'phased_return')).toEqual([
      'PAP-4 A phased return is ticked, and no work plan shows its weeks.',
    ]);
    expect(ticked(steady, 'phased_return')).toEqual([
      'PAP-4 A phased return is ticked, and hours in the plan do not go up.',
    ]);
    expect(ticked(rising)).toEqual(['PAP-4 Hours in the plan go up, and a phased return is not ticked.']);
  });

  it('PAP-4 altered hours: fewer hours that stay, other starts, or a change of hours asked for', () => {
    const short = planOf({ version: 2, weeks: weeksOf(30, 30, 30) });
    expect(ticked(steady, 'altered_hours')).toEqual([
      'PAP-4 Altered hours is ticked, and the plan has the usual hours.',
    ]);
    expect(ticked(short, 'altered_hours')).toEqual([]);
    expect(ticked(short)).toEqual(['PAP-4 The plan changes hours beyond a build-up, and altered hours is not ticked.']);
    const [later] = fullPlan().adjustments;
    const asks = { ...rising, adjustments: later ? [later] : [] };
    expect(ticked(asks, 'phased_return')).toHaveLength(1);
    expect(ticked(asks, 'phased_return', 'altered_hours')).toEqual([]);
  });

  it('PAP-4 amended duties: tasks that are left out', () => {
    const without = { ...steady, weeks: [workWeek(1, daysOf(5, 8), { dutiesOut: [{ words: 'On-call' }] })] };
    const inside = { to: '2026-11-29', review: { needed: false } };
    expect(ticked(steady, 'amended_duties')).toEqual([
      'PAP-4 Amended duties is ticked, and the plan changes no tasks.',
    ]);
    expect(found(ofReport({ ...inside, benefits: [] }), without)).toEqual([
      'PAP-4 The plan changes tasks, and amended duties is not ticked.',
    ]);
    expect(found(ofReport({ ...inside, benefits: ['amended_duties'] }), without)).toEqual([]);
  });

  it('PAP-4 a week after a bank holiday does not make hours go up (RTW-11)', () => {
    const fiveDays = { monday: '2026-12-21', days: daysOf(5, 8) };
    const weeks = [
      { ...workWeek(1, daysOf(5, 8)), ...fiveDays, monday: '2026-12-14' },
      { ...workWeek(2, daysOf(4, 8)), monday: '2026-12-21' },
      { ...workWeek(3, daysOf(5, 8)), monday: '2026-12-28', days: daysOf(5, 8) },
    ];
    expect(ticked({ ...steady, weeks }).join()).not.toContain('go up');
  });
});

describe('reviews and words', () => {
  it('RTW-9 a report whose review is on another day than the plan’s', () => {
    expect(found(ofReport({ review: { needed: true, on: '2026-12-10' } }), rising)).toEqual([
      'RTW-9 The report’s review is on 10 December 2026, and the plan’s on 4 December 2026.',
    ]);
    expect(found(ofReport({ review: { needed: true, on: '2026-12-04' } }), rising)).toEqual([]);
    expect(found(ofReport({ review: { needed: false } }), rising)).toEqual([
      'RTW-9 The report says no review is needed. The plan has a review on 4 December 2026.',
    ]);
  });

  it.each([
    'Please sign him back on.',
    'Could you sign her fit from Monday?',
    'She needs a fit-for-work note.',
    'Could you give a note so that he can return to work?',
    'A return to work certificate is needed.',
  ])('FN-9 "%s" asks for what does not exist', (asked) => {
    const words = 'FN-9 The text asks for a note to go back to work. There is no such note. Take it out.';
    expect(found(ofLetter({ asked }), rising)).toEqual([words]);
    expect(found(ofReport({ comments: asked }), rising)).toEqual([words]);
  });

  it.each(['Could you add this to the record?', 'She signed the plan on Monday.', 'The fit note ends on Friday.'])(
    'FN-9 "%s" does not',
    (asked) => expect(found(ofLetter({ asked }), rising)).toEqual([]),
  );

  it('RTW-10 a plan past the end of a "may be fit" note is said by the plan’s own rules, and not again', () => {
    expect(found(ofPlan(rising), undefined, note('may_be_fit', '2026-11-16', '2026-11-30'))).toEqual([]);
  });

  it('everything that was said is in the style of the NHS', () => {
    expect(said.size).toBeGreaterThan(15);
    expect([...said].flatMap(wordFaults)).toEqual([]);
  });
});
