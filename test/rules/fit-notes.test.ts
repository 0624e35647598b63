import { describe, expect, it } from 'vitest';
import { fitNoteReview } from '../../shared/content/fit-note-words.ts';
import { noteRows, notesNow, notesOf } from '../../shared/rules/fit-notes.ts';
import type { Evidence } from '../../shared/rules/work-evidence.ts';
import { dateIn } from '../people/acting.ts';
import { caseOf, partOfCase } from '../people/cases.ts';
import { wordFaults } from './words.ts';

const phone = '01632 960 001';

const note = (from: string, to?: string, more: Partial<Evidence> = {}): Evidence => ({
  partId: from,
  type: 'fit_note',
  outcome: 'not_fit',
  from,
  to,
  assessedOn: undefined,
  ...more,
});

const november = note('2026-11-02', '2026-11-27');
const december = note('2026-12-01', '2026-12-11', { outcome: 'may_be_fit' });
const self = note('2026-10-26', '2026-11-01', { type: 'self_certificate', outcome: '' });

describe('the time line of the fit notes', () => {
  it('FN-8 both days are covered: a note to Friday and one from Tuesday leave a gap of Saturday to Monday', () => {
    expect(noteRows([self, november, december], '2026-11-23')).toEqual([
      { days: 'Monday 26 October 2026 to Sunday 1 November 2026', words: ['Self-certificate.', 'It has ended.'] },
      {
        days: 'Monday 2 November 2026 to Friday 27 November 2026',
        words: ['Fit note: not fit for work.', 'It covers today.'],
      },
      {
        days: 'Saturday 28 November 2026 to Monday 30 November 2026',
        words: ['Gap: nothing covers these 3 days.'],
      },
      {
        days: 'Tuesday 1 December 2026 to Friday 11 December 2026',
        words: ['Fit note: may be fit for work.', 'It has not begun.'],
      },
    ]);
  });

  it.each([
    ['2026-11-01', 'It has not begun.'],
    ['2026-11-02', 'It covers today.'],
    ['2026-11-27', 'It covers today.'],
    ['2026-11-28', 'It has ended.'],
  ])('FN-8 on %s: %s', (today, words) => expect(noteRows([november], today)[0]?.words[1]).toBe(words));

  it('a gap of a day is said as one, a note without an end leaves none, and a short note inside a long one ends nothing', () => {
    const gaps = (...all: Evidence[]) =>
      noteRows(all, '2026-11-23').flatMap(({ words: [first = ''] }) => (first.startsWith('Gap') ? [first] : []));
    expect(gaps(november, note('2026-11-29', '2026-12-04'))).toEqual(['Gap: nothing covers this day.']);
    expect(gaps(note('2026-11-02'), december)).toEqual([]);
    expect(gaps(november, note('2026-11-05', '2026-11-06'), note('2026-11-28', '2026-12-04'))).toEqual([]);
  });

  it('FN-4 a note without an end says so', () => {
    expect(noteRows([note('2026-11-02')], '2026-11-23')[0]?.days).toBe(
      'From Monday 2 November 2026, without a last day',
    );
  });

  it('a note that the person told and a colleague wrote down stands there once', () => {
    expect(noteRows([november, { ...november, partId: 'other' }], '2026-11-23')).toHaveLength(1);
  });
});

describe('the notes of a case', () => {
  const answered = (says: string) => ({
    'fit-note': { 'fit-note': says },
    'fit-note-dates': { ...dateIn('fit-note-from', '2026-11-02'), ...dateIn('fit-note-to', '2026-11-27') },
  });
  const days = (...of: Parameters<typeof caseOf>) => notesOf(caseOf(...of)).map(({ from, to }) => [from, to]);
  const written = (from: string, to: string) =>
    partOfCase('evidence', 'work', { type: 'fit_note', outcome: 'not_fit', from, to });

  it('are those that were written down and the one that the person told when they asked', () => {
    expect(days({ types: answered('not_fit'), parts: [written('2026-10-12', '2026-11-01')] })).toEqual([
      ['2026-10-12', '2026-11-01'],
      ['2026-11-02', '2026-11-27'],
    ]);
    expect(days({ types: answered('no') })).toEqual([]);
  });

  it('what a colleague wrote down of the same days takes the place of what was told', () => {
    expect(days({ types: answered('may_be_fit'), parts: [written('2026-11-03', '2026-11-27')] })).toEqual([
      ['2026-11-03', '2026-11-27'],
    ]);
  });
});

