import { describe, expect, it } from 'vitest';
import { paperHead } from '../../shared/contracts/paper.ts';
import type { FieldError, Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { formOf, hindrance } from '../../shared/rules/case-actions/action.ts';
import { planActions } from '../../shared/rules/case-actions/plan.ts';
import type { CaseChange } from '../../shared/rules/case-change.ts';
import { agreementRecord, type PlanRecord, reviewRecord } from '../../shared/rules/papers/records.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf, factsAbout } from '../people/cases.ts';
import { headOf, olive } from './papers-example.ts';
import { planOf } from './plan-example.ts';

const today = '2026-11-25';
const at = '2026-11-25T09:00:00.000Z';

type Errors = readonly (readonly [field: string, message: string])[];
const listed = (errors: readonly FieldError[]): Errors => errors.map(({ field, message }) => [field, message]);

describe('what is written beside a running plan', () => {
  const head = headOf('plan', { state: 'active' });
  const write = (record: PlanRecord, typed: Typed, of = head) => {
    const asked = record.form(planOf(), of);
    const read = asked && readAnswer(asked, typed, today);
    if (!read?.ok) return read ? listed(read.errors) : record.nothing;
    return record.written(of, read.value, olive, at);
  };
  const found = { date: '2026-12-04', found: 'Tired on Fridays' };

  it('RTW-9 a review with what was found, by whom and when; each has one entry, and then there is nothing to write', () => {
    const first = write(reviewRecord, found);
    expect(first).toEqual({
      head: { ...head, rev: head.rev + 1, reviews: [{ ...found, by: olive, at: at }] },
      words: 'Review of 4 December 2026: Tired on Fridays',
    });
    const one = paperHead.parse(typeof first === 'object' && 'head' in first ? first.head : {});
    expect(write(reviewRecord, found, one)).toEqual([['date', 'Select which review']]);
    const both = {
      ...one,
      reviews: [...(one.reviews ?? []), { ...found, date: '2026-12-11', by: olive, at: at }],
    };
    expect(write(reviewRecord, found, both)).toBe(
      'Every review of this plan has its entry. Add a review to the plan first',
    );
    expect(write(reviewRecord, { date: '2026-12-11' })).toEqual([['found', 'Enter what was found']]);
  });

  it('RTW-10 the employer’s agreement with its day, which has been', () => {
    expect(write(agreementRecord, dateIn('on', '2026-11-24'))).toEqual({
      head: { ...head, rev: head.rev + 1, employerAgreedOn: '2026-11-24' },
      words: 'The employer agreed in writing on 24 November 2026: Office manager.',
    });
    expect(write(agreementRecord, dateIn('on', '2026-11-26'))).toEqual([
      ['on-day', 'Day of the agreement must be today or in the past'],
    ]);
  });
});

describe('what is written in the case about its plans', () => {
  const about = factsAbout(caseOf({ head: { state: 'active' } }));
  /** The change that an action makes, or what is wrong with its form or with the case. */
  const record = (id: string, typed: Typed, facts = about): CaseChange | Errors | string => {
    const action = planActions.find((one) => one.id === id);
    if (!action) throw new Error(`There is no action "${id}"`);
    const hindered = hindrance(action, facts);
    if (hindered !== undefined) return hindered;
    const form = formOf(action, facts);
    const read = readAnswer(form, typed, today);
    return read.ok ? action.decide(facts, read.value, form) : listed(read.errors);
  };

  it('a job check needs one task at least, and is kept as work', () => {
    expect(record('job-check', { job: 'Porter' })).toEqual([['can', 'Enter at least one task']]);
    expect(record('job-check', { job: 'Porter', cannot: 'Ladders' })).toEqual({
      add: [
        {
          kind: 'job_check',
          knowledge: 'work',
          answer: expect.objectContaining({ value: { job: 'Porter', cannot: 'Ladders' } }),
        },
      ],
      entry: { knowledge: 'work', words: 'Job check: Porter.' },
    });
  });

  it('that no plan is needed, with who said so and why', () => {
    expect(record('no-plan-needed', { by: 'person', reason: 'Back already' })).toEqual({
      entry: { knowledge: 'work', words: 'No work plan is needed, said the person.', why: 'Back already' },
    });
    expect(record('no-plan-needed', {})).toEqual([
      ['by', 'Select who said so'],
      ['reason', 'Enter the reason'],
    ]);
  });

  it('FN-11 that the employer cannot: which changes, what instead, why and by whom', () => {
    const typed = { by: 'employer', which: 'Later start', instead: 'A desk', reason: 'Nobody to cover' };
    const words = 'The employer cannot, said the employer, as the person told us: Later start.';
    const entry = { knowledge: 'work', words: `${words} Offered instead: A desk.`, why: 'Nobody to cover' };
    expect(record('employer-cannot', typed)).toEqual({ entry });
    expect(record('employer-cannot', { ...typed, instead: '' })).toEqual({ entry: { ...entry, words } });
    expect(record('employer-cannot', { by: 'service' })).toEqual([
      ['which', 'Enter which changes'],
      ['reason', 'Enter the reason the employer gave'],
    ]);
  });

  it('FN-11 whoever records it reads that the note counts as "not fit", and that no new note is needed', () => {
    const intro = planActions.find(({ id }) => id === 'employer-cannot')?.intro?.(about);
    expect(intro).toEqual([
      'A "may be fit" note that the employer cannot follow counts as "not fit" for the same days. No new note is needed (FN-11).',
    ]);
  });

  it('a decision about plans is for a person in care; a job check may come before', () => {
    const asked = factsAbout(caseOf());
    const check = { job: 'Porter', can: 'Email' };
    expect(record('no-plan-needed', { by: 'person', reason: 'Well' }, asked)).toMatch(/^Meanwhile/);
    expect(record('employer-cannot', {}, asked)).toMatch(/^Meanwhile/);
    expect(record('job-check', check, asked)).toHaveProperty('add');
    expect(record('job-check', check, factsAbout(caseOf({ head: { state: 'discharged' } })))).toMatch(/^Meanwhile/);
  });
});
