import { describe, expect, it } from 'vitest';
import { type PaperContent, paperContent, paperHead } from '../../shared/contracts/paper.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { isKeptBack, type Look, looksOf, offeredVersion, offerQuestion } from '../../shared/rules/papers/offer.ts';
import { caseOf, partOfCase } from '../people/cases.ts';
import { fullPlan, headOf, letterOf, olive, reportOf } from './papers-example.ts';
import { daysOf, job, planOf, weeksOf, workWeek } from './plan-example.ts';
import { wordFaults } from './words.ts';

const today = '2026-11-20';
/** Amira's own case: her job needs driving. */
const whole = caseOf();
const good = planOf({ driving: { car: {} } });
const asPlan = (plan: Plan): PaperContent => ({ kind: 'plan', plan });
const looks = (content: PaperContent, plan?: Plan) => looksOf(content, headOf(content.kind), whole, plan, today);
const wordsFound = (content: PaperContent) => looks(content).filter(({ kind }) => kind === 'word');

describe('what is looked at before a plan is offered', () => {
  it('blocks come first, then warnings, each with its rule, its week and a sentence', () => {
    const plan = planOf({ weeks: weeksOf(30, 20, 45), reviews: good.reviews });
    const all = looks(asPlan(plan));
    expect(all.map(({ kind, rule, where }) => [kind, rule, where])).toEqual([
      ['block', 'RTW-7', 'Week 2'],
      ['block', 'RTW-7', 'Week 3'],
      ['block', 'RTW-1', undefined],
      ['warning', 'RTW-8', 'Week 1'],
      ['warning', 'RTW-8', 'Week 3'],
      ['warning', 'RTW-5', 'Week 3'],
    ]);
    expect(all[0]?.words).toBe('20 hours is less than 30 hours the week before. Say why: a hold or a step back.');
    expect(isKeptBack(all)).toBe(true);
  });

  it('a plan with nothing wrong is not kept back, and has nothing to look at', () => {
    expect(looks(asPlan(good))).toEqual([]);
    expect(isKeptBack([])).toBe(false);
  });

  it('warnings and words do not keep it back: the author decides', () => {
    const plan = { ...good, weeks: weeksOf(30, 35, 40), pay: { treatment: 'full' as const, words: 'As for angina' } };
    expect([...new Set(looks(asPlan(plan)).map(({ kind }) => kind))]).toEqual(['warning', 'word']);
    expect(isKeptBack(looks(asPlan(plan)))).toBe(false);
  });

  it('FN-10 what its plan and a note say against each other is a warning', () => {
    const note = partOfCase('evidence', 'work', {
      type: 'fit_note',
      outcome: 'not_fit',
      from: '2026-11-16',
      to: '2026-12-01',
    });
    expect(looksOf(asPlan(good), headOf('plan'), caseOf({ parts: [note] }), undefined, today)).toEqual([
      expect.objectContaining({ kind: 'warning', rule: 'FN-10' }),
    ]);
  });
});

describe('AHP-6, RTW-18 words about health where an employer may read', () => {
  const drug = 'Slow because of sertraline';
  const asked = (more: object) => fullPlan().adjustments.map((one) => ({ ...one, ...more }));
  const inWeek = (more: Parameters<typeof workWeek>[2]): Partial<Plan> => ({
    weeks: [workWeek(1, daysOf(5, 4), more)],
  });

  it.each<[string, Partial<Plan>]>([
    ['the job', { job: { ...job, title: drug } }],
    ['a duty done', inWeek({ dutiesIn: [{ words: drug }] })],
    ['a duty not done', inWeek({ dutiesOut: [{ words: drug }] })],
    ['a limit', inWeek({ limits: [{ kind: 'other', words: drug }] })],
    ['a note', inWeek({ note: drug })],
    ['why a week does not go up', inWeek({ slower: { how: 'hold', why: drug } })],
    ['a review', { reviews: [{ date: '2026-12-04', what: drug }] }],
    ['who set a limit', { liftLimits: [{ kg: 5, setBy: drug }] }],
    ['a change at work', { adjustments: asked({ words: drug }) }],
    ['its reason', { adjustments: asked({ reason: drug }) }],
    ['health in work time', { healthTasks: [{ words: 'A break', when: drug }] }],
    ['pay', { pay: { treatment: 'full', words: drug } }],
    ['travel', { travel: { how: 'car', words: drug } }],
    ['a sign to slow down', { slowDown: { signs: [drug] } }],
    ['the rule to slow down', { slowDown: { signs: [], rule: drug } }],
    ['a contact', { contacts: [{ side: 'work', name: 'Sam', role: drug }] }],
  ])('RTW-18 in %s of a plan', (_, changes) => {
    expect(wordsFound(asPlan(planOf(changes))).map(({ rule, words }) => [rule, words])).toEqual([
      ['AHP-6', '"sertraline". Does the employer need this?'],
    ]);
  });

  it('AHP-6 in a report: each row, what else may help, comments; each says where', () => {
    const row = { difficulty: 'Angina', recommendation: 'Could rest', strength: 'try' as const };
    const report = reportOf({
      recommendations: [row, { ...row, difficulty: 'Stairs', recommendation: 'Room for insulin' }],
      otherBenefit: 'Asthma plan',
      comments: 'Epilepsy',
    });
    expect(wordsFound({ kind: 'report', report }).map(({ where, words }) => [where, words.split('.')[0]])).toEqual([
      ['Recommendation 1', '"Angina"'],
      ['Recommendation 2', '"insulin"'],
      ['Something else', '"Asthma"'],
      ['Comments', '"Epilepsy"'],
    ]);
  });

  it('a letter goes to the GP practice, which may read them', () => {
    const letter = letterOf({ words: drug, asked: 'Please review her sertraline' });
    expect(looks({ kind: 'letter', letter }, fullPlan())).toEqual([]);
  });

  it('a report that does not go together with its plan is warned about', () => {
    const report = reportOf({ advice: 'not_fit', benefits: [], recommendations: [] });
    expect(looks({ kind: 'report', report }, fullPlan()).map(({ kind, rule }) => [kind, rule])).toContainEqual([
      'warning',
      'PAP-2',
    ]);
  });
});