describe('how they stand today', () => {
  const until = 'Your fit note covers you until Friday 27 November 2026, that day included.';
  const ask = `If you cannot work on Saturday 28 November 2026, ask for a note before then. Ask your GP surgery, or phone us on ${phone}.`;
  const ended = 'What covered you ended on Friday 27 November 2026. Nothing covers today.';
  const still = `If you are still off sick, ask for a note. Ask your GP surgery, or phone us on ${phone}.`;

  it.each([
    ['2026-11-19', until, undefined],
    ['2026-11-20', until, ask],
    ['2026-11-27', until, ask],
    ['2026-11-28', ended, still],
    ['2026-12-11', ended, still],
    ['2026-12-12', undefined, undefined],
  ])('on %s the first page says %s, and what to do: %s', (today, line, pressing) => {
    expect(notesNow([november], phone, today)).toMatchObject({ line, pressing });
  });

  it('notes that follow each other without a gap count as one, and a gap ends it', () => {
    const next = note('2026-11-28', '2026-12-04');
    expect(notesNow([november, next], phone, '2026-11-23').line).toContain('Friday 4 December 2026');
    expect(notesNow([november, december], phone, '2026-11-23').line).toContain('Friday 27 November 2026');
  });

  it('it is named by what covers its last day', () => {
    expect(notesNow([self], phone, '2026-10-27').line).toMatch(/^Your self-certificate covers you/);
    expect(notesNow([note('2026-11-02')], phone, '2026-11-23').line).toBe('Your fit note has no last day.');
  });
});

describe('what to do', () => {
  const todo = (all: readonly Evidence[], today = '2026-11-23') => notesNow(all, phone, today).todo.join(' ');

  it('FN-8, FN-9, FN-10, FN-12 before a note ends', () => {
    const words = todo([november]);
    expect(words).toContain('The last day on it is covered too. From Saturday 28 November 2026 nothing covers you.');
    expect(words).toContain('You do not need a note to go back to work.');
    expect(words).toContain('You can go back before Friday 27 November 2026, and do not have to see anybody first.');
    expect(words).toContain('The note is yours.');
  });

  it('FN-11 of a note that covers today and says may be fit, and of no later one', () => {
    const following = { ...december, from: '2026-11-28' };
    const more = 'it counts as not fit for the same days';
    expect(todo([november, following])).not.toContain(more);
    expect(todo([november, following], '2026-11-28')).toContain(more);
  });

  it('FN-1, FN-2 without any note, and FN-9 in every case', () => {
    expect(todo([])).toContain('For the first 7 days off sick you do not need a note.');
    expect(todo([])).toContain('From day 8 your employer can ask for a note.');
    for (const all of [[], [november], [note('2026-11-02')]])
      expect(todo(all)).toContain('no note that says you are fit');
    expect(todo([november], '2026-12-20')).toContain('If you are still off sick');
  });

  it('every sentence is plain, and they wait for review', () => {
    const all = [[], [november], [note('2026-11-02')], [december], [self]].flatMap((notes) =>
      ['2026-10-27', '2026-11-23', '2026-12-05', '2026-12-20'].flatMap((today) => {
        const { line = '', todo: lines } = notesNow(notes, phone, today);
        return [line, ...lines, ...noteRows(notes, today).flatMap(({ words }) => words)];
      }),
    );
    expect(all.flatMap(wordFaults)).toEqual([]);
    expect(fitNoteReview.status).toBe('waiting for clinical review');
  });
});
