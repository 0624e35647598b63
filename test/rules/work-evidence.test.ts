import { describe, expect, it } from 'vitest';
import { questions } from '../../shared/contracts/self-referral/questions.ts';
import { countsAs, type Evidence, evidenceOf, evidenceWarnings, notFitOn } from '../../shared/rules/work-evidence.ts';
import { addDays } from '../../shared/values/date.ts';
import { endedAs, partOfCase, today } from '../people/cases.ts';

let made = 0;

/** A piece of evidence with both its days; `to` is left out for evidence without an end. */
function covers(from: string, to: string | undefined, more: Partial<Evidence> = {}): Evidence {
  made += 1;
  return { partId: `part_${made}`, type: 'fit_note', outcome: 'not_fit', from, to, assessedOn: undefined, ...more };
}

const selfCertified = (from: string, to: string | undefined): Evidence =>
  covers(from, to, { type: 'self_certificate' });

/** Far enough from every end that nothing is said about what ends soon. */
const early = '2026-01-01';
const about = (all: readonly Evidence[], firstOff?: string): readonly string[] =>
  evidenceWarnings(all, firstOff, early);

const tooLong = 'In the first 6 months one fit note covers 3 months at most (FN-3). Check the dates.';
const tooLongCertified = 'A self-certificate covers 7 calendar days at most (FN-1).';

describe('FN-3 in the person’s own answer', () => {
  const doubt = (from: string, to: string) =>
    questions.find(({ id }) => id === 'fit-note-dates')?.doubt?.({ 'fit-note-from': from, 'fit-note-to': to }, today);

  it.each([
    ['2026-07-01', '2026-09-30'],
    ['2026-11-30', '2027-02-27'],
  ])('FN-3 a note from %s to %s asks nothing', (from, to) => expect(doubt(from, to)).toBeUndefined());

  it.each([
    ['2026-07-01', '2026-10-01'],
    ['2027-01-15', '2027-04-15'],
  ])('FN-3 a note from %s to %s is asked about, in months as everywhere', (from, to) => {
    expect(doubt(from, to)).toMatch(/Is this right\?$/);
  });
});

describe('FN-1 the first 7 calendar days', () => {
  it('FN-1 need no note: a note that begins on day 8 leaves nothing open', () => {
    expect(about([covers('2026-11-09', '2026-11-20')], '2026-11-02')).toEqual([]);
  });

  it('FN-1 a self-certificate of 7 days, weekend and all, is as it should be', () => {
    expect(about([selfCertified('2026-11-06', '2026-11-12')])).toEqual([]);
  });

  it.each([
    ['8 days', '2026-11-13'],
    ['no last day', undefined],
  ])('FN-1 a self-certificate with %s is pointed out', (_, to) => {
    expect(about([selfCertified('2026-11-06', to)])).toEqual([tooLongCertified]);
  });
});

describe('FN-2 from day 8 an employer may ask for evidence', () => {
  it('FN-2 a note that begins on day 9 leaves day 8 open', () => {
    expect(about([covers('2026-11-10', '2026-11-20')], '2026-11-02')).toEqual([
      'No evidence from 9 November 2026 (day 8) to 9 November 2026.',
    ]);
  });

  it('FN-2 days between a self-certificate and the note are a gap', () => {
    const all = [selfCertified('2026-11-02', '2026-11-08'), covers('2026-11-11', '2026-11-20')];
    expect(about(all, '2026-11-02')).toEqual(['Gap of 2 days: nothing covers 9 November 2026 to 10 November 2026.']);
  });

  it('nothing is said about day 8 when nobody knows the first day off', () => {
    expect(about([covers('2026-11-10', '2026-11-20')])).toEqual([]);
  });
});