describe('the form that signs', () => {
  const word = (where: string): Look => ({
    kind: 'word',
    rule: 'AHP-6',
    where,
    words: '"GTN". Does the employer need this?',
  });
  const warning: Look = { kind: 'warning', rule: 'RTW-8', words: 'Steep' };
  const form = (...all: readonly Look[]) => offerQuestion(all, 'A plan', '2026-11-27');
  const errors = (typed: Typed, ...all: readonly Look[]) => {
    const read = readAnswer(form(...all), typed, today);
    return read.ok ? [] : read.errors.map(({ field, message }) => [field, message]);
  };

  it('AHP-4 says until when the person has time', () => {
    expect(form().intro?.[1]).toContain('until Friday 27 November 2026');
    expect(form().title).toBe('Sign and offer: A plan');
  });

  it('with nothing to look at asks nothing', () => expect([form().fields, errors({})]).toEqual([[], []]));

  it('AHP-6 asks one tick a word, and one for all warnings', () => {
    const all = [warning, word('Week 1: does'), warning, word('Pay')];
    expect(form(...all).fields.map(({ name, label }) => [name, label])).toEqual([
      ['word-0', 'Week 1: does'],
      ['word-1', 'Pay'],
      ['warnings', 'Warnings'],
    ]);
    expect(errors({}, ...all)).toEqual([
      ['word-0', 'Take out the word, or tick that the employer needs it: Week 1: does'],
      ['word-1', 'Take out the word, or tick that the employer needs it: Pay'],
      ['warnings', 'Tick that you have looked at the warnings'],
    ]);
    expect(errors({ 'word-0': 'needed', warnings: 'seen' }, ...all)).toHaveLength(1);
    expect(errors({ 'word-0': 'needed', 'word-1': 'needed', warnings: 'seen' }, ...all)).toEqual([]);
  });

  it('counts the warnings in the style of the NHS', () => {
    const labels = [[warning], [warning, warning]].flatMap((all) =>
      form(...all).fields.flatMap((field) =>
        field.kind === 'checkboxes' ? field.options.map(({ label }) => label) : [],
      ),
    );
    expect(labels).toEqual(['I have looked at the warning below', 'I have looked at all 2 warnings below']);
    expect(labels.flatMap(wordFaults)).toEqual([]);
  });
});

describe('AHP-5 a version that is signed', () => {
  const signing = {
    signature: { by: olive, role: 'occupational_therapist', at: '2026-11-25T09:00:00.000Z' },
    code: 'NEW-CODE',
    rev: 7,
    today: '2026-11-25',
  };
  const states = [
    'offered',
    'changes_asked',
    'refused',
    'agreed',
    'active',
    'on_hold',
    'completed',
    'stopped',
    'superseded',
  ] as const;
  const head = headOf('plan', ...states.map((state) => ({ state })));
  const { next, content } = offeredVersion(head, asPlan(fullPlan({ state: 'draft' })), signing);

  it('AHP-5 earlier versions that wait are superseded; what was decided or is in force stays', () => {
    expect(next.versions.map(({ state }) => state)).toEqual([
      'superseded',
      'superseded',
      ...states.slice(2),
      'offered',
    ]);
    expect(next.versions.slice(2, -1)).toEqual(head.versions.slice(2));
    expect(next.versions[0]?.answered).toEqual({ at: signing.signature.at, by: olive, how: 'supersede' });
  });

  it('AHP-5 code, signature, number and waiting time of earlier versions are untouched', () => {
    const kept = ({ version, code, signed, holdUntil }: (typeof head.versions)[number]) => ({
      version,
      code,
      signed,
      holdUntil,
    });
    expect(next.versions.slice(0, -1).map(kept)).toEqual(head.versions.map(kept));
  });

  it('has its own number, code, signature and 5 working days, and the head counts on', () => {
    expect(next.versions.at(-1)).toEqual({
      version: 10,
      state: 'offered',
      signed: signing.signature,
      code: 'NEW-CODE',
      holdUntil: '2026-12-02',
    });
    expect(next).toMatchObject({ rev: head.rev + 1, offeredRev: 7, title: 'Return to work plan, Office manager' });
    expect(paperHead.safeParse(next).success).toBe(true);
  });

  it('says what the draft said, with its number; a report and a letter as they are', () => {
    expect(content).toEqual(asPlan(fullPlan({ version: 10, state: 'offered' })));
    expect(paperContent.safeParse(content).success).toBe(true);
    const report = { kind: 'report', report: reportOf() } as const;
    expect(offeredVersion(headOf('report'), report, signing).content).toEqual(report);
  });
});
