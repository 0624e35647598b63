import { describe, expect, it } from 'vitest';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { evidenceTypes, fitNoteProfessions, mayIssueFitNote } from '../../shared/rules/work-evidence.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf, factsAbout, fillIn } from '../people/cases.ts';

const facts = factsAbout(caseOf());

const fitNote: Typed = {
  type: 'fit_note',
  outcome: 'not_fit',
  ...dateIn('from', '2026-11-02'),
  ...dateIn('to', '2026-11-20'),
  profession: 'doctor',
  setting: 'gp_practice',
};

const faultsOf = (typed: Typed): readonly (readonly [field: string, message: string])[] => {
  const done = fillIn('evidence', facts, { ...fitNote, ...typed });
  return 'errors' in done ? done.errors.map(({ field, message }) => [field, message] as const) : [];
};

const everybody = fitNoteProfessions.map(([id]) => id);

describe('AHP-1 who may issue what', () => {
  it('AHP-1 a fit note is from a doctor, nurse, occupational therapist, pharmacist or physiotherapist', () => {
    expect(everybody.filter((profession) => faultsOf({ profession }).length === 0).sort()).toEqual([
      'doctor',
      'nurse',
      'occupational_therapist',
      'pharmacist',
      'physiotherapist',
    ]);
    expect([...mayIssueFitNote].sort()).toHaveLength(5);
  });

  it('AHP-1 a fit note from a dietitian is refused in words that say who may', () => {
    expect(faultsOf({ profession: 'dietitian' })).toEqual([
      ['profession', expect.stringMatching(/^Select who issued it: only doctors, nurses, .* can issue a fit note$/)],
    ]);
  });

  it('AHP-1 a health and work report is from an allied health professional, a dietitian among them', () => {
    const report = { type: 'ahp_report' };
    expect(everybody.filter((profession) => faultsOf({ ...report, profession }).length === 0).sort()).toEqual([
      'dietitian',
      'occupational_therapist',
      'other_ahp',
      'physiotherapist',
      'podiatrist',
    ]);
  });

  it('FN-1 a self-certificate is from the person alone', () => {
    const certificate = { type: 'self_certificate', setting: 'patient' };
    const mine = everybody.filter((profession) => faultsOf({ ...certificate, profession }).length === 0);
    expect(mine).toEqual(['patient']);
  });
});

describe('what a fit note must say', () => {
  it('says not fit, or may be fit; there is no note that says fit for work (FN-9)', () => {
    expect(faultsOf({ outcome: '' })).toEqual([['outcome', expect.stringMatching(/^Select what the fit note says/)]]);
    expect(faultsOf({ outcome: 'fit' })).toHaveLength(1);
    expect(faultsOf({ outcome: 'may_be_fit' })).toEqual([]);
  });

  it('other evidence may leave it open', () => {
    expect(faultsOf({ type: 'return_to_work_plan', outcome: '' })).toEqual([]);
  });

  it('FN-8 the last day may be the first day, and not the day before', () => {
    expect(faultsOf(dateIn('to', '2026-11-02'))).toEqual([]);
    expect(faultsOf(dateIn('to', '2026-11-01'))).toEqual([
      ['to-day', 'Last day must be the same as or after the first day'],
    ]);
  });

  it('FN-4 the last day may be left empty', () => {
    expect(faultsOf({ 'to-day': '', 'to-month': '', 'to-year': '' })).toEqual([]);
  });

  it('an assessment in the future is a slip', () => {
    expect(faultsOf(dateIn('assessed-on', '2026-11-24'))).toEqual([
      ['assessed-on-day', 'Date of assessment must be today or in the past'],
    ]);
  });

  it('several things wrong are told at once', () => {
    const wrong = { outcome: '', profession: 'podiatrist', ...dateIn('to', '2026-10-01') };
    expect(faultsOf(wrong).map(([field]) => field)).toEqual(['to-day', 'outcome', 'profession']);
  });
});

describe('FN-3, FN-5, FN-6 what is unusual never blocks', () => {
  it.each<[string, Typed]>([
    ['FN-3 longer than 3 months', dateIn('to', '2027-08-01')],
    ['FN-5 ending within 14 days of the assessment', { ...dateIn('assessed-on', '2026-11-10') }],
    ['FN-6 beginning before the assessment', dateIn('assessed-on', '2026-11-20')],
    ['FN-1 a self-certificate of 19 days', { type: 'self_certificate', profession: 'patient', setting: 'patient' }],
  ])('%s is written down as it is', (_, typed) => {
    expect(faultsOf(typed)).toEqual([]);
  });
});

describe('evidence in the case', () => {
  it.each(evidenceTypes)('a "%s" is knowledge about work, in the form and in the timeline', (type, label) => {
    const profession = type === 'self_certificate' ? 'patient' : 'physiotherapist';
    const done = fillIn('evidence', facts, { ...fitNote, type, profession });
    expect(done).toMatchObject({
      change: {
        add: [{ kind: 'evidence', knowledge: 'work', answer: { said: { type: label } } }],
        entry: { knowledge: 'work', words: `Evidence added: ${label.toLowerCase()}.` },
      },
    });
  });
});