describe('FN-3 in the first 6 months one note covers at most 3 months', () => {
  it.each([
    ['2026-11-02', '2027-02-01'],
    ['2026-07-01', '2026-09-30'],
    ['2027-02-01', '2027-04-30'],
    ['2026-11-30', '2027-02-28'],
    // A leap year gives February one day more.
    ['2027-11-30', '2028-02-29'],
    ['2027-12-01', '2028-02-29'],
    ['2027-11-29', '2028-02-28'],
    ['2026-12-31', '2027-03-30'],
  ])('FN-3 from %s it may run to %s and not a day longer', (from, to) => {
    expect(about([covers(from, to)], from)).toEqual([]);
    expect(about([covers(from, addDays(to, 1))], from)).toEqual([tooLong]);
  });

  it('FN-3 a note without an end is pointed out too', () => {
    expect(about([covers('2026-11-09', undefined)], '2026-11-02')).toEqual([tooLong]);
  });

  it('FN-3 the first 6 months end the day before the same day of the month', () => {
    const certified = selfCertified('2026-02-02', '2026-02-08');
    const first = covers('2026-02-09', '2026-05-08');
    const second = covers('2026-05-09', '2026-08-01');
    const long = (from: string): Evidence => covers(from, '2027-08-01');
    expect(about([certified, first, second, long('2026-08-02')], '2026-02-02')).toEqual([]);
    expect(about([certified, first, covers('2026-05-09', '2026-07-31'), long('2026-08-01')], '2026-02-02')).toEqual([
      tooLong,
    ]);
  });

  it('FN-3 when the first day off is not known the stricter rule is spoken of', () => {
    expect(about([covers('2026-11-09', '2027-08-01')])).toEqual([tooLong]);
  });

  it('FN-3 speaks of fit notes alone: a plan or a report may be longer', () => {
    for (const type of ['ahp_report', 'stay_in_work_plan', 'return_to_work_plan']) {
      expect(about([covers('2026-11-09', '2027-08-01', { type })])).toEqual([]);
    }
  });
});

describe('FN-4 evidence without an end lasts until somebody says otherwise', () => {
  it('FN-4 after 6 months a note without an end is as it should be', () => {
    const all = [selfCertified('2026-01-05', '2026-01-11'), covers('2026-01-12', '2026-04-11')];
    const later = [covers('2026-04-12', '2026-07-11'), covers('2026-07-12', undefined)];
    expect(evidenceWarnings([...all, ...later], '2026-01-05', '2030-01-01')).toEqual([]);
  });

  it('FN-4 nothing after it is a gap, and nothing ends', () => {
    const all = [covers('2026-01-12', undefined, { type: 'ahp_report' }), covers('2026-06-01', '2026-06-10')];
    expect(evidenceWarnings([...all, covers('2026-09-01', '2026-09-10')], undefined, today)).toEqual([]);
  });
});

describe('FN-5, FN-6 what is unusual is a warning', () => {
  it('FN-6 a note that begins before the assessment is pointed out, one that begins on its day is not', () => {
    const from = '2026-11-09';
    expect(about([covers(from, '2026-11-20', { assessedOn: '2026-11-10' })])).toEqual([
      'The fit note begins before the assessment (FN-6). Check that this was meant.',
    ]);
    expect(about([covers(from, '2026-11-20', { assessedOn: from })])).toEqual([]);
  });

  it('FN-5 a note that ends within 14 days of the assessment needs no word', () => {
    expect(about([covers('2026-11-09', '2026-11-22', { assessedOn: '2026-11-09' })])).toEqual([]);
  });
});

describe('FN-8 both ends are inclusive', () => {
  it('FN-8 a note to Friday and one from Saturday leave nothing open', () => {
    expect(about([covers('2026-11-09', '2026-11-13'), covers('2026-11-14', '2026-11-20')])).toEqual([]);
  });

  it('FN-8 across the end of February, in a leap year and in another', () => {
    const next = covers('2028-03-01', '2028-03-10');
    expect(about([covers('2028-02-20', '2028-02-29'), next])).toEqual([]);
    expect(about([covers('2028-02-20', '2028-02-28'), next])).toEqual([
      'Gap of 1 day: nothing covers 29 February 2028 to 29 February 2028.',
    ]);
    expect(about([covers('2027-02-20', '2027-02-28'), covers('2027-03-01', '2027-03-10')])).toEqual([]);
  });

  it('FN-8 the last day of one as the first of the next is an overlap of that day', () => {
    expect(about([covers('2026-11-09', '2026-11-13'), covers('2026-11-13', '2026-11-20')])).toEqual([
      'Overlap: 2 pieces of evidence cover 13 November 2026 to 13 November 2026.',
    ]);
  });

  it('a short note inside a long one is an overlap of its days and opens no gap after it', () => {
    const all = [covers('2026-11-01', '2026-11-30'), covers('2026-11-05', '2026-11-10')];
    expect(about([...all, covers('2026-12-01', '2026-12-10')])).toEqual([
      'Overlap: 2 pieces of evidence cover 5 November 2026 to 10 November 2026.',
    ]);
    expect(about([...all, covers('2026-12-03', '2026-12-10')])).toContain(
      'Gap of 2 days: nothing covers 1 December 2026 to 2 December 2026.',
    );
  });

  it('FN-8 a note that says not fit counts on its first and on its last day', () => {
    const all = [covers('2026-11-09', '2026-11-13'), covers('2026-11-14', undefined, { outcome: 'may_be_fit' })];
    const days = ['2026-11-08', '2026-11-09', '2026-11-13', '2026-11-14'];
    expect(days.map((day) => notFitOn(all, day))).toEqual([false, true, true, false]);
    expect(notFitOn([covers('2026-11-09', undefined)], '2030-01-01')).toBe(true);
  });
});

describe('what ends soon', () => {
  const ending = (days: number): readonly string[] =>
    evidenceWarnings([covers('2026-11-01', addDays(today, days))], undefined, today);

  it.each([
    [15, []],
    [14, ['The evidence ends on 7 December 2026, in 14 days. Talk about what comes next.']],
    [1, ['The evidence ends on 24 November 2026, in 1 day. Talk about what comes next.']],
    [0, ['The evidence ends on 23 November 2026, in 0 days. Talk about what comes next.']],
    [-1, ['The evidence ended on 22 November 2026. Nothing covers today.']],
  ])('evidence that ends in %i days', (days, words) => {
    expect(ending(days)).toEqual(words);
  });

  it('what comes after the one that ends is looked at, in whatever order they were written down', () => {
    const long = covers('2026-11-01', addDays(today, 60));
    expect(evidenceWarnings([long, covers('2026-11-02', addDays(today, 3))], undefined, today)).toEqual([
      expect.stringMatching(/^Overlap/),
    ]);
  });

  it('without any evidence nothing is said', () => {
    expect(evidenceWarnings([], '2026-11-02', today)).toEqual([]);
  });
});

describe('FN-11 when the employer cannot make the changes', () => {
  it('FN-11 "may be fit" counts as "not fit" for the same days, and nothing else changes', () => {
    expect(countsAs({ outcome: 'may_be_fit' }, true)).toBe('not_fit');
    expect(countsAs({ outcome: 'may_be_fit' }, false)).toBe('may_be_fit');
    expect(countsAs({ outcome: 'not_fit' }, false)).toBe('not_fit');
    expect(countsAs({ outcome: '' }, true)).toBe('');
  });
});

describe('evidence that counts', () => {
  it('stands in the order of its first day; what was taken back is left out', () => {
    const note = (from: string, more = {}) =>
      partOfCase('evidence', 'work', { type: 'fit_note', outcome: 'not_fit', from }, more);
    const [late, soon, back] = [note('2026-11-20'), note('2026-11-01'), note('2026-11-10', endedAs('taken back'))];
    const other = partOfCase('note', 'health', { note: 'Not evidence' });
    expect(evidenceOf([late, soon, back, other])).toEqual(
      [soon, late].map(({ partId, answer }) => ({
        partId,
        type: 'fit_note',
        outcome: 'not_fit',
        from: answer.value['from'],
        to: undefined,
        assessedOn: undefined,
      })),
    );
  });
});
